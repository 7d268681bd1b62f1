import { z } from 'zod';
import type { Actor } from '@/lib/access/actor';
import { requireAdministrator } from '../administration';
import { record } from '../audit';
import { NotFound, Refusal } from '../refusal';
import { inTransaction, type Clock, systemClock } from '../transaction';

export const closeUnitInput = z.object({ unitId: z.string().max(64) });

export async function closeUnit(actor: Actor, { unitId }: z.infer<typeof closeUnitInput>, clock: Clock = systemClock): Promise<{ unitId: string }> {
  requireAdministrator(actor);
  const at = clock();
  return inTransaction(async (tx) => {
    const unit = await tx.unit.findUnique({ where: { id: unitId }, select: { code: true, name: true, departmentId: true } });
    if (!unit) throw new NotFound();
    const { count } = await tx.unit.updateMany({ where: { id: unitId, closedAt: null }, data: { closedAt: at } });
    if (count === 0) throw new Refusal('该单位已经停用。');
    await record(tx, { actor, action: 'closeUnit', subjectType: 'unit', subjectId: unitId, data: { ...unit, before: { closed: false }, after: { closed: true } } }, at);
    return { unitId };
  });
}
