import { z } from 'zod';
import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/can';
import { previousContext } from '@/lib/disclosure/context';
import { carryOverContent, isEmptyContent, withPreviousFigures } from '@/lib/disclosure/section-content';
import { templateOf } from '@/lib/disclosure/templates/templates';
import { record } from '../audit';
import type { Prisma } from '../generated/prisma/client';
import { draftContext, draftRows } from '../editions/edition-content';
import { lockEdition, subjectOf } from '../editions/edition-record';
import { NotFound, Refusal } from '../refusal';
import { inTransaction, type Clock, systemClock } from '../transaction';

export const carryOverInput = z.object({ editionId: z.string().max(64), sectionIds: z.array(z.string().max(64)).max(50).optional() });

type Content = Record<string, unknown>;

/** Takes structure and wording over from last year's published content, into sections in which nobody has written yet. */
export async function carryOver(
  actor: Actor,
  input: z.infer<typeof carryOverInput>,
  clock: Clock = systemClock,
): Promise<{ sectionIds: string[]; skipped: string[] }> {
  const at = clock();
  return inTransaction(async (tx) => {
    const edition = await lockEdition(tx, input.editionId);
    if (!edition || !can(actor, 'readEdition', subjectOf(edition))) throw new NotFound();
    if (!can(actor, 'editContent', subjectOf(edition))) throw new Refusal('该稿现在不能修改，没有沿用任何内容。');
    const context = await draftContext(tx, edition);
    const { content, previous } = context;
    if (!previous) throw new Refusal(`本门户没有本部门${edition.disclosure.cycle.fiscalYear - 1}年的公开内容，无法沿用。`);

    const asked = templateOf(edition.templateVersion).sections.filter((section) => !input.sectionIds || input.sectionIds.includes(section.id));
    // What a colleague saved empty is meant so, unless somebody asks for that very section.
    const saved = new Set(input.sectionIds ? [] : (await draftRows(tx, edition.id)).filter((row) => row.updatedAt !== null).map((row) => row.sectionId));
    const taken = asked.filter((section) => !saved.has(section.id) && isEmptyContent(section, content[section.id] as Content) && previous.content[section.id] !== undefined);
    for (const section of taken) {
      const carried = withPreviousFigures(section, carryOverContent(section, previous.content[section.id] as Content), previousContext(context));
      await tx.sectionDraft.update({
        where: { editionId_sectionId: { editionId: edition.id, sectionId: section.id } },
        data: { content: carried as Prisma.InputJsonObject, revision: { increment: 1 }, updatedAt: at, updatedById: actor.userId },
      });
    }
    const sectionIds = taken.map((section) => section.id);
    const skipped = asked.filter((section) => !taken.includes(section)).map((section) => section.id);
    if (sectionIds.length > 0) {
      await record(tx, { actor, action: 'carryOver', subjectType: 'edition', subjectId: edition.id, editionId: edition.id, data: { sectionIds } }, at);
    }
    return { sectionIds, skipped };
  });
}
