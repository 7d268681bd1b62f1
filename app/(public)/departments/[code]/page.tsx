import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ChartFigure } from '@/components/charts/chart-figure';
import { codeOf, comparePath, departmentPath, disclosurePath } from '@/components/public/addresses';
import { Change } from '@/components/public/change';
import { Breadcrumb } from '@/components/public/public-frame';
import '@/components/public/document.css';
import { formatWanyuan } from '@/lib/amount/amount';
import { HEADLINE, HEADLINE_LABELS, headlineFigure } from '@/lib/comparison/headline';
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
    title: `${found.department.name}历年预算`,
    description: `${found.department.name}历年公开的部门预算：支出、“三公”经费的变化，以及各年公开文本。`,
    alternates: { canonical: departmentPath(found.department.code) },
  };
}

export default async function DepartmentPage({ params }: Props) {
  const found = await loadDepartment(codeOf((await params).code));
  if (!found) notFound();
  const { department, publications, missingYears } = found;
  const oldestFirst = [...publications].reverse();
  return (
    <PublicPage place="departments">
      <Breadcrumb items={[{ label: '部门', href: '/#departments' }, { label: department.shortName }]} />
      <h1 className="page-title">{department.name}</h1>
      {publications.length === 0 ? (
        <p className="lead mt-4">
          这个部门还没有公开过预算。{missingYears.length > 0 && `应公开而尚未公开的年度：${missingYears.map((year) => `${year}年`).join('、')}。`}公开后，这里会列出各年的文本和变化。
        </p>
      ) : (
        <>
          <Publications found={found} />
          <div className="stack mt-4">
            <div className="box">
              <ChartFigure
                caption="历年支出预算"
                rowLabel="年度"
                title={`${department.shortName}历年支出预算`}
                description={`${department.name}各年的基本支出和项目支出。`}
                stacked
                categories={oldestFirst.map((one) => `${one.fiscalYear}年`)}
                series={(['basic', 'projects'] as const).map((key) => ({ name: HEADLINE_LABELS[key], values: oldestFirst.map((one) => one.facts[HEADLINE[key]] ?? null) }))}
              />
            </div>
            <div className="box">
              <ChartFigure
                caption="历年“三公”经费"
                rowLabel="年度"
                title={`${department.shortName}历年“三公”经费`}
                description={`${department.name}各年的“三公”经费预算。`}
                categories={oldestFirst.map((one) => `${one.fiscalYear}年`)}
                series={[{ name: HEADLINE_LABELS.threePublic, values: oldestFirst.map((one) => one.facts[HEADLINE.threePublic] ?? null) }]}
              />
            </div>
          </div>
        </>
      )}
    </PublicPage>
  );
}

function Publications({ found: { department, publications, missingYears } }: { found: DepartmentPublications }) {
  const amount = (facts: Record<string, number>, measure: string) => (facts[measure] === undefined ? '——' : formatWanyuan(facts[measure]));
  const years = [...publications.map((one) => one.fiscalYear), ...missingYears].sort((a, b) => b - a);
  return (
    <figure className="departments box mt-4">
      <figcaption>
        <b>公开文本</b>
        <span>单位：万元</span>
      </figcaption>
      <div className="table-frame" role="group" aria-label="公开文本" tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col" className="k">年度</th>
              <th scope="col" className="n">支出预算</th>
              <th scope="col">比上年</th>
              <th scope="col" className="n">“三公”经费</th>
              <th scope="col">公开情况</th>
              <th scope="col">对比</th>
            </tr>
          </thead>
          <tbody>
            {years.map((year) => {
              const one = publications.find((publication) => publication.fiscalYear === year);
              const before = publications.find((publication) => publication.fiscalYear === year - 1);
              if (!one) {
                return (
                  <tr key={year}>
                    <th scope="row" className="k">{year}年</th>
                    <td className="n">——</td>
                    <td>——</td>
                    <td className="n">——</td>
                    <td>
                      <span className="change">尚未公开</span>
                    </td>
                    <td />
                  </tr>
                );
              }
              return (
                <tr key={year}>
                  <th scope="row" className="k">
                    <a href={disclosurePath(department.code, year)}>{year}年部门预算</a>
                  </th>
                  <td className="n">{amount(one.facts, HEADLINE.expenditure)}</td>
                  <td>
                    <Change figure={headlineFigure('expenditure', before?.facts ?? null, one.facts)} labels={{ before: `${year - 1}年`, after: `${year}年` }} />
                  </td>
                  <td className="n">{amount(one.facts, HEADLINE.threePublic)}</td>
                  <td className="whitespace-nowrap">
                    {dayWords(one.publishedAt)}{one.origin === 'ARCHIVE' ? '历史补录' : '公开'}{one.editions > 1 && `，第${one.editionNumber}版`}
                  </td>
                  <td className="whitespace-nowrap">{before && <a href={comparePath(department.code, year - 1, year)}>与{year - 1}年对比</a>}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </figure>
  );
}
