import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { DisclosureContext } from '@/lib/disclosure/context';

/** What stood before the publication; first snapshots, and documents from the archive, say nothing of it. */
const gates = z.object({
  secrecy: z.object({ basis: z.string(), conclusion: z.enum(['PUBLIC', 'PARTLY_WITHHELD']), handler: z.string(), head: z.string(), reviewedOn: z.string() }).nullable(),
  /** 负责人审签: who and on which day, yyyy-MM-dd. */
  signOff: z.object({ name: z.string(), on: z.string() }).nullable(),
  /** By section id: why its content isn't published. */
  withheld: z.record(z.string(), z.string()),
});

export type Gates = z.infer<typeof gates>;

const content = z.record(z.string(), z.record(z.string(), z.unknown()));

/** A published edition, whole and by itself: names, figures and the year before are as they were on that day. */
const snapshotSchema = z.object({
  templateVersion: z.string(),
  department: z.object({ code: z.string(), name: z.string(), shortName: z.string() }),
  fiscalYear: z.number().int(),
  kind: z.enum(['BUDGET', 'FINAL_ACCOUNTS']),
  editionNumber: z.number().int(),
  correctionNote: z.string().nullable(),
  gates: gates.default({ secrecy: null, signOff: null, withheld: {} }),
  content,
  // The first snapshots don't say it: there was one template then.
  previous: z.object({ fiscalYear: z.number().int(), templateVersion: z.string().default('budget-2020'), content }).nullable(),
  /** Of final accounts: the year's budget. */
  budget: z.object({ templateVersion: z.string(), content }).nullable().optional(),
});

export type Snapshot = z.infer<typeof snapshotSchema>;

/** The text that is kept, and the SHA-256 of exactly that text. */
export function writeSnapshot(snapshot: Snapshot): { text: string; sha256: string } {
  const text = JSON.stringify(snapshot);
  return { text, sha256: createHash('sha256').update(text).digest('hex') };
}

export function readSnapshot(text: string): Snapshot {
  return snapshotSchema.parse(JSON.parse(text));
}

export function contextOfSnapshot({ department, fiscalYear, templateVersion, content, previous, budget, gates: { withheld } }: Snapshot): DisclosureContext {
  return { department: { name: department.name, shortName: department.shortName }, fiscalYear, templateVersion, content, previous, ...(budget !== undefined && { budget }), ...(Object.keys(withheld).length > 0 && { withheld }) };
}
