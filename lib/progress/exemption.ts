import { z } from 'zod';
import type { EditionState } from '@/lib/workflow/states';

/** Shown to the public where the progress is public, so it says the basis and nothing that is secret. */
export const exemptBasis = z.string().trim().min(2, '请填写免于公开的依据，例如“涉及国家秘密，依据《中华人民共和国预算法》第十四条”。').max(200, '免于公开的依据最多 200 字。');

const AT_BUREAU: readonly EditionState[] = ['SUBMITTED', 'IN_REVIEW', 'APPROVED', 'SCHEDULED'];

/** Why a department can't be exempted from publishing, by the states of its editions in the cycle; empty when it can. */
export function whyNotExempt(states: readonly EditionState[]): string[] {
  if (states.includes('PUBLISHED')) return ['该部门本年度已经公开，不能设为免于公开。请先由发布人撤回公开。'];
  return states.some((state) => AT_BUREAU.includes(state)) ? ['该部门的稿件正在财政局办理，不能设为免于公开。请先取消公开计划或者退回该稿。'] : [];
}

/** Said to a department that goes on with what it had begun before it was exempted. */
export const exemptWords = (basis: string): string => `本部门该年度免于公开（${basis}），不需要报送。如有疑问，请联系财政局。`;
