import { cell, heading, note, paragraph, type DocumentNode } from '@/lib/document/tree';
import { sentence } from '@/lib/narrative/figures';
import { defineSection } from '../define-section';
import { choice, records, table, text, textList, type ContentOf } from '../field';
import { sectionHeading } from './shared';

/** How an indicator's value is compared; 定性 stands for values in words (是、显著). */
export const OPERATORS = ['≥', '＞', '＝', '≤', '＜', '定性'] as const;

/** 二级指标 by its 一级指标, levels to 2020. */
export const INDICATOR_LEVELS: Record<string, readonly string[]> = {
  产出指标: ['数量指标', '质量指标', '时效指标', '成本指标'],
  效果指标: ['经济效益指标', '社会效益指标', '生态效益指标', '可持续影响指标'],
  满意度指标: ['服务对象满意度指标'],
};

/** 二级指标 by its 一级指标 since 2021: 成本 is a first level of its own. */
export const INDICATOR_LEVELS_2021: Record<string, readonly string[]> = {
  成本指标: ['经济成本指标', '社会成本指标', '生态环境成本指标'],
  产出指标: ['数量指标', '质量指标', '时效指标'],
  效益指标: ['经济效益指标', '社会效益指标', '生态效益指标', '可持续影响指标'],
  满意度指标: ['服务对象满意度指标'],
};

/** What last year's levels are called in a newer template, for what is carried over. */
const RENAMED_LEVELS = { 效果指标: '效益指标', 成本指标: '经济成本指标' };

const measured = {
  name: text({ label: '三级指标', maxLength: 200 }),
  operator: choice({ label: '比较', options: OPERATORS }),
  value: text({ label: '指标值', maxLength: 200, yearly: true, hint: '数或“显著”“是”等' }),
  unit: text({ label: '单位', optional: true, maxLength: 20, suggestions: ['%', '个', '次', '篇', '小时', '天', '台', '万人次'] }),
};

const indicatorColumns = (levels: Record<string, readonly string[]>) => ({
  level1: choice({ label: '一级指标', options: Object.keys(levels), renamed: RENAMED_LEVELS }),
  level2: choice({ label: '二级指标', options: Object.values(levels).flat(), groups: levels, renamed: RENAMED_LEVELS }),
  name: measured.name,
  description: text({ label: '绩效指标描述', maxLength: 500, long: true }),
  operator: measured.operator,
  value: measured.value,
  unit: measured.unit,
  basis: text({ label: '指标值确定依据', maxLength: 300 }),
});

const fieldsWith = (levels: Record<string, readonly string[]>) => ({
  overallTarget: text({ label: '总体绩效目标', long: true, maxLength: 3000 }),
  subTargets: records({
    label: '分项绩效目标',
    itemLabel: '分项目标',
    nameField: 'name',
    fields: {
      name: text({ label: '分项名称', maxLength: 120 }),
      target: text({ label: '绩效目标', long: true, maxLength: 2000 }),
      indicators: table({ label: '绩效指标', caption: '绩效指标', nameColumn: 'name', columns: { ...measured, name: { ...measured.name, label: '绩效指标' } } }),
    },
  }),
  safeguards: records({
    label: '工作保障措施',
    itemLabel: '保障措施',
    nameField: 'title',
    fields: { title: text({ label: '标题', maxLength: 60 }), body: text({ label: '内容', long: true, maxLength: 2000 }) },
  }),
  projectTargets: records({
    label: '项目绩效目标表',
    itemLabel: '项目',
    nameField: 'name',
    emptySentence: '本部门本年度无项目支出，不设项目绩效目标。',
    fields: {
      name: text({ label: '项目名称', maxLength: 120 }),
      goals: textList({ label: '绩效目标', itemLabel: '目标' }),
      indicators: table({ label: '绩效指标', caption: '绩效指标', nameColumn: 'name', columns: indicatorColumns(levels) }),
    },
  }),
});

const fields = fieldsWith(INDICATOR_LEVELS_2021);

export type PerformanceContent = ContentOf<typeof fields>;
type ProjectTarget = PerformanceContent['projectTargets'][number];
type Indicator = ProjectTarget['indicators'][number];

/** "≥95%" · "＝1份" · "显著": sign, number and unit as one. */
export function indicatorValue(indicator: Pick<Indicator, 'operator' | 'value' | 'unit'>): string {
  return `${indicator.operator === '定性' ? '' : indicator.operator}${indicator.value}${indicator.unit}`;
}

const inOrder = (list: readonly string[], value: string) => (list.includes(value) ? list.indexOf(value) : list.length);

/** Rows by level as the template wants them, equal levels together, otherwise in the drafter's order. */
function sortedIndicators(levels: Record<string, readonly string[]>, indicators: readonly Indicator[]): Indicator[] {
  const first = Object.keys(levels);
  const second = Object.values(levels).flat();
  return [...indicators].sort((a, b) => inOrder(first, a.level1) - inOrder(first, b.level1) || inOrder(second, a.level2) - inOrder(second, b.level2));
}

function indicatorTable(levels: Record<string, readonly string[]>, base: string, target: ProjectTarget): DocumentNode {
  const columns = Object.entries(indicatorColumns(levels)).filter(([key]) => key !== 'operator' && key !== 'unit');
  const rows = sortedIndicators(levels, target.indicators);
  const spanAt = (index: number, same: (a: Indicator, b: Indicator) => boolean): number | null => {
    if (index > 0 && same(rows[index - 1]!, rows[index]!)) return null;
    const end = rows.findIndex((row, at) => at > index && !same(rows[index]!, row));
    return (end === -1 ? rows.length : end) - index;
  };
  return {
    type: 'table',
    caption: `${target.name || '未命名项目'}绩效目标表`,
    path: `${base}/indicators`,
    head: [columns.map(([, column]) => cell(column.label))],
    rows: rows.map((row, index) => {
      const path = `${base}/indicators/${row.id}`;
      const first = spanAt(index, (a, b) => a.level1 === b.level1);
      const second = spanAt(index, (a, b) => a.level1 === b.level1 && a.level2 === b.level2);
      return {
        path,
        cells: [
          ...(first === null ? [] : [cell(row.level1, { rowSpan: first })]),
          ...(second === null ? [] : [cell(row.level2, { rowSpan: second })]),
          cell(row.name, { path: `${path}/name` }),
          cell(row.description, { path: `${path}/description` }),
          cell(indicatorValue(row), { path: `${path}/value` }),
          cell(row.basis, { path: `${path}/basis` }),
        ],
      };
    }),
  };
}

const performanceWith = (levels: Record<string, readonly string[]>) =>
  defineSection({
  id: 'performance',
  part: 'explanation',
  numeral: '五',
  title: '绩效预算信息',
  shortTitle: '绩效预算信息',
  basis: '《预算法》第十四条、第三十二条；《中共中央 国务院关于全面实施预算绩效管理的意见》：绩效目标与预算同步公开。',
  fields: fieldsWith(levels),
  form: [
    { heading: '部门整体绩效目标', fields: ['overallTarget', 'subTargets', 'safeguards'] },
    { heading: '项目绩效目标', hint: '每个有预算的项目一张表（涉密除外）。项目名称与第二部分的项目清单一致。', fields: ['projectTargets'] },
  ],
  output: (content): DocumentNode[] => [
    sectionHeading({ part: 'explanation', id: 'performance', numeral: '五', title: '绩效预算信息' }),
    heading(3, '（一）总体绩效目标', { id: 'overall-target' }),
    paragraph(content.overallTarget, 'overallTarget'),
    heading(3, '（二）分项绩效目标', { id: 'sub-targets' }),
    ...content.subTargets.flatMap((target, index) => {
      const path = `subTargets/${target.id}`;
      return [
        heading(4, `${index + 1}．${target.name}`, { path: `${path}/name` }),
        paragraph(`绩效目标：${target.target}`, `${path}/target`),
        paragraph(`绩效指标：${sentence(target.indicators.map((indicator) => `${indicator.name}${indicatorValue(indicator)}`).join('；'))}`, `${path}/indicators`),
      ];
    }),
    heading(3, '（三）工作保障措施', { id: 'safeguards' }),
    ...content.safeguards.map((item, index) => paragraph(`${index + 1}．${sentence(item.title)}${item.body}`, `safeguards/${item.id}`)),
    heading(3, '（四）项目绩效目标', { id: 'project-targets' }),
    ...(content.projectTargets.length === 0 ? [note(fields.projectTargets.emptySentence!, 'projectTargets')] : []),
    ...content.projectTargets.flatMap((target, index) => {
      const path = `projectTargets/${target.id}`;
      return [
        heading(4, `${index + 1}．${target.name || '未命名项目'}`, { id: `project-${target.id}`, path: `${path}/name` }),
        ...target.goals.map((goal, position) => paragraph(`绩效目标${target.goals.length > 1 ? position + 1 : ''}：${goal.text}`, `${path}/goals/${goal.id}`)),
        indicatorTable(levels, path, target),
      ];
    }),
  ],
});

export const performance2020 = performanceWith(INDICATOR_LEVELS);
export const performance = performanceWith(INDICATOR_LEVELS_2021);
