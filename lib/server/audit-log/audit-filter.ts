import { z } from 'zod';
import { Prisma } from '../generated/prisma/client';
import { storableText } from '../storable';

const CITY_OFFSET = '+08:00';

// Whatever an address holds: a value that makes no sense is taken as not given.
const text = (max: number) => z.string().transform((value) => storableText(value).trim()).pipe(z.string().min(1).max(max)).optional().catch(undefined);
const day = z.iso.date().optional().catch(undefined);
const rowId = z.string().regex(/^[1-9]\d{0,17}$/).optional().catch(undefined);

export const auditFilter = z.object({
  /** Part of a name, or a user name. */
  who: text(50),
  action: text(60),
  departmentId: text(64),
  /** "type/id" of one thing. */
  subject: text(200),
  /** Calendar days of the city, both included. */
  from: day,
  to: day,
  /** Only entries older than this one. */
  before: rowId,
});

export type AuditFilter = z.output<typeof auditFilter>;

const startOf = (date: string): Date => new Date(`${date}T00:00:00${CITY_OFFSET}`);
const dayAfter = (date: string): Date => new Date(startOf(date).getTime() + 86_400_000);

/** `before` isn't part of it: the page and the export go through the list in steps of their own. */
export function auditCondition({ who, action, departmentId, subject, from, to }: AuditFilter): Prisma.Sql {
  const parts = [Prisma.sql`true`];
  if (who) parts.push(byOrFor(who));
  if (action) parts.push(Prisma.sql`e.action = ${action}`);
  if (departmentId) parts.push(ofDepartment(departmentId));
  if (subject) parts.push(ofSubject(subject));
  if (from) parts.push(Prisma.sql`e.at >= ${startOf(from)}`);
  if (to) parts.push(Prisma.sql`e.at < ${dayAfter(to)}`);
  return Prisma.join(parts, ' AND ');
}

/** What they did, and what somebody did who stood in for them. */
function byOrFor(who: string): Prisma.Sql {
  const named = Prisma.sql`SELECT id FROM "user" WHERE username = ${who} OR strpos(name, ${who}) > 0`;
  return Prisma.sql`(strpos(e.actor_name, ${who}) > 0 OR e.actor_id IN (${named}) OR e.data->'onBehalfOf'->>'userId' IN (${named}))`;
}

function ofSubject(subject: string): Prisma.Sql {
  const slash = subject.indexOf('/');
  return Prisma.sql`e.subject_type = ${subject.slice(0, Math.max(0, slash))} AND e.subject_id = ${subject.slice(slash + 1)}`;
}

/** Its own row, its units, editions, imports and memberships, and its place on the lists of the years. */
function ofDepartment(id: string): Prisma.Sql {
  return Prisma.sql`(
    (e.subject_type = 'department' AND e.subject_id = ${id})
    OR e.edition_id IN (SELECT ed.id FROM edition ed JOIN disclosure d ON d.id = ed.disclosure_id WHERE d.department_id = ${id})
    OR (e.subject_type = 'unit' AND e.subject_id IN (SELECT id FROM unit WHERE department_id = ${id}))
    OR (e.subject_type = 'membership' AND e.subject_id IN (SELECT id FROM membership WHERE department_id = ${id}))
    OR (e.subject_type = 'import' AND e.subject_id IN (SELECT id FROM import WHERE department_id = ${id}))
    OR e.data->>'departmentId' = ${id}
    OR e.data->'before'->>'departmentId' = ${id}
    OR e.data->'after'->>'departmentId' = ${id}
  )`;
}
