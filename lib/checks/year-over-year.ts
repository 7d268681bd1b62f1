import { formatExactWanyuan } from '@/lib/amount/amount';
import { gridAmount } from '@/lib/disclosure/computed';
import type { DisclosureContext } from '@/lib/disclosure/context';
import type { GridField } from '@/lib/disclosure/field';
import { overviewFields } from '@/lib/disclosure/sections/overview';
import { operatingCostFields } from '@/lib/disclosure/sections/operating-cost';
import { threePublicFields } from '@/lib/disclosure/sections/three-public';
import type { Rule, RuleFinding } from './rule';

/** The grids that state last year beside this year. */
const GRIDS: readonly { sectionId: string; key: string; field: GridField }[] = [
  { sectionId: 'overview', key: 'income', field: overviewFields.income },
  { sectionId: 'overview', key: 'expenditure', field: overviewFields.expenditure },
  { sectionId: 'operatingCost', key: 'cost', field: operatingCostFields.cost },
  { sectionId: 'threePublic', key: 'expenses', field: threePublicFields.expenses },
];
const SECTIONS = ['overview', 'operatingCost', 'threePublic'];

type Grid = Record<string, Record<string, unknown>>;
const gridIn = (content: DisclosureContext['content'], sectionId: string, key: string) => (content[sectionId] as Record<string, Grid> | undefined)?.[key];

const lastYearAsPublished: Rule = {
  id: 'F11',
  severity: 'E',
  title: '上年数等于上年公开数',
  basis: '《预算法》第三十二条：参考上一年预算执行情况；同一数额前后公开应当一致',
  sections: SECTIONS,
  run: (context) => {
    if (!context.previous) return [];
    const { fiscalYear, content } = context.previous;
    return GRIDS.flatMap(({ sectionId, key, field }) => {
      const [now, before] = [gridIn(context.content, sectionId, key), gridIn(content, sectionId, key)];
      if (!now || !before) return [];
      return Object.keys(field.rows).flatMap((row): RuleFinding[] => {
        const [stated, published] = [now[row]?.lastYear, before[row]?.thisYear];
        if (typeof published !== 'number' || stated === published) return [];
        return [
          {
            sectionId,
            path: `${key}/${row}/lastYear`,
            message: `${field.rows[row]!.label}的上年数${typeof stated === 'number' ? `写的是 ${formatExactWanyuan(stated)}` : '没有填写'}，${fiscalYear}年公开的是 ${formatExactWanyuan(published)} 万元。`,
            expected: formatExactWanyuan(published),
            actual: typeof stated === 'number' ? formatExactWanyuan(stated) : '',
            repair: { label: `采用公开数 ${formatExactWanyuan(published)}`, value: published },
          },
        ];
      });
    });
  },
};

/** What templates and lazy pens leave: nothing that a reader could learn from. */
const EMPTY_REASON = /^(主要)?(原因)?(是|为|：|:)?(增加|减少|预算(增加|减少|调整)|工作需要|正常(增加|减少|变动)|无|略|0|[-—]+)?[。.]?$/u;
const SAYS_CHANGE = /增加|减少|增长|下降|压减/u;

const changesHaveReasons: Rule = {
  id: 'F16',
  severity: 'E',
  title: '有增减的写明原因，没有增减的为持平',
  basis: '《地方预决算公开操作规程》：说明增减变化原因',
  sections: SECTIONS,
  run: (context) =>
    GRIDS.flatMap(({ sectionId, key, field }) => {
      const reasons = field.columns.reason;
      const grid = gridIn(context.content, sectionId, key);
      if (!reasons || !grid) return [];
      const rows = Object.keys(field.rows).filter((row) => !reasons.onRows || reasons.onRows.includes(row));
      return rows.flatMap((row): RuleFinding[] => {
        const change = gridAmount(field, grid, row, 'change', context);
        if (change === null || !isSettled(field, grid, row)) return [];
        const reason = String(grid[row]?.reason ?? '').trim();
        const { label } = field.rows[row]!;
        const at = { sectionId, path: `${key}/${row}/reason`, actual: reason };
        if (change === 0) return SAYS_CHANGE.test(reason) && !partsMoved(field, grid, row, context) ? [{ ...at, message: `${label}与上年持平，原因中却写有增减（“${reason}”）。请删除原因或核对金额。` }] : [];
        if (!EMPTY_REASON.test(reason)) return [];
        return [{ ...at, message: `${label}比上年${change > 0 ? '增加' : '减少'} ${formatExactWanyuan(Math.abs(change))} 万元，${reason === '' ? '没有写明原因' : `原因“${reason}”没有说明具体情况`}。请写明因为什么事、增减多少。` }];
      });
    }),
};

/** Parts that rose and fell by as much as each other: the sum stands still, and its reason may speak of both. */
function partsMoved(field: GridField, grid: Grid, row: string, context: DisclosureContext): boolean {
  return (field.rows[row]?.sumOf ?? []).some((part) => gridAmount(field, grid, part, 'change', context) !== 0);
}

/** A sum over a half-filled column changes with every cell; no reason is asked for until its parts stand. */
function isSettled(field: GridField, grid: Grid, row: string): boolean {
  const parts = field.rows[row]?.sumOf ?? [row];
  return parts.every((part) => (field.rows[part]?.sumOf ? isSettled(field, grid, part) : typeof grid[part]?.thisYear === 'number'));
}

export const yearOverYearRules: readonly Rule[] = [lastYearAsPublished, changesHaveReasons];
