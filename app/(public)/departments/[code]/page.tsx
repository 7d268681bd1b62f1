import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ChartFigure } from '@/components/charts/chart-figure';
import { codeOf, comparePath, departmentPath, disclosurePath } from '@/components/public/addresses';
import { Change } from '@/components/public/change';
import { Waiting } from '@/components/public/department-table';
import { Breadcrumb } from '@/components/public/public-frame';
import '@/components/public/document.css';
import { formatWanyuan } from '@/lib/amount/amount';
import { headlineAmount, headlineFigure, type HeadlineKey, headlineLabel } from '@/lib/comparison/headline';
import { type DisclosureKind, KIND_WORDS } from '@/lib/disclosure/kinds';
import { byPeriod, type Period, periodName, periodYear, samePeriod } from '@/lib/disclosure/period';
import { dayWords } from '@/lib/document/dates';
import type { DepartmentPublications } from '@/lib/server/queries/public/types';
import { loadDepartment } from '@/app/(public)/load';
import { PublicPage } from '@/app/(public)/public-page';

export const dynamic = 'force-static';
export const revalidate = 60;
/** Nothing is rendered at build time: there is no database then. */
export const generateStaticParams = () => [];

type Props = { params: Promise<{ code: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await loadDepartment(codeOf((await params).code));
  if (!found) return {};
  return {
    title: `${found.department.name}历年预决算`,
    description: `${found.department.name}历年公开的部门预算和决算：支出、“三公”经费的变化，以及各年公开文本。`,
    alternates: { canonical: departmentPath(found.department.code) },
  };
}

export default async function DepartmentPage({ params }: Props) {
  const found = await loadDepartment(codeOf((await params).code));
  if (!found) notFound();
  const { department, publications, missing } = found;
  const owed = missing.filter((one) => !one.withdrawn);
  return (
    <PublicPage place="departments">
      <Breadcrumb items={[{ label: '部门', href: '/#departments' }, { label: department.shortName }]} />
      <h1 className="page-title">{department.name}</h1>
      {publications.length === 0 && (
        <p className="lead mt-4">
          这个部门目前没有公开的预算和决算。{owed.length > 0 && `应公开而尚未公开的：${owed.map(periodName).join('、')}。`}公开后，这里会列出各年的文本和变化。
        </p>
      )}
      {KINDS.map((kind) => (
        <OfKind key={kind} found={found} kind={kind} />
      ))}
    </PublicPage>
  );
}

const KINDS: readonly DisclosureKind[] = ['BUDGET', 'FINAL_ACCOUNTS'];

/** The department's budgets, or its final accounts, over the years. */
function OfKind({ found, kind }: { found: DepartmentPublications; kind: DisclosureKind }) {
  const { department } = found;
  const oldestFirst = found.publications.filter((one) => one.kind === kind).reverse();
  if (oldestFirst.length === 0) return found.missing.some((one) => one.kind === kind && one.withdrawn) ? <Publications found={found} kind={kind} /> : null;
  const { name } = KIND_WORDS[kind];
  const categories = oldestFirst.map(periodYear);
  const values = (key: HeadlineKey) => oldestFirst.map((one) => headlineAmount(one.facts, key) ?? null);
  const [expenditure, threePublic] = [headlineLabel('expenditure', kind), headlineLabel('threePublic', kind)];
  return (
    <>
      <Publications found={found} kind={kind} />
      <div className="stack mt-4">
        <div className="box">
          <ChartFigure
            caption={`历年${expenditure}`}
            rowLabel="年度"
            title={`${department.shortName}历年${expenditure}`}
            description={`${department.name}各年的基本支出和项目支出。`}
            stacked
            categories={categories}
            series={(['basic', 'projects'] as const).map((key) => ({ name: headlineLabel(key, kind), values: values(key) }))}
          />
        </div>
        <div className="box">
          <ChartFigure
            caption={`历年${threePublic}${kind === 'BUDGET' ? '' : name}`}
            rowLabel="年度"
            title={`${department.shortName}历年${threePublic}${kind === 'BUDGET' ? '' : name}`}
            description={`${department.name}各年的“三公”经费${name}。`}
            categories={categories}
            series={[{ name: threePublic, values: values('threePublic') }]}
          />
        </div>
      </div>
    </>
  );
}

function Publications({ found: { department, publications, missing }, kind }: { found: DepartmentPublications; kind: DisclosureKind }) {
  const amount = (facts: Record<string, number>, key: HeadlineKey) => {
    const figure = headlineAmount(facts, key);
    return figure === undefined ? '——' : formatWanyuan(figure);
  };
  const { document } = KIND_WORDS[kind];
  const periods = [...publications, ...missing].filter((one) => one.kind === kind).sort((a, b) => byPeriod(b, a));
  /** Of the same year, beside final accounts. */
  const budgetOf = (period: Period) => (period.kind === 'BUDGET' ? undefined : publications.find((one) => one.kind === 'BUDGET' && one.fiscalYear === period.fiscalYear));
  const of = (fiscalYear: number) => publications.find((one) => one.kind === kind && one.fiscalYear === fiscalYear);
  return (
    <figure className="departments box mt-4">
      <figcaption>
        <b>{document}公开文本</b>
        <span>单位：万元</span>
      </figcaption>
      <div className="table-frame" role="group" aria-label={`${document}公开文本`} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col" className="k">年度</th>
              <th scope="col" className="n">{headlineLabel('expenditure', kind)}</th>
              <th scope="col">比上年</th>
              <th scope="col" className="n">“三公”经费</th>
              <th scope="col">公开情况</th>
              <th scope="col">对比</th>
            </tr>
          </thead>
          <tbody>
            {periods.map((period) => {
              const { fiscalYear } = period;
              const [one, before] = [of(fiscalYear), of(fiscalYear - 1)];
              if (!one) {
                const duty = missing.find((other) => samePeriod(other, period))!;
                return (
                  <tr key={fiscalYear}>
                    <th scope="row" className="k">{periodYear(period)}</th>
                    <td className="n">——</td>
                    <td>——</td>
                    <td className="n">——</td>
                    <td className="whitespace-nowrap">
                      <Waiting address={disclosurePath(department.code, period)} duty={duty} />
                    </td>
                    <td />
                  </tr>
                );
              }
              return (
                <tr key={fiscalYear}>
                  <th scope="row" className="k">
                    <a href={disclosurePath(department.code, period)}>{periodName(period)}</a>
                  </th>
                  <td className="n">{amount(one.facts, 'expenditure')}</td>
                  <td>
                    <Change figure={headlineFigure('expenditure', before?.facts ?? null, one.facts)} labels={{ before: periodYear({ kind, fiscalYear: fiscalYear - 1 }), after: periodYear(period) }} />
                  </td>
                  <td className="n">{amount(one.facts, 'threePublic')}</td>
                  <td className="whitespace-nowrap">
                    {dayWords(one.publishedAt)}{one.origin === 'ARCHIVE' ? '历史补录' : '公开'}{one.editions > 1 && `，第${one.editionNumber}版`}
                  </td>
                  <td className="whitespace-nowrap">{before && <a href={comparePath(department.code, before, period)}>与{periodYear(before)}对比</a>}
                    {budgetOf(period) && (
                      <>
                        {before && ' '}
                        <a href={comparePath(department.code, budgetOf(period)!, period)}>与预算对比</a>
                      </>
                    )}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </figure>
  );
}
