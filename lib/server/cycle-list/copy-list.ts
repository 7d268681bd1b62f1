import type { Tx } from '../db';
import { dueDateOf } from '../due-date';
import { NotFound } from '../refusal';

interface Copy {
  /** Ids of cycles. */
  from: string;
  to: string;
  /** yyyy-MM-dd for everybody; without it each date is moved by the years between the cycles. */
  approvedOn?: string;
}

/** Begins a cycle's list as another one's. Closed departments, divisions and units and people who no longer review aren't taken over. */
export async function copyCycleList(tx: Tx, { from, to, approvedOn }: Copy): Promise<void> {
  const source = await tx.cycle.findUnique({ where: { id: from }, select: { fiscalYear: true } });
  if (!source) throw new NotFound();
  const target = await tx.cycle.findUniqueOrThrow({ where: { id: to }, select: { fiscalYear: true } });
  const duties = await tx.cycleDepartment.findMany({
    where: { cycleId: from, department: { closedAt: null } },
    select: { departmentId: true, approvedOn: true, exemptBasis: true, division: { select: { id: true, closedAt: true } }, reviewerId: true },
  });
  const reviewers = await tx.membership.findMany({ where: { role: 'REVIEWER', endedAt: null, user: { disabledAt: null } }, select: { userId: true } });
  const reviews = new Set(reviewers.map(({ userId }) => userId));
  const units = await tx.cycleUnit.findMany({ where: { cycleId: from, unit: { closedAt: null, department: { closedAt: null } } }, select: { unitId: true } });
  await tx.cycleDepartment.createMany({
    data: duties.map(({ departmentId, exemptBasis, division, reviewerId, ...duty }) => ({
      cycleId: to,
      departmentId,
      exemptBasis,
      divisionId: division && division.closedAt === null ? division.id : null,
      reviewerId: reviewerId !== null && reviews.has(reviewerId) ? reviewerId : null,
      ...datesOf(approvedOn === undefined ? yearsLater(duty.approvedOn, target.fiscalYear - source.fiscalYear) : new Date(`${approvedOn}T00:00:00Z`)),
    })),
  });
  await tx.cycleUnit.createMany({ data: units.map(({ unitId }) => ({ cycleId: to, unitId })) });
}

const datesOf = (approvedOn: Date) => ({ approvedOn, dueOn: dueDateOf(approvedOn) });

/** The same day of another year, as a first guess for the administrator to correct; 29 February becomes 1 March. */
const yearsLater = (date: Date, years: number): Date => new Date(Date.UTC(date.getUTCFullYear() + years, date.getUTCMonth(), date.getUTCDate()));
