import { z } from 'zod';
import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/can';
import { emptyContent, withPreviousFigures } from '@/lib/disclosure/section-content';
import { templateOf } from '@/lib/disclosure/templates/templates';
import { OPEN_STATES } from '@/lib/workflow/states';
import { record } from '../audit';
import { publishedYearBefore } from '../editions/edition-content';
import { createEdition } from '../editions/new-edition';
import { NotFound, Refusal } from '../refusal';
import { inTransaction, type Clock, systemClock } from '../transaction';

export const startDraftInput = z.object({ cycleId: z.string().max(64), departmentId: z.string().max(64) });

/** A department in the list of who must publish begins: the disclosure, its first edition and a row for every section. */
export async function startDraft(actor: Actor, input: z.infer<typeof startDraftInput>, clock: Clock = systemClock): Promise<{ editionId: string }> {
  const { cycleId, departmentId } = input;
  if (!can(actor, 'startDraft', { departmentId })) throw new NotFound();
  const at = clock();
  return inTransaction(async (tx) => {
    // The row of the list is locked, so that two colleagues who begin at once get one draft.
    await tx.$queryRaw`SELECT cycle_id FROM cycle_department WHERE cycle_id = ${cycleId} AND department_id = ${departmentId} FOR UPDATE`;
    const duty = await tx.cycleDepartment.findUnique({
      where: { cycleId_departmentId: { cycleId, departmentId } },
      select: { cycle: true, department: { select: { closedAt: true, name: true, shortName: true } } },
    });
    if (!duty) throw new NotFound('本部门不在该年度的应公开清单中。如有疑问，请联系财政局。');
    if (duty.cycle.closedAt || duty.department.closedAt) throw new Refusal('该年度的填报已经结束。');

    const { id: disclosureId } = await tx.disclosure.upsert({
      where: { cycleId_departmentId: { cycleId, departmentId } },
      create: { cycleId, departmentId, createdAt: at },
      update: {},
      select: { id: true },
    });
    const existing = await tx.edition.findMany({ where: { disclosureId, state: { in: [...OPEN_STATES, 'PUBLISHED'] } }, select: { state: true } });
    if (existing.some((edition) => edition.state !== 'PUBLISHED')) throw new Refusal('该年度的稿件已经开始填报，请刷新页面后打开。');
    if (existing.length > 0) throw new Refusal('该年度已经公开。如需修改，请发起更正。');

    const { templateVersion, fiscalYear, kind } = duty.cycle;
    const published = await publishedYearBefore(tx, { departmentId, fiscalYear, kind });
    const previous = published && { department: duty.department, ...published, previous: null };
    const content = Object.fromEntries(
      templateOf(templateVersion).sections.map((section) => [section.id, withPreviousFigures(section, emptyContent(section), previous)]),
    );
    const editionId = await createEdition(tx, { disclosureId, templateVersion, correctionNote: null, content }, at);
    await record(tx, { actor, action: 'startDraft', subjectType: 'edition', subjectId: editionId, editionId }, at);
    return { editionId };
  });
}
