import { gridAmount } from '@/lib/disclosure/computed';
import type { AnySection } from '@/lib/disclosure/define-section';
import { gridCells } from '@/lib/disclosure/field-kinds/composite';
import { readStatements } from '@/lib/narrative/read-figures';
import type { Reading } from './reading';
import type { SourceRef } from './source';
import type { Named, Target } from './stated-figures';
import { cleaned } from './words';

type GridTarget = Extract<Target, { kind: 'grid' }>;

/** "主要原因是" is the sentence's own, "主要为" a part of the reason. */
const REASON = /(?:(?:增加|减少|增减变化)?(?:的)?(?:主要)?原因(?:是|为|在于|：|:)\s*|(?=主要(?:为|是|系|由于)))([^]+)$/u;
const CLAUSES = /[^；;。]+[；;。]?/gu;

/** Puts the reasons that sentences give into the rows that they speak of. */
export function readReasons(reading: Reading, section: AnySection, text: string, ref: SourceRef, named: readonly Named[]): void {
  for (const [clause] of cleaned(text).matchAll(CLAUSES)) {
    const match = REASON.exec(clause.replace(/[；;。\s]+$/u, ''));
    if (!match || match.index === 0) continue;
    const target = subjectOf(reading, clause.slice(0, match.index), named);
    const row = target && rowWithReason(reading, section, target);
    if (!target || !row) continue;
    const path = `${target.key}/${row}/${REASON_CELL}`;
    if ((reading.at(section.id, path) ?? '') === '') reading.put(section.id, path, match[1]!.trim(), [ref], 'likely');
  }
}

const REASON_CELL = 'reason';

/** The figure whose change the clause tells, else the one that it spoke of last. */
function subjectOf(reading: Reading, words: string, named: readonly Named[]): GridTarget | null {
  const statements = readStatements(words, named.map((one) => one.figure), reading.fiscalYear);
  const subject = statements.findLast((one) => one.kind === 'change' || one.kind === 'unchanged') ?? statements.at(-1);
  const target = named.find((one) => one.figure.key === subject?.figure)?.target;
  return target?.kind === 'grid' ? target : null;
}

/** The row itself, or the one part of it that changed: a sum has no reason of its own. */
function rowWithReason(reading: Reading, section: AnySection, { key, field, row, now, before }: GridTarget): string | null {
  const takes = (one: string) => gridCells(field, one)[REASON_CELL] !== undefined;
  if (takes(row)) return row;
  const amount = (one: string, column: string | null) => (column === null ? null : gridAmount(field, reading.at(section.id, key), one, column, reading.context()));
  const changed = (field.rows[row]?.sumOf ?? []).filter((part) => takes(part) && (amount(part, now) ?? 0) !== (amount(part, before) ?? 0));
  return changed.length === 1 ? changed[0]! : null;
}
