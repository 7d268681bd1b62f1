import { z } from 'zod';
import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/can';
import type { DisclosureContent } from '@/lib/disclosure/context';
import { emptyContent } from '@/lib/disclosure/section-content';
import { templateOf } from '@/lib/disclosure/templates/templates';
import { exemptWords } from '@/lib/progress/exemption';
import { OPEN_STATES } from '@/lib/workflow/states';
import { record } from '../audit';
import type { Tx } from '../db';
import { draftRows } from '../editions/edition-content';
import { createEdition } from '../editions/new-edition';
import { correctionNote } from '../editions/open-correction';
import { readSnapshot } from '../editions/snapshot';
import type { Prisma } from '../generated/prisma/client';
import { NotFound, Refusal } from '../refusal';
import { inTransaction, type Clock, systemClock } from '../transaction';

export const startCorrectionInput = z.object({
  disclosureId: z.string().max(64),
  note: correctionNote,
});

/** A published edition never changes: its correction is the next edition, and starts from what is public, or was before it was withdrawn. */
export async function startCorrection(actor: Actor, input: z.infer<typeof startCorrectionInput>, clock: Clock = systemClock): Promise<{ editionId: string }> {
  const at = clock();
  return inTransaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM disclosure WHERE id = ${input.disclosureId} FOR UPDATE`;
    const disclosure = await tx.disclosure.findUnique({
      where: { id: input.disclosureId },
      select: {
        id: true,
        cycleId: true,
        departmentId: true,
        editions: {
          where: { state: { in: [...OPEN_STATES, 'PUBLISHED', 'WITHDRAWN'] } },
          orderBy: { number: 'desc' },
          select: { id: true, state: true, templateVersion: true, snapshot: true, secrecyReview: true, withheld: true },
        },
      },
    });
    if (!disclosure || !can(actor, 'startCorrection', { departmentId: disclosure.departmentId })) throw new NotFound();
    if (disclosure.editions.some((edition) => OPEN_STATES.includes(edition.state))) throw new Refusal('该年度已有一份在办的更正稿，请刷新页面后打开。');
    const duty = await tx.cycleDepartment.findUnique({ where: { cycleId_departmentId: { cycleId: disclosure.cycleId, departmentId: disclosure.departmentId } }, select: { exemptBasis: true } });
    if (duty?.exemptBasis) throw new Refusal(exemptWords(duty.exemptBasis));
    const last = disclosure.editions.find((edition) => edition.state === 'PUBLISHED') ?? disclosure.editions[0];
    if (!last?.snapshot) throw new Refusal('该年度还没有公开，不需要更正，直接修改稿件即可。');

    const content = await contentOf(tx, { ...last, snapshot: last.snapshot });
    const editionId = await createEdition(tx, { disclosureId: disclosure.id, templateVersion: last.templateVersion, correctionNote: input.note, content }, at);
    await carrySecrecy(tx, editionId, last);
    await record(tx, { actor, action: 'startCorrection', subjectType: 'edition', subjectId: editionId, editionId, reason: input.note }, at);
    return { editionId };
  });
}

/**
 * As it was typed: where something is withheld, the published content has every sum that follows written down, and a
 * correction would no longer follow what it corrects. A document from the archive has no draft, and may lack sections.
 */
async function contentOf(tx: Tx, { id, templateVersion, snapshot }: { id: string; templateVersion: string; snapshot: string }): Promise<DisclosureContent> {
  const { content } = readSnapshot(snapshot);
  const drafted = new Map((await draftRows(tx, id)).map((row) => [row.sectionId, row.content as Record<string, unknown>]));
  return Object.fromEntries(templateOf(templateVersion).sections.map((section) => [section.id, drafted.get(section.id) ?? content[section.id] ?? emptyContent(section)]));
}

type Reviewed = Pick<Prisma.EditionGetPayload<{ include: { secrecyReview: true; withheld: true } }>, 'state' | 'secrecyReview' | 'withheld'>;

/**
 * What was withheld stays so until somebody decides otherwise; whatever is changed has to be reviewed anew. So has all of
 * what was withdrawn: the review may be what it was withdrawn for.
 */
async function carrySecrecy(tx: Tx, editionId: string, { state, secrecyReview, withheld }: Reviewed): Promise<void> {
  if (secrecyReview && state !== 'WITHDRAWN') await tx.secrecyReview.create({ data: { ...secrecyReview, editionId }, select: { editionId: true } });
  await tx.withheldSection.createMany({ data: withheld.map((one) => ({ ...one, editionId })) });
}
