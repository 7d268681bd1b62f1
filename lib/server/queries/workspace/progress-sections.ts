import { type SectionCell, sectionState } from '@/lib/progress/section-state';
import { db } from '../../db';
import { CO_REVIEW_STATES } from '../../editions/co-reviews';
import type { BoardEdition } from './progress-duties';

/** A section as the board's head names it. */
export interface SectionColumn {
  id: string;
  numeral: string;
  title: string;
  part: 'explanation' | 'tables';
}

export interface EditionCells {
  /** In the order of the columns. */
  cells: SectionCell[];
  openFindings: number;
  openComments: number;
}

/** What stands out in one section of one edition; a section of which there is nothing to say has no row. */
interface Row {
  edition_id: string;
  section_id: string;
  /** Since the last submission, or ever before the first. */
  saved: boolean;
  open: number;
  answered: number;
  comments: number;
  /** Divisions that have to review it, and how many have. */
  asked: number;
  reviewed: number;
  withheld: boolean;
}

/** How far each section of these editions is: one query for any number of them. What checks found is read, not found anew. */
export async function sectionCells(editions: readonly BoardEdition[], columns: readonly SectionColumn[]): Promise<Map<string, EditionCells>> {
  const rows = await sectionRows(editions.map(({ id }) => id));
  const found = new Map(rows.map((row) => [`${row.edition_id}/${row.section_id}`, row]));
  return new Map(editions.map((edition) => [edition.id, cellsOf(edition, columns.map(({ id }) => found.get(`${edition.id}/${id}`)))]));
}

function cellsOf(edition: BoardEdition, rows: readonly (Row | undefined)[]): EditionCells {
  const submitted = edition.submissions > 0 || edition.state === 'PUBLISHED' || edition.state === 'WITHDRAWN';
  const sum = (of: 'open' | 'comments') => rows.reduce((total, row) => total + (row?.[of] ?? 0), 0);
  const inReview = CO_REVIEW_STATES.includes(edition.state);
  return { cells: rows.map((row) => cellOf(row, { submitted, inReview, carried: edition.number > 1 })), openFindings: sum('open'), openComments: sum('comments') };
}

/** `inReview`: divisions are waited for. `carried`: a correction begins with what is public, so that nothing of it is blank. */
function cellOf(row: Row | undefined, { submitted, inReview, carried }: { submitted: boolean; inReview: boolean; carried: boolean }): SectionCell {
  if (!row) return { state: submitted || carried ? 'complete' : 'untouched', problems: 0 };
  const state = sectionState({
    touched: row.saved,
    submitted,
    changedSince: row.saved,
    openFindings: row.open,
    answered: row.answered,
    openComments: row.comments,
    coReview: row.asked > 0 && row.reviewed === row.asked ? 'done' : row.asked > 0 && inReview ? 'open' : 'none',
    withheld: row.withheld,
  });
  return { state, problems: row.open + row.comments };
}

function sectionRows(editionIds: string[]): Promise<Row[]> {
  // A record is unpacked once, not once for each of its findings: hence MATERIALIZED.
  return db.$queryRaw<Row[]>`
    WITH chosen AS MATERIALIZED (
      SELECT e.id, e.state IN ('PUBLISHED', 'SUPERSEDED', 'WITHDRAWN') AS was_public, s.submitted_at, COALESCE(e.check_record, s.check_record) AS record
      FROM edition e
      LEFT JOIN LATERAL (SELECT submitted_at, check_record FROM submission WHERE edition_id = e.id ORDER BY number DESC LIMIT 1) s ON true
      WHERE e.id = ANY(${editionIds})
    ), kept AS MATERIALIZED (
      SELECT id, record->'findings' AS findings, record->'acceptances' AS acceptances FROM chosen WHERE record IS NOT NULL
    ), found AS (
      SELECT k.id, f->>'sectionId' AS section_id,
        f->>'severity' = 'W' AND k.acceptances @> jsonb_build_array(jsonb_build_object('ruleId', f->'id', 'sectionId', f->'sectionId', 'path', f->'path')) AS answered
      FROM kept k CROSS JOIN LATERAL jsonb_array_elements(k.findings) f
      WHERE f->>'severity' IN ('E', 'W')
    ), told (edition_id, section_id, saved, open, answered, comments, asked, reviewed, withheld) AS (
      SELECT c.id, d.section_id, true, 0, 0, 0, 0, 0, false
      FROM chosen c JOIN section_draft d ON d.edition_id = c.id
      WHERE NOT c.was_public AND d.updated_at > COALESCE(c.submitted_at, '-infinity')
      UNION ALL
      SELECT id, section_id, false, (NOT answered)::int, answered::int, 0, 0, 0, false FROM found
      UNION ALL
      SELECT c.id, m.section_id, false, 0, 0, 1, 0, 0, false
      FROM chosen c JOIN review_comment m ON m.edition_id = c.id
      WHERE NOT c.was_public AND m.parent_id IS NULL AND m.done_at IS NULL
      UNION ALL
      SELECT c.id, o.section_id, false, 0, 0, 0, 1, (EXISTS (
        SELECT FROM section_sign_off WHERE edition_id = c.id AND section_id = o.section_id AND division_id = v.id AND lapsed_at IS NULL
      ))::int, false
      FROM chosen c CROSS JOIN division v CROSS JOIN LATERAL unnest(v.sections) AS o(section_id)
      WHERE v.closed_at IS NULL AND c.submitted_at IS NOT NULL AND NOT c.was_public
      UNION ALL
      SELECT c.id, w.section_id, false, 0, 0, 0, 0, 0, true
      FROM chosen c JOIN withheld_section w ON w.edition_id = c.id
      WHERE c.submitted_at IS NOT NULL OR c.was_public
    )
    SELECT edition_id, section_id, bool_or(saved) AS saved, sum(open)::int AS open, sum(answered)::int AS answered, sum(comments)::int AS comments,
      sum(asked)::int AS asked, sum(reviewed)::int AS reviewed, bool_or(withheld) AS withheld
    FROM told GROUP BY edition_id, section_id`;
}
