import { byPeriod, type Period, periodSegment, samePeriod } from '@/lib/disclosure/period';
import type { Db, Tx } from '../db';
import { revalidateWithin } from '../page-tags';

interface Place {
  id: string;
  code: string;
}

/** Has all pages that a publication or withdrawal of these departments changes rendered anew from the commit on. Call it late, as `revalidateWithin`. */
export async function revalidatePublications(tx: Tx, departments: readonly Place[], of: Period): Promise<void> {
  await revalidateWithin(tx, await publicationPaths(tx, departments, of));
}

/** The addresses whose pages a publication of these departments changes: nothing else is rendered anew. */
export async function publicationPaths(client: Db | Tx, departments: readonly Place[], of: Period): Promise<string[]> {
  const periods = await client.cycle.findMany({ select: { fiscalYear: true, kind: true } });
  const editions = await client.edition.findMany({
    where: { publishedAt: { not: null }, disclosure: { departmentId: { in: departments.map(({ id }) => id) } } },
    select: { number: true, disclosure: { select: { departmentId: true, cycle: { select: { fiscalYear: true, kind: true } } } } },
  });
  // City pages: the year itself, the next one (which shows the change from this one), and all others for "last publications";
  // the list of checks, which says how often each fired in what stands public.
  const city = ['/years/latest', ...periods.map((period) => `/years/${periodSegment(period)}`), `/years/${periodSegment(of)}/progress`, '/checks'];
  return [...city, ...departments.flatMap(({ id, code }) => departmentPaths(code, of, periods, editions.filter(({ disclosure }) => disclosure.departmentId === id)))];
}

function departmentPaths(code: string, of: Period, periods: readonly Period[], editions: readonly { number: number; disclosure: { cycle: Period } }[]): string[] {
  const base = `/departments/${code}`;
  // Each of the department's pages lists its other years, and each comparison with this one reads it.
  const pages = periods.map((period) => `${base}/${periodSegment(period)}`);
  const numbered = editions.flatMap((edition) => [`${base}/${periodSegment(edition.disclosure.cycle)}/editions/${edition.number}`, `${base}/${periodSegment(edition.disclosure.cycle)}/editions/${edition.number}/changes`]);
  const comparisons = periods
    .filter((period) => !samePeriod(period, of) && (period.kind === of.kind || period.fiscalYear === of.fiscalYear))
    .map((period) => [period, of].sort(byPeriod).map(periodSegment).join('/'))
    .flatMap((pair) => [`${base}/compare/${pair}`, `${base}/compare/${pair}/csv`]);
  return [base, `${base}/compare`, ...pages, ...pages.map((path) => `${path}/csv`), ...numbered, ...comparisons];
}
