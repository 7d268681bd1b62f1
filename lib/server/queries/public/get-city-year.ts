import { db } from '../../db';
import { dateText } from '../../due-date';
import { type Period, samePeriod } from '@/lib/disclosure/period';
import { factsByEdition, publicDepartmentSelect } from './published-rows';
import type { CityYear } from './types';

const LATEST = 10;

/** The city's page of a year's budgets or final accounts, the newest budgets without a choice; null for a year without a list of who must publish. */
export async function getCityYear(wanted: Period | 'latest'): Promise<CityYear | null> {
  const cycles = await db.cycle.findMany({
    orderBy: { fiscalYear: 'desc' },
    select: { id: true, fiscalYear: true, kind: true, progressPublic: true, disclosures: { where: { editions: { some: { state: 'PUBLISHED' } } }, select: { id: true }, take: 1 } },
  });
  // A year that has only been opened for drafting isn't the newest to its readers.
  const budgets = cycles.filter((one) => one.kind === 'BUDGET');
  const cycle = wanted === 'latest' ? (budgets.find((one) => one.disclosures.length > 0) ?? budgets[0]) : cycles.find((one) => samePeriod(one, wanted));
  if (!cycle) return null;

  const [duties, published, before, latest, withdrawn] = await Promise.all([
    db.cycleDepartment.findMany({
      where: { cycleId: cycle.id, exemptBasis: null },
      orderBy: { department: { code: 'asc' } },
      select: { dueOn: true, departmentId: true, department: { select: publicDepartmentSelect } },
    }),
    publishedIn(cycle),
    publishedIn({ ...cycle, fiscalYear: cycle.fiscalYear - 1 }),
    latestPublications(),
    db.disclosure.findMany({ where: { cycleId: cycle.id, editions: { some: { state: 'WITHDRAWN' } } }, select: { departmentId: true } }),
  ]);
  const facts = await factsByEdition([...published, ...before].map((edition) => edition.id));
  // A year from before the portal has no list of who had to publish: what was taken over into the archive stands for it.
  const unlisted = published.filter((edition) => !duties.some((duty) => duty.departmentId === edition.disclosure.departmentId)).map(({ disclosure }) => ({ ...disclosure, dueOn: null }));
  const departments = [...duties, ...unlisted].sort((a, b) => (a.department.code < b.department.code ? -1 : 1));

  return {
    fiscalYear: cycle.fiscalYear,
    kind: cycle.kind,
    progressPublic: cycle.progressPublic,
    years: cycles.filter((one) => one.kind === cycle.kind).map((one) => one.fiscalYear),
    counterpart: cycles.some((one) => one.kind !== cycle.kind && one.fiscalYear === cycle.fiscalYear),
    rows: departments.map((duty) => {
      const edition = published.find((one) => one.disclosure.departmentId === duty.departmentId);
      const previous = before.find((one) => one.disclosure.departmentId === duty.departmentId);
      return {
        department: duty.department,
        published: edition ? { publishedAt: edition.publishedAt!.toISOString(), firstPublishedAt: edition.disclosure.editions[0]!.publishedAt!.toISOString(), editionNumber: edition.number, origin: edition.origin, facts: facts.get(edition.id)! } : null,
        previousFacts: previous ? facts.get(previous.id)! : null,
        withdrawn: !edition && withdrawn.some((one) => one.departmentId === duty.departmentId),
        dueOn: duty.dueOn ? dateText(duty.dueOn) : '',
      };
    }),
    latest,
  };
}

function publishedIn({ fiscalYear, kind }: Period) {
  return db.edition.findMany({
    where: { state: 'PUBLISHED', disclosure: { cycle: { fiscalYear, kind } } },
    select: {
      id: true,
      number: true,
      origin: true,
      publishedAt: true,
      disclosure: {
        select: {
          departmentId: true,
          department: { select: publicDepartmentSelect },
          // The first one: a correction says nothing of when the department published.
          editions: { where: { publishedAt: { not: null } }, orderBy: { publishedAt: 'asc' }, take: 1, select: { publishedAt: true } },
        },
      },
    },
  });
}

async function latestPublications(): Promise<CityYear['latest']> {
  const editions = await db.edition.findMany({
    where: { state: 'PUBLISHED' },
    orderBy: [{ publishedAt: 'desc' }, { id: 'desc' }],
    take: LATEST,
    select: {
      number: true,
      origin: true,
      publishedAt: true,
      correctionNote: true,
      disclosure: { select: { department: { select: publicDepartmentSelect }, cycle: { select: { fiscalYear: true, kind: true } } } },
    },
  });
  return editions.map((edition) => ({
    department: edition.disclosure.department,
    ...edition.disclosure.cycle,
    publishedAt: edition.publishedAt!.toISOString(),
    editionNumber: edition.number,
    origin: edition.origin,
    correctionNote: edition.correctionNote,
  }));
}
