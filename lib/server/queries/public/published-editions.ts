import { db } from '../../db';
import { PUBLIC_KIND, publicDepartmentSelect } from './published-rows';
import type { PublicDepartment } from './types';

/** A published edition as lists and packages speak of it, without its content. */
export interface PublishedEntry {
  department: PublicDepartment;
  fiscalYear: number;
  templateVersion: string;
  number: number;
  publishedAt: string;
  sha256: string;
}

/** What stands published: of one year, or of all. By year, then by the department's code. */
export async function getPublishedEntries(fiscalYear?: number): Promise<PublishedEntry[]> {
  const editions = await db.edition.findMany({
    where: { state: 'PUBLISHED', disclosure: { cycle: { kind: PUBLIC_KIND, ...(fiscalYear !== undefined && { fiscalYear }) } } },
    orderBy: [{ disclosure: { cycle: { fiscalYear: 'asc' } } }, { disclosure: { department: { code: 'asc' } } }],
    select: {
      number: true,
      templateVersion: true,
      publishedAt: true,
      snapshotSha256: true,
      disclosure: { select: { department: { select: publicDepartmentSelect }, cycle: { select: { fiscalYear: true } } } },
    },
  });
  return editions.map(({ number, templateVersion, publishedAt, snapshotSha256, disclosure }) => ({
    department: disclosure.department,
    fiscalYear: disclosure.cycle.fiscalYear,
    templateVersion,
    number,
    publishedAt: publishedAt!.toISOString(),
    sha256: snapshotSha256!,
  }));
}
