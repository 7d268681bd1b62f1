import { z } from 'zod';
import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/can';
import { sectionLabels } from '@/lib/review/division-sections';
import { record } from '../audit';
import type { Tx } from '../db';
import { NotFound, Refusal } from '../refusal';
import { inTransaction, type Clock, systemClock } from '../transaction';

const fields = {
  body: z.string().trim().min(1, '请写明意见内容。').max(1_000, '意见内容最多 1000 字。'),
  /** The section that it belongs to; null for all. */
  sectionId: z.string().max(64).nullable(),
};
export const addStandardCommentInput = z.object(fields);
export const changeStandardCommentInput = z.object({ id: z.string().max(64), ...fields });
export const retireStandardCommentInput = z.object({ id: z.string().max(64) });

function requireKeeper(actor: Actor): void {
  if (!can(actor, 'keepStandardComments')) throw new NotFound();
}

function requireSection(sectionId: string | null): void {
  if (sectionId !== null && !Object.hasOwn(sectionLabels(), sectionId)) throw new Refusal('没有所选的部分，请刷新页面后再选择。');
}

/** A reason that reviewers give often, for all of them to take into comments and returns. */
export async function addStandardComment(actor: Actor, input: z.infer<typeof addStandardCommentInput>, clock: Clock = systemClock): Promise<{ id: string }> {
  requireKeeper(actor);
  requireSection(input.sectionId);
  const at = clock();
  return inTransaction(async (tx) => {
    const { id } = await tx.standardComment.create({ data: { ...input, createdById: actor.userId, createdAt: at }, select: { id: true } });
    await record(tx, { actor, action: 'addStandardComment', subjectType: 'standardComment', subjectId: id, data: { after: input } }, at);
    return { id };
  });
}

export async function changeStandardComment(actor: Actor, { id, ...after }: z.infer<typeof changeStandardCommentInput>, clock: Clock = systemClock): Promise<{ id: string }> {
  requireKeeper(actor);
  requireSection(after.sectionId);
  const at = clock();
  return inTransaction(async (tx) => {
    const before = await inUse(tx, id);
    await tx.standardComment.update({ where: { id }, data: after, select: { id: true } });
    await record(tx, { actor, action: 'changeStandardComment', subjectType: 'standardComment', subjectId: id, data: { before, after } }, at);
    return { id };
  });
}

/** It isn't offered any more; comments that took it over keep it. */
export async function retireStandardComment(actor: Actor, { id }: z.infer<typeof retireStandardCommentInput>, clock: Clock = systemClock): Promise<{ id: string }> {
  requireKeeper(actor);
  const at = clock();
  return inTransaction(async (tx) => {
    const before = await inUse(tx, id);
    await tx.standardComment.update({ where: { id }, data: { retiredAt: at }, select: { id: true } });
    await record(tx, { actor, action: 'retireStandardComment', subjectType: 'standardComment', subjectId: id, data: { before } }, at);
    return { id };
  });
}

async function inUse(tx: Tx, id: string): Promise<{ body: string; sectionId: string | null }> {
  await tx.$queryRaw`SELECT id FROM standard_comment WHERE id = ${id} FOR UPDATE`;
  const found = await tx.standardComment.findFirst({ where: { id, retiredAt: null }, select: { body: true, sectionId: true } });
  if (!found) throw new Refusal('该常用意见已经停用，请刷新页面。');
  return found;
}
