import { z } from 'zod';
import type { Actor } from '@/lib/access/actor';
import { requireAdministrator, unlessTaken } from '../administration';
import { record } from '../audit';
import { inTransaction, type Clock, systemClock } from '../transaction';

export const departmentFields = {
  // The code stands in public addresses.
  code: z.string().trim().regex(/^[0-9A-Za-z-]{1,20}$/, '部门代码由 1 至 20 位数字、字母或连字符组成，例如 118。'),
  name: z.string().trim().min(1, '请填写部门名称。').max(100, '部门名称最多 100 字。'),
  shortName: z.string().trim().min(1, '请填写部门简称。').max(30, '部门简称最多 30 字。'),
  kind: z.enum(['PARTY', 'GOVERNMENT', 'CONGRESS', 'JUDICIARY', 'MASS']),
};

export const DEPARTMENT_TAKEN = '部门代码、名称或简称与已有的部门重复，请核对。';

export const createDepartmentInput = z.object(departmentFields);

export async function createDepartment(actor: Actor, input: z.infer<typeof createDepartmentInput>, clock: Clock = systemClock): Promise<{ departmentId: string }> {
  requireAdministrator(actor);
  const at = clock();
  return unlessTaken(
    inTransaction(async (tx) => {
      const { id } = await tx.department.create({ data: { ...input, createdAt: at }, select: { id: true } });
      await record(tx, { actor, action: 'createDepartment', subjectType: 'department', subjectId: id, data: input }, at);
      return { departmentId: id };
    }),
    DEPARTMENT_TAKEN,
  );
}
