import type { Actor } from '@/lib/access/actor';
import { can, type EditionSubject, mayCoReviewFor } from '@/lib/access/can';
import { templateOf } from '@/lib/disclosure/templates/templates';
import type { CoReviewer } from '@/lib/review/co-review';
import { BUREAU_HAS, type Queued, RETURNED_TO } from '@/lib/review/queue';
import type { EditionState } from '@/lib/workflow/states';
import { db } from '../../db';
import { CO_REVIEW_STATES } from '../../editions/co-reviews';
import { dueDate } from '../../due-date';
import type { QueueRow } from './types';

/** An edition that the bureau has, waits for or has let pass, with what tells whose it is and how urgent. */
export interface ReviewWorkRow extends QueueRow, Queued {
  /** What it corrects still stands public, or was withdrawn; null for a disclosure that was never published. */
  corrects: 'public' | 'withdrawn' | null;
  /** What the department has again is its own until it is submitted anew. */
  readable: boolean;
}

interface Row {
  id: string;
  number: number;
  state: EditionState;
  state_changed_at: Date;
  submitted_by_id: string | null;
  signed_off_by_id: string | null;
  department_id: string;
  code: string;
  name: string;
  short_name: string;
  cycle_id: string;
  fiscal_year: number;
  kind: 'BUDGET' | 'FINAL_ACCOUNTS';
  template_version: string;
  approved_on: Date | null;
  due_on: Date | null;
  assigned_to: string | null;
  taken_by: string | null;
  reviewer: string | null;
  submissions: number;
  submitted_at: Date | null;
  /** Null where nothing was ever published. */
  is_public: boolean | null;
  open_comments: number;
  /** "division section" of each sign-off that stands; null for none. */
  signed: string[] | null;
}

/** One query, however many departments; nothing for others than the bureau. What somebody has who no longer reviews is nobody's. */
export async function listReviewWork(actor: Actor): Promise<ReviewWorkRow[]> {
  if (!can(actor, 'seeReviewQueue')) return [];
  const divisions = await divisionsOf(actor);
  const rows = await db.$queryRaw<Row[]>`
    WITH reviewing AS (
      SELECT DISTINCT m.user_id AS id FROM membership m JOIN "user" p ON p.id = m.user_id
      WHERE m.role = 'REVIEWER' AND m.ended_at IS NULL AND p.disabled_at IS NULL
    )
    SELECT e.id, e.number, e.state::text, e.state_changed_at, e.submitted_by_id, e.signed_off_by_id,
      d.id AS department_id, d.code, d.name, d.short_name,
      c.id AS cycle_id, c.fiscal_year, c.kind::text, c.template_version,
      l.approved_on, l.due_on, assigned.id AS assigned_to, taken.id AS taken_by, u.name AS reviewer,
      coalesce(s.submissions, 0) AS submissions, s.submitted_at, p.is_public,
      (SELECT count(*)::int FROM review_comment WHERE edition_id = e.id AND parent_id IS NULL AND done_at IS NULL) AS open_comments,
      (SELECT array_agg(o.division_id || ' ' || o.section_id) FROM section_sign_off o WHERE o.edition_id = e.id AND o.lapsed_at IS NULL AND o.division_id = ANY(${divisions.map(({ id }) => id)})) AS signed
    FROM edition e
    JOIN disclosure i ON i.id = e.disclosure_id
    JOIN department d ON d.id = i.department_id
    JOIN cycle c ON c.id = i.cycle_id
    LEFT JOIN cycle_department l ON l.cycle_id = i.cycle_id AND l.department_id = i.department_id
    LEFT JOIN reviewing assigned ON assigned.id = l.reviewer_id
    LEFT JOIN reviewing taken ON taken.id = e.reviewer_id
    LEFT JOIN "user" u ON u.id = coalesce(taken.id, assigned.id)
    LEFT JOIN LATERAL (SELECT count(*)::int AS submissions, max(submitted_at) AS submitted_at FROM submission WHERE edition_id = e.id) s ON true
    LEFT JOIN LATERAL (SELECT bool_or(state = 'PUBLISHED') AS is_public FROM edition WHERE disclosure_id = i.id AND published_at IS NOT NULL) p ON true
    WHERE e.state::text = ANY(${BUREAU_HAS}) OR (e.state::text = ANY(${RETURNED_TO}) AND s.submissions > 0)`;
  return rows.map((row) => workRow(actor, row, divisions));
}

/** Those that this person signs off for. */
async function divisionsOf(actor: Actor): Promise<CoReviewer[]> {
  const ids = actor.memberships.flatMap(({ role, divisionId }) => (role === 'REVIEWER' && divisionId ? [divisionId] : []));
  return ids.length === 0 ? [] : db.division.findMany({ where: { id: { in: ids }, closedAt: null }, select: { id: true, name: true, sections: true } });
}

const subjectOf = ({ department_id: departmentId, state, submitted_by_id: submittedById, signed_off_by_id: signedOffById }: Row): EditionSubject => ({ departmentId, state, submittedById, signedOffById });

function awaitsOneOf(divisions: readonly CoReviewer[], actor: Actor, row: Row): boolean {
  const { state, template_version: version, signed } = row;
  if (divisions.length === 0 || !CO_REVIEW_STATES.includes(state)) return false;
  const sectionIds = templateOf(version).sections.map((section) => section.id);
  return divisions.some(({ id, sections }) => mayCoReviewFor(actor, id, subjectOf(row)) && sectionIds.some((sectionId) => sections.includes(sectionId) && !signed?.includes(`${id} ${sectionId}`)));
}

function workRow(actor: Actor, row: Row, divisions: readonly CoReviewer[]): ReviewWorkRow {
  const due = row.is_public === null && row.approved_on && row.due_on ? dueDate({ approvedOn: row.approved_on, dueOn: row.due_on }) : null;
  return {
    editionId: row.id,
    state: row.state,
    edition: { id: row.id, number: row.number, state: row.state, stateChangedAt: row.state_changed_at.toISOString(), publishedAt: null },
    department: { id: row.department_id, code: row.code, name: row.name, shortName: row.short_name },
    departmentCode: row.code,
    cycle: { id: row.cycle_id, fiscalYear: row.fiscal_year, kind: row.kind, templateVersion: row.template_version },
    due,
    dueOn: due?.dueOn ?? null,
    submissions: row.submissions,
    submittedAt: (row.submitted_at ?? row.state_changed_at).toISOString(),
    waitingSince: row.state_changed_at.toISOString(),
    assignedTo: row.assigned_to,
    takenBy: row.taken_by,
    reviewer: row.reviewer,
    openComments: row.open_comments,
    awaitsOwnDivision: awaitsOneOf(divisions, actor, row),
    corrects: row.is_public === null ? null : row.is_public ? 'public' : 'withdrawn',
    readable: can(actor, 'readEdition', subjectOf(row)),
  };
}
