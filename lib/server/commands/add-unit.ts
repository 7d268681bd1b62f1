import { z } from 'zod';
import type { Actor } from '@/lib/access/actor';
import { requireAdministrator, unlessTaken } from '../administration';
import { record } from '../audit';
import { NotFound } from '../refusal';
import { inTransaction, type Clock, systemClock } from '../transaction';

export const addUnitInput = z.object({
  departmentId: z.string().max(64),
  code: z.string().trim().regex(/^[0-9A-Za-z-]{1,20}$/, '单位代码由 1 至 20 位数字、字母或连字符组成，例如 118001。'),
  name: z.string().trim().min(1, '请填写单位名称。').max(100, '单位名称最多 100 字。'),
});

export async function addUnit(actor: Actor, input: z.infer<typeof addUnitInput>, clock: Clock = systemClock): Promise<{ unitId: string }> {
  requireAdministrator(actor);
  const at = clock();
  return unlessTaken(
    inTransaction(async (tx) => {
      const department = await tx.department.findUnique({ where: { id: input.departmentId }, select: { id: true } });
      if (!department) throw new NotFound();
      const { id } = await tx.unit.create({ data: input, select: { id: true } });
      await record(tx, { actor, action: 'addUnit', subjectType: 'unit', subjectId: id, data: input }, at);
      return { unitId: id };
    }),
    '单位代码已被使用，或者该部门已有同名单位。',
  );
}
