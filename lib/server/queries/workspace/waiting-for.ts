import type { EditionState } from '@/lib/workflow/states';

const WORDS: Record<EditionState, string> = {
  DRAFT: '经办人填报中',
  SIGN_OFF: '等待部门负责人审签',
  SUBMITTED: '等待财政局审核人受理',
  IN_REVIEW: '财政局审核中',
  RETURNED: '已退回，等待经办人修改',
  APPROVED: '审核已通过，等待财政局公开',
  SCHEDULED: '已排期，等待公开',
  PUBLISHED: '已公开',
  SUPERSEDED: '已被新版替代',
  WITHDRAWN: '已撤回公开',
};

/** Who has an edition now, in words. */
export function waitingFor(state: EditionState, reviewer: string | null = null): string {
  return state === 'IN_REVIEW' && reviewer ? `财政局${reviewer}审核中` : WORDS[state];
}
