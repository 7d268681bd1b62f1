import { gridAmount } from '@/lib/disclosure/computed';
import type { DisclosureContext } from '@/lib/disclosure/context';
import type { GridField, GridRow, ScalarField } from '@/lib/disclosure/field';
import { gridCells } from '@/lib/disclosure/field-kinds/composite';
import { joinPath, type FieldPath } from '@/lib/disclosure/path';
import { restatements, type Restatement } from '@/lib/narrative/restatement';
import { compareScalar, figureLine, textOf, type SectionContexts } from './compare-field';
import { amountFigure, numberFigure } from './figure';
import { incomparableIn, mainOf, pairsOf, type Incomparable, type Pair } from './incomparable';
import type { FigureComparison, FiguresComparison, TextComparison, ValueComparison } from './types';

type Cells = Record<string, unknown>;
type Grid = Record<string, Cells>;

/** Cells of a grid row that say why its figure changed, and why last year's stands otherwise than it was published. */
const REASON = 'reason';
const RESTATED = 'restated';

/** A sum stands before the parts that are set under it, as documents show it. */
function gridOrder(field: GridField): string[] {
  const entries = Object.entries(field.rows);
  const order = entries.filter(([, row]) => !row.sumOf);
  for (const [key, row] of entries.filter(([, one]) => one.sumOf)) {
    const firstDetail = order.findIndex(([part, definition]) => definition.detail && row.sumOf!.includes(part));
    order.splice(firstDetail === -1 ? order.length : firstDetail, 0, [key, row]);
  }
  return order.map(([key]) => key);
}

/** A sum that is no part of another. */
const isGrandTotal = (field: GridField, row: string) => field.rows[row]?.sumOf !== undefined && !Object.values(field.rows).some((other) => other.sumOf?.includes(row));

/** The later side's order; rows that only the earlier template has stand before the total. */
function rowsInOrder({ before, after }: { before: GridField; after: GridField }): [string, Pair<GridRow>][] {
  const order = gridOrder(after);
  const dropped = gridOrder(before).filter((row) => !after.rows[row]);
  const total = order.findIndex((row) => isGrandTotal(after, row));
  order.splice(total === -1 ? order.length : total, 0, ...dropped);
  return order.map((row) => [row, { before: before.rows[row], after: after.rows[row] }]);
}

/** Between years the column of last year restates the other side, and computed columns restate the difference. */
function isCompared(column: ScalarField, key: string, { mode }: SectionContexts): boolean {
  if (mode === 'years' && key === RESTATED) return false;
  return column.kind !== 'amount' || !(column.compute || (mode === 'years' && column.fromPrevious !== undefined));
}

/** What the later side restates of the earlier one: only where it is the year that it calls last year. */
function restatedIn(field: GridField, grid: Grid, path: FieldPath, { mode, before, after, sectionId }: SectionContexts): (row: string, column: string) => Restatement | null {
  if (mode !== 'years' || before.fiscalYear !== after.fiscalYear - 1) return () => null;
  const { fiscalYear, templateVersion, content } = before;
  const found = restatements(sectionId, path, field, grid, { ...after, previous: { fiscalYear, templateVersion, content } });
  const from = (column: string) => (field.columns[column] as { fromPrevious?: string } | undefined)?.fromPrevious;
  return (row, column) => found.find((one) => one.row === row && from(one.column) === column) ?? null;
}

export function compareGrid(pair: { before: GridField; after: GridField }, before: Grid, after: Grid, path: FieldPath, contexts: SectionContexts): FiguresComparison {
  const field = pair.after;
  const columns = pairsOf(pair.before.columns, pair.after.columns).filter(([key, column]) => isCompared(mainOf(column), key, contexts));
  const figureColumns = columns.filter(([, column]) => ['amount', 'number'].includes(mainOf(column).kind));
  const restated = restatedIn(field, after, path, contexts);
  const lines: FigureComparison[] = [];
  const texts: (TextComparison | ValueComparison)[] = [];
  for (const [row, rowPair] of rowsInOrder(pair)) {
    const definition = mainOf(rowPair);
    const labelled = (column: ScalarField) => (figureColumns.length > 1 ? `${definition.label} · ${column.label}` : definition.label);
    for (const [column, columnPair] of columns) {
      const kind = mainOf(columnPair);
      const at = joinPath(path, row, column);
      if (!hasCell(pair.before, row, column) && !hasCell(pair.after, row, column)) continue;
      const incomparable: Incomparable | null = incomparableIn(rowPair, '行') ?? incomparableIn(columnPair, '栏');
      if (kind.kind === 'amount' || kind.kind === 'number') {
        const sides = [side(pair.before, before, row, column, contexts.before), side(pair.after, after, row, column, contexts.after)] as const;
        lines.push(
          figureLine(labelled(kind), kind.kind === 'amount' ? amountFigure(sides[0] as number | null, sides[1] as number | null) : numberFigure(sides[0], sides[1]), at, {
            reason: textOf(after[row]?.[REASON]),
            emphasis: isGrandTotal(rowPair.after ? pair.after : pair.before, row) ? 'total' : definition.detail ? 'detail' : null,
            previousLabel: rowPair.before && rowPair.before.label !== definition.label ? rowPair.before.label : null,
            restatement: restated(row, column),
            incomparable,
          }),
        );
      } else if (!(column === REASON && contexts.mode === 'years')) {
        const text = compareScalar(kind, before[row]?.[column], after[row]?.[column], at) as TextComparison | ValueComparison;
        texts.push({ ...text, label: `${definition.label} · ${kind.label}`, ...(incomparable && { incomparable, changed: false }) });
      }
    }
  }
  return { kind: 'figures', path, label: field.label, unit: field.unit ?? '', lines, texts, changed: [...lines, ...texts].some((one) => one.changed), incomparable: null };
}

/** A cell of its own, or a sum. */
function hasCell(field: GridField, row: string, column: string): boolean {
  const definition = field.columns[column];
  if (!definition || !field.rows[row]) return false;
  return column in gridCells(field, row) || (definition.kind === 'amount' && field.rows[row].sumOf !== undefined);
}

/** The figure as that side's own template and year have it. */
function side(field: GridField, grid: Grid, row: string, column: string, context: DisclosureContext): unknown {
  if (!hasCell(field, row, column)) return null;
  return field.columns[column]!.kind === 'amount' ? gridAmount(field, grid, row, column, context) : grid[row]?.[column];
}
