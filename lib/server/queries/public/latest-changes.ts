import type { Period } from '@/lib/disclosure/period';
import { db } from '../../db';
import type { Prisma } from '../../generated/prisma/client';
import { publicDepartmentSelect } from './published-rows';
import type { PublicDepartment } from './types';

const LATEST = 50;

/** A publication, a correction (edition 2 and later), or a withdrawal: each stays told, whatever came after it. */
export interface PublicChange extends Period {
  step: 'published' | 'corrected' | 'withdrawn';
  department: PublicDepartment;
  /** Of the edition; of a withdrawal the last one that it took away. */
  number: number;
  at: Date;
  /** Why it was corrected or withdrawn. */
  note: string | null;
}

const select = {
  number: true,
  state: true,
  stateChangedAt: true,
  publishedAt: true,
  correctionNote: true,
  withdrawalNote: true,
  disclosure: { select: { department: { select: publicDepartmentSelect }, cycle: { select: { fiscalYear: true, kind: true } } } },
} satisfies Prisma.EditionSelect;

type Row = Prisma.EditionGetPayload<{ select: typeof select }>;

/** The newest first. */
export async function latestChanges(): Promise<PublicChange[]> {
  const [published, withdrawn] = await Promise.all([
    db.edition.findMany({ where: { publishedAt: { not: null } }, orderBy: [{ publishedAt: 'desc' }, { id: 'desc' }], take: LATEST, select }),
    db.edition.findMany({
      where: { state: 'WITHDRAWN', publishedAt: { not: null } },
      orderBy: [{ stateChangedAt: 'desc' }, { number: 'desc' }],
      // With an edition those before it are withdrawn: that is one event. A later one may be withdrawn too.
      distinct: ['disclosureId', 'stateChangedAt'],
      take: LATEST,
      select,
    }),
  ]);
  return [...published.map(publication), ...withdrawn.map(withdrawal)].sort((a, b) => b.at.getTime() - a.at.getTime()).slice(0, LATEST);
}

const placeOf = ({ number, disclosure }: Row) => ({ department: disclosure.department, ...disclosure.cycle, number });

function publication(row: Row): PublicChange {
  // What was withdrawn is told no more, and its note may say the very thing that it was withdrawn for.
  const note = row.state === 'WITHDRAWN' ? null : row.correctionNote;
  return { ...placeOf(row), step: row.number > 1 ? 'corrected' : 'published', at: row.publishedAt!, note };
}

const withdrawal = (row: Row): PublicChange => ({ ...placeOf(row), step: 'withdrawn', at: row.stateChangedAt, note: row.withdrawalNote });
