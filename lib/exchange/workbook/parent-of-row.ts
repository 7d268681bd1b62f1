import type { TableRow } from '@/lib/disclosure/computed';
import type { FieldPath } from '@/lib/disclosure/path';
import { cleaned } from '../import/words';
import { COLUMN_MARKS } from './form-marks';
import type { FormReading } from './form-reading';
import type { FormRow } from './form-sheet';

/** A row that was read, where it stands in the section's content. */
export interface HeldRow {
  row: TableRow;
  name: string;
  /** The ids down to it, as hidden cells write them. */
  ids: string;
  path: FieldPath;
  parent: HeldRow | null;
}

/**
 * The record that a row stands in. Its name, where somebody wrote one that another record has; else the record that it
 * stood in; a new row without a name goes with the one above it. What finds no record is left aside with the reason.
 */
export function parentOfRow(reading: FormReading, row: FormRow, records: readonly HeldRow[], above: HeldRow | null): HeldRow | null {
  const [ids, name] = [row.cell(COLUMN_MARKS.parent).text, cleaned(row.cell(COLUMN_MARKS.parentName).text)];
  reading.ledger.understand(...row.hiddenRefs, row.ref(COLUMN_MARKS.parentName));
  const own = records.find((record) => record.ids === ids);
  if (own && (name === '' || cleaned(own.name) === name)) return own;
  const named = records.filter((record) => name !== '' && cleaned(record.name) === name);
  if (named.length === 1) return named[0]!;
  // A new name of the record itself, which the spreadsheet hasn't looked up again.
  if (own) return own;
  if (ids === '' && name === '' && above) return above;
  const reason = name === '' ? '没有写明属于哪一项，这一行没有导入' : named.length > 1 ? `名称为“${name}”的有 ${named.length} 项，无法确定属于哪一项，这一行没有导入` : `没有名称为“${name}”的一项，这一行没有导入`;
  reading.ledger.leave(reason, ...row.refs);
  reading.problems.push(`${row.place(COLUMN_MARKS.parentName)}：${reason}`);
  return null;
}
