import type { EditionState } from '@/lib/workflow/states';
import { db } from '../../db';

interface Named {
  id: string;
  name: string;
}

/** A department on a cycle's list, with its newest edition and what of it became public. */
export interface BoardDuty {
  department: { id: string; code: string; name: string; shortName: string };
  approvedOn: Date;
  dueOn: Date;
  exemptBasis: string | null;
  assigned: Named | null;
  division: Named | null;
  edition: BoardEdition | null;
  firstPublishedAt: Date | null;
  isPublic: boolean;
  fromArchive: boolean;
}

export interface BoardEdition {
  id: string;
  number: number;
  state: EditionState;
  stateChangedAt: Date;
  submittedById: string | null;
  signedOffById: string | null;
  /** Who took it for review. */
  reviewer: Named | null;
  submissions: number;
  /** When the release that it waits in is planned; null where it waits in none. */
  plannedAt: Date | null;
}

interface Row {
  id: string;
  code: string;
  name: string;
  short_name: string;
  approved_on: Date;
  due_on: Date;
  exempt_basis: string | null;
  assigned_id: string | null;
  assigned_name: string | null;
  division_id: string | null;
  division_name: string | null;
  edition_id: string | null;
  number: number;
  state: EditionState;
  state_changed_at: Date;
  submitted_by_id: string | null;
  signed_off_by_id: string | null;
  reviewer_id: string | null;
  reviewer_name: string | null;
  submissions: number;
  planned_at: Date | null;
  first_published_at: Date | null;
  is_public: boolean | null;
  from_archive: boolean | null;
}

/** A cycle's list, by the departments' codes: one query, however long the list. */
export async function boardDuties(cycleId: string): Promise<BoardDuty[]> {
  // The newest edition is never a superseded one: what superseded it has a higher number.
  const rows = await db.$queryRaw<Row[]>`
    SELECT d.id, d.code, d.name, d.short_name, l.approved_on, l.due_on, l.exempt_basis,
      a.id AS assigned_id, a.name AS assigned_name, v.id AS division_id, v.name AS division_name,
      e.id AS edition_id, e.number, e.state::text, e.state_changed_at, e.submitted_by_id, e.signed_off_by_id,
      r.id AS reviewer_id, r.name AS reviewer_name,
      (SELECT count(*)::int FROM submission WHERE edition_id = e.id) AS submissions,
      (SELECT o.planned_at FROM release_item i JOIN release o ON o.id = i.release_id WHERE i.edition_id = e.id AND i.state = 'WAITING') AS planned_at,
      p.first_published_at, p.is_public, p.from_archive
    FROM cycle_department l
    JOIN department d ON d.id = l.department_id
    LEFT JOIN "user" a ON a.id = l.reviewer_id
    LEFT JOIN division v ON v.id = l.division_id
    LEFT JOIN disclosure s ON s.cycle_id = l.cycle_id AND s.department_id = l.department_id
    LEFT JOIN LATERAL (SELECT * FROM edition WHERE disclosure_id = s.id ORDER BY number DESC LIMIT 1) e ON true
    LEFT JOIN "user" r ON r.id = e.reviewer_id
    LEFT JOIN LATERAL (
      SELECT min(published_at) AS first_published_at, bool_or(state = 'PUBLISHED') AS is_public,
        (array_agg(origin = 'ARCHIVE' ORDER BY published_at))[1] AS from_archive
      FROM edition WHERE disclosure_id = s.id AND published_at IS NOT NULL
    ) p ON true
    WHERE l.cycle_id = ${cycleId}
    ORDER BY d.code`;
  return rows.map((row) => ({
    department: { id: row.id, code: row.code, name: row.name, shortName: row.short_name },
    approvedOn: row.approved_on,
    dueOn: row.due_on,
    exemptBasis: row.exempt_basis,
    assigned: named(row.assigned_id, row.assigned_name),
    division: named(row.division_id, row.division_name),
    edition:
      row.edition_id === null
        ? null
        : {
            id: row.edition_id,
            number: row.number,
            state: row.state,
            stateChangedAt: row.state_changed_at,
            submittedById: row.submitted_by_id,
            signedOffById: row.signed_off_by_id,
            reviewer: named(row.reviewer_id, row.reviewer_name),
            submissions: row.submissions,
            plannedAt: row.planned_at,
          },
    firstPublishedAt: row.first_published_at,
    isPublic: row.is_public ?? false,
    fromArchive: row.from_archive ?? false,
  }));
}

const named = (id: string | null, name: string | null): Named | null => (id === null ? null : { id, name: name! });
