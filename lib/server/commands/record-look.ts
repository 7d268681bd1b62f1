import { z } from 'zod';
import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/can';
import { sectionOf, templateOf } from '@/lib/disclosure/templates/templates';
import { findEdition, subjectOf } from '../editions/edition-record';
import { NotFound, Refusal } from '../refusal';
import { inTransaction, type Clock, systemClock } from '../transaction';

const look = z.object({ sectionId: z.string().max(64), contentSha256: z.string().regex(/^[0-9a-f]{64}$/, '页面已经过时，请刷新后再看。') });

export const recordLookInput = z.object({ editionId: z.string().max(64), looks: z.array(look).min(1).max(100) });

/**
 * What this reviewer has just read of these sections, over what they read before. It is the page that tells what it
 * showed. Not on record in the audit log: reading is no official act, and nobody else sees it.
 */
export async function recordLook(actor: Actor, { editionId, looks }: z.infer<typeof recordLookInput>, clock: Clock = systemClock): Promise<{ recorded: number }> {
  const lookedAt = clock();
  return inTransaction(async (tx) => {
    const edition = await findEdition(tx, editionId);
    if (!edition || !can(actor, 'readEdition', subjectOf(edition))) throw new NotFound();
    if (!can(actor, 'recordLook', subjectOf(edition))) throw new Refusal('只有财政局审核人的查看会被记下。');
    const template = templateOf(edition.templateVersion);
    const read = new Map(looks.map((one) => [one.sectionId, one.contentSha256]));
    for (const [sectionId, contentSha256] of read) {
      if (!sectionOf(template, sectionId)) throw new NotFound('所看的部分不存在，请刷新页面。');
      const key = { editionId, userId: actor.userId, sectionId };
      await tx.reviewLook.upsert({ where: { editionId_userId_sectionId: key }, create: { ...key, contentSha256, lookedAt }, update: { contentSha256, lookedAt }, select: { sectionId: true } });
    }
    return { recorded: read.size };
  });
}
