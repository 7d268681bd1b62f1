import { difference, formatExactWanyuan, percentageChange, type Fen } from '@/lib/amount/amount';
import { gridAmount } from '@/lib/disclosure/computed';
import { previousContext, type DisclosureContext } from '@/lib/disclosure/context';
import type { AnySection } from '@/lib/disclosure/define-section';
import type { AmountField, GridField } from '@/lib/disclosure/field';
import { gridCells } from '@/lib/disclosure/field-kinds/composite';
import { publishedFigure } from '@/lib/disclosure/section-content';
import { templateOf } from '@/lib/disclosure/templates/templates';
import { restatementOf } from '@/lib/narrative/restatement';
import { isRate } from './decimals';
import { saysNothing } from './reasons';
import type { Rule, RuleFinding } from './rule';

type Grid = Record<string, Record<string, unknown>>;

interface StatedGrid {
  section: AnySection;
  key: string;
  field: GridField;
  grid: Grid;
  /** The column that states last year, and the one of this year: in last year's edition the figure stands in the latter. */
  column: string;
  from: string;
}

/** The grids that state last year beside this year, by the template's definitions: a new grid is checked like the others. */
function statedGrids(context: DisclosureContext): StatedGrid[] {
  return templateOf(context.templateVersion).sections.flatMap((section) =>
    Object.entries(section.fields).flatMap(([key, field]) => {
      const grid = (context.content[section.id] as Record<string, Grid> | undefined)?.[key];
      if (field.kind !== 'grid' || !grid) return [];
      const stated = Object.entries(field.columns).filter((entry): entry is [string, AmountField] => entry[1].kind === 'amount' && entry[1].fromPrevious !== undefined);
      return stated.map(([column, { fromPrevious }]) => ({ section, key, field, grid, column, from: fromPrevious! }));
    }),
  );
}

const changeIn = ({ field, grid, column, from }: StatedGrid, row: string, context: DisclosureContext): Fen | null =>
  difference(gridAmount(field, grid, row, from, context), gridAmount(field, grid, row, column, context));

const lastYearAsPublished: Rule = {
  id: 'F11',
  severity: 'E',
  title: '上年数等于上年公开数',
  formula: '上年数 = 上年公开稿中同一项目的本年数；因口径或机构调整不相等的，写明调整原因',
  basis: '《预算法》第三十二条：参考上一年预算执行情况；同一数额前后公开应当一致',
  sections: [],
  run: (context) => {
    const before = previousContext(context);
    if (!before) return [];
    return statedGrids(context).flatMap(({ section, key, field, grid, column }) =>
      Object.entries(field.rows).flatMap(([row, { label }]): RuleFinding[] => {
        // Sums follow from their parts, each of which is compared.
        if (!gridCells(field, row)[column]) return [];
        const stated = gridAmount(field, grid, row, column, context);
        const published = publishedFigure(section, key, row, field.columns[column]!, before);
        if (published === null || stated === published) return [];
        const at = {
          sectionId: section.id,
          path: `${key}/${row}/${column}`,
          expected: formatExactWanyuan(published),
          actual: stated === null ? '' : formatExactWanyuan(stated),
          repair: { label: `采用公开数 ${formatExactWanyuan(published)}`, value: published },
        };
        if (stated === null) return [{ ...at, message: `${label}的上年数没有填写，${before.fiscalYear}年公开的是 ${at.expected} 万元。` }];
        const reason = restatementOf(grid[row]);
        if (reason !== '' && !saysNothing(reason)) return [{ ...at, severity: 'I', message: `${label}的上年数：${before.fiscalYear}年公开的是 ${at.expected} 万元，调整为 ${at.actual} 万元，原因：${reason}。公开时一并说明。` }];
        const missing = reason === '' ? '请改用公开数；确需调整的，写明上年数调整原因' : `调整原因“${reason}”没有说明具体情况，请写明因为什么事调整`;
        return [{ ...at, message: `${label}的上年数写的是 ${at.actual}，${before.fiscalYear}年公开的是 ${at.expected} 万元。${missing}。` }];
      }),
    );
  },
};

const CHANGE = '(?:增加|减少|增长|下降|压减)';
const SAYS_CHANGE = new RegExp(CHANGE, 'u');
/** 未增加, 没有增加或减少: says that nothing has changed. */
const DENIES_CHANGE = new RegExp(`(?:未|没有|没|无|不再?)${CHANGE}(?:[或和及、]?${CHANGE})*`, 'gu');
const saysChange = (reason: string) => SAYS_CHANGE.test(reason.replace(DENIES_CHANGE, ''));

const changesHaveReasons: Rule = {
  id: 'F16',
  severity: 'E',
  title: '有增减的写明原因，没有增减的为持平',
  formula: '本年数 ≠ 上年数时有具体原因；本年数 = 上年数时原因中不写增减',
  basis: '《地方预决算公开操作规程》：说明增减变化原因',
  sections: [],
  run: (context) =>
    statedGrids(context).flatMap((stated) => {
      const { section, key, field, grid } = stated;
      const reasons = field.columns.reason;
      if (!reasons) return [];
      const rows = Object.keys(field.rows).filter((row) => !reasons.onRows || reasons.onRows.includes(row));
      return rows.flatMap((row): RuleFinding[] => {
        const change = changeIn(stated, row, context);
        if (change === null || !isSettled(stated, row, context)) return [];
        const reason = String(grid[row]?.reason ?? '').trim();
        const { label } = field.rows[row]!;
        const at = { sectionId: section.id, path: `${key}/${row}/reason`, actual: reason };
        if (change === 0) return saysChange(reason) && !partsMoved(stated, row, context) ? [{ ...at, message: `${label}与上年持平，原因中却写有增减（“${reason}”）。请删除原因或核对金额。` }] : [];
        if (!saysNothing(reason)) return [];
        return [{ ...at, lacksReason: true, message: `${label}比上年${change > 0 ? '增加' : '减少'} ${formatExactWanyuan(Math.abs(change))} 万元，${reason === '' ? '没有写明原因' : `原因“${reason}”没有说明具体情况`}。请写明因为什么事、增减多少。` }];
      });
    }),
};

/** Parts that rose and fell by as much as each other: the sum stands still, and its reason may speak of both. */
function partsMoved(stated: StatedGrid, row: string, context: DisclosureContext): boolean {
  return (stated.field.rows[row]?.sumOf ?? []).some((part) => changeIn(stated, part, context) !== 0);
}

/** A sum over a half-filled column changes with every cell; no reason is asked for until its parts stand. */
function isSettled(stated: StatedGrid, row: string, context: DisclosureContext): boolean {
  const { field, grid, from } = stated;
  const parts = field.rows[row]?.sumOf ?? [row];
  return parts.every((part) => (field.rows[part]?.sumOf ? isSettled(stated, part, context) : gridAmount(field, grid, part, from, context) !== null));
}

/** "较上年增长12.5%" with what it speaks of before it: a rate against last year that the figures of the row can answer. */
const RATE = /([^，。；;、,]*?)(?:较|比|同比)(?:(\d{4})年|上年度?|去年)?(?:预算|同期)?(增长|增加|上升|提高|下降|减少|降低|压减)了?约?(\d+(?:\.(\d+))?)\s*[%％]/gu;

const ratesAgree: Rule = {
  id: 'F13',
  severity: 'E',
  title: '文字中的增减率与数额相符',
  formula: '增减率 = 增减额 ÷ 上年数，误差不超过末位的一半；上年数为 0 不写增减率；基期为上年',
  basis: '《地方预决算公开操作规程》：说明增减变化情况；同一数额前后公开应当一致',
  sections: [],
  run: (context) =>
    statedGrids(context).flatMap((stated) => {
      const { section, key, field, grid, column } = stated;
      return Object.entries(field.rows).flatMap(([row, { label }]) => {
        const reason = String(grid[row]?.reason ?? '');
        const [before, change] = [gridAmount(field, grid, row, column, context), changeIn(stated, row, context)];
        if (before === null || change === null) return [];
        return [...reason.matchAll(RATE)].flatMap(([told, subject, base, direction, printed, fraction = '']): RuleFinding[] => {
          // 人员较上年增长5% speaks of something else than the row.
          const about = subject!.replace(/预算|支出|经费|费用|总额|的|本年度?|\s/gu, '');
          if (about !== '' && !label.includes(about)) return [];
          const at = { sectionId: section.id, path: `${key}/${row}/reason`, actual: told };
          if (base && Number(base) !== context.fiscalYear - 1) return [{ ...at, message: `${label}的原因写作“${told}”，应与上年（${context.fiscalYear - 1}年）比较。` }];
          if (before === 0) return [{ ...at, message: `${label}上年为 0，没有增减率；原因中写有“${told}”，请删除比率。` }];
          const rises = /增长|增加|上升|提高/u.test(direction!);
          if (isRate(change, before, BigInt(printed!.replace('.', '')), fraction.length) && (change === 0 || rises === change > 0)) return [];
          const rate = percentageChange(before, before + change);
          return [{ ...at, message: `${label}的原因写作“${told}”，上年 ${formatExactWanyuan(before)}、增减 ${formatExactWanyuan(change)}，增减率应为 ${rate ?? '——'}。`, expected: rate ?? '' }];
        });
      });
    }),
};

export const yearOverYearRules: readonly Rule[] = [lastYearAsPublished, ratesAgree, changesHaveReasons];
