import { difference, formatExactWanyuan, type Fen } from '@/lib/amount/amount';
import { gridAmount } from '@/lib/disclosure/computed';
import type { DisclosureContext } from '@/lib/disclosure/context';
import type { AmountField, GridField } from '@/lib/disclosure/field';
import type { Rule, RuleFinding } from './rule';
import { ALL_SECTIONS } from './sections';

interface StatedGrid {
  sectionId: string;
  key: string;
  field: GridField;
  /** The column that states last year, and the one of this year: in last year's edition the figure stands in the latter. */
  column: string;
  from: string;
}

/** The grids that state last year beside this year, by their definitions: a template's new grid is checked like the others. */
const GRIDS: readonly StatedGrid[] = ALL_SECTIONS.flatMap((section) =>
  Object.entries(section.fields).flatMap(([key, field]) => {
    if (field.kind !== 'grid') return [];
    const stated = Object.entries(field.columns).filter((entry): entry is [string, AmountField] => entry[1].kind === 'amount' && entry[1].fromPrevious !== undefined);
    return stated.map(([column, { fromPrevious }]) => ({ sectionId: section.id, key, field, column, from: fromPrevious! }));
  }),
);

type Grid = Record<string, Record<string, unknown>>;
const changeIn = ({ field, column, from }: StatedGrid, grid: Grid, row: string, context: DisclosureContext): Fen | null =>
  difference(gridAmount(field, grid, row, from, context), gridAmount(field, grid, row, column, context));
const gridIn = (content: DisclosureContext['content'], sectionId: string, key: string) => (content[sectionId] as Record<string, Grid> | undefined)?.[key];

const lastYearAsPublished: Rule = {
  id: 'F11',
  severity: 'E',
  title: '上年数等于上年公开数',
  basis: '《预算法》第三十二条：参考上一年预算执行情况；同一数额前后公开应当一致',
  sections: [],
  run: (context) => {
    if (!context.previous) return [];
    const { fiscalYear, content } = context.previous;
    return GRIDS.flatMap(({ sectionId, key, field, column, from }) => {
      const [now, before] = [gridIn(context.content, sectionId, key), gridIn(content, sectionId, key)];
      if (!now || !before) return [];
      return Object.keys(field.rows).flatMap((row): RuleFinding[] => {
        const [stated, published] = [now[row]?.[column], before[row]?.[from]];
        if (typeof published !== 'number' || stated === published) return [];
        return [
          {
            sectionId,
            path: `${key}/${row}/${column}`,
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
const EMPTY_REASON =
  /^(主要)?(原因)?(是|为|：|:)?(因|由于|根据|按照?)?(本年度?)?(增加|减少|预算(增加|减少|调整)|(实际)?(工作|业务)需要(而?(增加|减少|调整|安排))?|正常(增加|减少|变动)|同上|见(上文|附件)|无|略|0|[-—]+)?[。.]?$/u;

const CHANGE = '(?:增加|减少|增长|下降|压减)';
const SAYS_CHANGE = new RegExp(CHANGE, 'u');
/** 未增加, 没有增加或减少: says that nothing has changed. */
const DENIES_CHANGE = new RegExp(`(?:未|没有|没|无|不再?)${CHANGE}(?:[或和及、]?${CHANGE})*`, 'gu');
const saysChange = (reason: string) => SAYS_CHANGE.test(reason.replace(DENIES_CHANGE, ''));

const changesHaveReasons: Rule = {
  id: 'F16',
  severity: 'E',
  title: '有增减的写明原因，没有增减的为持平',
  basis: '《地方预决算公开操作规程》：说明增减变化原因',
  sections: [],
  run: (context) =>
    GRIDS.flatMap((stated) => {
      const { sectionId, key, field } = stated;
      const reasons = field.columns.reason;
      const grid = gridIn(context.content, sectionId, key);
      if (!reasons || !grid) return [];
      const rows = Object.keys(field.rows).filter((row) => !reasons.onRows || reasons.onRows.includes(row));
      return rows.flatMap((row): RuleFinding[] => {
        const change = changeIn(stated, grid, row, context);
        if (change === null || !isSettled(stated, grid, row)) return [];
        const reason = String(grid[row]?.reason ?? '').trim();
        const { label } = field.rows[row]!;
        const at = { sectionId, path: `${key}/${row}/reason`, actual: reason };
        if (change === 0) return saysChange(reason) && !partsMoved(stated, grid, row, context) ? [{ ...at, message: `${label}与上年持平，原因中却写有增减（“${reason}”）。请删除原因或核对金额。` }] : [];
        if (!EMPTY_REASON.test(reason)) return [];
        return [{ ...at, message: `${label}比上年${change > 0 ? '增加' : '减少'} ${formatExactWanyuan(Math.abs(change))} 万元，${reason === '' ? '没有写明原因' : `原因“${reason}”没有说明具体情况`}。请写明因为什么事、增减多少。` }];
      });
    }),
};

/** Parts that rose and fell by as much as each other: the sum stands still, and its reason may speak of both. */
function partsMoved(stated: StatedGrid, grid: Grid, row: string, context: DisclosureContext): boolean {
  return (stated.field.rows[row]?.sumOf ?? []).some((part) => changeIn(stated, grid, part, context) !== 0);
}

/** A sum over a half-filled column changes with every cell; no reason is asked for until its parts stand. */
function isSettled(stated: StatedGrid, grid: Grid, row: string): boolean {
  const { rows } = stated.field;
  const parts = rows[row]?.sumOf ?? [row];
  return parts.every((part) => (rows[part]?.sumOf ? isSettled(stated, grid, part) : typeof grid[part]?.[stated.from] === 'number'));
}

export const yearOverYearRules: readonly Rule[] = [lastYearAsPublished, changesHaveReasons];
