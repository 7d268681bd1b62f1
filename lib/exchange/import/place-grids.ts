import { gridAmount } from '@/lib/disclosure/computed';
import type { AnySection } from '@/lib/disclosure/define-section';
import type { GridField, ScalarField } from '@/lib/disclosure/field';
import { gridCells } from '@/lib/disclosure/field-kinds/composite';
import { unitIn, type PrintedUnit } from './amount-text';
import { matchGridRows, type GridRows } from './grid-rows';
import { plainView, turnedView, type GridView } from './grid-view';
import type { Certainty } from './import-result';
import { columnLabels } from './columns';
import { readCell } from './read-cell';
import { lesser, type Reading } from './reading';
import type { SourceTable } from './source';
import type { StatedFigure } from './stated';
import { matchHeader, widthOf } from './table-shape';
import { isBlankText, isDash } from './words';

interface PlacedGrid extends GridRows {
  key: string;
  field: GridField;
  /** The column after its last. */
  end: number;
}

interface ValueColumns {
  columns: ReadonlyMap<number, string>;
  units: ReadonlyMap<number, PrintedUnit>;
  /** First and last row of the header; the first row with a label and the one before it where the table has none. */
  first: number;
  last: number;
}

const LEAST_SHARE = 0.3;
const NO_ROW = '表中的这一行没有对应的项目';

/** Reads the grids of a section that a table holds, one or several beside each other. */
export function placeGrids(reading: Reading, table: SourceTable, section: AnySection, certainty: Certainty, unitAbove: PrintedUnit | null): StatedFigure[] {
  const view = viewFor(table, section);
  reading.ledger.understand(...view.labels);
  return gridsIn(view.table, section).flatMap((grid) => placeGrid(reading, view, section.id, grid, certainty, unitAbove));
}

/** The table as it stands or turned, whichever has more of the section's rows. */
function viewFor(table: SourceTable, section: AnySection): GridView {
  const turned = turnedView(table);
  return turned && gridShare(turned.table, section, true).share > gridShare(table, section).share ? turned : plainView(table);
}

const gridsOf = (section: AnySection) => Object.entries(section.fields).filter((entry): entry is [string, GridField] => entry[1].kind === 'grid');

/** How much of one of the section's grids stands in the table, and which grid it is. Turned, a grid has to be there as a whole: columns of other tables have names like its rows. */
function gridShare(table: SourceTable, section: AnySection, isTurned = false): { key: string | null; share: number } {
  const grids = gridsOf(section);
  const fields = grids.map(([, field]) => field);
  return grids.reduce<{ key: string | null; share: number }>((best, [key, field]) => {
    const match = matchGridRows(table, field, fields);
    const share = isTurned ? (match.share * match.rows.size) / Object.keys(field.rows).length : match.share;
    return share > best.share ? { key, share } : best;
  }, { key: null, share: 0 });
}

/** The grid that a table has most of, as it stands or turned; null where it has none. */
export function bestGrid(table: SourceTable, section: AnySection): { key: string; share: number } | null {
  if (gridsOf(section).length === 0) return null;
  const view = viewFor(table, section);
  const best = gridShare(view.table, section, view.table !== table);
  return best.key === null ? null : { key: best.key, share: Math.min(1, best.share) };
}

/** The first row of the table that is no caption. */
export function gridHeaderRow(table: SourceTable, section: AnySection, fiscalYear: number): number {
  const view = viewFor(table, section);
  if (view.table !== table) return 0;
  return Math.min(...gridsIn(table, section).map((grid) => valueColumns(table, grid, fiscalYear, null).first));
}

/** The grids that the table holds, from the left; each has the columns up to the next one's labels. */
function gridsIn(table: SourceTable, section: AnySection): PlacedGrid[] {
  const grids = gridsOf(section);
  const fields = grids.map(([, field]) => field);
  const placed = grids
    .map(([key, field]) => ({ key, field, ...matchGridRows(table, field, fields) }))
    .filter((grid) => grid.labelColumn >= 0 && grid.share >= LEAST_SHARE)
    .sort((a, b) => a.labelColumn - b.labelColumn);
  return placed.map((grid, index) => ({ ...grid, end: placed[index + 1]?.labelColumn ?? widthOf(table) }));
}

function placeGrid(reading: Reading, { table, refOf }: GridView, sectionId: string, grid: PlacedGrid, certainty: Certainty, unitAbove: PrintedUnit | null): StatedFigure[] {
  const layout = valueColumns(table, grid, reading.fiscalYear, unitAbove);
  const stated: StatedFigure[] = [];
  for (let index = 0; index < table.rows.length; index += 1) {
    const row = grid.rows.get(index);
    for (let column = grid.labelColumn; column < grid.end; column += 1) {
      const cell = table.rows[index]![column]!;
      const ref = refOf(index, column);
      if (isBlankText(cell.text)) continue;
      if ((index >= layout.first && index <= layout.last) || (row !== undefined && column === grid.labelColumn) || isDash(cell.text)) {
        reading.ledger.understand(ref);
        continue;
      }
      if (row === undefined) {
        if (index > layout.last) reading.ledger.leave(NO_ROW, ref);
        continue;
      }
      const key = layout.columns.get(column);
      if (key !== undefined) stated.push(...placeCell(reading, sectionId, grid, row, key, cell, ref, certainty, layout.units.get(column)!));
    }
  }
  return stated;
}

function placeCell(reading: Reading, sectionId: string, { key, field }: PlacedGrid, row: string, column: string, cell: SourceTable['rows'][number][number], ref: string, certainty: Certainty, unit: PrintedUnit): StatedFigure[] {
  const definition = field.columns[column]!;
  const read = readCell(definition, cell, unit);
  if (!read) return [];
  if (gridCells(field, row)[column]) {
    reading.put(sectionId, `${key}/${row}/${column}`, read.value, [ref], lesser(read.certainty, certainty), read.note);
    return [];
  }
  if (definition.kind !== 'amount' || typeof read.value !== 'number') return [];
  const what = `${field.rows[row]!.label}的${definition.label}`;
  return [{ ref, fen: read.value, what, follows: () => gridAmount(field, reading.at(sectionId, key), row, column, reading.context()) }];
}

/** The columns right of a grid's labels, up to the next grid's. */
function valueColumns(table: SourceTable, { field, labelColumn, rows, end }: PlacedGrid, fiscalYear: number, unitAbove: PrintedUnit | null): ValueColumns {
  const from = labelColumn + 1;
  const narrowed = { ...table, rows: table.rows.map((cells) => cells.slice(from, end)) };
  const header = matchHeader(narrowed, columnLabels(field.columns), fiscalYear);
  const firstRow = Math.min(...rows.keys());
  const isAbove = header !== null && header.first < firstRow;
  const found = isAbove ? new Map([...header.columns].map(([column, key]) => [column + from, key])) : onlyColumn(narrowed, field, from);
  const unitOf = (column: number) => (isAbove ? unitIn(header.labels[column - from]!) : null) ?? unitAbove ?? '万元';
  return { columns: found, units: new Map([...found.keys()].map((column) => [column, unitOf(column)])), first: isAbove ? header.first : firstRow, last: isAbove ? Math.min(header.last, firstRow - 1) : firstRow - 1 };
}

/** Without a header one column of numbers can only be the one column of the grid. */
function onlyColumn(narrowed: SourceTable, field: GridField, from: number): Map<number, string> {
  const wanted = Object.entries(field.columns as Record<string, ScalarField>).filter(([, column]) => column.kind === 'amount' && !column.compute);
  const filled = Array.from({ length: widthOf(narrowed) }, (_, column) => column).filter((column) => narrowed.rows.some((cells) => !isBlankText(cells[column]!.text)));
  return wanted.length === 1 && filled.length === 1 ? new Map([[filled[0]! + from, wanted[0]![0]]]) : new Map();
}
