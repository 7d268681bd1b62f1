import { ChartFigure } from '@/components/charts/chart-figure';
import { compareExecution, type ExecutionLine } from '@/lib/comparison/compare-execution';
import { changeText, directionOf, figureText } from '@/lib/comparison/figure';
import { headlineAmount, headlineLabel, type HeadlineKey } from '@/lib/comparison/headline';
import { summarise } from '@/lib/comparison/summary';
import { periodName, periodYear } from '@/lib/disclosure/period';
import type { PublishedEdition } from '@/lib/server/queries/public/types';
import { comparePath, departmentPath, disclosurePath } from './addresses';
import './comparison.css';
import './document.css';
import { sideOf } from './edition-side';
import { Breadcrumb } from './public-frame';
import { TitleText } from './title-text';

const HEADLINES: readonly HeadlineKey[] = ['expenditure', 'basic', 'projects'];

/** What a year's budget became: one sentence, a chart, then every figure that both documents tell, and the tables that belong together. */
export function ExecutionComparison({ budget, accounts }: { budget: PublishedEdition; accounts: PublishedEdition }) {
  const { department } = accounts;
  const { measures, sections } = compareExecution(sideOf(budget), sideOf(accounts));
  return (
    <>
      <Breadcrumb items={[{ label: '部门', href: '/#departments' }, { label: department.shortName, href: departmentPath(department.code) }, { label: '预算与决算对比' }]} />
      <h1 className="page-title">
        <TitleText>{`${department.name}${periodYear(accounts)}预算与决算对比`}</TitleText>
      </h1>
      <p className="lead box mt-4">{summarise(budget, accounts)}</p>
      <div className="box mt-4">
        <ChartFigure
          caption={`${periodYear(accounts)}支出预算与决算`}
          rowLabel="项目"
          title={`${department.shortName}${periodYear(accounts)}支出预算与决算`}
          description={`${department.name}年初预算与决算的对比，数字见旁边的表。`}
          categories={HEADLINES.map((key) => (key === 'expenditure' ? '支出合计' : headlineLabel(key, 'FINAL_ACCOUNTS')))}
          series={[budget, accounts].map((edition) => ({ name: edition.kind === 'BUDGET' ? '年初预算' : '决算', values: HEADLINES.map((key) => headlineAmount(edition.facts, key) ?? null) }))}
        />
      </div>
      <article className="box paper comparison mt-4">
        <p className="meta mb-6">
          <span>
            公开文本：<a href={disclosurePath(department.code, budget)}>{periodName(budget)}</a>、<a href={disclosurePath(department.code, accounts)}>{periodName(accounts)}</a>
          </span>
          <span>
            <a href={`${comparePath(department.code, budget, accounts)}/csv`}>下载对比数据（CSV）</a>
          </span>
        </p>
        <Lines caption="主要数据" lines={measures.filter(({ key }) => !sections.some(({ sectionId }) => key.startsWith(`${sectionId}.`)))} />
        {sections.map((section) => (
          <section key={`${section.sectionId}-${section.caption}`} aria-label={section.title}>
            <Lines caption={section.caption} lines={section.lines} />
          </section>
        ))}
        <p className="meta">完成年初预算 = 决算数 ÷ 年初预算数；年初预算为 0 的不计算。年初预算数以公开的部门预算为准；原因为决算公开文本中与预算差异的说明，决算另列年初预算数的一并注明。</p>
      </article>
    </>
  );
}

function Lines({ caption, lines }: { caption: string; lines: readonly ExecutionLine[] }) {
  if (lines.length === 0) return null;
  const coded = lines.some((line) => line.code !== null);
  const explained = lines.some((line) => line.reason !== '');
  return (
    <figure className="document">
      <figcaption>
        <b>{caption}</b>
        <span>单位：万元</span>
      </figcaption>
      <div className="table-frame" role="group" aria-label={caption} tabIndex={0}>
        <table>
          <thead>
            <tr>
              {coded && <th scope="col">科目编码</th>}
              <th scope="col" className="k">项目</th>
              <th scope="col" className="n">年初预算数</th>
              <th scope="col" className="n">决算数</th>
              <th scope="col" className="n">决算数减预算数</th>
              <th scope="col" className="n">完成年初预算</th>
              {explained && <th scope="col">原因</th>}
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <LineRow key={line.key} line={line} coded={coded} explained={explained} />
            ))}
          </tbody>
        </table>
      </div>
    </figure>
  );
}

function LineRow({ line, coded, explained }: { line: ExecutionLine; coded: boolean; explained: boolean }) {
  const { figure, rate, reason, emphasis } = line;
  const direction = directionOf(figure);
  const moved = direction === 'up' || direction === 'down' ? direction : '';
  return (
    <tr className={emphasis ?? undefined}>
      {coded && <td>{line.code}</td>}
      <th scope="row" className="k" data-level={line.level}>{line.label}</th>
      <td className="n">{figureText(figure, 'before')}</td>
      <td className="n">{figureText(figure, 'after')}</td>
      <td className={`n ${moved}`.trim()}>{changeText(figure)}</td>
      <td className="n">{rate ?? '——'}</td>
      {explained && <td className="why">{reason}</td>}
    </tr>
  );
}
