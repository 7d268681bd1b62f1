import { deadlineNotice, type Duty } from '@/lib/notices/deadlines';
import { dayHasBegun } from '@/lib/notices/digest-time';
import { EDITABLE_STATES, type EditionState, OPEN_STATES, STATE_NAMES } from '@/lib/workflow/states';
import { db } from '../db';
import { dueDate } from '../due-date';
import { inTransaction } from '../transaction';
import { notify } from './notify';
import { departmentStaff } from './recipients';

/**
 * Reminds every department that has still to publish of its due date, from 08:00 in China. May be run as often and by as
 * many as one likes: nobody is told twice of the same step, and what one department lacks stops none of the others.
 */
export async function remindOfDueDates(now: Date): Promise<void> {
  if (!dayHasBegun(now)) return;
  const failures: unknown[] = [];
  for (const duty of await openDuties(now)) {
    const notice = deadlineNotice(duty);
    if (!notice) continue;
    await inTransaction(async (tx) => notify(tx, { ...notice, userIds: await departmentStaff(tx, duty.departmentId, now) }, now)).catch((error: unknown) => failures.push(error));
  }
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} departments could not be reminded`);
}

/**
 * Where one of these is, there is nothing left to hurry: what is scheduled goes public by itself, and what was withdrawn
 * was published once (see dutyState), so that the due date says nothing of its correction.
 */
const SETTLED: readonly EditionState[] = ['SCHEDULED', 'PUBLISHED', 'WITHDRAWN'];

/** Of the departments on the lists of open cycles that must publish, haven't, and aren't about to. */
async function openDuties(now: Date): Promise<Duty[]> {
  const cycle = { closedAt: null, openedAt: { lte: now } };
  const rows = await db.cycleDepartment.findMany({
    where: { exemptBasis: null, cycle, department: { closedAt: null } },
    select: { cycleId: true, departmentId: true, approvedOn: true, dueOn: true, cycle: { select: { fiscalYear: true, kind: true } }, department: { select: { shortName: true } } },
  });
  const editions = await db.edition.findMany({
    where: { state: { in: [...OPEN_STATES, ...SETTLED] }, disclosure: { cycle } },
    select: { id: true, state: true, disclosure: { select: { cycleId: true, departmentId: true } } },
  });
  const settled = new Set(editions.filter((edition) => SETTLED.includes(edition.state)).map((edition) => placeOf(edition.disclosure)));
  const open = new Map(editions.map((edition) => [placeOf(edition.disclosure), edition]));
  return rows
    .filter((row) => !settled.has(placeOf(row)))
    .map((row) => {
      const edition = open.get(placeOf(row));
      const { dueOn, daysLeft } = dueDate(row, now);
      return {
        cycleId: row.cycleId,
        departmentId: row.departmentId,
        department: row.department.shortName,
        period: row.cycle,
        dueOn,
        daysLeft,
        editionId: edition?.id ?? null,
        standing: edition ? STATE_NAMES[edition.state] : '尚未开始填报',
        withBureau: edition !== undefined && edition.state !== 'SIGN_OFF' && !EDITABLE_STATES.includes(edition.state),
      };
    });
}

const placeOf = ({ cycleId, departmentId }: { cycleId: string; departmentId: string }) => `${cycleId}:${departmentId}`;
