import type { EditionState } from '@/lib/workflow/states';
import type { Tx } from '../db';

/** The states of a department's editions in a cycle, which nobody changes until the transaction ends. */
export async function lockStates(tx: Tx, cycleId: string, departmentId: string): Promise<EditionState[]> {
  const rows = await tx.$queryRaw<{ state: EditionState }[]>`
    SELECT e.state::text AS state FROM edition e JOIN disclosure d ON d.id = e.disclosure_id
    WHERE d.cycle_id = ${cycleId} AND d.department_id = ${departmentId}
    ORDER BY e.id FOR UPDATE OF e`;
  return rows.map(({ state }) => state);
}
