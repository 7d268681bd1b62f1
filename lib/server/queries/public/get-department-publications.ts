import { db } from '../../db';
import { factsByEdition, mayBeCode, PUBLIC_KIND, publicDepartmentSelect } from './published-rows';
import type { DepartmentPublications } from './types';

/** A department over all its years; null for an unknown code. */
export async function getDepartmentPublications(code: string): Promise<DepartmentPublications | null> {
  if (!mayBeCode(code)) return null;
  const found = await db.department.findUnique({ where: { code }, select: { id: true, ...publicDepartmentSelect } });
  if (!found) return null;
  const { id: departmentId, ...department } = found;
  const [disclosures, duties] = await Promise.all([
    db.disclosure.findMany({
      where: { departmentId, cycle: { kind: PUBLIC_KIND }, editions: { some: { state: 'PUBLISHED' } } },
      orderBy: { cycle: { fiscalYear: 'desc' } },
      select: {
        cycle: { select: { fiscalYear: true } },
        editions: { where: { state: { in: ['PUBLISHED', 'SUPERSEDED'] } }, orderBy: { number: 'desc' }, select: { id: true, number: true, state: true, origin: true, publishedAt: true } },
      },
    }),
    db.cycleDepartment.findMany({
      where: { departmentId, cycle: { kind: PUBLIC_KIND } },
      orderBy: { cycle: { fiscalYear: 'desc' } },
      select: { cycle: { select: { fiscalYear: true } } },
    }),
  ]);
  const current = disclosures.map((disclosure) => disclosure.editions.find((edition) => edition.state === 'PUBLISHED')!);
  const facts = await factsByEdition(current.map((edition) => edition.id));
  const publications = disclosures.map((disclosure, index) => {
    const edition = current[index]!;
    return {
      fiscalYear: disclosure.cycle.fiscalYear,
      publishedAt: edition.publishedAt!.toISOString(),
      editionNumber: edition.number,
      origin: edition.origin,
      facts: facts.get(edition.id)!,
      editions: disclosure.editions.length,
    };
  });
  const years = new Set(publications.map((publication) => publication.fiscalYear));
  return { department, publications, missingYears: duties.map((duty) => duty.cycle.fiscalYear).filter((year) => !years.has(year)) };
}
