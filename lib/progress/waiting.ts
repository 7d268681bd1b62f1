import type { EditionState } from '@/lib/workflow/states';

/** Whose move it is. */
export const WAITING_SIDES = ['department', 'bureau'] as const;
export type WaitingSide = (typeof WAITING_SIDES)[number];

export const WAITING_SIDE_NAMES: Record<WaitingSide, string> = { department: '部门', bureau: '财政局' };

export interface WaitedFor {
  side: WaitingSide;
  /** "经办人填报", "审核人王敏受理" */
  who: string;
}

const STEPS: Record<EditionState, (reviewer: string) => WaitedFor | null> = {
  DRAFT: () => ({ side: 'department', who: '经办人填报' }),
  SIGN_OFF: () => ({ side: 'department', who: '负责人审签' }),
  RETURNED: () => ({ side: 'department', who: '经办人修改' }),
  SUBMITTED: (reviewer) => ({ side: 'bureau', who: `审核人${reviewer}受理` }),
  IN_REVIEW: (reviewer) => ({ side: 'bureau', who: `审核人${reviewer}审核` }),
  APPROVED: () => ({ side: 'bureau', who: '发布人公开' }),
  SCHEDULED: () => ({ side: 'bureau', who: '按计划公开' }),
  WITHDRAWN: () => ({ side: 'department', who: '经办人更正' }),
  PUBLISHED: () => null,
  SUPERSEDED: () => null,
};

/**
 * Who has to do the next step, by the state of the newest edition (null: nobody has begun); null where nothing is
 * waited for. `reviewer` is who took it, else who is assigned.
 */
export function waitedFor(editionState: EditionState | null, reviewer: string | null): WaitedFor | null {
  if (editionState === null) return { side: 'department', who: '经办人开始填报' };
  return STEPS[editionState](reviewer ?? '');
}
