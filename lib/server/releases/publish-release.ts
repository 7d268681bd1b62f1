import type { Principal } from '@/lib/access/actor';
import { type AuditedEvent, recordAll } from '../audit';
import type { Tx } from '../db';
import { applyPublication, type PreparedPublication, publicationEvents, type Superseded } from '../editions/make-public';
import { findEditions } from '../editions/edition-record';
import { revalidatePublications } from '../editions/publication-paths';
import { publishedNotices, releaseFailedNotices } from '../notices/edition-notices';
import { Refusal } from '../refusal';
import { claimRelease, lockWaitingEditions, type ReleaseRecord } from './lock-release';
import { isPassing } from './passing-error';
import { internalError, type Preparation, prepareEditions } from './prepare-editions';
import { publicationBases } from './publication-basis';

export interface ReleaseReport {
  published: number;
  failed: number;
}

interface Published extends PreparedPublication {
  superseded: Superseded[];
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

  const published: Published[] = [];
  const failures: Failure[] = [];
  for (const editionId of waiting) {
    const outcome = await publishOne(tx, current.get(editionId)!.result, at);
    if (outcome instanceof Refusal) failures.push({ editionId, message: outcome.reasons.join('') });
    else published.push(outcome);
  }
  await settle(tx, releaseId, published, failures, at);
  await tellAll(tx, releaseId, published, failures, at);
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
async function publishOne(tx: Tx, result: PreparedPublication | Refusal, at: Date): Promise<Published | Refusal> {
  if (result instanceof Refusal) return result;
  await tx.$executeRaw`SAVEPOINT one_edition`;
  try {
    const superseded = await applyPublication(tx, result, at);
    await tx.$executeRaw`RELEASE SAVEPOINT one_edition`;
    return { ...result, superseded };
  } catch (error) {
    // No fault of the edition's: the whole release is tried again.
    if (isPassing(error)) throw error;
    await tx.$executeRaw`ROLLBACK TO SAVEPOINT one_edition`;
    if (error instanceof Refusal) return error;
    console.error(`公开计划中的稿件 ${result.edition.id} 没有公开：`, error);
    return internalError();
  }
}

async function settle(tx: Tx, releaseId: string, published: readonly Published[], failures: readonly Failure[], at: Date): Promise<void> {
  await tx.releaseItem.updateMany({ where: { releaseId, editionId: { in: published.map(({ edition }) => edition.id) } }, data: { state: 'PUBLISHED', message: '已公开。' } });
  await tx.edition.updateMany({ where: { id: { in: failures.map(({ editionId }) => editionId) }, state: 'SCHEDULED' }, data: { state: 'APPROVED', stateChangedAt: at } });
  for (const { editionId, message } of failures) {
    await tx.releaseItem.update({ where: { releaseId_editionId: { releaseId, editionId } }, data: { state: 'FAILED', message }, select: { editionId: true } });
  }
  await tx.release.update({ where: { id: releaseId }, data: { state: 'DONE', finishedAt: at }, select: { id: true } });
}

async function tellAll(tx: Tx, releaseId: string, published: readonly Published[], failures: readonly Failure[], at: Date): Promise<void> {
  await publishedNotices(tx, published.map(({ edition }) => edition), at);
  const messages = new Map(failures.map(({ editionId, message }) => [editionId, message]));
  const failed = await findEditions(tx, [...messages.keys()]);
  await releaseFailedNotices(tx, releaseId, failed.map((edition) => ({ edition, message: messages.get(edition.id)! })), at);
}

async function changePages(tx: Tx, published: readonly Published[]): Promise<void> {
  const [first] = published;
  if (first) await revalidatePublications(tx, published.map(({ edition }) => edition.disclosure.department), first.edition.disclosure.cycle);
}

/** In the name of whoever planned the release, and of whom they stood in for then. */
async function eventsOf(tx: Tx, { id: releaseId, createdById }: ReleaseRecord, published: readonly Published[], failures: readonly Failure[]): Promise<AuditedEvent[]> {
  const planner = await tx.user.findUnique({ where: { id: createdById }, select: { name: true } });
  const by = { actor: { userId: createdById, name: planner?.name ?? '' }, onBehalfOf: await lenderOfPlan(tx, releaseId) };
  const about = (editionId: string) => ({ ...by, subjectType: 'edition', subjectId: editionId, editionId }) as const;
  return [
    ...published.flatMap(({ edition, sha256, superseded }) => publicationEvents({ ...about(edition.id), action: 'publish', data: { from: 'SCHEDULED', to: 'PUBLISHED', sha256, number: edition.number, releaseId } }, superseded)),
    ...failures.map(({ editionId, message }): AuditedEvent => ({ ...about(editionId), action: 'failRelease', reason: message, data: { from: 'SCHEDULED', to: 'APPROVED', releaseId } })),
    { ...by, action: 'runRelease', subjectType: 'release', subjectId: releaseId, data: { published: published.length, failed: failures.length } },
  ];
}

/** By whose role it was planned, as the log has it; the delegation may have ended since. */
async function lenderOfPlan(tx: Tx, releaseId: string): Promise<Principal | null> {
  const plan = await tx.auditEvent.findFirst({ where: { subjectType: 'release', subjectId: releaseId, action: 'planRelease' }, select: { data: true } });
  return ((plan?.data as { onBehalfOf?: Principal } | null) ?? {}).onBehalfOf ?? null;
}
