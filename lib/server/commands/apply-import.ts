import { z } from 'zod';
import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/can';
import type { AnySection } from '@/lib/disclosure/define-section';
import { draftSchemaOf, isEmptyContent } from '@/lib/disclosure/section-content';
import { sectionOf, templateOf } from '@/lib/disclosure/templates/templates';
import type { ImportResult } from '@/lib/exchange/import/import-result';
import { undecidedIn } from '@/lib/exchange/takeover/decisions';
import { mergedSection, sectionFromLastYear } from '@/lib/exchange/takeover/merged-section';
import { OPEN_STATES, STATE_NAMES } from '@/lib/workflow/states';
import { record } from '../audit';
import type { Tx } from '../db';
import { beginEdition } from '../editions/begin-edition';
import { contentOfRows, type DraftRow, draftRows } from '../editions/edition-content';
import { type EditionRecord, lockEdition, subjectOf } from '../editions/edition-record';
import type { Prisma } from '../generated/prisma/client';
import { importContext } from '../imports/import-context';
import { decisionsOf, type ImportRow, lockOpenImport } from '../imports/import-record';
import { fits, useOf } from '../imports/import-targets';
import { NotFound, Refusal } from '../refusal';
import { inTransaction, type Clock, systemClock } from '../transaction';

export const applyImportInput = z.object({
  importId: z.string().max(64),
  cycleId: z.string().max(64),
  /** The revision of the draft's section that the person saw beside the document; 0 where there is no draft yet. */
  sections: z.array(z.object({ sectionId: z.string().max(64), revision: z.number().int().nonnegative() })).min(1, '请至少选择一个部分。').max(50),
});

type Input = z.infer<typeof applyImportInput>;
type Content = Record<string, unknown>;
type OpenImport = ImportRow & { result: ImportResult };

/** Takes sections of a document over into the department's draft of that cycle, all or none; the draft is begun where there is none. */
export async function applyImport(actor: Actor, input: Input, clock: Clock = systemClock): Promise<{ editionId: string }> {
  const at = clock();
  return inTransaction(async (tx) => {
    const row = await lockOpenImport(tx, actor, input.importId);
    if (row.batchId !== null || row.departmentId === null) throw new NotFound();
    const edition = await draftOf(tx, actor, input.cycleId, row.departmentId, at);
    if (row.editionId !== null && row.editionId !== edition.id) throw new Refusal('这份文件的内容已经采用到另一份稿件。如需再用，请重新上传。');
    const rows = await draftRows(tx, edition.id);
    const sections = input.sections.map(({ sectionId }) => askedSection(row, edition, sectionId));
    refuseStale(sections, input, rows);

    const contents = await takenOver(tx, row, edition, sections, rows);
    for (const [section, content] of contents) {
      await tx.sectionDraft.update({
        where: { editionId_sectionId: { editionId: edition.id, sectionId: section.id } },
        data: { content: content as Prisma.InputJsonObject, revision: { increment: 1 }, updatedAt: at, updatedById: actor.userId },
        select: { revision: true },
      });
    }
    const sectionIds = sections.map((section) => section.id);
    const decisions = { ...decisionsOf(row) };
    for (const id of sectionIds) decisions[id] = { placements: {}, ...decisions[id], takenAt: at.toISOString() };
    await tx.import.update({ where: { id: row.id }, data: { state: 'APPLIED', editionId: edition.id, decisions: decisions as Prisma.InputJsonObject, decidedAt: at, decidedById: actor.userId }, select: { id: true } });
    await record(tx, { actor, action: 'applyImport', subjectType: 'edition', subjectId: edition.id, editionId: edition.id, data: { importId: row.id, name: row.file.name, sha256: row.file.sha256, sectionIds } }, at);
    return { editionId: edition.id };
  });
}

/** The department's draft, locked; begun where the year has none. */
async function draftOf(tx: Tx, actor: Actor, cycleId: string, departmentId: string, at: Date): Promise<EditionRecord> {
  // The row that a beginning draft locks too: two documents applied at once go into one draft.
  await tx.$queryRaw`SELECT cycle_id FROM cycle_department WHERE cycle_id = ${cycleId} AND department_id = ${departmentId} FOR UPDATE`;
  const open = await tx.edition.findFirst({ where: { state: { in: [...OPEN_STATES] }, disclosure: { cycleId, departmentId } }, select: { id: true } });
  if (!open && !can(actor, 'startDraft', { departmentId })) throw new NotFound();
  const edition = (await lockEdition(tx, open?.id ?? (await beginEdition(tx, actor, { cycleId, departmentId }, at))))!;
  if (!can(actor, 'editContent', subjectOf(edition))) throw new Refusal(`该稿现在的状态是“${STATE_NAMES[edition.state]}”，不能修改，没有采用任何内容。`);
  return edition;
}

function askedSection(row: OpenImport, edition: EditionRecord, sectionId: string): AnySection {
  const section = sectionOf(templateOf(edition.templateVersion), sectionId);
  if (!section || row.result.content[sectionId] === undefined) throw new NotFound('文件里没有识别出这个部分，请刷新页面后再操作。');
  const decisions = decisionsOf(row);
  if (decisions[sectionId]?.takenAt) throw new Refusal(`“${section.shortTitle}”已经采用到稿件中，请直接在稿件中修改。`);
  const undecided = undecidedIn(row.result, decisions, sectionId).length;
  if (undecided > 0) throw new Refusal(`“${section.shortTitle}”还有 ${undecided} 处存疑的识别结果，请逐处选择采用、不采用或修改，再采用这个部分。`);
  return section;
}

function refuseStale(sections: readonly AnySection[], input: Input, rows: readonly DraftRow[]): void {
  const stale = sections.filter((section) => rows.find((row) => row.sectionId === section.id)?.revision !== input.sections.find((one) => one.sectionId === section.id)!.revision);
  if (stale.length > 0) throw new Refusal(stale.map((section) => `“${section.shortTitle}”刚刚有人修改过，没有采用任何内容。请刷新页面，对照现在的内容后再采用。`));
}

async function takenOver(tx: Tx, row: OpenImport, edition: EditionRecord, sections: readonly AnySection[], rows: readonly DraftRow[]): Promise<[AnySection, Content][]> {
  const { fiscalYear } = edition.disclosure.cycle;
  const use = useOf(row.fiscalYear ?? fiscalYear, fiscalYear);
  if (!use) throw new Refusal(`文件是${row.fiscalYear}年的，不能采用到${fiscalYear}年的稿件中。如果年度识别有误，请先改正文件的年度。`);
  if (!fits(use, edition.templateVersion, row.result)) throw new Refusal('文件是按另一年度的模板识别的，与该稿的模板不同。请先改正文件的年度，重新识别后再采用。');
  const draft = contentOfRows(edition.templateVersion, rows);
  const document = await importContext(tx, row, row.result);
  return sections.map((section) => {
    const own = draft[section.id] as Content;
    if (use === 'lastYear' && !isEmptyContent(section, own)) throw new Refusal(`“${section.shortTitle}”在稿件中已经填写，上年的文件不能覆盖它。`);
    const content = use === 'content' ? mergedSection(section, own, row.result, decisionsOf(row)) : sectionFromLastYear(section, document);
    const read = draftSchemaOf(section).safeParse(content);
    if (!read.success) throw new Refusal([...new Set(read.error.issues.map((issue) => `“${section.shortTitle}”：${issue.message}`))]);
    return [section, read.data];
  });
}
