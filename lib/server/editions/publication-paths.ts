import type { Db, Tx } from '../db';

/** The addresses whose pages a publication changes: nothing else is rendered anew. */
export async function publicationPaths(client: Db | Tx, of: { departmentId: string; code: string; fiscalYear: number }): Promise<string[]> {
  const cycles = await client.cycle.findMany({ select: { fiscalYear: true }, distinct: ['fiscalYear'] });
  const editions = await client.edition.findMany({
    where: { state: { in: ['PUBLISHED', 'SUPERSEDED'] }, disclosure: { departmentId: of.departmentId } },
    select: { number: true, disclosure: { select: { cycle: { select: { fiscalYear: true } } } } },
  });
  const base = `/departments/${of.code}`;
  const years = cycles.map((cycle) => cycle.fiscalYear);
  // Each of the department's pages lists its other years, and each comparison with this year reads it.
  const pages = years.map((year) => `${base}/${year}`);
  const numbered = editions.map((edition) => `${base}/${edition.disclosure.cycle.fiscalYear}/editions/${edition.number}`);
  const comparisons = years
    .filter((year) => year !== of.fiscalYear)
    .flatMap((year) => [`${base}/compare/${year}/${of.fiscalYear}`, `${base}/compare/${of.fiscalYear}/${year}`])
    .flatMap((path) => [path, `${path}/csv`]);
  // City pages: the year itself, the next one (which shows the change from this one), and all others for "last publications";
  // the list of checks, which says how often each fired in what stands public.
  const city = ['/years/latest', ...years.map((year) => `/years/${year}`), '/checks'];
  return [...city, base, `${base}/compare`, ...pages, ...pages.map((path) => `${path}/csv`), ...numbered, ...comparisons];
}
