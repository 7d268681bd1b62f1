import { z } from 'zod';
import type { Actor } from '@/lib/access/actor';
import { EDITION_STATES } from '@/lib/workflow/states';
import { record } from '../audit';
import { draftContext } from '../editions/edition-content';
import { lockWithPublic } from '../editions/edition-record';
import { lockPermitted } from '../editions/lock-permitted';
import { makePublic, type Publication } from '../editions/make-public';
import { publishedNotices } from '../notices/edition-notices';
import { inTransaction, type Clock, systemClock } from '../transaction';

export const publishEditionInput = z.object({ editionId: z.string().max(64), expectedState: z.enum(EDITION_STATES) });

/** Makes an approved edition public. */
export async function publishEdition(actor: Actor, input: z.infer<typeof publishEditionInput>, clock: Clock = systemClock): Promise<Publication> {
  const { editionId, expectedState } = input;
  const at = clock();
  return inTransaction(async (tx) => {
    await lockWithPublic(tx, editionId);
    const edition = await lockPermitted(tx, actor, { editionId, expectedState, action: 'publish' });
    const publication = await makePublic(tx, edition, await draftContext(tx, edition), at);
    await publishedNotices(tx, edition, at, actor);
    // Planned for later, and published by hand now: the release goes on without it.
    await tx.releaseItem.updateMany({ where: { editionId, state: 'WAITING' }, data: { state: 'PUBLISHED', message: '已在计划的时间之前单独公开。' } });
    await record(tx, { actor, action: 'publish', subjectType: 'edition', subjectId: editionId, editionId, data: { from: expectedState, to: 'PUBLISHED', sha256: publication.sha256, number: edition.number } }, at);
    return publication;
  });
}
