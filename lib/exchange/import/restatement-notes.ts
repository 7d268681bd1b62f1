import type { AnySection } from '@/lib/disclosure/define-section';
import type { GridField } from '@/lib/disclosure/field';
import { gridCells } from '@/lib/disclosure/field-kinds/composite';
import { namesOf } from './aliases';
import { readAmount } from './amount-text';
import type { Reading } from './reading';
import type { SourceRef } from './source';
import { bare, cleaned } from './words';

/** "因公出国（境）费：2019年公开数为3.00万元，调整为3.50万元，原因：机构改革划转人员。" */
const NOTE = /^(.{2,30})[：:]\d{4}年公开数为[\d.,]+万元，调整为([\d.,]+万元)，原因[：:]([^]+?)。?$/u;

/** Reads the note under a grid that tells why last year's figure stands otherwise than it was published. */
export function readRestatement(reading: Reading, section: AnySection, text: string, ref: SourceRef): boolean {
  const match = NOTE.exec(cleaned(text));
  if (!match) return false;
  for (const [key, field] of Object.entries(section.fields)) {
    if (field.kind !== 'grid') continue;
    const row = Object.keys(field.rows).find((one) => namesOf(field.rows[one]!.label).some((name) => bare(name) === bare(match[1]!)) && gridCells(field, one).restated);
    if (row === undefined) continue;
    reading.put(section.id, `${key}/${row}/restated`, match[3]!, [ref], 'sure');
    placeLastYear(reading, section, key, field, row, match[2]!, ref);
    return true;
  }
  return false;
}

function placeLastYear(reading: Reading, section: AnySection, key: string, field: GridField, row: string, printed: string, ref: SourceRef): void {
  const column = Object.entries(field.columns).find(([, one]) => one.kind === 'amount' && one.fromPrevious !== undefined)?.[0];
  const amount = readAmount(printed, '万元');
  if (column === undefined || !amount || typeof reading.at(section.id, `${key}/${row}/${column}`) === 'number') return;
  reading.put(section.id, `${key}/${row}/${column}`, amount.fen, [ref], 'sure');
}
