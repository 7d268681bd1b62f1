import { z } from 'zod';
import type { Actor } from '@/lib/access/actor';
import { sectionLabels } from '@/lib/review/division-sections';
import { requireAdministrator, unlessTaken } from '../administration';
import { record } from '../audit';
import { inTransaction, type Clock, systemClock } from '../transaction';

export const divisionFields = {
  name: z.string().trim().min(1, '请填写科室名称。').max(40, '科室名称最多 40 字。'),
  /** By id; each once, in the order of the templates. */
  sections: z
    .array(z.string().max(64))
    .max(100)
    .refine((ids) => ids.every((id) => Object.hasOwn(sectionLabels(), id)), '会审的部分中有模板里没有的内容，请刷新页面后重新选择。')
    .transform((ids) => Object.keys(sectionLabels()).filter((id) => ids.includes(id))),
};

export const DIVISION_TAKEN = '已有同名的科室，请核对名称。停用的科室可以恢复使用。';

export const createDivisionInput = z.object(divisionFields);

/** A division (科室) of the bureau: in charge of departments, or reviewing its own sections of every edition, or both. */
export async function createDivision(actor: Actor, input: z.infer<typeof createDivisionInput>, clock: Clock = systemClock): Promise<{ divisionId: string }> {
  requireAdministrator(actor);
  const at = clock();
  return unlessTaken(
    inTransaction(async (tx) => {
      const { id } = await tx.division.create({ data: input, select: { id: true } });
      await record(tx, { actor, action: 'createDivision', subjectType: 'division', subjectId: id, data: { after: input } }, at);
      return { divisionId: id };
    }),
    DIVISION_TAKEN,
  );
}
