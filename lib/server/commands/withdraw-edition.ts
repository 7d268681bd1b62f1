import { z } from 'zod';
import type { Actor } from '@/lib/access/actor';
import { EDITION_STATES, STATE_NAMES } from '@/lib/workflow/states';
import { record } from '../audit';
import { lockPermitted } from '../editions/lock-permitted';
import { publicationPaths } from '../editions/publication-paths';
import { withdrawnNotices } from '../notices/edition-notices';
import { overtaken } from '../refusal';
import { inTransaction, type Clock, systemClock } from '../transaction';

export const withdrawEditionInput = z.object({
  editionId: z.string().max(64),
  expectedState: z.enum(EDITION_STATES),
  reason: z.string().trim().min(1, '请写明撤回公开的原因，它会显示在原来的地址上。').max(1_000, '撤回原因最多 1000 字。'),
});

/**
 * Takes a department's publication of a year off the public pages, the editions before it too: what must not be read in
 * the last one mostly stands in those as well. All stay on record; their addresses say that they were withdrawn, when and why.
 */
export async function withdrawEdition(actor: Actor, input: z.infer<typeof withdrawEditionInput>, clock: Clock = systemClock): Promise<{ changedPaths: string[] }> {
  const { editionId, expectedState, reason } = input;
  const at = clock();
  return inTransaction(async (tx) => {
    const edition = await lockPermitted(tx, actor, { editionId, expectedState, action: 'withdraw' });
    const { count } = await tx.edition.updateMany({ where: { id: editionId, state: expectedState }, data: { state: 'WITHDRAWN', stateChangedAt: at, withdrawalNote: reason } });
    if (count === 0) throw overtaken(STATE_NAMES[edition.state]);
    await tx.edition.updateMany({ where: { disclosureId: edition.disclosure.id, state: 'SUPERSEDED' }, data: { state: 'WITHDRAWN', stateChangedAt: at, withdrawalNote: reason } });
    // Their figures count no more, in no total and no list.
    await tx.fact.deleteMany({ where: { edition: { disclosureId: edition.disclosure.id } } });
    const { department, cycle } = edition.disclosure;
    const changedPaths = await publicationPaths(tx, [department], cycle);
    await withdrawnNotices(tx, edition, reason, at, actor);
    await record(tx, { actor, action: 'withdraw', subjectType: 'edition', subjectId: editionId, editionId, reason, data: { from: expectedState, to: 'WITHDRAWN', number: edition.number } }, at);
    return { changedPaths };
  });
}
