import { z } from 'zod';
import type { Actor } from '@/lib/access/actor';
import { draftSchemaOf } from '@/lib/disclosure/section-content';
import { sectionOf } from '@/lib/disclosure/templates/templates';
import type { ImportResult } from '@/lib/exchange/import/import-result';
import { decidedSection } from '@/lib/exchange/takeover/decided-content';
import { decision, type ImportDecisions, placementsOf, undecidedIn, withDecisions } from '@/lib/exchange/takeover/decisions';
import { record } from '../audit';
import { decisionsOf, lockOpenImport, templateOfResult } from '../imports/import-record';
import type { Prisma } from '../generated/prisma/client';
import { NotFound, Refusal } from '../refusal';
import { storable } from '../storable';
import { inTransaction, type Clock, systemClock } from '../transaction';

export const decideImportInput = z.object({
  importId: z.string().max(64),
  /** By section id and path; null takes a decision back. */
  decisions: z.record(z.string().max(64), z.record(z.string().max(500), decision.nullable())),
});

/** What a person says of recognised values, kept beside what was decided before. */
export async function decideImport(actor: Actor, input: z.infer<typeof decideImportInput>, clock: Clock = systemClock): Promise<{ undecided: number }> {
  const at = clock();
  const changes = storable(input.decisions);
  return inTransaction(async (tx) => {
    const row = await lockOpenImport(tx, actor, input.importId);
    const before = decisionsOf(row);
    const decisions = withDecisions(before, changes);
    for (const sectionId of Object.keys(changes)) requirePossible(row.result, before, decisions, sectionId, Object.keys(changes[sectionId]!));
    await tx.import.update({ where: { id: row.id }, data: { decisions: decisions as Prisma.InputJsonObject, decidedAt: at, decidedById: actor.userId }, select: { id: true } });
    await record(tx, { actor, action: 'decideImport', subjectType: 'import', subjectId: row.id, data: { decisions: input.decisions as Prisma.InputJsonObject } }, at);
    return { undecided: Object.keys(row.result.content).flatMap((sectionId) => undecidedIn(row.result, decisions, sectionId)).length };
  });
}

function requirePossible(result: ImportResult, before: ImportDecisions, decisions: ImportDecisions, sectionId: string, paths: readonly string[]): void {
  const section = sectionOf(templateOfResult(result), sectionId);
  if (!section || result.content[sectionId] === undefined) throw new NotFound('文件里没有识别出这个部分，请刷新页面后再操作。');
  if (before[sectionId]?.takenAt) throw new Refusal(`“${section.shortTitle}”已经采用到稿件中，请直接在稿件中修改。`);
  const placed = new Set(placementsOf(result, sectionId).map((placement) => placement.path));
  if (paths.some((path) => !placed.has(path))) throw new NotFound('识别结果已经改变，请刷新页面后再操作。');
  const read = draftSchemaOf(section).safeParse(decidedSection(section, result, decisions));
  if (!read.success) throw new Refusal([...new Set(read.error.issues.map((issue) => issue.message))]);
}
