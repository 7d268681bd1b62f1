import type { EditionState } from '@/lib/workflow/states';

/** States of editions that the bureau has or has let pass. */
export const BUREAU_HAS: EditionState[] = ['SUBMITTED', 'IN_REVIEW', 'APPROVED', 'SCHEDULED'];

/** States in which the bureau waits for what it returned, also while the head signs it off anew. Before its first submission it is the department's own. */
export const RETURNED_TO: EditionState[] = ['DRAFT', 'SIGN_OFF', 'RETURNED'];

export const QUEUE_GROUPS = ['new', 'resubmitted', 'reviewing', 'returned', 'approved'] as const;
export type QueueGroup = (typeof QUEUE_GROUPS)[number];

/** What the queue asks of an edition. Ids, ISO moments; null where there is none. */
export interface Queued {
  editionId: string;
  state: EditionState;
  /** How often it was submitted to the bureau. */
  submissions: number;
  submittedAt: string;
  /** yyyy-MM-dd; null for a department that isn't on the list of who must publish, and for a correction: the day was met or missed by what it corrects. */
  dueOn: string | null;
  departmentCode: string;
  /** Whose department it is, as the list says. */
  assignedTo: string | null;
  /** Who took it up. */
  takenBy: string | null;
  /** The reviewer's own division still has to sign off sections of it. */
  awaitsOwnDivision: boolean;
}

export function queueGroup({ state, submissions }: Pick<Queued, 'state' | 'submissions'>): QueueGroup {
  if (state === 'SUBMITTED') return submissions > 1 ? 'resubmitted' : 'new';
  if (state === 'IN_REVIEW') return 'reviewing';
  return RETURNED_TO.includes(state) ? 'returned' : 'approved';
}

/** `owners` are the reviewer and those they stand in for. */
export const isMine = ({ assignedTo, takenBy, awaitsOwnDivision }: Pick<Queued, 'assignedTo' | 'takenBy' | 'awaitsOwnDivision'>, owners: readonly string[]): boolean =>
  [assignedTo, takenBy].some((userId) => userId !== null && owners.includes(userId)) || awaitsOwnDivision;

export const isNobodys = ({ assignedTo, takenBy }: Pick<Queued, 'assignedTo' | 'takenBy'>): boolean => assignedTo === null && takenBy === null;

/**
 * The nearest due date first, behind all of them what has none, then whoever has waited longest since submitting. No step of a review changes an
 * edition's place, so that "the next" stays the next after one was returned or approved.
 */
export function byUrgency(a: Queued, b: Queued): number {
  return (a.dueOn ?? '9999').localeCompare(b.dueOn ?? '9999') || a.submittedAt.localeCompare(b.submittedAt) || a.departmentCode.localeCompare(b.departmentCode);
}

/** The rows of each group, the most urgent first; groups without a row are there too. */
export function queueGroups<Row extends Queued>(rows: readonly Row[]): { group: QueueGroup; rows: Row[] }[] {
  const sorted = [...rows].sort(byUrgency);
  return QUEUE_GROUPS.map((group) => ({ group, rows: sorted.filter((row) => queueGroup(row) === group) }));
}

/** A reviewer has something to do. */
export const isWork = ({ state }: Pick<Queued, 'state'>): boolean => state === 'SUBMITTED' || state === 'IN_REVIEW';

/** What this person has to work on: their own; without any, what nobody has. Never what somebody else has. */
function workOf<Row extends Queued>(rows: readonly Row[], owners: readonly string[]): Row[] {
  const work = rows.filter(isWork);
  const own = work.filter((row) => isMine(row, owners));
  return (own.length > 0 ? own : work.filter(isNobodys)).sort(byUrgency);
}

export interface Neighbours<Row> {
  previous: Row | null;
  next: Row | null;
}

/** What this person has to work on before and after an edition; behind the last comes the first again. */
export function neighbours<Row extends Queued>(rows: readonly Row[], editionId: string, owners: readonly string[]): Neighbours<Row> {
  const here = rows.find((row) => row.editionId === editionId);
  const others = workOf(rows.filter((row) => row !== here), owners);
  if (!here) return { previous: null, next: others[0] ?? null };
  const next = others.find((row) => byUrgency(row, here) > 0) ?? others[0] ?? null;
  const previous = others.findLast((row) => byUrgency(row, here) < 0) ?? null;
  // Of two, the one behind this is the one before it as well.
  return { previous: previous === next ? null : previous, next };
}
