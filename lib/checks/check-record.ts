import { z } from 'zod';
import { withAcceptances, type Acceptance } from './acceptance';
import type { CheckResult, CheckSettings } from './rule';

const severity = z.enum(['E', 'W', 'I']);

/** What the checks found in an edition at a certain moment, kept with it: later rules and settings don't change it. */
export const checkRecordSchema = z.object({
  /** Ids of the rules that ran, whether they found something or not. */
  ran: z.array(z.string()),
  findings: z.array(
    z.object({
      id: z.string(),
      severity,
      sectionId: z.string(),
      path: z.string(),
      message: z.string(),
      expected: z.string().optional(),
      actual: z.string().optional(),
      lacksReason: z.literal(true).optional(),
    }),
  ),
  notRun: z.array(z.object({ id: z.string(), reason: z.string() })),
  counts: z.record(severity, z.number().int().nonnegative()),
  /** The answers that held then. */
  acceptances: z.array(
    z.object({ ruleId: z.string(), sectionId: z.string(), path: z.string(), message: z.string(), reason: z.string(), acceptedBy: z.string(), acceptedAt: z.string() }),
  ),
  /** The cycle's settings by which the checks ran. */
  settings: z.record(z.string(), z.object({ severity: z.enum(['E', 'W', 'I', 'OFF']).nullable(), parameters: z.record(z.string(), z.number()) })),
});

export type CheckRecord = z.infer<typeof checkRecordSchema>;

export function checkRecordOf({ findings, ran, notRun, counts }: CheckResult, acceptances: readonly Acceptance[], settings: CheckSettings): CheckRecord {
  const holding = new Set(withAcceptances(findings, acceptances).map((finding) => finding.acceptance));
  return {
    ran: [...ran],
    // A repair is an offer to the drafter; nobody repairs what was submitted.
    findings: findings.map(({ repair: _, ...finding }) => finding),
    notRun: [...notRun],
    counts,
    acceptances: acceptances.filter((acceptance) => holding.has(acceptance)),
    settings: { ...settings },
  };
}

/** Null for what was submitted before checks were kept. */
export const readCheckRecord = (stored: unknown): CheckRecord | null => (stored === null || stored === undefined ? null : checkRecordSchema.parse(stored));
