import type { Actor } from '@/lib/access/actor';
import { emptyContent, withPreviousFigures } from '@/lib/disclosure/section-content';
import { templateOf } from '@/lib/disclosure/templates/templates';
import { exemptWords } from '@/lib/progress/exemption';
import { OPEN_STATES } from '@/lib/workflow/states';
import { record } from '../audit';
import type { Tx } from '../db';
import { NotFound, Refusal } from '../refusal';
import { publishedYearBefore } from './edition-content';
import { createEdition } from './new-edition';

/** The first edition of a department that is on the year's list, with a row for every section. The caller has asked `can`. */
export async function beginEdition(tx: Tx, actor: Actor, { cycleId, departmentId }: { cycleId: string; departmentId: string }, at: Date): Promise<string> {
  // The row of the list is locked, so that two colleagues who begin at once get one draft.
  await tx.$queryRaw`SELECT cycle_id FROM cycle_department WHERE cycle_id = ${cycleId} AND department_id = ${departmentId} FOR UPDATE`;
  const duty = await tx.cycleDepartment.findUnique({
    where: { cycleId_departmentId: { cycleId, departmentId } },
    select: { exemptBasis: true, cycle: true, department: { select: { closedAt: true, name: true, shortName: true } } },
  });
  if (!duty) throw new NotFound('本部门不在该年度的应公开清单中。如有疑问，请联系财政局。');
  if (duty.exemptBasis !== null) throw new Refusal(exemptWords(duty.exemptBasis));
  if (duty.cycle.closedAt || duty.department.closedAt) throw new Refusal('该年度的填报已经结束。');

  const { id: disclosureId } = await tx.disclosure.upsert({
    where: { cycleId_departmentId: { cycleId, departmentId } },
    create: { cycleId, departmentId, createdAt: at },
    update: {},
    select: { id: true },
  });
  const existing = await tx.edition.findMany({ where: { disclosureId, state: { in: [...OPEN_STATES, 'PUBLISHED', 'WITHDRAWN'] } }, select: { state: true } });
  if (existing.some((edition) => OPEN_STATES.includes(edition.state))) throw new Refusal('该年度的稿件已经开始填报，请刷新页面后打开。');
  if (existing.some((edition) => edition.state === 'PUBLISHED')) throw new Refusal('该年度已经公开。如需修改，请发起更正。');
  if (existing.length > 0) throw new Refusal('该年度的公开已经撤回。如需重新公开，请发起更正。');

  const { templateVersion, fiscalYear, kind } = duty.cycle;
  const published = await publishedYearBefore(tx, { departmentId, fiscalYear, kind });
  const previous = published && { department: duty.department, ...published, previous: null };
  const content = Object.fromEntries(
    templateOf(templateVersion).sections.map((section) => [section.id, withPreviousFigures(section, emptyContent(section), previous)]),
  );
  const editionId = await createEdition(tx, { disclosureId, templateVersion, correctionNote: null, content }, at);
  await record(tx, { actor, action: 'startDraft', subjectType: 'edition', subjectId: editionId, editionId }, at);
  return editionId;
}
