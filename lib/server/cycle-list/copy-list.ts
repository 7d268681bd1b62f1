import type { Tx } from '../db';
import { dateText, dueDateOf } from '../due-date';
import { NotFound, Refusal } from '../refusal';

interface Copy {
  /** Ids of cycles. */
  from: string;
  to: string;
  /** yyyy-MM-dd for everybody; without it each date is moved by the years between the cycles. */
  approvedOn?: string;
  /** China's day. */
  today: string;
}

/** Final accounts are approved in another part of the year than budgets: a date moved from one to the other means nothing. */
const DATE_OF_OTHER_KIND = '统一批复日期：预算和决算的批复日期不能互相推算，请填写。';
const DATES_GONE_BY = '统一批复日期：按原来的日期顺延，法定公开日已经过去，各部门会立即显示为逾期并收到提醒。请填写实际的批复日期。';

/** Begins a cycle's list as another one's. Closed departments, divisions and units and people who no longer review aren't taken over. */
export async function copyCycleList(tx: Tx, { from, to, approvedOn, today }: Copy): Promise<void> {
  const source = await tx.cycle.findUnique({ where: { id: from }, select: { fiscalYear: true, kind: true } });
  if (!source) throw new NotFound();
  const target = await tx.cycle.findUniqueOrThrow({ where: { id: to }, select: { fiscalYear: true, kind: true } });
  if (approvedOn === undefined && source.kind !== target.kind) throw new Refusal(DATE_OF_OTHER_KIND);
  const duties = await tx.cycleDepartment.findMany({
    where: { cycleId: from, department: { closedAt: null } },
    select: { departmentId: true, approvedOn: true, exemptBasis: true, division: { select: { id: true, closedAt: true } }, reviewerId: true },
  });
  const reviewers = await tx.membership.findMany({ where: { role: 'REVIEWER', endedAt: null, user: { disabledAt: null } }, select: { userId: true } });
  const reviews = new Set(reviewers.map(({ userId }) => userId));
  const units = await tx.cycleUnit.findMany({ where: { cycleId: from, unit: { closedAt: null, department: { closedAt: null } } }, select: { unitId: true } });
  const datesFor = (before: Date) => datesOf(approvedOn === undefined ? yearsLater(before, target.fiscalYear - source.fiscalYear) : new Date(`${approvedOn}T00:00:00Z`));
  if (approvedOn === undefined && duties.some((duty) => duty.exemptBasis === null && dateText(datesFor(duty.approvedOn).dueOn) < today)) throw new Refusal(DATES_GONE_BY);
  await tx.cycleDepartment.createMany({
    data: duties.map(({ departmentId, exemptBasis, division, reviewerId, ...duty }) => ({
      cycleId: to,
      departmentId,
      exemptBasis,
      divisionId: division && division.closedAt === null ? division.id : null,
      reviewerId: reviewerId !== null && reviews.has(reviewerId) ? reviewerId : null,
      ...datesFor(duty.approvedOn),
    })),
  });
  await tx.cycleUnit.createMany({ data: units.map(({ unitId }) => ({ cycleId: to, unitId })) });
}

const datesOf = (approvedOn: Date) => ({ approvedOn, dueOn: dueDateOf(approvedOn) });

/** The same day of another year, as a first guess for the administrator to correct; 29 February becomes 1 March. */
const yearsLater = (date: Date, years: number): Date => new Date(Date.UTC(date.getUTCFullYear() + years, date.getUTCMonth(), date.getUTCDate()));
