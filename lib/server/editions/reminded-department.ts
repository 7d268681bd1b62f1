import { dayOf } from '@/lib/document/dates';
import type { NoticeText } from '@/lib/notices/kinds';
import { reminderText, whyNotReminded } from '@/lib/review/reminder';
import { STANDING_STATES, standingOf } from '@/lib/review/standing';
import type { Tx } from '../db';
import { dueDate } from '../due-date';
import { departmentStaff } from '../notices/recipients';
import { NotFound } from '../refusal';

export interface ReminderPlan {
  /** Why nobody is reminded; empty when somebody is. */
  reasons: string[];
  /** Who is told, and what. */
  userIds: string[];
  notice: NoticeText;
}

/** What a reminder of a department would do now: of the button's preview, and of the button itself. */
export async function planReminder(tx: Tx, { cycleId, departmentId, note }: { cycleId: string; departmentId: string; note?: string }, at: Date): Promise<ReminderPlan> {
  const duty = await tx.cycleDepartment.findUnique({ where: { cycleId_departmentId: { cycleId, departmentId } }, select: { approvedOn: true, dueOn: true, exemptBasis: true, cycle: { select: { fiscalYear: true, kind: true } } } });
  if (!duty) throw new NotFound('该部门不在应公开清单中。');
  const editions = await tx.edition.findMany({ where: { state: { in: STANDING_STATES }, disclosure: { cycleId, departmentId } }, select: { id: true, state: true } });
  const { open, published, withdrawn, state } = standingOf(editions);
  // Of one day: the same button doesn't tell anybody twice before tomorrow.
  const key = `reminder/${cycleId}/${departmentId}/${dayOf(at)}`;
  const userIds = await departmentStaff(tx, departmentId, at);
  const told = await tx.notice.count({ where: { key, userId: { in: userIds } } });
  const { dueOn, daysLeft } = dueDate(duty, at);
  return {
    reasons: whyNotReminded({ exempt: duty.exemptBasis !== null, state, published, staff: userIds.length, toldToday: told === userIds.length && told > 0 }),
    userIds,
    notice: { kind: 'reminder', key, ...reminderText({ period: duty.cycle, state, wasPublished: published || withdrawn, dueOn, daysLeft, note }), href: open ? `/drafts/${open.id}` : '/drafts', ...(open && { editionId: open.id }) },
  };
}
