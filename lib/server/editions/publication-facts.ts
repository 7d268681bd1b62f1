import type { Publication } from '@/lib/scoring/verdict';
import type { Db, Tx } from '../db';
import { dateText, dayInChina } from '../due-date';
import type { EditionRecord } from './edition-record';

/** When the department had to publish and did, and how many of the last three years can be read on the portal. */
export async function publicationOf(client: Db | Tx, { disclosure: { id, department, cycle } }: EditionRecord, now = new Date()): Promise<Publication> {
  const [duty, first, years] = await Promise.all([
    client.cycleDepartment.findUnique({ where: { cycleId_departmentId: { cycleId: cycle.id, departmentId: department.id } }, select: { approvedOn: true, dueOn: true } }),
    client.edition.findFirst({ where: { disclosureId: id, publishedAt: { not: null } }, orderBy: { publishedAt: 'asc' }, select: { publishedAt: true } }),
    client.disclosure.count({
      where: { departmentId: department.id, cycle: { kind: cycle.kind, fiscalYear: { in: [cycle.fiscalYear - 1, cycle.fiscalYear - 2] } }, editions: { some: { state: 'PUBLISHED' } } },
    }),
  ]);
  return {
    approvedOn: duty && dateText(duty.approvedOn),
    dueOn: duty && dateText(duty.dueOn),
    publishedOn: first?.publishedAt ? dayInChina(first.publishedAt) : null,
    today: dayInChina(now),
    recentYears: years + 1,
  };
}
