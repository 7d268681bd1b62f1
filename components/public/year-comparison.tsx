import { ChartFigure } from '@/components/charts/chart-figure';
import { chartGroups } from '@/lib/comparison/headline';
import { compareYears } from '@/lib/comparison/compare-section';
import type { SideLabels } from '@/lib/comparison/figure';
import { summarise } from '@/lib/comparison/summary';
import { sectionTitle } from '@/lib/comparison/words';
import type { SectionComparison } from '@/lib/comparison/types';
import { KIND_WORDS } from '@/lib/disclosure/kinds';
import { byPeriod, periodYear, samePeriod } from '@/lib/disclosure/period';
import { factsOf } from '@/lib/disclosure/render';
import { templateOf } from '@/lib/disclosure/templates/templates';
import type { PublishedEdition } from '@/lib/server/queries/public/types';
import { comparePath, departmentPath, disclosurePath } from './addresses';
import { sideOf } from './edition-side';
import { Breadcrumb } from './public-frame';
import { SectionComparisonView } from './section-comparison';
import { TitleText } from './title-text';
import { YearChooser } from './year-chooser';

/** Two published years of a department, both budgets or both final accounts: one sentence, charts with their figures, then everything section by section. */
export function YearComparison({ before, after }: { before: PublishedEdition; after: PublishedEdition }) {
  const { department } = after;
  const words = { before: periodYear(before), after: periodYear(after), gone: '取消' };
  const sections = compareYears(sideOf(before), sideOf(after));
  const address = comparePath(department.code, before, after);
  return (
    <>
      <Breadcrumb items={[{ label: '部门', href: '/#departments' }, { label: department.shortName, href: departmentPath(department.code) }, { label: '年度对比' }]} />
      <h1 className="page-title">
        <TitleText>{`${department.name}${words.before}与${words.after}${KIND_WORDS[after.kind].name}对比`}</TitleText>
      </h1>
      <div className="mt-3">
        <YearChooser code={department.code} periods={periodsOf(before, after)} before={before} after={after} />
      </div>
      <p className="lead box mt-4">{summarise(before, after)}</p>
      <div className="stack mt-4">
        <Charts before={before} after={after} />
      </div>
      <details className="toc-button mt-4">
        <summary>目录</summary>
        <Contents sections={sections} words={words} />
      </details>
      <div className="disclosure comparing mt-4">
        <nav className="toc" aria-label="目录">
          <Contents sections={sections} words={words} />
        </nav>
        <article className="box paper">
          <p className="meta">
            <span>
              公开文本：<a href={disclosurePath(department.code, before)}>{words.before}</a>、<a href={disclosurePath(department.code, after)}>{words.after}</a>
            </span>
            <span>
              <a href={`${address}/csv`}>下载对比数据（CSV）</a>
            </span>
          </p>
          <p className="meta mb-6">
            <ins className="legend">新增的文字</ins>加下划线，<del className="legend">删去的文字</del>加删除线；没有变化的内容已折叠。
            {after.fiscalYear - before.fiscalYear > 1 && `增减原因为${words.after}公开文本中与${periodYear({ ...after, fiscalYear: after.fiscalYear - 1 })}相比的说明。`}
          </p>
          {sections.map((section) => (
            <SectionComparisonView key={section.sectionId} comparison={section} words={words} />
          ))}
        </article>
      </div>
    </>
  );
}

function Contents({ sections, words }: { sections: readonly SectionComparison[]; words: SideLabels }) {
  return (
    <ol>
      {sections.map((section) => (
        <li key={section.sectionId}>
          <a href={`#compare-${section.sectionId}`}>
            {sectionTitle({ ...section, title: section.shortTitle })}
            <span className="meta">{section.withheld ? '不予公开' : section.onlyIn ? `仅${words[section.onlyIn]}有` : section.changes === 0 ? '未变' : `${section.changes}处变化`}</span>
          </a>
        </li>
      ))}
    </ol>
  );
}

/** All that the department has published of this kind, newest first. */
function periodsOf(before: PublishedEdition, after: PublishedEdition) {
  const all = [before, after, ...before.periods].filter((period) => period.kind === after.kind);
  return all.filter((period, index) => all.findIndex((one) => samePeriod(one, period)) === index).sort((a, b) => byPeriod(b, a));
}

function Charts({ before, after }: { before: PublishedEdition; after: PublishedEdition }) {
  const labels = new Map([before, after].flatMap((edition) => factsOf(templateOf(edition.templateVersion), edition.context).map((fact) => [fact.measure, fact.label])));
  return chartGroups(after.kind).map((group) => {
    const measures = group.measures.filter((measure) => labels.has(measure));
    if (measures.length === 0) return null;
    return (
      <div key={group.title} className="box">
        <ChartFigure
          caption={group.title}
          rowLabel="项目"
          title={`${group.title}：${periodYear(before)}与${periodYear(after)}`}
          description={`${after.department.name}两年${group.title}的对比，数字见旁边的表。`}
          categories={measures.map((measure) => labels.get(measure)!)}
          series={[before, after].map((edition) => ({ name: periodYear(edition), values: measures.map((measure) => edition.facts[measure] ?? null) }))}
        />
      </div>
    );
  });
}
