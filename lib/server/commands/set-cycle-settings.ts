import { z } from 'zod';
import type { Actor } from '@/lib/access/actor';
import { requireAdministrator } from '../administration';
import { record } from '../audit';
import { dateText } from '../due-date';
import { NotFound } from '../refusal';
import { inTransaction, type Clock, systemClock } from '../transaction';

const DAYS = '临期天数应为 0 至 60 的整数，例如 7。';

export const setCycleSettingsInput = z.object({
  cycleId: z.string().max(64),
  atRiskDays: z.number({ error: DAYS }).int(DAYS).min(0, DAYS).max(60, DAYS),
  /** Null while it isn't set. */
  releaseOn: z.iso.date('集中公开日应为日期，例如 2020-03-10。').nullable(),
  progressPublic: z.boolean(),
});

/** From when on a department is at risk, the day on which the bureau means to publish all, and whether the public sees the progress. */
export async function setCycleSettings(actor: Actor, input: z.infer<typeof setCycleSettingsInput>, clock: Clock = systemClock): Promise<{ cycleId: string }> {
  requireAdministrator(actor);
  const { cycleId, releaseOn, ...settings } = input;
  const at = clock();
  return inTransaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM cycle WHERE id = ${cycleId} FOR UPDATE`;
    const before = await tx.cycle.findUnique({ where: { id: cycleId }, select: { atRiskDays: true, releaseOn: true, progressPublic: true } });
    if (!before) throw new NotFound();
    await tx.cycle.update({ where: { id: cycleId }, data: { ...settings, releaseOn: releaseOn && new Date(`${releaseOn}T00:00:00Z`) }, select: { id: true } });
    const data = { before: { ...before, releaseOn: before.releaseOn && dateText(before.releaseOn) }, after: { ...settings, releaseOn } };
    await record(tx, { actor, action: 'setCycleSettings', subjectType: 'cycle', subjectId: cycleId, data }, at);
    return { cycleId };
  });
}
