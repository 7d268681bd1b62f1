import { cellRef, type SourceCell, type SourceDocument, type SourceRef, type SourceTable } from '../import/source';
import { COLUMN_MARKS, FORM_FORMAT, readMemo, ROW_MARKS, rowIdOf, type RowMemo } from './form-marks';
import { cellAddress } from './formulas';

/** A row of a sheet that the portal wrote, as it came back. */
export interface FormRow {
  /** What the row was when it was written; "" for one that somebody added. */
  mark: string;
  id: string | null;
  memo: RowMemo;
  /** The cell in a column; a blank one where the column was deleted. */
  cell: (key: string) => SourceCell;
  ref: (key: string) => SourceRef;
  /** "工作表“公开05表”C12", for people. */
  place: (key: string) => string;
  /** Every place of the row, and those of its hidden cells. */
  refs: SourceRef[];
  hiddenRefs: SourceRef[];
}

/** A sheet that the portal wrote: it knows its field and its columns, whatever it is called now. */
export interface FormSheet {
  block: SourceTable;
  /** What the first cell says: kind and place. */
  mark: string;
  hasColumn: (key: string) => boolean;
  /** The rows under the headings. */
  rows: FormRow[];
  /** The headings, and everything else that the portal wrote above the rows. */
  headRefs: SourceRef[];
}

const BLANK: SourceCell = { text: '' };
/** The keys stand in the first row, unless rows were inserted above it. */
const ROWS_LOOKED_AT = 10;
const ABOVE_ROWS: readonly string[] = [ROW_MARKS.title, ROW_MARKS.head];

/** The sheets of a workbook that carry the portal's keys. */
export const formSheets = (source: SourceDocument): FormSheet[] => source.blocks.flatMap((block) => (block.kind === 'table' ? (formSheet(block) ?? []) : []));

function formSheet(block: SourceTable): FormSheet | null {
  const keysRow = block.rows.slice(0, ROWS_LOOKED_AT).findIndex((row) => row.some(isSheetMark));
  const keys = block.rows[keysRow];
  if (!keys) return null;
  const markColumn = keys.findIndex(isSheetMark);
  const columns = new Map(keys.map((cell, column): [string, number] => [cell.text, column]).filter(([key, column]) => key !== '' && column !== markColumn));
  const rows = block.rows.map((_, index) => formRow(block, index, markColumn, columns));
  const headings = rows.findLastIndex(({ mark }) => ABOVE_ROWS.includes(mark));
  const head = rows.slice(0, headings + 1);
  return {
    block,
    mark: keys[markColumn]!.text,
    hasColumn: (key) => columns.has(key),
    rows: rows.slice(headings + 1),
    headRefs: head.filter(({ mark }, index) => index === keysRow || ABOVE_ROWS.includes(mark)).flatMap(({ refs }) => refs),
  };
}

const isSheetMark = ({ text }: SourceCell): boolean => text.startsWith(`${FORM_FORMAT} `);

function formRow(block: SourceTable, index: number, markColumn: number, columns: ReadonlyMap<string, number>): FormRow {
  const cells = block.rows[index]!;
  const mark = cells[markColumn]?.text ?? '';
  const columnOf = (key: string) => columns.get(key) ?? -1;
  return {
    mark,
    id: rowIdOf(mark),
    memo: readMemo(cells[columnOf(COLUMN_MARKS.memo)]?.text ?? ''),
    cell: (key) => cells[columnOf(key)] ?? BLANK,
    ref: (key) => cellRef(block.id, index, columnOf(key)),
    place: (key) => `${block.place}${cellAddress(index + 1, columnOf(key) + 1)}`,
    refs: cells.map((_, column) => cellRef(block.id, index, column)),
    hiddenRefs: [markColumn, columnOf(COLUMN_MARKS.memo), columnOf(COLUMN_MARKS.parent)].map((column) => cellRef(block.id, index, column)),
  };
}
