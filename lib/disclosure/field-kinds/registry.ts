import type { Field } from '../field';
import { gridKind, recordsKind, tableKind, textListKind } from './composite';
import type { FieldKind } from './kind';
import { amountKind, choiceKind, dateKind, numberKind, textKind } from './scalar';
import { wordingKind } from './wording';

// Looked up when asked for: composite.ts and this file need each other, and either may be loaded first.
const kinds = () => ({
  text: textKind,
  amount: amountKind,
  number: numberKind,
  choice: choiceKind,
  date: dateKind,
  textList: textListKind,
  table: tableKind,
  grid: gridKind,
  records: recordsKind,
  wording: wordingKind,
});

/** The kind that serves a field. The value's type is erased here: the field itself vouches for it. */
export function kindOf(field: Field): FieldKind<Field, unknown> {
  return kinds()[field.kind] as unknown as FieldKind<Field, unknown>;
}
