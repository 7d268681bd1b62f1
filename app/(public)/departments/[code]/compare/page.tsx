import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { codeOf, comparePath, departmentPath, disclosurePath } from '@/components/public/addresses';
import { Breadcrumb } from '@/components/public/public-frame';
import { YearChooser } from '@/components/public/year-chooser';
import { KIND_WORDS } from '@/lib/disclosure/kinds';
import { byPeriod, type Period, periodName, periodOf, periodYear, samePeriod } from '@/lib/disclosure/period';
import { loadDepartment } from '@/app/(public)/load';
import { PublicPage } from '@/app/(public)/public-page';

export const metadata: Metadata = { title: '年度对比', robots: { index: false } };

type Props = { params: Promise<{ code: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

const periodIn = (value: string | string[] | undefined) => (typeof value === 'string' ? periodOf(value) : null);

/** Takes the two periods chosen to the address of their comparison; without a choice, to that of the newest pair of budgets. */
export default async function CompareChooserPage({ params, searchParams }: Props) {
  const found = await loadDepartment(codeOf((await params).code));
  if (!found) notFound();
  const { department, publications } = found;
  const query = await searchParams;
  const [before, after] = [periodIn(query.before), periodIn(query.after)];
  const kind = after?.kind ?? 'BUDGET';
  const { name } = KIND_WORDS[kind];
  const periods = publications.filter((one) => one.kind === kind);
  const isPublic = (period: Period) => publications.some((one) => samePeriod(one, period));
  const [first, second] = before && after ? [before, after].sort(byPeriod) : [periods[1], periods[0]];
  if (first && second && !samePeriod(first, second) && isPublic(first) && isPublic(second)) redirect(comparePath(department.code, first, second));
  return (
    <PublicPage place="departments">
      <Breadcrumb items={[{ label: '部门', href: '/#departments' }, { label: department.shortName, href: departmentPath(department.code) }, { label: '年度对比' }]} />
      <h1 className="page-title">{department.name}年度对比</h1>
      {periods.length >= 2 ? (
        <>
          <p className="lead mt-4 mb-4">{before && after && samePeriod(before, after) ? '请选择两个不同的年度。' : '所选年度中有尚未公开的，请从已公开的年度中选择。'}</p>
          <YearChooser code={department.code} periods={periods} before={periods[1]!} after={periods[0]!} />
        </>
      ) : (
        <p className="lead mt-4">
          {periods.length === 0 ? `这个部门还没有公开过${name}，公开两个年度后才能对比。` : `这个部门目前只公开了${periodYear(periods[0]!)}的${name}，再公开一个年度后才能对比。`}
          {periods.length === 1 && <a href={disclosurePath(department.code, periods[0]!)}>查看{periodName(periods[0]!)}</a>}
        </p>
      )}
    </PublicPage>
  );
}
