/**
 * What a workbook carries in hidden cells, so that one filled in by people finds its way back into the fields: the first
 * row of a sheet names the sheet's field and each column's key, its first column names each row. Sheets may be renamed
 * and moved, rows and columns inserted, sorted and deleted.
 */
export const FORM_FORMAT = 'budget-disclosure-form';
/** Of this layout of hidden cells; a workbook of another number is read like anybody's. */
export const FORM_VERSION = '1';
/** The sheet that says whose the workbook is; nobody sees it. */
export const IDENTITY_SHEET = '_portal';

export type SheetKind = 'rows' | 'grid' | 'texts' | 'wordings';

/** "budget-disclosure-form rows performance/projectTargets/indicators": what stands first in a sheet. */
export const sheetMark = (kind: SheetKind, place: string): string => `${FORM_FORMAT} ${kind} ${place}`;

/** What rows that hold no row of the content are. */
export const ROW_MARKS = {
  title: '#title',
  head: '#head',
  total: '#total',
  note: '#note',
  /** Where sums begin: rows inserted under it are within them. */
  start: '#start',
  /** A level of a code table that follows from the rows under it. */
  level: '#level',
  /** A row that follows from other tables, as long as nobody enters rows. */
  derived: '#derived',
} as const;

/** Keys of columns that belong to no field. */
export const COLUMN_MARKS = { memo: '#memo', parent: '#parent', parentName: '#parentName', label: '#label', value: 'value', variant: 'variant', own: 'own', sentence: '#sentence', section: '#section' } as const;

/** A row of the content, by its id. Ids may be anything but hold no "/". */
export const rowMark = (id: string): string => `:${id}`;
export const rowIdOf = (mark: string): string | null => (mark.startsWith(':') ? mark.slice(1) : null);

/** What a row's hidden second cell remembers of the moment of writing. */
export interface RowMemo {
  /** Cells that nobody entered, as they were written: unchanged, they follow again. */
  follows?: Record<string, string>;
  /** It was there and blank; a row whose cells were cleared since is gone. */
  blank?: true;
  /** The sentence has an entry, if a blank one. */
  set?: true;
}

export const writtenMemo = (memo: RowMemo): string => (Object.keys(memo).length === 0 ? '' : JSON.stringify(memo));

/** A memo that somebody wrote over says nothing. */
export function readMemo(text: string): RowMemo {
  try {
    const memo: unknown = JSON.parse(text === '' ? '{}' : text);
    return typeof memo === 'object' && memo !== null ? (memo as RowMemo) : {};
  } catch {
    return {};
  }
}
