import { z } from 'zod';
import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/can';
import type { DisclosureContent } from '@/lib/disclosure/context';
import { draftSchemaOf } from '@/lib/disclosure/section-content';
import { sectionOf, templateForYear } from '@/lib/disclosure/templates/templates';
import { undecidedIn } from '@/lib/exchange/takeover/decisions';
import { OPEN_STATES } from '@/lib/workflow/states';
import { recordAll } from '../audit';
import { inBulk } from '../bulk';
import type { Tx } from '../db';
import { findEdition } from '../editions/edition-record';
import { makePublic, publicationEvents } from '../editions/make-public';
import { createEdition } from '../editions/new-edition';
import { revalidatePublications } from '../editions/publication-paths';
import type { Prisma } from '../generated/prisma/client';
import { archiveReasons } from '../imports/archive-reasons';
import { importContext } from '../imports/import-context';
import { decisionsOf, importResult, type ImportRow, lockImport, templateOfResult } from '../imports/import-record';
import { NotFound, Refusal } from '../refusal';
import { inTransaction, type Clock, systemClock } from '../transaction';

export const publishArchivedInput = z.object({
  importIds: z.array(z.string().max(64)).min(1, '请至少选择一份文件。').max(500),
  /** Published with an edition that replaces an archived one. */
  correctionNote: z.string().trim().max(1_000, '更正原因最多 1000 字。').optional(),
});

export interface ArchivedResult {
  importId: string;
  done: boolean;
  /** What became of it, or why not. */
  message: string;
  /** Where it stands now. */
  path: string | null;
}

/** Publishes documents of past years as editions marked 历史补录, each by itself: what is wrong with one stops none of the others. */
export async function publishArchived(actor: Actor, input: z.infer<typeof publishArchivedInput>, clock: Clock = systemClock): Promise<{ results: ArchivedResult[] }> {
  if (!can(actor, 'manageArchive')) throw new NotFound();
  const correctionNote = input.correctionNote?.trim() || null;
  const paths = new Map<string, string>();
  const outcomes = await inBulk(input.importIds, async (importId) => {
    const published = await publishOne(actor, importId, correctionNote, clock());
    paths.set(importId, published.path);
    return `已补录公开${published.title}。`;
  });
  return { results: outcomes.map(({ id, ...outcome }) => ({ importId: id, ...outcome, path: paths.get(id) ?? null })) };
}

function publishOne(actor: Actor, importId: string, correctionNote: string | null, at: Date) {
  return inTransaction(async (tx) => {
    const row = await lockImport(tx, actor, importId);
    if (row.batchId === null) throw new NotFound();
    const result = await importResult(tx, importId);
    const disclosureId = await lockDisclosure(tx, row, at);
    const standing = disclosureId === null ? [] : await tx.edition.findMany({ where: { disclosureId, state: { in: [...OPEN_STATES, 'PUBLISHED', 'WITHDRAWN'] } }, select: { state: true, origin: true } });
    const decisions = decisionsOf(row);
    const digest = { recognisedSections: result ? Object.keys(result.content).length : 0, undecided: result ? Object.keys(result.content).flatMap((id) => undecidedIn(result, decisions, id)).length : 0 };
    const reasons = archiveReasons(row, digest, standing, { replaces: correctionNote !== null, now: at });
    if (reasons.length > 0) throw new Refusal(reasons);
    if (templateForYear(row.fiscalYear!).version !== result!.templateVersion) throw new Refusal(`这份文件不是按 ${row.fiscalYear} 年度的模板识别的。请另选一个年度再选回来，重新识别后公开。`);

    const context = await importContext(tx, row, result!);
    const content = draftable(templateOfResult(result!), context.content);
    const note = standing.length > 0 ? correctionNote : null;
    const editionId = await createEdition(tx, { disclosureId: disclosureId!, templateVersion: result!.templateVersion, correctionNote: note, origin: 'ARCHIVE', content }, at);
    await tx.attachment.create({ data: { editionId, fileId: row.fileId, kind: 'ORIGINAL', addedById: actor.userId, addedAt: at }, select: { id: true } });
    const edition = (await findEdition(tx, editionId))!;
    const { sha256, superseded } = await makePublic(tx, edition, { ...context, content }, at);
    const taken = Object.fromEntries(Object.keys(content).map((id) => [id, { placements: {}, ...decisions[id], takenAt: at.toISOString() }]));
    await tx.import.update({ where: { id: importId }, data: { state: 'APPLIED', editionId, decisions: { ...decisions, ...taken } as Prisma.InputJsonObject, decidedAt: at, decidedById: actor.userId }, select: { id: true } });
    const { department, cycle } = edition.disclosure;
    await revalidatePublications(tx, [department], cycle);
    const publication = { actor, action: 'publishArchived', subjectType: 'edition', subjectId: editionId, editionId, ...(note && { reason: note }), data: { importId, sha256, number: edition.number, file: row.file.sha256 } } as const;
    await recordAll(tx, publicationEvents(publication, superseded), at);
    return { title: `${department.shortName}${cycle.fiscalYear}年度`, path: `/departments/${department.code}/${cycle.fiscalYear}` };
  });
}

/** The department's disclosure of that year, made with a closed cycle where there is none, and locked; null while either isn't known. */
async function lockDisclosure(tx: Tx, { departmentId, fiscalYear, state }: ImportRow, at: Date): Promise<string | null> {
  if (departmentId === null || fiscalYear === null || state !== 'READY') return null;
  const year = { fiscalYear, kind: 'BUDGET' as const };
  // Inserted unless somebody else does at this moment; an upsert would fail then.
  await tx.cycle.createMany({ data: { ...year, templateVersion: templateForYear(fiscalYear).version, openedAt: at, closedAt: at }, skipDuplicates: true });
  const { id: cycleId } = await tx.cycle.findUniqueOrThrow({ where: { fiscalYear_kind: year }, select: { id: true } });
  await tx.disclosure.createMany({ data: { cycleId, departmentId, createdAt: at }, skipDuplicates: true });
  const { id } = await tx.disclosure.findUniqueOrThrow({ where: { cycleId_departmentId: { cycleId, departmentId } }, select: { id: true } });
  await tx.$queryRaw`SELECT id FROM disclosure WHERE id = ${id} FOR UPDATE`;
  return id;
}

/** What a draft could hold: an old document may lack much that a submission needs today. */
function draftable(template: ReturnType<typeof templateOfResult>, content: DisclosureContent): DisclosureContent {
  const reasons: string[] = [];
  const sections = Object.entries(content).map(([id, held]) => {
    const section = sectionOf(template, id)!;
    const read = draftSchemaOf(section).safeParse(held);
    if (!read.success) reasons.push(...new Set(read.error.issues.map((issue) => `“${section.shortTitle}”：${issue.message}。`)));
    return [id, read.data];
  });
  if (reasons.length > 0) throw new Refusal(reasons);
  return Object.fromEntries(sections);
}
