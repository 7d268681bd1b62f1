import { z } from 'zod';
import type { Actor } from '@/lib/access/actor';
import { requireAdministrator, unlessTaken } from '../administration';
import { record } from '../audit';
import type { Tx } from '../db';
import { NotFound, Refusal } from '../refusal';
import { inTransaction, type Clock, systemClock } from '../transaction';
import { DIVISION_TAKEN, divisionFields } from './create-division';

export const updateDivisionInput = z.object({ divisionId: z.string().max(64), ...divisionFields, closed: z.boolean() });

/** Renames, closes or reopens a division, or says which sections it reviews; what it reviewed before stays on record. */
export async function updateDivision(actor: Actor, input: z.infer<typeof updateDivisionInput>, clock: Clock = systemClock): Promise<{ divisionId: string }> {
  requireAdministrator(actor);
  const at = clock();
  const { divisionId, closed, ...fields } = input;
  return unlessTaken(
    inTransaction(async (tx) => {
      // The same lock as joining a division takes: nobody joins one that is being closed.
      await tx.$queryRaw`SELECT id FROM division WHERE id = ${divisionId} FOR UPDATE`;
      const before = await tx.division.findUnique({ where: { id: divisionId }, select: { name: true, sections: true, closedAt: true } });
      if (!before) throw new NotFound();
      if (closed && before.closedAt === null) await requireEmpty(tx, divisionId);
      const closedAt = closed ? (before.closedAt ?? at) : null;
      await tx.division.update({ where: { id: divisionId }, data: { ...fields, closedAt }, select: { id: true } });
      const data = { before: { name: before.name, sections: before.sections, closed: before.closedAt !== null }, after: { ...fields, closed } };
      await record(tx, { actor, action: 'updateDivision', subjectType: 'division', subjectId: divisionId, data }, at);
      return { divisionId };
    }),
    DIVISION_TAKEN,
  );
}

/** Its people would belong to nothing. */
async function requireEmpty(tx: Tx, divisionId: string): Promise<void> {
  const members = await tx.membership.findMany({ where: { divisionId, endedAt: null }, orderBy: { user: { username: 'asc' } }, select: { user: { select: { name: true } } } });
  if (members.length > 0) throw new Refusal(`该科室还有 ${members.length} 名审核人（${members.map(({ user }) => user.name).join('、')}），请先把他们改到其他科室，再停用。`);
}
