import type { Tx } from '../db';

export interface ReleaseRecord {
  id: string;
  plannedAt: Date;
  createdById: string;
}

const select = { id: true, plannedAt: true, createdById: true } as const;

/** The planned release, kept from running or changing until the transaction ends; null when it ran or was cancelled. Waits while it is running. */
export async function lockPlannedRelease(tx: Tx, releaseId: string): Promise<ReleaseRecord | null> {
  await tx.$queryRaw`SELECT id FROM release WHERE id = ${releaseId} FOR UPDATE`;
  return tx.release.findFirst({ where: { id: releaseId, state: 'PLANNED' }, select });
}

/** The same for a worker process: null also while another process has it. */
export async function claimRelease(tx: Tx, releaseId: string): Promise<ReleaseRecord | null> {
  const rows = await tx.$queryRaw<unknown[]>`SELECT id FROM release WHERE id = ${releaseId} AND state = 'PLANNED' FOR UPDATE SKIP LOCKED`;
  return rows.length === 0 ? null : tx.release.findUniqueOrThrow({ where: { id: releaseId }, select });
}

/**
 * Editions that wait for the release, locked together with what stands public in their place, in the order of their ids.
 * Whoever changes an edition that waits holds its lock, so what is read after it is so until the commit.
 */
export async function lockWaitingEditions(tx: Tx, releaseId: string): Promise<string[]> {
  await tx.$queryRaw`
    SELECT id FROM edition WHERE id IN (
      SELECT other.id FROM release_item i JOIN edition e ON e.id = i.edition_id
      JOIN edition other ON other.disclosure_id = e.disclosure_id AND (other.id = e.id OR other.state = 'PUBLISHED')
      WHERE i.release_id = ${releaseId} AND i.state = 'WAITING'
    ) ORDER BY id FOR UPDATE`;
  const items = await tx.releaseItem.findMany({ where: { releaseId, state: 'WAITING' }, orderBy: { editionId: 'asc' }, select: { editionId: true } });
  return items.map(({ editionId }) => editionId);
}
