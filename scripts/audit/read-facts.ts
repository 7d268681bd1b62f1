import type pg from 'pg';
import type { Facts, RecordedPublication, TraceKind, Unrecorded } from '../../lib/audit/traces';

interface Trace {
  table: string;
  /** When it was written; rows without it are passed over. */
  at: string;
  /** Where the event of a row `t` is found, in one of these: "audit_event a …". */
  events: string[];
  /** Of the first ones the log need not know. */
  since?: string;
}

const oneOf = (actions: readonly string[]) => `a.action IN (${actions.map((action) => `'${action}'`).join(', ')})`;

const about = (type: string, ...actions: string[]) => `audit_event a WHERE a.subject_type = '${type}' AND a.subject_id = t.id AND ${oneOf(actions)}`;

/** Of an edition many events are alike: the moment tells which. */
const ofEdition = (editionId: string, at: string, ...actions: string[]) => `audit_event a WHERE a.edition_id = t.${editionId} AND a.at = t.${at} AND ${oneOf(actions)}`;

/** What happens to one edition of a disclosure changes another one with it, or is carried over to it. */
const ofDisclosure = (editionId: string, at: string, which = 'true') =>
  `audit_event a JOIN edition told ON told.id = a.edition_id JOIN edition own ON own.disclosure_id = told.disclosure_id WHERE own.id = t.${editionId} AND a.at = t.${at} AND ${which}`;

/** The administrator that somebody makes from outside the portal has user and role in one event; the demo data's first has none. */
const MADE_OUTSIDE = "audit_event a WHERE a.subject_type = 'user' AND a.subject_id = t.user_id AND a.action = 'createUser' AND a.data ? 'role'";
const FIRST_EVENT = '(SELECT min(at) FROM audit_event)';

/** Only what was written with its event, at one moment, ever since it is written at all. */
const TRACES: Record<TraceKind, Trace> = {
  session: { table: 'session', at: 'created_at', events: [about('session', 'signIn')] },
  user: { table: '"user"', at: 'created_at', events: [about('user', 'createUser')], since: FIRST_EVENT },
  department: { table: 'department', at: 'created_at', events: [about('department', 'createDepartment')] },
  membership: { table: 'membership', at: 'created_at', events: [about('membership', 'grantMembership'), MADE_OUTSIDE], since: FIRST_EVENT },
  edition: { table: 'edition', at: 'created_at', events: [ofEdition('id', 'created_at', 'startDraft', 'startCorrection', 'publishArchived')] },
  editionState: { table: 'edition', at: 'state_changed_at', events: [ofDisclosure('id', 'state_changed_at')] },
  submission: { table: 'submission', at: 'submitted_at', events: [ofEdition('edition_id', 'submitted_at', 'signOff')] },
  comment: { table: 'review_comment', at: 'created_at', events: [about('comment', 'addComment', 'replyToComment')] },
  acceptance: { table: 'finding_acceptance', at: 'accepted_at', events: [ofEdition('edition_id', 'accepted_at', 'acceptFinding')] },
  secrecyReview: { table: 'secrecy_review', at: 'recorded_at', events: [ofDisclosure('edition_id', 'recorded_at', "a.action = 'recordSecrecyReview'")] },
  signOff: { table: 'section_sign_off', at: 'at', events: [ofEdition('edition_id', 'at', 'signOffSections')] },
  release: { table: 'release', at: 'created_at', events: [about('release', 'planRelease')] },
  releaseEnd: { table: 'release', at: 'finished_at', events: [about('release', 'runRelease', 'cancelRelease')] },
  delegation: { table: 'delegation', at: 'created_at', events: [about('delegation', 'grantDelegation')] },
  delegationEnd: { table: 'delegation', at: 'ended_at', events: [about('delegation', 'endDelegation')] },
  import: { table: 'import', at: 'created_at', events: [about('import', 'createImport')] },
  attachment: { table: 'attachment', at: 'added_at', events: [ofEdition('edition_id', 'added_at', 'addAttachment', 'publishArchived')] },
};

const ISO = (column: string) => `to_char(${column}, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const PUBLICATIONS = `SELECT d.name AS department, c.fiscal_year AS "fiscalYear", c.kind::text AS kind, e.number, ${ISO('e.published_at')} AS "publishedAt", e.snapshot_sha256 AS sha256,
    ARRAY(SELECT a.data->>'sha256' FROM audit_event a WHERE a.edition_id = e.id AND a.subject_type = 'edition' AND a.action IN ('publish', 'publishArchived')) AS recorded
  FROM edition e JOIN disclosure ON disclosure.id = e.disclosure_id JOIN department d ON d.id = disclosure.department_id JOIN cycle c ON c.id = disclosure.cycle_id
  WHERE e.published_at IS NOT NULL ORDER BY e.published_at, e.id`;

/** What the rest of the database tells of the log; to be read in the transaction that reads the log. */
export async function readFacts(client: pg.Client): Promise<Facts> {
  const { rows: [counts] } = await client.query<{ users: number; editions: number }>('SELECT (SELECT count(*)::int FROM "user") AS users, (SELECT count(*)::int FROM edition) AS editions');
  const unrecorded: Unrecorded[] = [];
  for (const kind of Object.keys(TRACES) as TraceKind[]) {
    const found = await withoutEvent(client, TRACES[kind]);
    if (found) unrecorded.push({ kind, ...found });
  }
  const { rows: publications } = await client.query<RecordedPublication>(PUBLICATIONS);
  return { ...counts!, unrecorded, publications };
}

async function withoutEvent(client: pg.Client, { table, at, events, since }: Trace): Promise<Omit<Unrecorded, 'kind'> | null> {
  // A database that an older version left, and no start has migrated yet.
  const { rows: [known] } = await client.query<{ present: boolean }>('SELECT to_regclass($1) IS NOT NULL AS present', [table]);
  if (!known!.present) return null;
  const { rows: [found] } = await client.query<Omit<Unrecorded, 'kind'>>(
    `SELECT count(*)::int AS count, ${ISO(`min(t.${at})`)} AS earliest, ${ISO(`max(t.${at})`)} AS latest FROM ${table} t
     WHERE t.${at} ${since ? `>= ${since}` : 'IS NOT NULL'} ${events.map((event) => `AND NOT EXISTS (SELECT FROM ${event})`).join(' ')}`,
  );
  return found!.count === 0 ? null : found!;
}
