import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/can';
import { db } from '../../db';

export interface StandardCommentRef {
  id: string;
  body: string;
  /** The section that it belongs to; null for all. */
  sectionId: string | null;
}

/** Those in use, the older first; none for others than who keeps them. */
export async function listStandardComments(actor: Actor): Promise<StandardCommentRef[]> {
  if (!can(actor, 'keepStandardComments')) return [];
  return standardCommentsInUse();
}

/** For whoever may take them up; the caller has asked `can`. */
export const standardCommentsInUse = (): Promise<StandardCommentRef[]> =>
  db.standardComment.findMany({ where: { retiredAt: null }, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }], select: { id: true, body: true, sectionId: true } });
