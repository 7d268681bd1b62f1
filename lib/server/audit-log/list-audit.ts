import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/can';
import { actionLabel, actionSentence } from '@/lib/audit/actions';
import { actorInWords, type Change, changesOf, type Detail, detailsOf, originIn } from '@/lib/audit/details';
import type { AuditFilter } from './audit-filter';
import { type AuditRow, readEvents } from './read-events';
import { type Names, namesFor } from './subject-names';

const PAGE = 50;

export interface AuditEntry {
  id: string;
  at: string;
  /** With whom they stood in for; empty where nobody was signed in. */
  actorName: string;
  action: string;
  label: string;
  sentence: string;
  /** "type/id", for the list of all that happened to it. */
  subject: string;
  subjectName: string;
  reason: string | null;
  changes: Change[];
  details: Detail[];
  origin: { ip: string | null; userAgent: string } | null;
  data: Record<string, unknown>;
  hash: string;
}

export interface AuditPage {
  entries: AuditEntry[];
  /** Where the next page begins; null on the last. */
  older: string | null;
}

function entryOf(row: AuditRow, names: Names): AuditEntry {
  const { id, at, actorName, action, subjectType, subjectId, reason, data, hash } = row;
  const subjectName = names.subjectOf(row);
  return {
    id: String(id),
    at: at.toISOString(),
    actorName: actorInWords(actorName, data),
    action,
    label: actionLabel(action),
    sentence: actionSentence(action, subjectName),
    subject: `${subjectType}/${subjectId}`,
    subjectName,
    reason,
    changes: changesOf(action, data, names.nameOf),
    details: detailsOf(action, data, names.nameOf),
    origin: originIn(data),
    data,
    hash,
  };
}

async function inWords(rows: readonly AuditRow[]): Promise<AuditEntry[]> {
  const names = await namesFor(rows);
  return rows.map((row) => entryOf(row, names));
}

/** A page of the log, the newest first; null to whoever may not administer. */
export async function listAudit(actor: Actor, filter: AuditFilter): Promise<AuditPage | null> {
  if (!can(actor, 'administer')) return null;
  const rows = await readEvents(filter, filter.before ? BigInt(filter.before) : null, PAGE + 1);
  const shown = rows.slice(0, PAGE);
  return { entries: await inWords(shown), older: rows.length > PAGE ? String(shown.at(-1)!.id) : null };
}

/** The whole filtered log in batches, the newest first; null to whoever may not administer. */
export function allAudit(actor: Actor, filter: AuditFilter, batch = 1_000): AsyncGenerator<AuditEntry[]> | null {
  return can(actor, 'administer') ? batches(filter, batch) : null;
}

async function* batches(filter: AuditFilter, batch: number): AsyncGenerator<AuditEntry[]> {
  let before: bigint | null = null;
  for (;;) {
    const rows: AuditRow[] = await readEvents(filter, before, batch);
    if (rows.length > 0) yield await inWords(rows);
    if (rows.length < batch) return;
    before = rows.at(-1)!.id;
  }
}
