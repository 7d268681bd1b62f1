import { dayOf } from '@/lib/document/dates';
import type { NoticeText } from '@/lib/notices/kinds';
import { grouped } from '@/lib/review/grouped';
import { reminderText, whyNotReminded } from '@/lib/review/reminder';
import { STANDING_STATES, standingOf } from '@/lib/review/standing';
import type { Tx } from '../db';
import { dueDate } from '../due-date';
import { staffByDepartment } from '../notices/recipients';
import { NotFound } from '../refusal';

export interface ReminderPlan {
  /** Why nobody is reminded; empty when somebody is. */
  reasons: string[];
  /** Who is told, and what. */
  userIds: string[];
  notice: NoticeText;
}

interface Asked {
  cycleId: string;
  /** The bureau's own words. */
  note?: string;
}

/** What a reminder of a department would do now: of the button's preview, and of the button itself. */
export async function planReminder(tx: Tx, { departmentId, ...asked }: Asked & { departmentId: string }, at: Date): Promise<ReminderPlan> {
  const plan = (await planReminders(tx, { ...asked, departmentIds: [departmentId] }, at)).get(departmentId);
  if (!plan) throw new NotFound(NOT_LISTED);
  return plan;
}

export const NOT_LISTED = '该部门不在应公开清单中。';

/** The same of many departments, with as many queries as of one; those that aren't on the cycle's list have none. */
export async function planReminders(tx: Tx, { cycleId, departmentIds, note }: Asked & { departmentIds: readonly string[] }, at: Date): Promise<Map<string, ReminderPlan>> {
  const among = { cycleId, departmentId: { in: [...departmentIds] } };
  const duties = await tx.cycleDepartment.findMany({ where: among, select: { departmentId: true, approvedOn: true, dueOn: true, exemptBasis: true, cycle: { select: { fiscalYear: true, kind: true } } } });
  const editions = await tx.edition.findMany({ where: { state: { in: STANDING_STATES }, disclosure: among }, select: { id: true, state: true, disclosure: { select: { departmentId: true } }, _count: { select: { submissions: true } } } });
  const byDepartment = grouped(editions, ({ disclosure }) => disclosure.departmentId);
  const staff = await staffByDepartment(tx, duties.map((duty) => duty.departmentId), at);
  // Of one day: the same button doesn't tell anybody twice before tomorrow.
  const keyOf = (departmentId: string) => `reminder/${cycleId}/${departmentId}/${dayOf(at)}`;
  const told = await tx.notice.findMany({ where: { key: { in: duties.map((duty) => keyOf(duty.departmentId)) } }, select: { key: true, userId: true } });
  return new Map(
    duties.map(({ departmentId, exemptBasis, cycle: period, ...dates }) => {
      const { open, published, withdrawn, state } = standingOf(byDepartment.get(departmentId) ?? []);
      const submitted = (open?._count.submissions ?? 0) > 0;
      const key = keyOf(departmentId);
      const userIds = staff.get(departmentId)!;
      const toldToday = userIds.length > 0 && userIds.every((userId) => told.some((one) => one.key === key && one.userId === userId));
      const { dueOn, daysLeft } = dueDate(dates, at);
      return [
        departmentId,
        {
          reasons: whyNotReminded({ exempt: exemptBasis !== null, state, published, submitted, staff: userIds.length, toldToday }),
          userIds,
          notice: { kind: 'reminder', key, ...reminderText({ period, state, wasPublished: published || withdrawn, submitted, dueOn, daysLeft, note }), href: open ? `/drafts/${open.id}` : '/drafts', ...(open && { editionId: open.id }) },
        },
      ];
    }),
  );
}
