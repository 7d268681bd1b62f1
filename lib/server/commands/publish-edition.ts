import { z } from 'zod';
import type { Actor } from '@/lib/access/actor';
import { EDITION_STATES } from '@/lib/workflow/states';
import { recordAll } from '../audit';
import { draftContext } from '../editions/edition-content';
import { lockWithPublic } from '../editions/edition-record';
import { lockPermitted } from '../editions/lock-permitted';
import { makePublic, publicationEvents } from '../editions/make-public';
import { revalidatePublications } from '../editions/publication-paths';
import { publishedNotices } from '../notices/edition-notices';
import { inTransaction, type Clock, systemClock } from '../transaction';

export const publishEditionInput = z.object({ editionId: z.string().max(64), expectedState: z.enum(EDITION_STATES) });

/** Makes an approved edition public. */
export async function publishEdition(actor: Actor, input: z.infer<typeof publishEditionInput>, clock: Clock = systemClock): Promise<{ sha256: string }> {
  const { editionId, expectedState } = input;
  const at = clock();
  return inTransaction(async (tx) => {
    await lockWithPublic(tx, editionId);
    const edition = await lockPermitted(tx, actor, { editionId, expectedState, action: 'publish' });
    const { sha256, superseded } = await makePublic(tx, edition, await draftContext(tx, edition), at);
    await publishedNotices(tx, [edition], at, actor);
    // Planned for later, and published by hand now: the release goes on without it.
    await tx.releaseItem.updateMany({ where: { editionId, state: 'WAITING' }, data: { state: 'PUBLISHED', message: '已在计划的时间之前单独公开。' } });
    const { department, cycle } = edition.disclosure;
    await revalidatePublications(tx, [department], cycle);
    const publication = { actor, action: 'publish', subjectType: 'edition', subjectId: editionId, editionId, data: { from: expectedState, to: 'PUBLISHED', sha256, number: edition.number } } as const;
    await recordAll(tx, publicationEvents(publication, superseded), at);
    return { sha256 };
  });
}
