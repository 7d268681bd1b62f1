import { changedFields, type ListedDuty } from '@/lib/exchange/cycle-list/listed-duty';
import { grouped } from '@/lib/review/grouped';
import type { Db, Tx } from '../db';
import { dateText, dueDateOf } from '../due-date';
import type { Prisma } from '../generated/prisma/client';
import { Refusal } from '../refusal';

export interface DutyKey {
  cycleId: string;
  departmentId: string;
}

/** What stood before is on record only if nobody changes it meanwhile; the same lock as startDraft takes. */
export async function lockDuty(tx: Tx, { cycleId, departmentId }: DutyKey): Promise<void> {
  await tx.$queryRaw`SELECT cycle_id FROM cycle_department WHERE cycle_id = ${cycleId} AND department_id = ${departmentId} FOR UPDATE`;
}

/** Every line of a cycle's list by department, with its units. */
export async function listedDuties(client: Db | Tx, cycleId: string, departmentId?: string): Promise<Map<string, ListedDuty>> {
  const duties = await client.cycleDepartment.findMany({ where: { cycleId, departmentId }, select: { departmentId: true, approvedOn: true, reviewerId: true, divisionId: true, exemptBasis: true } });
  const units = await client.cycleUnit.findMany({ where: { cycleId, unit: { departmentId } }, orderBy: { unit: { code: 'asc' } }, select: { unitId: true, unit: { select: { departmentId: true } } } });
  const unitIds = grouped(units, ({ unit }) => unit.departmentId);
  return new Map(duties.map(({ departmentId: id, approvedOn, ...duty }) => [id, { ...duty, approvedOn: dateText(approvedOn), unitIds: (unitIds.get(id) ?? []).map(({ unitId }) => unitId) }]));
}

export const listedDuty = async (client: Db | Tx, { cycleId, departmentId }: DutyKey): Promise<ListedDuty | null> => (await listedDuties(client, cycleId, departmentId)).get(departmentId) ?? null;

/** Puts a line on the list or brings it to `after`. */
export async function writeDuty(tx: Tx, { cycleId, departmentId }: DutyKey, before: ListedDuty | null, after: ListedDuty): Promise<void> {
  const { unitIds, approvedOn, ...fields } = after;
  const day = new Date(`${approvedOn}T00:00:00Z`);
  const data = { ...fields, approvedOn: day, dueOn: dueDateOf(day) };
  await tx.cycleDepartment.upsert({
    where: { cycleId_departmentId: { cycleId, departmentId } },
    create: { cycleId, departmentId, ...data },
    update: data,
    select: { cycleId: true },
  });
  if (before && !changedFields(before, after).includes('unitIds')) return;
  await tx.cycleUnit.deleteMany({ where: { cycleId, unit: { departmentId } } });
  await tx.cycleUnit.createMany({ data: unitIds.map((unitId) => ({ cycleId, unitId })) });
}

/** Units must be the department's own; one that was closed can stay on the list, but isn't put there. */
export async function requireUnits(tx: Tx, { departmentId }: DutyKey, before: ListedDuty | null, unitIds: readonly string[]): Promise<void> {
  const units = await tx.unit.findMany({ where: { id: { in: [...unitIds] }, departmentId }, select: { id: true, name: true, closedAt: true } });
  if (units.length !== new Set(unitIds).size) throw new Refusal('所选单位中有不属于该部门的，请刷新页面后重新选择。');
  const closed = units.find(({ id, closedAt }) => closedAt !== null && !before?.unitIds.includes(id));
  if (closed) throw new Refusal(`“${closed.name}”已停用，不能列入清单。`);
}

/** As the log keeps it: of a new or a removed line what it says, of a changed one what differs; the approval date always. */
export async function dutyData(client: Db | Tx, before: ListedDuty | null, after: ListedDuty | null): Promise<{ before: Prisma.InputJsonObject | null; after: Prisma.InputJsonObject | null }> {
  const ids = [...(before?.unitIds ?? []), ...(after?.unitIds ?? [])];
  const units = ids.length === 0 ? [] : await client.unit.findMany({ where: { id: { in: ids } }, select: { id: true, code: true } });
  return dutyChange(before, after, new Map(units.map(({ id, code }) => [id, code])));
}

/** `codes`: of units by id; the log speaks of units by their codes. */
export function dutyChange(before: ListedDuty | null, after: ListedDuty | null, codes: ReadonlyMap<string, string>) {
  const fields = before && after ? changedFields(before, after) : null;
  const side = (duty: ListedDuty | null): Prisma.InputJsonObject | null => {
    if (!duty) return null;
    const told = fields ?? changedFields(NOTHING, duty);
    return {
      approvedOn: duty.approvedOn,
      ...(told.includes('reviewerId') && { reviewerId: duty.reviewerId }),
      ...(told.includes('divisionId') && { divisionId: duty.divisionId }),
      ...(told.includes('exemptBasis') && { exemptBasis: duty.exemptBasis }),
      ...(told.includes('unitIds') && { units: duty.unitIds.map((id) => codes.get(id) ?? id).sort() }),
    };
  };
  return { before: side(before), after: side(after) };
}

const NOTHING: ListedDuty = { approvedOn: '', reviewerId: null, divisionId: null, exemptBasis: null, unitIds: [] };
