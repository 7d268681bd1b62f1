import { rowAmount, type TableRow } from '@/lib/disclosure/computed';
import { isScalarField, type FieldMap, type ScalarField } from '@/lib/disclosure/field';
import { kindOf } from '@/lib/disclosure/field-kinds/registry';
import { joinPath } from '@/lib/disclosure/path';
import { amountInCell, showsStill } from './cell-values';
import { ROW_MARKS } from './form-marks';
import type { FormReading } from './form-reading';
import type { FormRow, FormSheet } from './form-sheet';
import { parentOfRow, type HeldRow } from './parent-of-row';
import { isComputed } from './rows-lines';
import type { RowsPlan } from './sheet-plan';

/** A level of a code table as it came back: to be compared with what follows from the rows. */
export interface LevelRow {
  plan: RowsPlan;
  row: FormRow;
  /** The row of the content that stands next under it. */
  before: TableRow | null;
}

/** Drafts hold no more. */
const MOST_ROWS = 2_000;

/** Reads a sheet of rows into the content; gives its rows for the sheets of lists in them, and the levels that were not entered. */
export function readRowsSheet(reading: FormReading, plan: RowsPlan, sheet: FormSheet, parents: readonly HeldRow[]): { held: HeldRow[]; levels: LevelRow[] } {
  const { ledger } = reading;
  const held: HeldRow[] = [];
  const levels: LevelRow[] = [];
  const entersDerived = derivedWereChanged(plan, sheet);
  noticeMissingColumns(reading, plan, sheet);
  for (const row of sheet.rows) {
    const kind = kindOfRow(plan, row, reading.identity.fiscalYear);
    if (kind === 'level') levels.push({ plan, row, before: null });
    if (kind === 'words' || kind === 'level' || (kind === 'derived' && !entersDerived)) {
      ledger.understand(...row.refs);
      continue;
    }
    if (!saysSomething(plan, row) && !row.memo.blank) {
      ledger.understand(...row.refs);
      continue;
    }
    const parent = plan.parent ? parentOfRow(reading, row, parents, held.at(-1)?.parent ?? null) : null;
    if (plan.parent && !parent) continue;
    const one = readRow(reading, plan, row, kind === 'derived', parent);
    if (!one) continue;
    held.push(one);
    for (const level of levels) level.before ??= one.row;
  }
  return { held, levels };
}

type RowKind = 'words' | 'level' | 'derived' | 'row';

function kindOfRow({ field, columns }: RowsPlan, row: FormRow, fiscalYear: number): RowKind {
  if (row.mark === ROW_MARKS.level) return 'level';
  if (row.mark === ROW_MARKS.derived) return 'derived';
  if (row.mark === ROW_MARKS.total) return 'words';
  if (row.mark !== ROW_MARKS.start) return 'row';
  // Where the sheet says that there is nothing, somebody may have written the first row.
  const sentence = 'emptySentence' in field ? field.emptySentence?.replace('本年度', `${fiscalYear}年`) : undefined;
  const firstText = Object.keys(columns).map((key) => row.cell(key).text).find((text) => text !== '') ?? '';
  return firstText === '' || firstText === sentence ? 'words' : 'row';
}

/** A row that somebody emptied is gone, if its hidden cells and what follows from nothing are still there. */
const saysSomething = ({ columns }: RowsPlan, row: FormRow): boolean =>
  Object.entries(columns).some(([key, column]) => !isComputed(column) && row.cell(key).text !== '' && (row.mark === ROW_MARKS.derived || row.memo.follows?.[key] === undefined));

/** Rows that follow from other tables are entered ones as soon as one of them is written over or another is added. */
function derivedWereChanged(plan: RowsPlan, { rows }: FormSheet): boolean {
  const added = rows.some((row) => (row.mark === '' || row.id !== null) && saysSomething(plan, row));
  return added || rows.some((row) => row.mark === ROW_MARKS.derived && Object.entries(plan.columns).some(([key, column]) => !isComputed(column) && !standsAsDerived(plan, row, key, column)));
}

const NOWHERE = { department: { name: '', shortName: '' }, fiscalYear: 0, templateVersion: '', content: {}, previous: null };

/** Is the cell as it was written, or what its own row adds up to? */
function standsAsDerived({ columns }: RowsPlan, row: FormRow, key: string, column: ScalarField): boolean {
  const cell = row.cell(key);
  if (cell.text === '' || showsStill(cell, row.memo.follows?.[key] ?? '')) return true;
  if (column.kind !== 'amount' || !column.derive) return false;
  const amounts = Object.fromEntries(Object.entries(columns).map(([one, field]) => [one, field.kind !== 'amount' || one === key ? null : amountInCell(row.cell(one)).amount]));
  return rowAmount(columns, amounts, key, NOWHERE) === amountInCell(cell).amount;
}

function readRow(reading: FormReading, plan: RowsPlan, row: FormRow, wasDerived: boolean, parent: HeldRow | null): HeldRow | null {
  const key = plan.path.at(-1)!;
  const holder = parent ? parent.row : reading.contentOf(plan.section);
  const list = (holder[key] ??= []) as TableRow[];
  if (list.length >= MOST_ROWS) {
    reading.ledger.leave(`“${plan.field.label}”最多 ${MOST_ROWS} 行，这一行没有导入`, ...row.refs);
    return null;
  }
  const own: TableRow = { id: freeId(list, row) };
  const base = joinPath(parent?.path ?? '', key, own.id);
  reading.ledger.understand(...row.hiddenRefs);
  // What a derived row was written with is entered now, except what its own cells add up to.
  const read = wasDerived ? { ...row, memo: { follows: pick(row.memo.follows, (one) => isDerivedInRow(plan.columns[one])) } } : row;
  for (const [column, field] of Object.entries(plan.columns)) {
    if (isComputed(field)) reading.ledger.understand(row.ref(column));
    else reading.take(plan.section, joinPath(base, column), own, column, field, read, plan.columns);
  }
  for (const [inner, field] of Object.entries(innerFields(plan))) if (!isScalarField(field)) own[inner] = kindOf(field).empty(field);
  list.push(own);
  return { row: own, name: String(own[plan.nameColumn] ?? ''), ids: parent ? `${parent.ids}/${own.id}` : own.id, path: base, parent };
}

const innerFields = ({ field }: RowsPlan): FieldMap => (field.kind === 'records' ? field.fields : {});
const isDerivedInRow = (field: ScalarField | undefined): boolean => field?.kind === 'amount' && field.derive !== undefined;
const pick = (record: Record<string, string> | undefined, wanted: (key: string) => boolean): Record<string, string> => Object.fromEntries(Object.entries(record ?? {}).filter(([key]) => wanted(key)));

/** The row keeps its id; a copy of it and a new row get one of their own. */
export function freeId(list: readonly TableRow[], { id, refs }: FormRow): string {
  const taken = new Set(list.map((row) => row.id));
  if (id !== null && /^[^/]{1,64}$/u.test(id) && !taken.has(id)) return id;
  const [, position = '0'] = refs[0]?.split('/') ?? [];
  let fresh = `x${Number(position) + 1}`;
  for (let number = 2; taken.has(fresh); number += 1) fresh = `x${Number(position) + 1}-${number}`;
  return fresh;
}

function noticeMissingColumns(reading: FormReading, plan: RowsPlan, sheet: FormSheet): void {
  const missing = Object.entries(plan.columns).filter(([key, column]) => !isComputed(column) && !sheet.hasColumn(key)).map(([, { label }]) => `“${label}”`);
  if (missing.length > 0) reading.notices.push(`${sheet.block.place}里没有${missing.join('、')}这${missing.length > 1 ? `${missing.length} ` : '一'}栏，按空白导入。`);
}
