import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { codeOf, comparePath, departmentPath, disclosurePath, yearOf } from '@/components/public/addresses';
import { Breadcrumb } from '@/components/public/public-frame';
import { YearChooser } from '@/components/public/year-chooser';
import { loadDepartment } from '@/app/(public)/load';
import { PublicPage } from '@/app/(public)/public-page';

export const metadata: Metadata = { title: '年度对比', robots: { index: false } };

type Props = { params: Promise<{ code: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

const yearIn = (value: string | string[] | undefined) => (typeof value === 'string' ? yearOf(value) : null);

/** Takes the two years chosen to the address of their comparison; without a choice, to that of the newest pair. */
export default async function CompareChooserPage({ params, searchParams }: Props) {
  const found = await loadDepartment(codeOf((await params).code));
  if (!found) notFound();
  const { department } = found;
  const years = found.publications.map((one) => one.fiscalYear);
  const query = await searchParams;
  const [before, after] = [yearIn(query.before), yearIn(query.after)];
  const chosen = before !== null && after !== null;
  if (chosen && before !== after && years.includes(before) && years.includes(after)) redirect(comparePath(department.code, Math.min(before, after), Math.max(before, after)));
  if (!chosen && years.length >= 2) redirect(comparePath(department.code, years[1]!, years[0]!));
  return (
    <PublicPage place="departments">
      <Breadcrumb items={[{ label: '部门', href: '/#departments' }, { label: department.shortName, href: departmentPath(department.code) }, { label: '年度对比' }]} />
      <h1 className="page-title">{department.name}年度对比</h1>
      {years.length >= 2 ? (
        <>
          <p className="lead mt-4 mb-4">{before === after ? '请选择两个不同的年度。' : '所选年度中有尚未公开的，请从已公开的年度中选择。'}</p>
          <YearChooser code={department.code} years={years} before={years[1]!} after={years[0]!} />
        </>
      ) : (
        <p className="lead mt-4">
          {years.length === 0 ? '这个部门还没有公开过预算，公开两个年度后才能对比。' : `这个部门目前只公开了${years[0]}年的预算，再公开一个年度后才能对比。`}
          {years.length === 1 && <a href={disclosurePath(department.code, years[0]!)}>查看{years[0]}年部门预算</a>}
        </p>
      )}
    </PublicPage>
  );
}
