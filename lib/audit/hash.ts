import { createHash } from 'node:crypto';

/** What the hash is taken of; jsonb keeps no key order, so keys are sorted. */
export interface HashedEvent {
  /** ISO 8601 in UTC with milliseconds. */
  at: string;
  actorId: string | null;
  actorName: string;
  action: string;
  subjectType: string;
  subjectId: string;
  editionId: string | null;
  reason: string | null;
  data: unknown;
}

/** SHA-256, as hexadecimal digits, of an event and the hash of the one before it ('' before the first). */
export function auditHash(prevHash: string, event: HashedEvent): string {
  return createHash('sha256').update(`${prevHash}\n${canonicalJson(event)}`).digest('hex');
}

function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) => {
    if (part === null || typeof part !== 'object' || Array.isArray(part)) return part;
    return Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}
