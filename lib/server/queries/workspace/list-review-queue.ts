import type { Actor } from '@/lib/access/actor';
import { openWarnings } from '@/lib/checks/acceptance';
import { readCheckRecord } from '@/lib/checks/check-record';
import { byUrgency } from '@/lib/review/queue';
import { db } from '../../db';
import { listReviewWork, type ReviewWorkRow } from './list-review-work';

/** What is to be known of an edition before it is opened. */
export interface ReviewRow extends ReviewWorkRow {
  /** Errors, and doubts without an answer, as found at the last submission; null where no findings were kept. */
  openFindings: number | null;
  /** Doubts that the department answered. */
  answeredDoubts: number;
  /** Sections whose content the last submission changed against the one that was returned; null before the second. */
  changedSections: number | null;
}

interface Submitted {
  edition_id: string;
  check_record: unknown;
  changed: number | null;
}

/** The bureau's editions, the most urgent first: two queries, however many departments. */
export async function listReviewQueue(actor: Actor): Promise<ReviewRow[]> {
  const work = await listReviewWork(actor);
  if (work.length === 0) return [];
  const submitted = new Map((await lastSubmissions(work.map((row) => row.editionId))).map((one) => [one.edition_id, one]));
  return work.map((row) => ({ ...row, ...standOf(submitted.get(row.editionId)) })).sort(byUrgency);
}

/** The contents are compared where they are: jsonb is equal whatever the order of its keys. */
function lastSubmissions(editionIds: string[]): Promise<Submitted[]> {
  return db.$queryRaw`
    SELECT last.edition_id, last.check_record,
      CASE WHEN returned.edition_id IS NOT NULL THEN (
        SELECT count(*)::int FROM jsonb_each(last.content) a FULL JOIN jsonb_each(returned.content) b USING (key)
        WHERE a.value IS DISTINCT FROM b.value
      ) END AS changed
    FROM submission last
    LEFT JOIN submission returned ON returned.edition_id = last.edition_id AND returned.number = last.number - 1
    WHERE last.edition_id = ANY(${editionIds})
      AND last.number = (SELECT max(number) FROM submission WHERE edition_id = last.edition_id)`;
}

function standOf(submitted: Submitted | undefined): Pick<ReviewRow, 'openFindings' | 'answeredDoubts' | 'changedSections'> {
  const changedSections = submitted?.changed ?? null;
  const record = readCheckRecord(submitted?.check_record);
  if (!record) return { openFindings: null, answeredDoubts: 0, changedSections };
  const doubts = record.findings.filter((finding) => finding.severity === 'W');
  const open = openWarnings(doubts, record.acceptances);
  return { openFindings: record.findings.filter((finding) => finding.severity === 'E').length + open.length, answeredDoubts: doubts.length - open.length, changedSections };
}
