import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import { addUnit } from '@/lib/server/commands/add-unit';
import { cancelRelease } from '@/lib/server/commands/cancel-release';
import { planRelease } from '@/lib/server/commands/plan-release';
import { publishEdition } from '@/lib/server/commands/publish-edition';
import { removeFromRelease } from '@/lib/server/commands/remove-from-release';
import { startCorrection } from '@/lib/server/commands/start-correction';
import { db } from '@/lib/server/db';
import { dateText, dueDateOf } from '@/lib/server/due-date';
import { NotFound } from '@/lib/server/refusal';
import { runDueReleases, runRelease } from '@/lib/server/releases/run-due-releases';
import { internalError, prepareEditions } from '@/lib/server/releases/prepare-editions';
import { publicationBases } from '@/lib/server/releases/publication-basis';
import { publishRelease } from '@/lib/server/releases/publish-release';
import { getEdition } from '@/lib/server/queries/workspace/get-edition';
import { previewRelease } from '@/lib/server/queries/workspace/preview-release';
import { getRelease, listReleases } from '@/lib/server/queries/workspace/releases';
import { inTransaction } from '@/lib/server/transaction';
import { readChain } from '../../scripts/audit/read-chain';
import { countQueries } from '../support/count-queries';
import { advance, city, type City, cycleWith, editionIn, fill, person, stateOf } from '../support/factory';
import { filledContent } from '../support/filled-content';
import { asOwner } from '../support/owner';

let here: City;
let year = 2020;
const nextYear = () => cycleWith(++year, [here.first, here.second]);
const before = new Date('2030-01-01T00:00:00Z');
const friday = new Date('2030-02-01T01:00:00Z');
const clock = () => before;
const release = (id: string) => db.release.findUniqueOrThrow({ where: { id }, include: { items: { orderBy: { editionId: 'asc' } } } });

beforeAll(async () => {
  here = await city();
});

/** The editions of both departments in a cycle of their own, approved. */
async function twoApproved(): Promise<[string, string]> {
  const cycleId = await nextYear();
  return [await editionIn(here, here.first, 'APPROVED', cycleId), await editionIn(here, here.second, 'APPROVED', cycleId)];
}

/** How many wait for somebody's lock in this database. */
async function waiting(): Promise<number> {
  const rows = await db.$queryRaw<unknown[]>`SELECT FROM pg_locks l JOIN pg_stat_activity a USING (pid) WHERE NOT l.granted AND a.datname = current_database()`;
  return rows.length;
}

const publisherIds = async () => (await db.membership.findMany({ where: { role: 'PUBLISHER' }, select: { userId: true } })).map(({ userId }) => userId);

const plan = (editionIds: string[], when: Date | 'now' = friday) => planRelease(here.publisher, { editionIds, when }, clock);

describe('planRelease', () => {
  it('takes approved editions, and says of each other why not', async () => {
    const cycleId = await nextYear();
    const approved = await editionIn(here, here.first, 'APPROVED', cycleId);
    const inReview = await editionIn(here, here.second, 'IN_REVIEW', cycleId);
    const { releaseId, outcomes } = await plan([approved, inReview, 'unknown']);
    expect(outcomes.map(({ done }) => done)).toEqual([true, false, false]);
    expect(outcomes[1]!.message).toContain('审核中');
    expect([await stateOf(approved), await stateOf(inReview)]).toEqual(['SCHEDULED', 'IN_REVIEW']);
    expect(await release(releaseId)).toMatchObject({ state: 'PLANNED', plannedAt: friday, createdById: here.publisher.userId, items: [{ editionId: approved, state: 'WAITING' }] });
    expect(await db.auditEvent.findMany({ where: { OR: [{ editionId: approved, action: 'schedule' }, { subjectId: releaseId }] }, orderBy: { id: 'asc' }, select: { action: true } })).toEqual([{ action: 'planRelease' }, { action: 'schedule' }]);
    await expect(plan([approved])).rejects.toThrow('都不能列入公开计划');
  });

  it('is for publishers, of one cycle, in the future', async () => {
    const [first, second] = await twoApproved();
    const [other] = await twoApproved();
    await expect(planRelease(here.reviewer, { editionIds: [first], when: friday }, clock)).rejects.toThrow(NotFound);
    await expect(planRelease(here.first.drafter, { editionIds: [first], when: 'now' }, clock)).rejects.toThrow(NotFound);
    await expect(plan([first, other])).rejects.toThrow('几个年度');
    await expect(planRelease(here.publisher, { editionIds: [first], when: before }, clock)).rejects.toThrow('已经过去');
    expect([await stateOf(first), await stateOf(second)]).toEqual(['APPROVED', 'APPROVED']);
  });

  it('of two who plan the same at once lets one have it', async () => {
    const editions = await twoApproved();
    const other = await person('PUBLISHER');
    const results = await Promise.allSettled([here.publisher, other].map((actor) => planRelease(actor, { editionIds: editions, when: friday }, clock)));
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await db.releaseItem.count({ where: { editionId: { in: editions } } })).toBe(2);
  });
});

describe('previewRelease', () => {
  it('says what planning would do, and does nothing', async () => {
    const cycleId = await nextYear();
    const approved = await editionIn(here, here.first, 'APPROVED', cycleId);
    const inReview = await editionIn(here, here.second, 'IN_REVIEW', cycleId);
    const input = { editionIds: [approved, inReview], when: friday };
    const { plannedAt, rows } = await previewRelease(here.publisher, input, before);
    expect(plannedAt).toBe(friday.toISOString());
    // Approved on 20 February of its year: long before the release.
    const lateFor = dateText(dueDateOf(new Date(`${year}-02-20`)));
    expect(rows).toMatchObject([{ editionId: approved, reasons: [], lateFor }, { editionId: inReview, reasons: [expect.stringContaining('审核中')] }]);
    const { outcomes } = await plan(input.editionIds);
    expect(outcomes.map(({ id, done }) => [id, done])).toEqual(rows.map(({ editionId, reasons }) => [editionId, reasons.length === 0]));
  });

  it('is for publishers, and refuses what planning refuses', async () => {
    const [[first], [other]] = [await twoApproved(), await twoApproved()];
    await expect(previewRelease(here.reviewer, { editionIds: [first], when: 'now' }, before)).rejects.toThrow(NotFound);
    await expect(previewRelease(here.publisher, { editionIds: [first, other], when: 'now' }, before)).rejects.toThrow('几个年度');
    await expect(previewRelease(here.publisher, { editionIds: [first], when: before }, before)).rejects.toThrow('已经过去');
  });
});

describe('lists of releases', () => {
  it('show publishers what is planned and what became of it', async () => {
    const [first, second] = await twoApproved();
    const { releaseId } = await plan([first, second]);
    expect((await listReleases(here.publisher)).planned).toContainEqual(expect.objectContaining({ id: releaseId, waiting: 2, plannedBy: here.publisher.name }));
    await removeFromRelease(here.publisher, { releaseId, editionId: second, reason: '待核实' }, clock);
    await runRelease(releaseId);
    expect((await listReleases(here.publisher)).past).toContainEqual(expect.objectContaining({ id: releaseId, state: 'DONE', waiting: 0, published: 1, failed: 1 }));
    expect((await getRelease(here.publisher, releaseId))!.items).toMatchObject([{ editionId: second, state: 'FAILED', message: '已移出公开计划：待核实' }, { editionId: first, state: 'PUBLISHED' }]);
    expect(await getRelease(here.publisher, 'unknown')).toBeNull();
    expect(await getRelease(here.reviewer, releaseId)).toBeNull();
    expect(await listReleases(here.first.drafter)).toEqual({ planned: [], past: [] });
  });
});

describe('what is planned', () => {
  it('can be cancelled with a reason, by publishers, before it ran', async () => {
    const editions = await twoApproved();
    const { releaseId } = await plan(editions);
    await expect(cancelRelease(here.reviewer, { releaseId, reason: '改期' }, clock)).rejects.toThrow(NotFound);
    expect(await cancelRelease(here.publisher, { releaseId, reason: '改期' }, clock)).toEqual({ editions: 2 });
    expect(await release(releaseId)).toMatchObject({ state: 'CANCELLED', items: [{ state: 'FAILED', message: '公开计划已取消：改期' }, { state: 'FAILED' }] });
    expect(await Promise.all(editions.map(stateOf))).toEqual(['APPROVED', 'APPROVED']);
    expect(await db.auditEvent.count({ where: { action: 'unschedule', reason: '改期', editionId: { in: editions } } })).toBe(2);
    await expect(cancelRelease(here.publisher, { releaseId, reason: '改期' }, clock)).rejects.toThrow('已经执行或者已经取消');
    await runDueReleases(friday);
    expect(await Promise.all(editions.map(stateOf))).toEqual(['APPROVED', 'APPROVED']);
  });

  it('asks the database as often for one edition as for several', async () => {
    const [[first, second], [alone]] = [await twoApproved(), await twoApproved()];
    const count = async (editionIds: string[]) => {
      let releaseId = '';
      const planned = await countQueries(async () => ({ releaseId } = await plan(editionIds)));
      return [planned, await countQueries(() => cancelRelease(here.publisher, { releaseId, reason: '改期' }, clock))];
    };
    expect(await count([first, second])).toEqual(await count([alone]));
  });

  it('lets one edition go, and ends with the last', async () => {
    const [first, second] = await twoApproved();
    const { releaseId } = await plan([first, second]);
    await expect(removeFromRelease(here.reviewer, { releaseId, editionId: first, reason: '待核实' }, clock)).rejects.toThrow(NotFound);
    expect(await removeFromRelease(here.publisher, { releaseId, editionId: first, reason: '待核实' }, clock)).toEqual({ cancelled: false });
    expect([await stateOf(first), await stateOf(second)]).toEqual(['APPROVED', 'SCHEDULED']);
    await expect(removeFromRelease(here.publisher, { releaseId, editionId: first, reason: '待核实' }, clock)).rejects.toThrow('已经不在');
    expect(await removeFromRelease(here.publisher, { releaseId, editionId: second, reason: '待核实' }, clock)).toEqual({ cancelled: true });
    expect((await release(releaseId)).state).toBe('CANCELLED');
  });

  it('goes on without an edition that was published by hand', async () => {
    const [first, second] = await twoApproved();
    const { releaseId } = await plan([first, second]);
    await publishEdition(here.publisher, { editionId: first, expectedState: 'SCHEDULED' });
    expect(await runRelease(releaseId)).toEqual({ published: 1, failed: 0 });
    const { items } = await release(releaseId);
    expect(items.map(({ state }) => state)).toEqual(['PUBLISHED', 'PUBLISHED']);
    expect(await db.auditEvent.count({ where: { editionId: first, action: 'publish' } })).toBe(1);
  });
});

describe('runDueReleases', () => {
  it('waits for the moment, then publishes all once, with pages, notices and log', async () => {
    const editions = await twoApproved();
    const { releaseId } = await plan(editions);
    await runDueReleases(new Date(friday.getTime() - 1));
    expect(await Promise.all(editions.map(stateOf))).toEqual(['SCHEDULED', 'SCHEDULED']);

    await Promise.all([runDueReleases(friday), runDueReleases(friday)]);
    expect(await Promise.all(editions.map(stateOf))).toEqual(['PUBLISHED', 'PUBLISHED']);
    expect(await release(releaseId)).toMatchObject({ state: 'DONE', items: [{ state: 'PUBLISHED' }, { state: 'PUBLISHED' }] });
    const events = await db.auditEvent.findMany({ where: { editionId: { in: editions }, action: 'publish' } });
    expect(events).toHaveLength(2);
    for (const event of events) expect(event).toMatchObject({ actorId: here.publisher.userId, actorName: here.publisher.name, data: { from: 'SCHEDULED', to: 'PUBLISHED', releaseId } });
    const tags = (await db.pageRevalidation.findMany()).map(({ tag }) => tag);
    expect(tags).toEqual(expect.arrayContaining(['_N_T_/years/latest', `_N_T_/departments/118/${year}`, `_N_T_/departments/201/${year}`]));
    for (const editionId of editions) {
      expect(await db.fact.count({ where: { editionId } })).toBeGreaterThan(0);
      expect(await db.notice.count({ where: { editionId, kind: 'published' } })).toBe(2);
    }
  });

  it('publishes the others when one fails, and says why', async () => {
    const [first, second] = await twoApproved();
    const { releaseId } = await plan([first, second]);
    // A fault of the data that no rule foresees.
    await asOwner((client) => client.query(`ALTER TABLE fact ADD CONSTRAINT fault CHECK (edition_id <> '${first}')`));
    await runDueReleases(friday);
    await asOwner((client) => client.query('ALTER TABLE fact DROP CONSTRAINT fault'));
    expect([await stateOf(first), await stateOf(second)]).toEqual(['APPROVED', 'PUBLISHED']);
    const { state, items } = await release(releaseId);
    expect(state).toBe('DONE');
    expect(items.find((item) => item.editionId === first)).toMatchObject({ state: 'FAILED', message: expect.stringContaining('系统出现了内部错误') });
    expect(await db.edition.findUnique({ where: { id: first }, select: { snapshot: true, publishedAt: true } })).toEqual({ snapshot: null, publishedAt: null });
    expect(await db.notice.count({ where: { editionId: first, kind: 'published' } })).toBe(0);
    expect(await db.auditEvent.findFirst({ where: { editionId: first }, orderBy: { id: 'desc' } })).toMatchObject({ action: 'failRelease', data: { from: 'SCHEDULED', to: 'APPROVED', releaseId } });
    // The publishers are led to the release, and the department learns that it isn't public after all.
    const notices = await db.notice.findMany({ where: { editionId: first, kind: 'releaseFailed' } });
    expect(Object.fromEntries(notices.map(({ userId, href }) => [userId, href]))).toEqual({
      ...Object.fromEntries((await publisherIds()).map((userId) => [userId, `/publishing/releases/${releaseId}`])),
      [here.first.drafter.userId]: `/drafts/${first}`,
      [here.first.approver.userId]: `/drafts/${first}`,
    });
    expect((await getEdition(here.first.drafter, first))!.history[0]).toMatchObject({ label: '未能按计划公开', reason: expect.stringContaining('内部错误') });
    // It can be planned anew.
    const again = await plan([first], 'now');
    expect(await runRelease(again.releaseId)).toEqual({ published: 1, failed: 0 });
  });

  it('is tried again as a whole where it met a deadlock, without a word to anybody', async () => {
    const editions = await twoApproved();
    const { releaseId } = await plan(editions);
    const hold = (client: pg.Client, departmentId: string) => client.query('SELECT id FROM department WHERE id = $1 FOR UPDATE', [departmentId]);
    const running = await asOwner(async (client) => {
      // PostgreSQL ends whoever first looks for the cause of a wait: this one looks later.
      await client.query(`BEGIN; SET LOCAL deadlock_timeout = '1min'`);
      await hold(client, here.second.departmentId);
      const begun = await asOwner(async (other) => {
        await other.query('BEGIN');
        await hold(other, here.first.departmentId);
        const release = runDueReleases(friday).then(() => null, (error: unknown) => error as AggregateError);
        while ((await waiting()) < 1) await sleep(20);
        const edition = client.query('SELECT id FROM edition WHERE id = $1 FOR UPDATE', [editions[0]]);
        while ((await waiting()) < 2) await sleep(20);
        return { release, edition };
      });
      await begun.edition;
      return begun;
    });
    expect((await running.release)!.errors).toMatchObject([{ code: 'P2034', meta: { driverAdapterError: { cause: { originalCode: '40P01' } } } }]);
    expect(await Promise.all(editions.map(stateOf))).toEqual(['SCHEDULED', 'SCHEDULED']);
    expect(await release(releaseId)).toMatchObject({ state: 'PLANNED', items: [{ state: 'WAITING' }, { state: 'WAITING' }] });
    expect(await db.notice.count({ where: { kind: { in: ['releaseFailed', 'releaseStuck'] }, OR: [{ editionId: { in: editions } }, { key: { contains: releaseId } }] } })).toBe(0);
    await runDueReleases(friday);
    expect(await Promise.all(editions.map(stateOf))).toEqual(['PUBLISHED', 'PUBLISHED']);
  });

  it('tells publishers and administrators once of a release that fails as a whole, however often it is tried', async () => {
    const editions = await twoApproved();
    const { releaseId } = await plan(editions);
    await asOwner((client) => client.query(`ALTER TABLE release ADD CONSTRAINT fault CHECK (id <> '${releaseId}' OR state <> 'DONE')`));
    for (let tries = 0; tries < 3; tries += 1) await expect(runDueReleases(friday)).rejects.toThrow('仍在计划之中');
    await asOwner((client) => client.query('ALTER TABLE release DROP CONSTRAINT fault'));
    expect(await Promise.all(editions.map(stateOf))).toEqual(['SCHEDULED', 'SCHEDULED']);
    const notices = await db.notice.findMany({ where: { key: `releaseStuck:${releaseId}` }, orderBy: { href: 'asc' } });
    const [administrators, publishers] = [notices.filter(({ href }) => href.startsWith('/admin')), notices.filter(({ href }) => href === `/publishing/releases/${releaseId}`)];
    expect(administrators.map(({ userId }) => userId)).toEqual([here.admin.userId]);
    expect(publishers.map(({ userId }) => userId).sort()).toEqual((await publisherIds()).sort());
    expect(notices).toHaveLength(administrators.length + publishers.length);
    expect(publishers[0]).toMatchObject({ title: `${year}年部门预算的公开计划没有执行`, body: expect.stringContaining('定于 2030年2月1日 09:00') });
    await runDueReleases(friday);
    expect(await Promise.all(editions.map(stateOf))).toEqual(['PUBLISHED', 'PUBLISHED']);
  });

  it('names whom the planner stood in for, also when the leave is over by then', async () => {
    const [first] = await twoApproved();
    const standIn: Actor = { userId: here.reviewer.userId, name: here.reviewer.name, memberships: [...here.reviewer.memberships, { role: 'PUBLISHER', departmentId: null, onBehalfOf: { userId: here.publisher.userId, name: here.publisher.name } }] };
    const { releaseId } = await planRelease(standIn, { editionIds: [first], when: friday }, clock);
    await runDueReleases(friday);
    const events = await db.auditEvent.findMany({ where: { OR: [{ editionId: first, action: 'publish' }, { subjectId: releaseId, action: 'runRelease' }] } });
    expect(events).toHaveLength(2);
    for (const event of events) expect(event).toMatchObject({ actorName: here.reviewer.name, data: { onBehalfOf: { userId: here.publisher.userId, name: here.publisher.name } } });
    expect((await getEdition(here.publisher, first))!.history[0]).toMatchObject({ label: '公开', actorName: `${here.reviewer.name}（代${here.publisher.name}）` });
  });

  it('prepares again what could not be prepared before the locks', async () => {
    const [first] = await twoApproved();
    const { releaseId } = await plan([first]);
    const prepared = await prepareEditions(db, [first]);
    const failed = new Map([...prepared].map(([id]) => [id, { basis: null, result: internalError() }]));
    expect(await inTransaction((tx) => publishRelease(tx, releaseId, failed, friday))).toEqual({ published: 1, failed: 0 });
  });

  it('counts the units on the list among what a publication is made of', async () => {
    const [first, second] = await twoApproved();
    const { cycleId } = await release((await plan([first, second])).releaseId);
    const before = await publicationBases(db, [first, second]);
    const { unitId } = await addUnit(here.admin, { departmentId: here.first.departmentId, code: `unit${year}`, name: `信息中心${year}` });
    expect(await publicationBases(db, [first, second])).toEqual(before);
    await db.cycleUnit.create({ data: { cycleId, unitId } });
    const after = await publicationBases(db, [first, second]);
    expect([after.get(first) === before.get(first), after.get(second) === before.get(second)]).toEqual([false, true]);
  });

  it('prepares anew what changed after it was prepared', async () => {
    const [first] = await twoApproved();
    const { releaseId } = await plan([first]);
    const prepared = await prepareEditions(db, [first]);
    await db.department.update({ where: { id: here.first.departmentId }, data: { name: '市互联网信息办公室' } });
    await inTransaction((tx) => publishRelease(tx, releaseId, prepared, friday));
    const { snapshot } = await db.edition.findUniqueOrThrow({ where: { id: first }, select: { snapshot: true } });
    expect(JSON.parse(snapshot!).department.name).toBe('市互联网信息办公室');
  });

  it('supersedes what a correction replaces', async () => {
    const cycleId = await nextYear();
    const old = await editionIn(here, here.first, 'PUBLISHED', cycleId);
    const { disclosureId } = await db.edition.findUniqueOrThrow({ where: { id: old } });

    const { editionId } = await startCorrection(here.first.drafter, { disclosureId, note: '数字有误' });
    await fill(here.first.drafter, editionId, filledContent('更正后'));
    await advance(here, here.first, editionId, 'APPROVED');
    await runRelease((await plan([editionId], 'now')).releaseId);
    expect([await stateOf(old), await stateOf(editionId)]).toEqual(['SUPERSEDED', 'PUBLISHED']);
    const [event, ...more] = await db.auditEvent.findMany({ where: { editionId: old, action: 'supersede' } });
    expect(more).toEqual([]);
    expect(event).toMatchObject({ actorName: here.publisher.name, data: { from: 'PUBLISHED', to: 'SUPERSEDED', number: 1, releaseId: expect.any(String) } });
  });

  it('comes to no deadlock with a correction that is published by hand', async () => {
    const cycleId = await nextYear();
    const old = await editionIn(here, here.first, 'PUBLISHED', cycleId);
    const { disclosureId } = await db.edition.findUniqueOrThrow({ where: { id: old } });
    const { editionId } = await startCorrection(here.first.drafter, { disclosureId, note: '数字有误' });
    await fill(here.first.drafter, editionId, filledContent('更正后'));
    await advance(here, here.first, editionId, 'APPROVED');
    const byHand = await inTransaction(async (tx) => {
      // As far as a release is that has come to what the correction replaces.
      await tx.$queryRaw`SELECT id FROM edition WHERE id = ${old} FOR UPDATE`;
      const published = publishEdition(here.publisher, { editionId, expectedState: 'APPROVED' });
      while ((await waiting()) === 0) await sleep(20);
      await tx.$queryRaw`SELECT id FROM edition WHERE id = ${editionId} FOR UPDATE NOWAIT`;
      return { published };
    });
    await byHand.published;
    expect([await stateOf(old), await stateOf(editionId)]).toEqual(['SUPERSEDED', 'PUBLISHED']);
    expect(await db.auditEvent.findFirst({ where: { editionId: old, action: 'supersede' } })).toMatchObject({ actorName: here.publisher.name, data: { from: 'PUBLISHED', to: 'SUPERSEDED', number: 1 } });
  });

  it('leaves the audit chain whole', async () => {
    expect(await readChain(process.env.OWNER_DATABASE_URL!)).toMatchObject({ problemCount: 0 });
  });
});
