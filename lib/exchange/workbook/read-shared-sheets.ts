import type { WordingField, Wordings } from '@/lib/disclosure/field';
import { kindOf } from '@/lib/disclosure/field-kinds/registry';
import { COLUMN_MARKS } from './form-marks';
import type { FormReading } from './form-reading';
import type { FormRow, FormSheet } from './form-sheet';
import type { TextsPlan, WordingsPlan } from './sheet-plan';

/** Reads the texts that stand in no table into their sections. */
export function readTextsSheet(reading: FormReading, plan: TextsPlan, sheet: FormSheet): void {
  for (const row of sheet.rows) {
    const entry = plan.entries.find(({ section, key }) => row.id === `${section.id}/${key}`);
    if (!entry) continue;
    const { section, key, field } = entry;
    reading.ledger.understand(...row.hiddenRefs, row.ref(COLUMN_MARKS.section), row.ref(COLUMN_MARKS.label));
    const held: Record<string, unknown> = {};
    reading.take(section, key, held, COLUMN_MARKS.value, field, row);
    reading.contentOf(section)[key] = held[COLUMN_MARKS.value];
  }
}

/** Reads how sentences are worded. What a sentence says by itself follows and isn't read. */
export function readWordingsSheet(reading: FormReading, plan: WordingsPlan, sheet: FormSheet): void {
  for (const row of sheet.rows) {
    const [sectionId, key, name] = row.id?.split('/') ?? [];
    const entry = plan.entries.find((one) => one.section.id === sectionId && one.key === key);
    if (!entry || name === undefined || !entry.field.sentences[name]) continue;
    reading.ledger.understand(...row.hiddenRefs, ...[COLUMN_MARKS.section, COLUMN_MARKS.label, COLUMN_MARKS.sentence].map((column) => row.ref(column)));
    const wordings = (reading.contentOf(entry.section)[key!] ??= {}) as Wordings;
    readSentence(reading, entry, name, wordings, row);
  }
}

function readSentence(reading: FormReading, { section, key, field }: WordingsPlan['entries'][number], name: string, wordings: Wordings, row: FormRow): void {
  const wording = { variant: variantCalled(field, name, row.cell(COLUMN_MARKS.variant).text), own: row.cell(COLUMN_MARKS.own).text };
  if (wording.variant === '' && wording.own === '' && !row.memo.set) return;
  const held = kindOf(field).draftSchema(field).safeParse({ [name]: wording });
  if (!held.success) {
    const reason = held.error.issues.map(({ message }) => message).join('；');
    reading.ledger.leave(reason, row.ref(COLUMN_MARKS.variant), row.ref(COLUMN_MARKS.own));
    reading.problems.push(`${row.place(COLUMN_MARKS.own)}：${reason}`);
    return;
  }
  wordings[name] = wording;
  if (wording.variant !== '') reading.ledger.place(section.id, `${key}/${name}/variant`, [row.ref(COLUMN_MARKS.variant)], 'sure');
  if (wording.own !== '') reading.ledger.place(section.id, `${key}/${name}/own`, [row.ref(COLUMN_MARKS.own)], 'sure');
}

/** Ways of wording go by their label; words that no way has stay as they are. */
function variantCalled(field: WordingField, name: string, label: string): string {
  return Object.entries(field.sentences[name]!.variants).find(([, variant]) => variant.label === label)?.[0] ?? label;
}
