import { db } from '../db';
import { Prisma } from '../generated/prisma/client';
import { auditCondition, type AuditFilter } from './audit-filter';

export interface AuditRow {
  id: bigint;
  at: Date;
  actorId: string | null;
  actorName: string;
  action: string;
  subjectType: string;
  subjectId: string;
  editionId: string | null;
  reason: string | null;
  data: Record<string, unknown>;
  hash: string;
}

/** So many events older than `before`, the newest first. Goes down the primary key, so no page has to be counted off. */
export function readEvents(filter: AuditFilter, before: bigint | null, limit: number): Promise<AuditRow[]> {
  const older = before === null ? Prisma.empty : Prisma.sql`AND e.id < ${before}`;
  return db.$queryRaw<AuditRow[]>`
    SELECT e.id, e.at, e.actor_id AS "actorId", e.actor_name AS "actorName", e.action, e.subject_type AS "subjectType",
      e.subject_id AS "subjectId", e.edition_id AS "editionId", e.reason, e.data, e.hash
    FROM audit_event e WHERE ${auditCondition(filter)} ${older} ORDER BY e.id DESC LIMIT ${limit}`;
}
