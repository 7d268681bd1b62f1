import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/can';
import type { Period } from '@/lib/disclosure/period';
import { db } from '../../db';
import { departmentRefSelect } from './edition-refs';
import type { DepartmentRef } from './types';

export interface ReleaseSummary {
  id: string;
  state: 'PLANNED' | 'DONE' | 'CANCELLED';
  period: Period;
  plannedAt: string;
  /** When it ran or was cancelled; null before. */
  finishedAt: string | null;
  plannedBy: string;
  waiting: number;
  published: number;
  failed: number;
}

export interface ReleaseItemView {
  editionId: string;
  number: number;
  department: DepartmentRef;
  state: 'WAITING' | 'PUBLISHED' | 'FAILED';
  /** What became of it, in words; "" while it waits. */
  message: string;
}

export interface ReleaseView extends ReleaseSummary {
  /** What wasn't published first, then by the departments' codes. */
  items: ReleaseItemView[];
}

const PAST_SHOWN = 20;

const select = { id: true, state: true, plannedAt: true, finishedAt: true, createdById: true, cycle: { select: { fiscalYear: true, kind: true } } } as const;

/** Releases that are planned, the next first, and the last of those that ran or were cancelled. */
export async function listReleases(actor: Actor): Promise<{ planned: ReleaseSummary[]; past: ReleaseSummary[] }> {
  if (!can(actor, 'seePublishing')) return { planned: [], past: [] };
  const [planned, past] = await Promise.all([
    db.release.findMany({ where: { state: 'PLANNED' }, orderBy: [{ plannedAt: 'asc' }, { id: 'asc' }], select }),
    db.release.findMany({ where: { state: { not: 'PLANNED' } }, orderBy: [{ finishedAt: 'desc' }, { id: 'desc' }], take: PAST_SHOWN, select }),
  ]);
  const summaries = await summarised([...planned, ...past]);
  return { planned: summaries.slice(0, planned.length), past: summaries.slice(planned.length) };
}

/** A release with what becomes or became of each edition; null where there is none, or none for this person. */
export async function getRelease(actor: Actor, releaseId: string): Promise<ReleaseView | null> {
  if (!can(actor, 'seePublishing')) return null;
  const release = await db.release.findUnique({ where: { id: releaseId }, select });
  if (!release) return null;
  const items = await db.releaseItem.findMany({
    where: { releaseId },
    select: { editionId: true, state: true, message: true, edition: { select: { number: true, disclosure: { select: { department: { select: departmentRefSelect } } } } } },
  });
  const [summary] = await summarised([release]);
  const views = items.map(({ edition, ...item }): ReleaseItemView => ({ ...item, number: edition.number, department: edition.disclosure.department }));
  return { ...summary!, items: views.sort((a, b) => Number(b.state === 'FAILED') - Number(a.state === 'FAILED') || a.department.code.localeCompare(b.department.code)) };
}

type Row = { id: string; state: ReleaseSummary['state']; plannedAt: Date; finishedAt: Date | null; createdById: string; cycle: Period };

async function summarised(rows: readonly Row[]): Promise<ReleaseSummary[]> {
  const [counts, people] = await Promise.all([
    db.releaseItem.groupBy({ by: ['releaseId', 'state'], where: { releaseId: { in: rows.map(({ id }) => id) } }, _count: true }),
    db.user.findMany({ where: { id: { in: rows.map(({ createdById }) => createdById) } }, select: { id: true, name: true } }),
  ]);
  return rows.map(({ id, state, plannedAt, finishedAt, createdById, cycle }) => {
    const count = (of: ReleaseItemView['state']) => counts.find((one) => one.releaseId === id && one.state === of)?._count ?? 0;
    return {
      id,
      state,
      period: { fiscalYear: cycle.fiscalYear, kind: cycle.kind },
      plannedAt: plannedAt.toISOString(),
      finishedAt: finishedAt?.toISOString() ?? null,
      plannedBy: people.find((person) => person.id === createdById)?.name ?? '',
      waiting: count('WAITING'),
      published: count('PUBLISHED'),
      failed: count('FAILED'),
    };
  });
}
