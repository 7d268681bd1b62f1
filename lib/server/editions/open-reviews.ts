import type { EditionState } from '@/lib/workflow/states';
import type { Tx } from '../db';

/** States in which an edition still has to pass a reviewer; one that was returned may be with its clerk or its head again. */
export const OPEN_REVIEW: EditionState[] = ['DRAFT', 'SIGN_OFF', 'SUBMITTED', 'IN_REVIEW', 'RETURNED'];

/** The departments (short names, in the order of their codes) whose review in an open cycle is this person's, by the list or by having taken it up. */
export async function openReviewsOf(tx: Pick<Tx, 'department'>, userId: string): Promise<string[]> {
  const departments = await tx.department.findMany({
    where: {
      OR: [
        { duties: { some: { reviewerId: userId, cycle: { closedAt: null } } } },
        { disclosures: { some: { editions: { some: { reviewerId: userId, state: { in: OPEN_REVIEW } } } } } },
      ],
    },
    orderBy: { code: 'asc' },
    select: { shortName: true },
  });
  return departments.map(({ shortName }) => shortName);
}
