import { db } from '../../db';
import { byPeriod, type Period } from '@/lib/disclosure/period';
import { publicDepartmentSelect } from './published-rows';
import type { PublicDepartment } from './types';

/** A published edition as lists and packages speak of it, without its content. */
export interface PublishedEntry extends Period {
  department: PublicDepartment;
  templateVersion: string;
  number: number;
  publishedAt: string;
  sha256: string;
}

/** What stands published: of one period, or of all. By period, then by the department's code. */
export async function getPublishedEntries(period?: Period): Promise<PublishedEntry[]> {
  const editions = await db.edition.findMany({
    where: { state: 'PUBLISHED', disclosure: { cycle: period && { fiscalYear: period.fiscalYear, kind: period.kind } } },
    orderBy: { disclosure: { department: { code: 'asc' } } },
    select: {
      number: true,
      templateVersion: true,
      publishedAt: true,
      snapshotSha256: true,
      disclosure: { select: { department: { select: publicDepartmentSelect }, cycle: { select: { fiscalYear: true, kind: true } } } },
    },
  });
  const entries = editions.map(({ number, templateVersion, publishedAt, snapshotSha256, disclosure }) => ({
    department: disclosure.department,
    ...disclosure.cycle,
    templateVersion,
    number,
    publishedAt: publishedAt!.toISOString(),
    sha256: snapshotSha256!,
  }));
  // Of one period they stay in the order of the codes.
  return entries.sort(byPeriod);
}
