import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/can';
import { byPeriod, type Period } from '@/lib/disclosure/period';
import { db } from '../../db';
import { storableText } from '../../storable';
import type { DepartmentRef } from './types';
import { departmentRefSelect } from './edition-refs';

const MOST = 200;

export interface PublishedRow extends Period {
  editionId: string;
  number: number;
  state: 'PUBLISHED' | 'WITHDRAWN';
  department: DepartmentRef;
  publishedAt: string;
  /** When and why it was withdrawn; null while it stands. */
  withdrawn: { at: string; note: string } | null;
}

/** What stands public, and what was withdrawn with nothing in its place, of departments whose name or code holds `q`; the newest first, and whether there is more than is listed. */
export async function listPublished(actor: Actor, q: string, period: Period | null): Promise<{ rows: PublishedRow[]; more: boolean; periods: Period[] }> {
  if (!can(actor, 'seePublishing')) return { rows: [], more: false, periods: [] };
  const contains = { contains: storableText(q.trim()), mode: 'insensitive' as const };
  const cycles = await db.cycle.findMany({ where: { disclosures: { some: { editions: { some: { publishedAt: { not: null } } } } } }, select: { fiscalYear: true, kind: true } });
  const editions = await db.edition.findMany({
    where: {
      OR: [{ state: 'PUBLISHED' }, { state: 'WITHDRAWN', disclosure: { editions: { none: { state: 'PUBLISHED' } } } }],
      disclosure: { department: { OR: [{ name: contains }, { shortName: contains }, { code: contains }] }, ...(period && { cycle: { fiscalYear: period.fiscalYear, kind: period.kind } }) },
    },
    orderBy: [{ stateChangedAt: 'desc' }, { number: 'desc' }],
    distinct: ['disclosureId'],
    take: MOST + 1,
    select: {
      id: true,
      number: true,
      state: true,
      stateChangedAt: true,
      publishedAt: true,
      withdrawalNote: true,
      disclosure: { select: { department: { select: departmentRefSelect }, cycle: { select: { fiscalYear: true, kind: true } } } },
    },
  });
  return {
    periods: cycles.sort((a, b) => byPeriod(b, a)),
    more: editions.length > MOST,
    rows: editions.slice(0, MOST).map(({ id, number, state, stateChangedAt, publishedAt, withdrawalNote, disclosure }) => ({
      editionId: id,
      number,
      state: state === 'WITHDRAWN' ? 'WITHDRAWN' : 'PUBLISHED',
      department: disclosure.department,
      ...disclosure.cycle,
      publishedAt: publishedAt!.toISOString(),
      withdrawn: state === 'WITHDRAWN' ? { at: stateChangedAt.toISOString(), note: withdrawalNote ?? '' } : null,
    })),
  };
}
