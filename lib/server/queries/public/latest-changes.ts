import type { Period } from '@/lib/disclosure/period';
import { db } from '../../db';
import { publicDepartmentSelect } from './published-rows';
import type { PublicDepartment } from './types';

const LATEST = 50;

/** A publication, a correction (edition 2 and later) or a withdrawal, by what stands today. */
export interface PublicChange extends Period {
  department: PublicDepartment;
  number: number;
  publishedAt: Date;
  correctionNote: string | null;
  /** When and why it was withdrawn; null while it stands. */
  withdrawn: { at: Date; note: string } | null;
}

/** The newest first. */
export async function latestChanges(): Promise<PublicChange[]> {
  const editions = await db.edition.findMany({
    where: { state: { in: ['PUBLISHED', 'WITHDRAWN'] }, publishedAt: { not: null } },
    orderBy: [{ stateChangedAt: 'desc' }, { number: 'desc' }],
    // With an edition those before it are withdrawn: that is one event.
    distinct: ['disclosureId'],
    take: LATEST,
    select: {
      number: true,
      state: true,
      stateChangedAt: true,
      publishedAt: true,
      correctionNote: true,
      withdrawalNote: true,
      disclosure: { select: { department: { select: publicDepartmentSelect }, cycle: { select: { fiscalYear: true, kind: true } } } },
    },
  });
  return editions.map(({ number, state, stateChangedAt, publishedAt, correctionNote, withdrawalNote, disclosure }) => ({
    department: disclosure.department,
    ...disclosure.cycle,
    number,
    publishedAt: publishedAt!,
    correctionNote,
    withdrawn: state === 'WITHDRAWN' ? { at: stateChangedAt, note: withdrawalNote ?? '' } : null,
  }));
}
