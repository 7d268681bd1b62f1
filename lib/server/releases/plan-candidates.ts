import type { Actor } from '@/lib/access/actor';
import type { Period } from '@/lib/disclosure/period';
import { scheduleReasons } from '@/lib/workflow/release';
import type { Db, Tx } from '../db';
import { dateText } from '../due-date';

export interface PlanCandidate {
  editionId: string;
  number: number;
  department: { id: string; code: string; name: string; shortName: string };
  cycleId: string;
  period: Period;
  /** The last day on which it is published in time, yyyy-MM-dd; null for a department that isn't on the list. */
  dueOn: string | null;
  /** Why it can't go into a release; empty when it can. */
  reasons: string[];
}

/** What would become of these editions in a release that this person plans, in the order of the departments' codes. */
export async function planCandidates(client: Db | Tx, actor: Actor, editionIds: readonly string[]): Promise<PlanCandidate[]> {
  const editions = await client.edition.findMany({
    where: { id: { in: [...editionIds] } },
    orderBy: [{ disclosure: { department: { code: 'asc' } } }, { id: 'asc' }],
    select: {
      id: true,
      number: true,
      state: true,
      submittedById: true,
      signedOffById: true,
      origin: true,
      disclosure: {
        select: {
          department: { select: { id: true, code: true, name: true, shortName: true } },
          cycle: { select: { id: true, fiscalYear: true, kind: true } },
        },
      },
    },
  });
  const duties = await client.cycleDepartment.findMany({
    where: { cycleId: { in: [...new Set(editions.map(({ disclosure }) => disclosure.cycle.id))] }, departmentId: { in: editions.map(({ disclosure }) => disclosure.department.id) } },
    select: { cycleId: true, departmentId: true, dueOn: true },
  });
  return editions.map(({ id, number, disclosure: { department, cycle }, ...edition }) => {
    const duty = duties.find((one) => one.cycleId === cycle.id && one.departmentId === department.id);
    return {
      editionId: id,
      number,
      department,
      cycleId: cycle.id,
      period: { fiscalYear: cycle.fiscalYear, kind: cycle.kind },
      dueOn: duty ? dateText(duty.dueOn) : null,
      reasons: scheduleReasons(actor, { ...edition, departmentId: department.id }),
    };
  });
}
