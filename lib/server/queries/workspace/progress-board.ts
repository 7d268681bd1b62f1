import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/can';
import { templateOf } from '@/lib/disclosure/templates/templates';
import type { BoardRow } from '@/lib/progress/board';
import { daysBetween, daysSince } from '@/lib/progress/days';
import { type Deadline, dutyState, riskOf } from '@/lib/progress/duty-state';
import { waitedFor } from '@/lib/progress/waiting';
import { db } from '../../db';
import { dateText, dayInChina } from '../../due-date';
import { cycleMeant } from './bulk-cycle';
import { cycleRefSelect } from './edition-refs';
import { type BoardDuty, boardDuties } from './progress-duties';
import { type EditionCells, sectionCells, type SectionColumn } from './progress-sections';
import type { CycleRef } from './types';

export interface ProgressBoard {
  /** Newest first. */
  cycles: CycleRef[];
  cycle: CycleRef & { atRiskDays: number; releaseOn: string | null; progressPublic: boolean; closed: boolean };
  /** Of the cycle's template, in the order in which they are published. */
  sections: SectionColumn[];
  rows: BoardRow[];
  /** The day in China that everything is reckoned from. */
  today: string;
}

/**
 * Everybody on the list of a cycle (the newest open one without a choice) and how far they are; null for others than
 * the bureau, and for a cycle that there isn't. The number of queries is the same for any number of departments, and no
 * check is run: what is shown of a section was kept with its last submission.
 */
export async function getProgressBoard(actor: Actor, cycleId?: string, now = new Date()): Promise<ProgressBoard | null> {
  if (!can(actor, 'seeProgress')) return null;
  const found = await db.cycle.findMany({
    orderBy: [{ fiscalYear: 'desc' }, { kind: 'asc' }],
    select: { ...cycleRefSelect, atRiskDays: true, releaseOn: true, progressPublic: true, closedAt: true },
  });
  const chosen = cycleMeant(found, cycleId);
  if (!chosen) return null;
  const { closedAt, releaseOn, ...cycle } = chosen;
  const sections = templateOf(cycle.templateVersion).sections.map(({ id, numeral, title, part }) => ({ id, numeral, title, part }));
  const duties = await boardDuties(cycle.id);
  const cells = await sectionCells(duties.flatMap(({ edition }) => edition ?? []), sections);
  const deadline = { today: dayInChina(now), atRiskDays: cycle.atRiskDays };
  return {
    cycles: found.map(({ id, fiscalYear, kind, templateVersion }) => ({ id, fiscalYear, kind, templateVersion })),
    cycle: { ...cycle, releaseOn: releaseOn && dateText(releaseOn), closed: closedAt !== null },
    sections,
    rows: duties.map((duty) => rowOf(actor, duty, (duty.edition && cells.get(duty.edition.id)) ?? NOTHING, deadline, now)),
    today: deadline.today,
  };
}

const NOTHING: EditionCells = { cells: [], openFindings: 0, openComments: 0 };

function rowOf(actor: Actor, duty: BoardDuty, { cells, openFindings, openComments }: EditionCells, deadline: Deadline, now: Date): BoardRow {
  const { department, edition, exemptBasis, division } = duty;
  const days = { approvedOn: dateText(duty.approvedOn), dueOn: dateText(duty.dueOn), firstPublishedOn: duty.firstPublishedAt && dayInChina(duty.firstPublishedAt) };
  const stand = { editionState: edition?.state ?? null, blocking: openFindings + openComments, plannedOn: edition?.plannedAt ? dayInChina(edition.plannedAt) : null };
  const state = dutyState({ exemptBasis, isPublic: duty.isPublic, fromArchive: duty.fromArchive, ...days, ...stand }, deadline);
  const reviewer = edition?.reviewer ?? duty.assigned;
  return {
    department,
    state,
    exemptBasis,
    risk: state === 'atRisk' ? riskOf({ ...stand, ...days }) : null,
    edition: edition && { id: edition.id, number: edition.number, state: edition.state, readable: can(actor, 'readEdition', { departmentId: department.id, ...edition }) },
    waiting: state === 'exempt' ? null : waitingOf(edition, reviewer?.name ?? null, days.approvedOn, now),
    reviewer,
    division,
    ...days,
    daysLeft: daysBetween(deadline.today, days.dueOn),
    submissions: edition?.submissions ?? 0,
    openComments,
    sections: cells,
  };
}

/** Whoever hasn't begun keeps the city waiting since the approval, once that day has come. */
function waitingOf(edition: BoardDuty['edition'], reviewer: string | null, approvedOn: string, now: Date): BoardRow['waiting'] {
  const waited = waitedFor(edition?.state ?? null, reviewer);
  if (!waited) return null;
  const since = edition ? edition.stateChangedAt : new Date(`${approvedOn}T00:00:00+08:00`);
  return since > now ? { ...waited, since: null, days: 0 } : { ...waited, since: since.toISOString(), days: daysSince(since.toISOString(), now) };
}
