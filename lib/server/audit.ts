import type { Actor, Origin, Principal } from '@/lib/access/actor';
import { lenderOf, letsIn } from '@/lib/access/delegation';
import { rolesFor } from '@/lib/audit/actions';
import { auditHash } from '@/lib/audit/hash';
import type { Tx } from './db';
import type { Prisma } from './generated/prisma/client';
import { storable } from './storable';

export interface AuditedEvent {
  /** Null where nobody is signed in. */
  actor: (Pick<Actor, 'userId' | 'name' | 'origin'> & Partial<Pick<Actor, 'memberships'>>) | null;
  /** Where the request came from, if not with the actor. Kept in `data.origin`, under the hash; none for a tool or a job of the server's own. */
  origin?: Origin;
  /** Whose role it was done by, where the actor stands in; told from the roles that the action takes unless given. Kept in `data.onBehalfOf`. */
  onBehalfOf?: Principal | null;
  action: string;
  subjectType: 'edition' | 'comment' | 'department' | 'unit' | 'user' | 'membership' | 'cycle' | 'codeList' | 'session' | 'import' | 'importBatch' | 'release' | 'division' | 'delegation' | 'standardComment';
  subjectId: string;
  /** Set for what belongs to an edition's history. */
  editionId?: string;
  reason?: string;
  data?: Prisma.InputJsonObject;
}

const LOCK = 4_207_001;

/**
 * Writes one event into the chain, in the transaction of what it records. Call it last: the lock that keeps the chain
 * in one line is held until the commit, and every other command waits for it there.
 */
export const record = (tx: Tx, event: AuditedEvent, at: Date): Promise<void> => recordAll(tx, [event], at);

/** Several events of one moment, one behind the other in the chain, with one wait for the lock. */
export async function recordAll(tx: Tx, events: readonly AuditedEvent[], at: Date): Promise<void> {
  const departmentOf = await departmentsOf(tx, events);
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${LOCK}::bigint)`;
  const last = await tx.auditEvent.findFirst({ orderBy: { id: 'desc' }, select: { hash: true } });
  let prevHash = last?.hash ?? '';
  const rows = events.map((event) => {
    const row = chained(prevHash, event, departmentOf(event), at);
    prevHash = row.hash;
    return row;
  });
  // The ids are given out in the order of the rows.
  await tx.auditEvent.createMany({ data: rows });
}

function chained(prevHash: string, event: AuditedEvent, departmentId: string | null, at: Date) {
  const origin = event.origin ?? event.actor?.origin;
  const onBehalfOf = event.onBehalfOf ?? lenderOf({ memberships: event.actor?.memberships ?? [] }, letsIn(rolesFor(event.action), departmentId));
  // Text that the database would store otherwise than it was hashed would break the chain for good.
  const fields = storable({
    actorId: event.actor?.userId ?? null,
    actorName: event.actor?.name ?? '',
    action: event.action,
    subjectType: event.subjectType,
    subjectId: event.subjectId,
    editionId: event.editionId ?? null,
    reason: event.reason ?? null,
    data: { ...event.data, ...(onBehalfOf && { onBehalfOf: { ...onBehalfOf } }), ...(origin && { origin: { ...origin } }) },
  });
  return { ...fields, at, prevHash, hash: auditHash(prevHash, { ...fields, at: at.toISOString() }) };
}

/** Whose business each event is, which decides by whose role a stand-in acts; nobody else's events are asked about. */
async function departmentsOf(tx: Tx, events: readonly AuditedEvent[]): Promise<(event: AuditedEvent) => string | null> {
  const asked = events.filter(({ actor }) => actor?.memberships?.some(({ onBehalfOf }) => onBehalfOf));
  const editionIds = asked.flatMap(({ editionId }) => editionId ?? []);
  const importIds = asked.flatMap(({ subjectType, subjectId }) => (subjectType === 'import' ? subjectId : []));
  const editions = editionIds.length === 0 ? [] : await tx.edition.findMany({ where: { id: { in: editionIds } }, select: { id: true, disclosure: { select: { departmentId: true } } } });
  const imports = importIds.length === 0 ? [] : await tx.import.findMany({ where: { id: { in: importIds } }, select: { id: true, departmentId: true } });
  const byEdition = new Map(editions.map(({ id, disclosure }) => [id, disclosure.departmentId]));
  const byImport = new Map(imports.map(({ id, departmentId }) => [id, departmentId]));
  return ({ editionId, subjectType, subjectId }) => {
    if (editionId) return byEdition.get(editionId) ?? null;
    if (subjectType === 'import') return byImport.get(subjectId) ?? null;
    return subjectType === 'department' ? subjectId : null;
  };
}
