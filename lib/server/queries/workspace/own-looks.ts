import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/can';
import type { Look } from '@/lib/review/looks';
import { db } from '../../db';
import { findEdition, subjectOf } from '../../editions/edition-record';

/** What this person last saw of an edition's sections; null for whoever's looks aren't kept. */
export async function ownLooks(actor: Actor, editionId: string): Promise<Look[] | null> {
  const edition = await findEdition(db, editionId);
  if (!edition || !can(actor, 'recordLook', subjectOf(edition))) return null;
  const looks = await db.reviewLook.findMany({ where: { editionId, userId: actor.userId }, select: { sectionId: true, contentSha256: true, lookedAt: true } });
  return looks.map((look) => ({ ...look, lookedAt: look.lookedAt.toISOString() }));
}
