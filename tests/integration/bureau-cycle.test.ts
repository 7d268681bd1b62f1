// The finance bureau's day with 120 departments, through the real commands and the real worker process.
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import { bulkReturn } from '@/lib/server/commands/bulk-return';
import { moveEdition } from '@/lib/server/commands/move-edition';
import { planRelease } from '@/lib/server/commands/plan-release';
import { startDraft } from '@/lib/server/commands/start-draft';
import { db } from '@/lib/server/db';
import { Refusal } from '@/lib/server/refusal';
import { readChain } from '../../scripts/audit/read-chain';
import { advance, type City, cycleWith, departmentWithStaff, fill, person, type Staffed } from '../support/factory';
import { type MailServer, startMailServer } from '../support/mail-server';
import { asOwner } from '../support/owner';
import { startTestWorker, type TestWorker } from '../support/worker';

const DEPARTMENTS = 120;
/** Returned in one step with one text. */
const RETURNED = 30;
/** Done at the same time: as many people work at once as the test's machine has patience for. */
const AT_ONCE = 4;
const MINUTE = 60_000;

interface Case {
  department: Staffed;
  editionId: string;
}

let here: City;
let cases: Case[];
let second: Actor;
let mail: MailServer;
const workers: TestWorker[] = [];

beforeAll(async () => {
  const departments = await forAll(Array.from({ length: DEPARTMENTS }, (_, index) => index), (index) => departmentWithStaff(String(101 + index), `第${index + 1}局`));
  const cycleId = await cycleWith(2026, departments);
  here = { first: departments[0]!, second: departments[1]!, cycleId, reviewer: await person('REVIEWER'), publisher: await person('PUBLISHER'), admin: await person('ADMIN') };
  second = await person('REVIEWER');
  mail = await startMailServer();
  // For the commands here and for the workers.
  Object.assign(process.env, { SMTP_HOST: '127.0.0.1', SMTP_PORT: String(mail.port), MAIL_FROM: 'budget@example.gov.cn', NEXTAUTH_URL: 'https://budget.example.gov.cn' });
  await forAll(departments, ({ drafter: { userId, username } }) => db.user.update({ where: { id: userId }, data: { email: `${username}@example.gov.cn` } }));
  cases = await forAll(departments, async (department) => ({ department, editionId: (await startDraft(department.drafter, { cycleId, departmentId: department.departmentId })).editionId }));
}, 3 * MINUTE);

afterAll(async () => {
  await Promise.all(workers.map((worker) => worker.kill()));
  await mail.stop();
});

/** Does this for each, some of them at the same time. */
async function forAll<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  const queue = items.map((item, index) => ({ item, index }));
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (let next = queue.shift(); next; next = queue.shift()) results[next.index] = await work(next.item);
    }),
  );
  return results;
}

const editionIds = () => cases.map(({ editionId }) => editionId);
const inState = (state: 'SUBMITTED' | 'RETURNED' | 'APPROVED' | 'SCHEDULED' | 'PUBLISHED') => db.edition.count({ where: { id: { in: editionIds() }, state } });

/** Both at the same time: what comes of it, and how the one who was slower is told. */
async function race(...tries: [Promise<unknown>, Promise<unknown>]): Promise<void> {
  const results = await Promise.allSettled(tries);
  const lost = results.filter((result) => result.status === 'rejected');
  expect(lost).toHaveLength(1);
  expect(lost[0]!.reason).toBeInstanceOf(Refusal);
}

describe.sequential(`a cycle of ${DEPARTMENTS} departments`, () => {
  it('is drafted, signed off and submitted by all', async () => {
    await forAll(cases, async ({ department, editionId }) => {
      await fill(department.drafter, editionId);
      await advance(here, department, editionId, 'SUBMITTED');
    });
    expect(await inState('SUBMITTED')).toBe(DEPARTMENTS);
  }, 3 * MINUTE);

  it('is reviewed: two reviewers race, many are returned with one text and come back, all are approved', async () => {
    const [contested] = cases as [Case];
    const step = (actor: Actor, editionId: string, action: 'startReview' | 'approve', expectedState: 'SUBMITTED' | 'IN_REVIEW') => moveEdition(actor, { editionId, action, expectedState });
    await race(step(here.reviewer, contested.editionId, 'startReview', 'SUBMITTED'), step(second, contested.editionId, 'startReview', 'SUBMITTED'));

    const returned = cases.slice(1, 1 + RETURNED);
    const outcomes = await bulkReturn(here.reviewer, {
      bulkId: randomUUID(),
      editions: returned.map(({ editionId }) => ({ editionId, expectedState: 'SUBMITTED' })),
      reason: '“三公”经费增减没有说明原因。',
    });
    expect(outcomes.filter(({ done }) => done)).toHaveLength(RETURNED);
    expect(await inState('RETURNED')).toBe(RETURNED);
    await forAll(returned, ({ department, editionId }) => advance(here, department, editionId, 'SUBMITTED'));

    const last = cases.at(-1)!;
    await forAll(cases.slice(0, -1), ({ department, editionId }) => advance(here, department, editionId, 'APPROVED'));
    await step(here.reviewer, last.editionId, 'startReview', 'SUBMITTED');
    await race(step(here.reviewer, last.editionId, 'approve', 'IN_REVIEW'), step(second, last.editionId, 'approve', 'IN_REVIEW'));
    expect(await inState('APPROVED')).toBe(DEPARTMENTS);
  }, 3 * MINUTE);

  it('is published as planned, though the worker process is killed in the middle of it', async () => {
    // What was told before goes out first; a mail whose hand-over a kill cuts off is a test of its own.
    workers.push(await startTestWorker());
    await until(async () => (await db.mail.count({ where: { state: { not: 'SENT' } } })) === 0);

    // Whoever writes this department's figures has to wait, with half of the editions written and half not.
    const [half] = await db.edition.findMany({ where: { id: { in: editionIds() } }, orderBy: { id: 'asc' }, skip: DEPARTMENTS / 2, take: 1 });
    const { department } = cases.find(({ editionId }) => editionId === half!.id)!;
    const { releaseId, outcomes } = await planRelease(here.publisher, { editionIds: editionIds(), when: new Date(Date.now() + 5_000) });
    expect(outcomes.filter(({ done }) => done)).toHaveLength(DEPARTMENTS);
    await asOwner(async (client) => {
      await client.query('BEGIN');
      await client.query('SELECT id FROM department WHERE id = $1 FOR UPDATE', [department.departmentId]);
      await until(async () => (await waitingFor('INSERT INTO%fact')) === 1);
      await workers[0]!.kill();
      // What it had written was seen by nobody.
      expect(await inState('SCHEDULED')).toBe(DEPARTMENTS);
      // Two at once, while the database still believes in the dead one.
      workers.push(...(await Promise.all([startTestWorker(), startTestWorker()])));
      await client.query('COMMIT');
    });
    await until(async () => (await db.release.findUniqueOrThrow({ where: { id: releaseId } })).state === 'DONE');
    expect(await inState('PUBLISHED')).toBe(DEPARTMENTS);
    expect(await db.releaseItem.count({ where: { releaseId, state: 'PUBLISHED' } })).toBe(DEPARTMENTS);
  }, 3 * MINUTE);

  it('is published exactly once, and the chain of the audit log is whole', async () => {
    const perEdition = await db.auditEvent.groupBy({ by: ['editionId'], where: { action: 'publish' }, _count: true });
    expect(perEdition).toHaveLength(DEPARTMENTS);
    expect(perEdition.every(({ _count }) => _count === 1)).toBe(true);
    const published = await db.edition.findMany({ where: { state: 'PUBLISHED' }, select: { publishedAt: true, snapshotSha256: true } });
    expect(new Set(published.map(({ publishedAt }) => publishedAt?.getTime())).size).toBe(1);
    expect(published.every(({ snapshotSha256 }) => snapshotSha256 !== null)).toBe(true);
    expect(await db.notice.count({ where: { kind: 'published' } })).toBe(2 * DEPARTMENTS);
    expect(await readChain(process.env.OWNER_DATABASE_URL!)).toMatchObject({ problemCount: 0 });
  });

  it('told everybody concerned by mail, each mail sent once by one of the workers', async () => {
    await until(async () => (await db.mail.count({ where: { state: { not: 'SENT' } } })) === 0);
    const mails = await db.mail.findMany({ select: { id: true, to: true } });
    expect(mail.begun()).toBe(mails.length);
    expect(new Set(mail.received.map(({ headers }) => headers['message-id'])).size).toBe(mails.length);
    expect(mail.received.map(({ to }) => to.join()).sort()).toEqual(mails.map(({ to }) => to).sort());
    // The clerk of each department, of the publication; and of each return.
    const subjects = mail.received.map(({ headers }) => headers.subject!);
    expect(subjects.filter((subject) => subject.includes('已公开'))).toHaveLength(DEPARTMENTS);
    expect(subjects.filter((subject) => subject.includes('退回'))).toHaveLength(RETURNED);
  });

  it('leaves workers that end when they are told to', async () => {
    expect(await Promise.all(workers.slice(1).map((worker) => worker.stop()))).toEqual([0, 0]);
    const ran = workers.filter((worker) => worker.log().includes(`公开 ${DEPARTMENTS} 件，未公开 0 件`));
    expect(ran).toHaveLength(1);
  });
});

/** How many statements like this wait for somebody's lock. */
function waitingFor(statement: string): Promise<number> {
  return asOwner(async (client) => {
    const { rows } = await client.query<{ waiting: number }>(`SELECT count(*)::int AS waiting FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock' AND query ILIKE $1`, [`%${statement}%`]);
    return rows[0]!.waiting;
  });
}

async function until(reached: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + MINUTE;
  while (!(await reached())) {
    if (Date.now() > deadline) throw new Error(`Not reached within a minute. The workers said:\n${workers.map((worker) => worker.log()).join('\n')}`);
    await sleep(200);
  }
}
