import { db } from '../../db';
import { dateText } from '../../due-date';
import { byPeriod, samePeriod } from '@/lib/disclosure/period';
import { factsByEdition, mayBeCode, publicDepartmentSelect } from './published-rows';
import type { DepartmentPublications } from './types';

/** A department over all its years; null for an unknown code. */
export async function getDepartmentPublications(code: string): Promise<DepartmentPublications | null> {
  if (!mayBeCode(code)) return null;
  const found = await db.department.findUnique({ where: { code }, select: { id: true, ...publicDepartmentSelect } });
  if (!found) return null;
  const { id: departmentId, ...department } = found;
  const [disclosures, duties, withdrawn] = await Promise.all([
    db.disclosure.findMany({
      where: { departmentId, editions: { some: { state: 'PUBLISHED' } } },
      select: {
        cycle: { select: { fiscalYear: true, kind: true } },
        editions: { where: { state: { in: ['PUBLISHED', 'SUPERSEDED'] } }, orderBy: { number: 'desc' }, select: { id: true, number: true, state: true, origin: true, publishedAt: true } },
      },
    }),
    db.cycleDepartment.findMany({
      where: { departmentId, exemptBasis: null },
      select: { dueOn: true, cycle: { select: { fiscalYear: true, kind: true } } },
    }),
    db.cycle.findMany({ where: { disclosures: { some: { departmentId, editions: { some: { state: 'WITHDRAWN' }, none: { state: 'PUBLISHED' } } } } }, select: { fiscalYear: true, kind: true } }),
  ]);
  const current = disclosures.map((disclosure) => disclosure.editions.find((edition) => edition.state === 'PUBLISHED')!);
  const facts = await factsByEdition(current.map((edition) => edition.id));
  const publications = disclosures.map((disclosure, index) => {
    const edition = current[index]!;
    return {
      ...disclosure.cycle,
      publishedAt: edition.publishedAt!.toISOString(),
      editionNumber: edition.number,
      origin: edition.origin,
      facts: facts.get(edition.id)!,
      editions: disclosure.editions.length,
    };
  });
  const owed = duties.map(({ cycle, dueOn }) => ({ ...cycle, dueOn: dateText(dueOn) })).filter((period) => ![...publications, ...withdrawn].some((one) => samePeriod(one, period)));
  // What was withdrawn is told whether it is owed or not: a document from the archive may stand on no list.
  const missing = [...owed.map((period) => ({ ...period, withdrawn: false as const })), ...withdrawn.map((period) => ({ ...period, withdrawn: true as const }))];
  return { department, publications: publications.sort((a, b) => byPeriod(b, a)), missing: missing.sort((a, b) => byPeriod(b, a)) };
}
