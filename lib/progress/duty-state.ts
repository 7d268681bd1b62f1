import type { EditionState } from '@/lib/workflow/states';
import { dayWords } from '@/lib/document/dates';
import { daysBetween } from './days';

/** Where a department stands in a cycle, the most pressing first. Every department is in exactly one. */
export const DUTY_STATES = ['overdue', 'atRisk', 'notStarted', 'underway', 'withdrawn', 'publishedLate', 'published', 'exempt'] as const;
export type DutyState = (typeof DUTY_STATES)[number];

export const DUTY_STATE_NAMES: Record<DutyState, string> = {
  overdue: '逾期未公开',
  atRisk: '临期有风险',
  notStarted: '未开始',
  underway: '办理中',
  withdrawn: '已撤回公开',
  publishedLate: '逾期后公开',
  published: '按期公开',
  exempt: '免于公开',
};

/** What decides it. Days are China's, yyyy-MM-dd. */
export interface Duty {
  dueOn: string;
  /** Why it publishes nothing (涉密); null for a department that must publish. */
  exemptBasis: string | null;
  /** Day of the disclosure's first publication; null before it. */
  firstPublishedOn: string | null;
  /** The first public edition was taken over from a document of the past: the day says nothing of how punctual it was. */
  fromArchive: boolean;
  /** Something of it can be read by the public now. */
  isPublic: boolean;
  /** Of the newest edition; null where nobody has begun. */
  editionState: EditionState | null;
  /** Open findings and comments that stand between the edition and its approval. */
  blocking: number;
  /** Day of the release that it is scheduled for; null where there is none. */
  plannedOn: string | null;
}

export interface Deadline {
  today: string;
  /** Days before the due date from which a department that isn't ready is at risk. */
  atRiskDays: number;
}

export function dutyState(duty: Duty, { today, atRiskDays }: Deadline): DutyState {
  if (duty.exemptBasis !== null) return 'exempt';
  if (duty.isPublic) return isLate(duty) ? 'publishedLate' : 'published';
  // It was public once: what is missing now is no overdue publication, but the corrected edition.
  if (duty.firstPublishedOn !== null) return 'withdrawn';
  const daysLeft = daysBetween(today, duty.dueOn);
  if (daysLeft < 0) return 'overdue';
  if (isPlannedLate(duty) || (daysLeft <= atRiskDays && riskOf(duty) !== null)) return 'atRisk';
  return duty.editionState === null ? 'notStarted' : 'underway';
}

/** However far off the day still is: nobody but the bureau can mend it, by another plan. */
const isPlannedLate = ({ plannedOn, dueOn }: Pick<Duty, 'plannedOn' | 'dueOn'>): boolean => plannedOn !== null && plannedOn > dueOn;

const isLate = ({ firstPublishedOn, dueOn, fromArchive }: Duty): boolean => !fromArchive && firstPublishedOn !== null && firstPublishedOn > dueOn;

/** States in which the bureau can't work on it, because it lies with the department. */
const WITH_DEPARTMENT: readonly (EditionState | null)[] = [null, 'DRAFT', 'SIGN_OFF', 'RETURNED'];
/** States in which an open finding or comment can still send it back. */
const UNDER_REVIEW: readonly (EditionState | null)[] = ['SUBMITTED', 'IN_REVIEW'];

/** What endangers the due date, or would if it were near; null when nothing does. */
export function riskOf({ editionState, blocking, plannedOn, dueOn }: Pick<Duty, 'editionState' | 'blocking' | 'plannedOn' | 'dueOn'>): string | null {
  if (WITH_DEPARTMENT.includes(editionState)) return editionState === 'RETURNED' ? '退回后尚未重新报送' : '尚未报送';
  if (UNDER_REVIEW.includes(editionState) && blocking > 0) return `还有 ${blocking} 处问题或意见没有处理`;
  if (isPlannedLate({ plannedOn, dueOn })) return `计划在${dayWords(plannedOn!)}公开，晚于法定公开日`;
  return null;
}

/** What the public is told: how far a department that hasn't published is remains between it and the bureau. */
export const PUBLIC_DUTY_STATES = ['overdue', 'due', 'withdrawn', 'publishedLate', 'published', 'exempt'] as const;
export type PublicDutyState = (typeof PUBLIC_DUTY_STATES)[number];

export const PUBLIC_DUTY_STATE_NAMES: Record<PublicDutyState, string> = {
  overdue: DUTY_STATE_NAMES.overdue,
  due: '期限未到',
  withdrawn: DUTY_STATE_NAMES.withdrawn,
  publishedLate: DUTY_STATE_NAMES.publishedLate,
  published: DUTY_STATE_NAMES.published,
  exempt: DUTY_STATE_NAMES.exempt,
};

export function publicDutyState(duty: Omit<Duty, 'editionState' | 'blocking' | 'plannedOn'>, today: string): PublicDutyState {
  const state = dutyState({ ...duty, editionState: null, blocking: 0, plannedOn: null }, { today, atRiskDays: 0 });
  return state === 'atRisk' || state === 'notStarted' || state === 'underway' ? 'due' : state;
}
