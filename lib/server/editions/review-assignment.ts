import type { AssignmentChange } from '@/lib/review/assignment';
import type { Db, Tx } from '../db';
import { Refusal } from '../refusal';

/** Throws where the reviewer doesn't review (any more) or the division is closed; whoever is assigned must be able to act. */
export async function requireAssignable(client: Db | Tx, { reviewerId, divisionId }: AssignmentChange): Promise<void> {
  if (reviewerId) {
    const reviews = await client.membership.count({ where: { userId: reviewerId, role: 'REVIEWER', endedAt: null, user: { disabledAt: null } } });
    if (reviews === 0) throw new Refusal('所选人员现在不是财政局审核人，请另选一位。');
  }
  if (divisionId) {
    const open = await client.division.count({ where: { id: divisionId, closedAt: null } });
    if (open === 0) throw new Refusal('所选科室已经停用，请另选一个。');
  }
}
