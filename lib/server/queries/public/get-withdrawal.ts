import type { Period } from '@/lib/disclosure/period';
import { db } from '../../db';
import { mayBeCode, publicDepartmentSelect } from './published-rows';
import type { PublicDepartment } from './types';

/** What stands in the place of an edition that was withdrawn. */
export interface Withdrawal extends Period {
  department: PublicDepartment;
  editionNumber: number;
  publishedAt: string;
  withdrawnAt: string;
  note: string;
  /** The edition that was published in its place since; null while there is none. */
  current: { number: number; publishedAt: string } | null;
}

/** The edition of this number if it was withdrawn; without a number the last one, where nothing stands in its place. Else null. */
export async function getWithdrawal(code: string, { fiscalYear, kind }: Period, number?: number): Promise<Withdrawal | null> {
  if (!mayBeCode(code)) return null;
  const editions = await db.edition.findMany({
    where: { state: { in: ['PUBLISHED', 'WITHDRAWN'] }, disclosure: { department: { code }, cycle: { fiscalYear, kind } } },
    orderBy: { number: 'desc' },
    select: { number: true, state: true, publishedAt: true, stateChangedAt: true, withdrawalNote: true, disclosure: { select: { department: { select: publicDepartmentSelect } } } },
  });
  const current = editions.find((one) => one.state === 'PUBLISHED');
  const edition = editions.find((one) => one.state === 'WITHDRAWN' && (number === undefined ? !current : one.number === number));
  if (!edition) return null;
  return {
    fiscalYear,
    kind,
    department: edition.disclosure.department,
    editionNumber: edition.number,
    publishedAt: edition.publishedAt!.toISOString(),
    withdrawnAt: edition.stateChangedAt.toISOString(),
    note: edition.withdrawalNote ?? '',
    current: current ? { number: current.number, publishedAt: current.publishedAt!.toISOString() } : null,
  };
}
