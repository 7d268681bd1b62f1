import { z } from 'zod';
import type { Actor } from '@/lib/access/actor';
import { requireAdministrator, unlessTaken } from '../administration';
import { record } from '../audit';
import { NotFound, Refusal } from '../refusal';
import { inTransaction, type Clock, systemClock } from '../transaction';
import { DEPARTMENT_TAKEN, departmentFields } from './create-department';

export const updateDepartmentInput = z.object({ departmentId: z.string().max(64), ...departmentFields, closed: z.boolean().optional() });

/** Renames, closes or reopens a department. What it published keeps the name of its day. */
export async function updateDepartment(actor: Actor, input: z.infer<typeof updateDepartmentInput>, clock: Clock = systemClock): Promise<{ departmentId: string }> {
  requireAdministrator(actor);
  const at = clock();
  const { departmentId, closed, ...fields } = input;
  return unlessTaken(
    inTransaction(async (tx) => {
      const before = await tx.department.findUnique({ where: { id: departmentId } });
      if (!before) throw new NotFound();
      if (fields.code !== before.code) {
        const published = await tx.edition.count({ where: { publishedAt: { not: null }, disclosure: { departmentId } } });
        if (published > 0) throw new Refusal('该部门已有公开的内容，部门代码是其公开网址的一部分，不能再修改。');
      }
      const closedAt = closed === undefined ? before.closedAt : closed ? (before.closedAt ?? at) : null;
      await tx.department.update({ where: { id: departmentId }, data: { ...fields, closedAt }, select: { id: true } });
      const { code, name, shortName, kind } = before;
      await record(
        tx,
        {
          actor,
          action: 'updateDepartment',
          subjectType: 'department',
          subjectId: departmentId,
          data: { before: { code, name, shortName, kind, closed: before.closedAt !== null }, after: { ...fields, closed: closedAt !== null } },
        },
        at,
      );
      return { departmentId };
    }),
    DEPARTMENT_TAKEN,
  );
}
