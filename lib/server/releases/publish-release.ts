import { type AuditedEvent, recordAll } from '../audit';
import type { Tx } from '../db';
import { applyPublication, type PreparedPublication } from '../editions/make-public';
import { findEdition } from '../editions/edition-record';
import { publicationPaths } from '../editions/publication-paths';
import { publishedNotices, releaseFailedNotices } from '../notices/edition-notices';
import { revalidateWithin } from '../page-tags';
import { Refusal } from '../refusal';
import { claimRelease, lockWaitingEditions, type ReleaseRecord } from './lock-release';
import { internalError, type Preparation, prepareEditions } from './prepare-editions';
import { publicationBases } from './publication-basis';

export interface ReleaseReport {
  published: number;
  failed: number;
}

interface Failure {
  editionId: string;
  message: string;
}

/**
 * Runs a release in the caller's transaction: all of it becomes visible at the commit, pages and feeds included, or
 * nothing does. What is wrong with one edition stops none of the others; it goes back to the approved ones with the reason.
 * Null when the release is none of this process's business: run, cancelled, or just now in another process's hands.
 */
export async function publishRelease(tx: Tx, releaseId: string, prepared: ReadonlyMap<string, Preparation>, at: Date): Promise<ReleaseReport | null> {
  const release = await claimRelease(tx, releaseId);
  if (!release) return null;
  const waiting = await lockWaitingEditions(tx, releaseId);
  const current = await stillValid(tx, waiting, prepared);

  const published: PreparedPublication[] = [];
  const failures: Failure[] = [];
  for (const editionId of waiting) {
    const problem = await publishOne(tx, current.get(editionId)!.result, at);
    if (problem) failures.push({ editionId, message: problem.reasons.join('') });
    else published.push(current.get(editionId)!.result as PreparedPublication);
  }
  await settle(tx, releaseId, published, failures, at);
  await changePages(tx, published);
  await recordAll(tx, await eventsOf(tx, release, published, failures), at);
  return { published: published.length, failed: failures.length };
}

/** What was prepared before the locks, made anew where something that it was made of has changed since. */
async function stillValid(tx: Tx, editionIds: readonly string[], prepared: ReadonlyMap<string, Preparation>): Promise<Map<string, Preparation>> {
  const bases = await publicationBases(tx, editionIds);
  const changed = editionIds.filter((id) => prepared.get(id)?.basis !== bases.get(id));
  return new Map([...prepared, ...(await prepareEditions(tx, changed))]);
}

/** Returns why it was not published; everything that was written of it is taken back then. */
async function publishOne(tx: Tx, result: PreparedPublication | Refusal, at: Date): Promise<Refusal | null> {
  if (result instanceof Refusal) return result;
  await tx.$executeRaw`SAVEPOINT one_edition`;
  try {
    await applyPublication(tx, result, at);
    await publishedNotices(tx, result.edition, at);
    await tx.$executeRaw`RELEASE SAVEPOINT one_edition`;
    return null;
  } catch (error) {
    await tx.$executeRaw`ROLLBACK TO SAVEPOINT one_edition`;
    if (error instanceof Refusal) return error;
    console.error(`release: edition ${result.edition.id} could not be published`, error);
    return internalError();
  }
}

async function settle(tx: Tx, releaseId: string, published: readonly PreparedPublication[], failures: readonly Failure[], at: Date): Promise<void> {
  await tx.releaseItem.updateMany({ where: { releaseId, editionId: { in: published.map(({ edition }) => edition.id) } }, data: { state: 'PUBLISHED', message: '已公开。' } });
  await tx.edition.updateMany({ where: { id: { in: failures.map(({ editionId }) => editionId) }, state: 'SCHEDULED' }, data: { state: 'APPROVED', stateChangedAt: at } });
  for (const { editionId, message } of failures) {
    await tx.releaseItem.update({ where: { releaseId_editionId: { releaseId, editionId } }, data: { state: 'FAILED', message }, select: { editionId: true } });
    await releaseFailedNotices(tx, (await findEdition(tx, editionId))!, message, at);
  }
  await tx.release.update({ where: { id: releaseId }, data: { state: 'DONE', finishedAt: at }, select: { id: true } });
}

async function changePages(tx: Tx, published: readonly PreparedPublication[]): Promise<void> {
  const [first] = published;
  if (!first) return;
  const { cycle } = first.edition.disclosure;
  await revalidateWithin(tx, await publicationPaths(tx, published.map(({ edition }) => edition.disclosure.department), cycle));
}

/** In the name of whoever planned the release. */
async function eventsOf(tx: Tx, { id: releaseId, createdById }: ReleaseRecord, published: readonly PreparedPublication[], failures: readonly Failure[]): Promise<AuditedEvent[]> {
  const planner = await tx.user.findUnique({ where: { id: createdById }, select: { name: true } });
  const actor = { userId: createdById, name: planner?.name ?? '' };
  const about = (editionId: string) => ({ actor, subjectType: 'edition', subjectId: editionId, editionId }) as const;
  return [
    ...published.map(({ edition, sha256 }): AuditedEvent => ({ ...about(edition.id), action: 'publish', data: { from: 'SCHEDULED', to: 'PUBLISHED', sha256, number: edition.number, releaseId } })),
    ...failures.map(({ editionId, message }): AuditedEvent => ({ ...about(editionId), action: 'failRelease', reason: message, data: { from: 'SCHEDULED', to: 'APPROVED', releaseId } })),
    { actor, action: 'runRelease', subjectType: 'release', subjectId: releaseId, data: { published: published.length, failed: failures.length } },
  ];
}
