import { z } from 'zod';
import type { Actor } from '@/lib/access/actor';
import { EDITION_STATES, type EditionState, OPEN_STATES, STATE_NAMES } from '@/lib/workflow/states';
import { type AuditedEvent, recordAll } from '../audit';
import type { Tx } from '../db';
import { type EditionRecord, findEdition } from '../editions/edition-record';
import { lockPermitted } from '../editions/lock-permitted';
import { revalidatePublications } from '../editions/publication-paths';
import { withdrawnBesideCorrectionNotices, withdrawnNotices } from '../notices/edition-notices';
import { overtaken } from '../refusal';
import { inTransaction, type Clock, systemClock } from '../transaction';

export const withdrawEditionInput = z.object({
  editionId: z.string().max(64),
  expectedState: z.enum(EDITION_STATES),
  reason: z.string().trim().min(1, '请写明撤回公开的原因，它会显示在原来的地址上。').max(2_000, '撤回原因最多 2000 字。'),
});

/**
 * Takes a department's publication of a year off the public pages, the editions before it too: what must not be read in
 * the last one mostly stands in those as well. All stay on record; their addresses say that they were withdrawn, when and
 * why. Refused while a correction is to go public by itself: it mostly says the same.
 */
export async function withdrawEdition(actor: Actor, input: z.infer<typeof withdrawEditionInput>, clock: Clock = systemClock): Promise<void> {
  const { editionId, expectedState, reason } = input;
  const at = clock();
  await inTransaction(async (tx) => {
    await lockDisclosure(tx, editionId);
    const edition = await lockPermitted(tx, actor, { editionId, expectedState, action: 'withdraw' });
    const correction = await openCorrection(tx, edition);

    const withdrawn = { state: 'WITHDRAWN', stateChangedAt: at, withdrawalNote: reason } as const;
    const { count } = await tx.edition.updateMany({ where: { id: editionId, state: expectedState }, data: withdrawn });
    if (count === 0) throw overtaken(STATE_NAMES[edition.state]);
    const earlier = await tx.edition.updateManyAndReturn({ where: { disclosureId: edition.disclosure.id, state: 'SUPERSEDED' }, data: withdrawn, select: { id: true, number: true } });
    // Their figures count no more, in no total and no list.
    await tx.fact.deleteMany({ where: { edition: { disclosureId: edition.disclosure.id } } });
    await withdrawnNotices(tx, edition, reason, at, actor);
    if (correction) await withdrawnBesideCorrectionNotices(tx, correction, reason, at);
    const { department, cycle } = edition.disclosure;
    await revalidatePublications(tx, [department], cycle);
    const event = (one: { id: string; number: number }, from: EditionState): AuditedEvent => ({ actor, action: 'withdraw', subjectType: 'edition', subjectId: one.id, editionId: one.id, reason, data: { from, to: 'WITHDRAWN', number: one.number } });
    await recordAll(tx, [event(edition, expectedState), ...earlier.map((one) => event(one, 'SUPERSEDED'))], at);
  });
}

/** All editions in the order in which a release locks its own: none of them is planned, published or taken out meanwhile. */
async function lockDisclosure(tx: Tx, editionId: string): Promise<void> {
  await tx.$queryRaw`SELECT id FROM edition WHERE disclosure_id = (SELECT disclosure_id FROM edition WHERE id = ${editionId}) ORDER BY id FOR UPDATE`;
}

async function openCorrection(tx: Tx, { disclosure }: EditionRecord): Promise<EditionRecord | null> {
  const open = await tx.edition.findFirst({ where: { disclosureId: disclosure.id, state: { in: [...OPEN_STATES] } }, select: { id: true } });
  return open && findEdition(tx, open.id);
}
