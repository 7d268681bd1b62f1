export const EDITION_STATES = ['DRAFT', 'SIGN_OFF', 'SUBMITTED', 'IN_REVIEW', 'RETURNED', 'APPROVED', 'SCHEDULED', 'PUBLISHED', 'SUPERSEDED', 'WITHDRAWN'] as const;
export type EditionState = (typeof EDITION_STATES)[number];

export const STATE_NAMES: Record<EditionState, string> = {
  DRAFT: '填报中',
  SIGN_OFF: '待部门审签',
  SUBMITTED: '待财政局受理',
  IN_REVIEW: '审核中',
  RETURNED: '已退回',
  APPROVED: '已通过，待公开',
  SCHEDULED: '已排期',
  PUBLISHED: '已公开',
  SUPERSEDED: '已被新版替代',
  WITHDRAWN: '已撤回公开',
};

/** States in which the edition is still on its way; at most one edition of a disclosure is (a database index says so too). */
export const OPEN_STATES: readonly EditionState[] = ['DRAFT', 'SIGN_OFF', 'SUBMITTED', 'IN_REVIEW', 'RETURNED', 'APPROVED', 'SCHEDULED'];
/** States in which the department may change the content. */
export const EDITABLE_STATES: readonly EditionState[] = ['DRAFT', 'RETURNED'];
/** States whose content the bureau may read; before that a draft is the department's own affair. */
export const BUREAU_STATES: readonly EditionState[] = ['SUBMITTED', 'IN_REVIEW', 'RETURNED', 'APPROVED', 'SCHEDULED', 'PUBLISHED', 'SUPERSEDED', 'WITHDRAWN'];
/** States in which the snapshot stands on public pages. */
export const PUBLIC_STATES: readonly EditionState[] = ['PUBLISHED', 'SUPERSEDED'];
