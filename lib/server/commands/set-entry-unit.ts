import { z } from 'zod';
import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/can';
import { record } from '../audit';
import { NotFound, Refusal } from '../refusal';
import { inTransaction, type Clock, systemClock } from '../transaction';

export const setEntryUnitInput = z.object({
  departmentId: z.string().max(64),
  entryUnit: z.enum(['WANYUAN', 'YUAN'], '请选择以万元或者元填报。'),
});

/** The unit in which a department's clerks enter amounts. What is stored and published doesn't change. */
export async function setEntryUnit(actor: Actor, input: z.infer<typeof setEntryUnitInput>, clock: Clock = systemClock): Promise<{ entryUnit: 'WANYUAN' | 'YUAN' }> {
  const { departmentId, entryUnit } = input;
  if (!can(actor, 'administer') && !can(actor, 'setEntryUnit', { departmentId })) {
    // Who may read the department is told why; to others it doesn't exist.
    if (can(actor, 'readDepartment', { departmentId })) throw new Refusal('只有本部门经办人和系统管理员可以更改填报单位，没有更改。');
    throw new NotFound();
  }
  const at = clock();
  return inTransaction(async (tx) => {
    const before = await tx.department.findUnique({ where: { id: departmentId }, select: { entryUnit: true } });
    if (!before) throw new NotFound();
    if (before.entryUnit === entryUnit) return { entryUnit };
    await tx.department.update({ where: { id: departmentId }, data: { entryUnit }, select: { id: true } });
    await record(tx, { actor, action: 'setEntryUnit', subjectType: 'department', subjectId: departmentId, data: { before: before.entryUnit, after: entryUnit } }, at);
    return { entryUnit };
  });
}
