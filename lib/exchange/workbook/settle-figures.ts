import { codeForest } from '@/lib/classification/code-tree';
import { rowAmount, treeLines, type TableRow, type TreeLine } from '@/lib/disclosure/computed';
import type { ScalarField, TableField } from '@/lib/disclosure/field';
import { kindOf } from '@/lib/disclosure/field-kinds/registry';
import { joinPath, valueAt, withValueAt } from '@/lib/disclosure/path';
import { withDerivedFigures } from '@/lib/disclosure/section-content';
import { amountInCell, showsStill } from './cell-values';
import type { ChangedFigure, FormReading } from './form-reading';
import { freeId, type LevelRow } from './read-rows-sheet';

/**
 * Figures that stood as formulas and changed since: most were added up anew by the spreadsheet and follow again; what
 * doesn't follow from the rest somebody entered. Each is looked at with the others as they stand, so their order is of
 * no account: letting one follow changes no figure.
 */
export function settleChangedFigures(reading: FormReading): void {
  for (const changed of reading.changed) {
    if (!follows(reading, changed)) continue;
    changed.holder[changed.key] = null;
    reading.ledger.release(changed.section.id, changed.path);
  }
}

function follows(reading: FormReading, { section, path, holder, key, columns }: ChangedFigure): boolean {
  const value = holder[key];
  if (typeof value !== 'number') return false;
  if (columns && rowAmount(columns, { ...holder, [key]: null }, key, reading.context()) === value) return true;
  const blanked = withValueAt(reading.contentOf(section), path, null);
  const context = { ...reading.context(), content: { ...reading.content, [section.id]: blanked } };
  return valueAt(withDerivedFigures(section, context), path) === value;
}

/** Levels of code tables that stand as they follow stay out of the content; those written over become rows of it. */
export function settleLevels(reading: FormReading, levels: readonly LevelRow[]): void {
  for (const level of levels) {
    const { plan, row } = level;
    const field = plan.field as TableField;
    const rows = (reading.contentOf(plan.section)[plan.path[0]!] ??= []) as TableRow[];
    const own = codeForest<TableRow>([writtenRow(level)], { code: field.tree!.code, name: field.tree!.name, levels: field.tree!.levels });
    const code = own.leaves[0] ? String(own.leaves[0][field.tree!.code]) : '';
    const line = treeLines(field, rows, reading.context()).find(({ node }) => node.code === code && node.row === null);
    const changed = Object.entries(plan.columns).filter(([key, column]) => !stands(level, key, column, line));
    if (changed.length === 0 || (!line && isNothing(level))) continue;
    const entered: TableRow = { id: freeId(rows, row) };
    for (const [key, column] of Object.entries(plan.columns)) {
      entered[key] = kindOf(column).empty(column);
      if (column.kind === 'amount' && !changed.some(([one]) => one === key)) continue;
      reading.take(plan.section, joinPath(plan.path[0]!, entered.id, key), entered, key, column, { ...row, memo: {} });
    }
    const position = level.before ? rows.indexOf(level.before) : rows.length;
    rows.splice(position, 0, entered);
    reading.notices.push(`${row.place(field.tree!.name)}：改写了自动得出的数，按自行填写的一行导入。`);
  }
}

const writtenRow = ({ plan, row }: LevelRow): TableRow => ({ id: 'level', ...Object.fromEntries(Object.keys(plan.columns).map((key) => [key, row.memo.follows?.[key] ?? row.cell(key).text])) });

function stands({ row }: LevelRow, key: string, column: ScalarField, line: TreeLine<TableRow> | undefined): boolean {
  const cell = row.cell(key);
  if (cell.text === '' || showsStill(cell, row.memo.follows?.[key] ?? '')) return true;
  return column.kind === 'amount' && line !== undefined && line.amountOf(key) === amountInCell(cell).amount;
}

/** Nothing is left under it: sums of nothing. */
const isNothing = ({ plan, row }: LevelRow): boolean =>
  Object.entries(plan.columns).every(([key, column]) => (column.kind === 'amount' ? (amountInCell(row.cell(key)).amount ?? 0) === 0 : showsStill(row.cell(key), row.memo.follows?.[key] ?? '')));

