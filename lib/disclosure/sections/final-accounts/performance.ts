import { sumOfPresent } from '@/lib/amount/amount';
import { cell, note, paragraph, type DocumentNode } from '@/lib/document/tree';
import { rateOf } from '@/lib/narrative/execution';
import { sentence, yuan } from '@/lib/narrative/figures';
import { worded } from '@/lib/narrative/worded';
import { columnTotal } from '../../computed';
import type { DisclosureContext } from '../../context';
import { defineSection } from '../../define-section';
import { amount, choice, number, table, text, wording, type ContentOf } from '../../field';
import { amountCell, sectionHeading, WORDING_BLOCK } from '../shared';

const GRADES = ['优', '良', '中', '差'] as const;

const figures = {
  work: text({ label: '绩效管理工作开展情况', long: true, maxLength: 5000 }),
  projects: table({
    label: '项目绩效自评',
    caption: '项目绩效自评结果',
    unit: '万元',
    nameColumn: 'name',
    emptySentence: '本部门本年度无项目支出，未开展项目绩效自评。',
    columns: {
      name: text({ label: '项目名称', maxLength: 120 }),
      budget: amount({ label: '年初预算数', total: true }),
      actual: amount({ label: '执行数', total: true }),
      score: number({ label: '自评得分' }),
      grade: choice({ label: '等级', options: GRADES }),
      result: text({ label: '目标完成情况、存在的问题和改进措施', maxLength: 2000, long: true }),
    },
  }),
};

type Figures = ContentOf<typeof figures>;
const total = (content: Figures, column: 'budget' | 'actual', context: DisclosureContext) => (content.projects.length === 0 ? 0 : columnTotal(figures.projects, content.projects, column, context));

const fields = {
  ...figures,
  wording: wording({
    projects: {
      label: '项目绩效自评',
      variants: {
        actual: { label: '写执行数', say: (content: Figures, context) => projectsSentence(content, context, `涉及资金${yuan(total(content, 'actual', context))}`) },
        both: { label: '写预算数和执行数', say: (content: Figures, context) => projectsSentence(content, context, `年初预算数${yuan(total(content, 'budget', context))}，执行数${yuan(total(content, 'actual', context))}`) },
      },
      figures: (content: Figures, context) => [
        { key: 'actual', names: ['执行数', '涉及资金'], thisYear: total(content, 'actual', context), rule: 'D08' },
        { key: 'budget', names: ['年初预算数', '预算数'], thisYear: total(content, 'budget', context), rule: 'D08' },
      ],
    },
  }),
};

function projectsSentence(content: Figures, { fiscalYear }: DisclosureContext, money: string): string {
  if (content.projects.length === 0) return `${fiscalYear}年度，我部门没有项目支出，未开展项目绩效自评。`;
  return `${fiscalYear}年度，我部门对${content.projects.length}个项目开展了绩效自评，${money}。`;
}

export type FinalPerformanceContent = ContentOf<typeof fields>;
export const finalPerformanceFields = fields;

const names = { id: 'finalPerformance', part: 'explanation' as const, numeral: '八', title: '预算绩效评价情况' };

export const finalPerformance = defineSection({
  ...names,
  shortTitle: '绩效评价',
  basis: '《预算法》第五十七条；《中共中央 国务院关于全面实施预算绩效管理的意见》：绩效评价结果随同决算公开。',
  fields,
  form: [{ fields: ['work'] }, { heading: '项目绩效自评', hint: '逐个列出本年度有支出的项目。执行数之和不应超过公开03表项目支出。', fields: ['projects'] }, WORDING_BLOCK],
  output: (content, context): DocumentNode[] => [
    sectionHeading(names),
    ...content.work
      .split(/\n+/u)
      .filter((line) => line.trim() !== '')
      .map((line) => paragraph(line.trim(), 'work')),
    ...worded(fields.wording, 'projects', content, context, 'projects'),
    ...(content.projects.length === 0 ? [note(fields.projects.emptySentence!.replace('本年度', `${context.fiscalYear}年`), 'projects')] : [projectsTable(content, context), ...content.projects.map((row) => paragraph(`${row.name}：${sentence(row.result)}`, `projects/${row.id}/result`))]),
  ],
  measures: [{ id: 'finalPerformance.actual', label: '绩效自评项目执行数', of: (content: FinalPerformanceContent) => sumOfPresent(content.projects.map((row) => row.actual)) ?? 0 }],
});

function projectsTable(content: Figures, context: DisclosureContext): DocumentNode {
  const right = { align: 'right' as const };
  return {
    type: 'table',
    caption: fields.projects.caption,
    unit: '万元',
    path: 'projects',
    head: [[cell('项目名称'), cell('年初预算数', right), cell('执行数', right), cell('执行率', right), cell('自评得分', right), cell('等级')]],
    rows: [
      ...content.projects.map((row) => {
        const at = (column: string) => `projects/${row.id}/${column}`;
        return {
          path: `projects/${row.id}`,
          cells: [cell(row.name, { path: at('name') }), amountCell(row.budget, at('budget')), amountCell(row.actual, at('actual')), cell(rateOf(row) ?? '——', right), cell(row.score, { align: 'right' as const, path: at('score') }), cell(row.grade, { path: at('grade') })],
        };
      }),
      {
        emphasis: 'total' as const,
        cells: [cell('合计'), amountCell(total(content, 'budget', context)), amountCell(total(content, 'actual', context)), cell(rateOf({ budget: total(content, 'budget', context), actual: total(content, 'actual', context) }) ?? '——', right), cell(''), cell('')],
      },
    ],
  };
}
