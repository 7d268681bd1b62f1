import { setTimeout as sleep } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { missingFile } from '@/app/(public)/departments/missing-file';
import { exemptDepartment } from '@/lib/server/commands/exempt-department';
import { planRelease } from '@/lib/server/commands/plan-release';
import { removeFromRelease } from '@/lib/server/commands/remove-from-release';
import { startCorrection } from '@/lib/server/commands/start-correction';
import { startDraft } from '@/lib/server/commands/start-draft';
import { withdrawEdition } from '@/lib/server/commands/withdraw-edition';
import { db } from '@/lib/server/db';
import { getCityYear } from '@/lib/server/queries/public/get-city-year';
import { getDepartmentPublications } from '@/lib/server/queries/public/get-department-publications';
import { getPublishedEdition } from '@/lib/server/queries/public/get-published-edition';
import { getWithdrawal } from '@/lib/server/queries/public/get-withdrawal';
import { getEdition } from '@/lib/server/queries/workspace/get-edition';
import { listDepartmentWork } from '@/lib/server/queries/workspace/list-department-work';
import { listPublished } from '@/lib/server/queries/workspace/list-published';
import { Refusal } from '@/lib/server/refusal';
import { inTransaction } from '@/lib/server/transaction';
import { advance, city, type City, cycleWith, departmentWithStaff, editionIn, stateOf } from '../support/factory';

const period = { fiscalYear: 2020, kind: 'BUDGET' } as const;
const REASON = '项目名称涉及第三方信息，改正后重新公开';

let here: City;
let firstId: string;
let secondId: string;

const disclosureId = async () => (await db.edition.findUniqueOrThrow({ where: { id: firstId }, select: { disclosureId: true } })).disclosureId;

beforeAll(async () => {
  here = await city();
  firstId = await editionIn(here, here.first, 'PUBLISHED');
  ({ editionId: secondId } = await startCorrection(here.first.drafter, { disclosureId: await disclosureId(), note: '补充说明' }));
  await advance(here, here.first, secondId, 'PUBLISHED');
});

/** How many wait for somebody's lock in this database. */
async function waiting(): Promise<number> {
  const rows = await db.$queryRaw<unknown[]>`SELECT FROM pg_locks l JOIN pg_stat_activity a USING (pid) WHERE NOT l.granted AND a.datname = current_database()`;
  return rows.length;
}

const withdraw = (actor = here.publisher, editionId = secondId, expectedState: 'PUBLISHED' | 'SUPERSEDED' = 'PUBLISHED') => withdrawEdition(actor, { editionId, expectedState, reason: REASON });

describe('a withdrawal', () => {
  it('is the publisher’s, and of what stands', async () => {
    await expect(withdraw(here.first.approver)).rejects.toThrow('不能');
    await expect(withdraw(here.reviewer)).rejects.toThrow('不能');
    await expect(withdraw(here.publisher, firstId, 'SUPERSEDED')).rejects.toThrow();
    expect(await stateOf(secondId)).toBe('PUBLISHED');
    expect((await getEdition(here.publisher, secondId))!.actions.map(({ action }) => action)).toEqual(['withdraw']);
  });

  it('takes the whole publication off, the earlier edition too, and counts it nowhere', async () => {
    await withdraw();
    expect([await stateOf(firstId), await stateOf(secondId)]).toEqual(['WITHDRAWN', 'WITHDRAWN']);
    for (const number of [undefined, 1, 2]) expect(await getPublishedEdition('118', period, number)).toBeNull();
    expect(await db.fact.count({ where: { editionId: { in: [firstId, secondId] } } })).toBe(0);
    const row = (await getCityYear(period))!.rows.find(({ department }) => department.code === '118');
    expect(row).toMatchObject({ published: null, withdrawn: true });
    expect((await getDepartmentPublications('118'))!.missing).toEqual([{ ...period, withdrawn: true }]);
  });

  it('is told at every address, with when and why', async () => {
    expect(await getWithdrawal('118', period)).toMatchObject({ editionNumber: 2, note: REASON, current: null });
    expect(await getWithdrawal('118', period, 1)).toMatchObject({ editionNumber: 1, note: REASON });
    expect(await getWithdrawal('118', { ...period, fiscalYear: 2019 })).toBeNull();
    const gone = await missingFile('118', period, 2);
    expect(gone.status).toBe(410);
    expect(await gone.text()).toContain(REASON);
    expect((await missingFile('201', period)).status).toBe(404);
  });

  it('stays on record, and with whoever may publish', async () => {
    const kept = await db.edition.findUniqueOrThrow({ where: { id: secondId }, select: { snapshot: true, withdrawalNote: true } });
    expect(kept).toMatchObject({ snapshot: expect.stringContaining('118'), withdrawalNote: REASON });
    const events = await db.auditEvent.findMany({ where: { action: 'withdraw' }, orderBy: { id: 'asc' } });
    expect(events).toMatchObject([
      { editionId: secondId, reason: REASON, actorId: here.publisher.userId, data: { from: 'PUBLISHED', to: 'WITHDRAWN', number: 2 } },
      { editionId: firstId, reason: REASON, actorId: here.publisher.userId, data: { from: 'SUPERSEDED', to: 'WITHDRAWN', number: 1 } },
    ]);
    expect((await getEdition(here.publisher, firstId))!.history.slice(0, 3).map(({ label, actorName }) => [label, actorName])).toEqual([
      ['撤回公开', here.publisher.name],
      ['被新版替代', here.publisher.name],
      ['公开', here.publisher.name],
    ]);
    expect((await listPublished(here.publisher, '118', null)).rows).toMatchObject([{ editionId: secondId, state: 'WITHDRAWN', withdrawn: { note: REASON } }]);
    expect(await listPublished(here.reviewer, '', null)).toEqual({ rows: [], more: false, periods: [] });
  });

  it('is followed by a correction, not by a draft from nothing', async () => {
    const { drafter, departmentId } = here.first;
    const [row] = await listDepartmentWork(drafter);
    expect(row).toMatchObject({ canStartDraft: false, canStartCorrection: true, publicEdition: { state: 'WITHDRAWN' } });
    await expect(startDraft(drafter, { cycleId: here.cycleId, departmentId })).rejects.toThrow('请发起更正');
    const { editionId } = await startCorrection(drafter, { disclosureId: await disclosureId(), note: '改正项目名称' });
    // The review that let through what was withdrawn is none of the correction's.
    expect(await getEdition(drafter, editionId)).toMatchObject({ secrecyReview: null });
    await advance(here, here.first, editionId, 'PUBLISHED');
    expect((await getPublishedEdition('118', period))!.editions.map(({ number, state }) => [number, state])).toEqual([[3, 'PUBLISHED'], [2, 'WITHDRAWN'], [1, 'WITHDRAWN']]);
    expect(await getWithdrawal('118', period)).toBeNull();
    expect(await getWithdrawal('118', period, 2)).toMatchObject({ current: { number: 3 } });
  });
});

describe('a withdrawal beside a correction that is on its way', () => {
  let other: City;
  let publicId: string;
  let correctionId: string;
  const refused = () => withdrawEdition(other.publisher, { editionId: publicId, expectedState: 'PUBLISHED', reason: REASON });

  beforeAll(async () => {
    const department = await departmentWithStaff('301', '民政局');
    other = { ...here, first: department, cycleId: await cycleWith(2022, [department]) };
    publicId = await editionIn(other, department, 'PUBLISHED', other.cycleId);
    const { disclosureId: own } = await db.edition.findUniqueOrThrow({ where: { id: publicId } });
    ({ editionId: correctionId } = await startCorrection(department.drafter, { disclosureId: own, note: '补充说明' }));
    await advance(other, department, correctionId, 'APPROVED');
  });

  it('is refused while that is to be published by itself', async () => {
    const { releaseId } = await planRelease(other.publisher, { editionIds: [correctionId], when: new Date(Date.now() + 3_600_000) });
    await expect(refused()).rejects.toThrow('第 2 版更正稿已列入公开计划，到时会自动公开。请先移出公开计划');
    expect([await stateOf(publicId), await stateOf(correctionId)]).toEqual(['PUBLISHED', 'SCHEDULED']);
    // The button says so before.
    const reasonsNow = async () => (await getEdition(other.publisher, publicId))!.actions.find(({ action }) => action === 'withdraw')!.failureReasons;
    expect(await reasonsNow()).toEqual([expect.stringContaining('请先移出公开计划')]);
    await removeFromRelease(other.publisher, { releaseId, editionId: correctionId, reason: '先撤回' });
    expect(await reasonsNow()).toEqual([]);
  });

  it('is refused too where that is planned at the same moment', async () => {
    const plan = () => planRelease(other.publisher, { editionIds: [correctionId], when: new Date(Date.now() + 3_600_000) });
    const both = await inTransaction(async (tx) => {
      await tx.$queryRaw`SELECT id FROM edition WHERE id = ${correctionId} FOR UPDATE`;
      const planned = plan();
      while ((await waiting()) < 1) await sleep(20);
      const refusal = refused().then(() => null, (error: unknown) => error);
      while ((await waiting()) < 2) await sleep(20);
      return { planned, refusal };
    });
    const [{ releaseId }, refusal] = [await both.planned, await both.refusal];
    expect(refusal).toBeInstanceOf(Refusal);
    expect(await stateOf(publicId)).toBe('PUBLISHED');
    await removeFromRelease(other.publisher, { releaseId, editionId: correctionId, reason: '先撤回' });
  });

  it('tells those who review and publish the correction, whoever withdrew included', async () => {
    await db.notice.deleteMany();
    await refused();
    expect([await stateOf(publicId), await stateOf(correctionId)]).toEqual(['WITHDRAWN', 'APPROVED']);
    const notices = await db.notice.findMany({ where: { kind: 'withdrawn' } });
    const told = (editionId: string) => notices.filter((notice) => notice.editionId === editionId).map(({ userId }) => userId).sort();
    expect(told(correctionId)).toEqual([other.publisher.userId, other.reviewer.userId].sort());
    expect(told(publicId)).toEqual([other.first.drafter.userId, other.first.approver.userId].sort());
    expect(notices.find(({ editionId }) => editionId === correctionId)).toMatchObject({ title: '民政局2022年部门预算已撤回公开，另有更正稿在办', href: `/review/${correctionId}`, body: expect.stringContaining(REASON) });
  });
});

it('is followed by nothing where the department was exempted since', async () => {
  const { drafter, departmentId } = here.second;
  const editionId = await editionIn(here, here.second, 'PUBLISHED');
  await withdraw(here.publisher, editionId);
  await exemptDepartment(here.admin, { cycleId: here.cycleId, departmentId, basis: '涉及国家秘密' });
  expect(await listDepartmentWork(drafter)).toMatchObject([{ canStartDraft: false, canStartCorrection: false, exempt: true }]);
  const { disclosureId: own } = await db.edition.findUniqueOrThrow({ where: { id: editionId }, select: { disclosureId: true } });
  await expect(startCorrection(drafter, { disclosureId: own, note: '改正' })).rejects.toThrow('免于公开（涉及国家秘密）');
});

it('is told on the department’s page too where no list asks for it', async () => {
  await db.cycleDepartment.deleteMany({ where: { cycleId: here.cycleId, departmentId: here.second.departmentId } });
  expect(await getDepartmentPublications('201')).toMatchObject({ publications: [], missing: [{ ...period, withdrawn: true }] });
});

it('can be found again among more than a screen lists, which says so', async () => {
  expect((await listPublished(here.publisher, '', null)).more).toBe(false);
  await db.$executeRaw`INSERT INTO department (id, code, name, short_name, kind) SELECT 'd' || n, 'd' || n, '测试部门' || n, '测' || n, 'GOVERNMENT' FROM generate_series(1, 201) n`;
  await db.$executeRaw`INSERT INTO disclosure (id, cycle_id, department_id) SELECT 'd' || n, ${here.cycleId}, 'd' || n FROM generate_series(1, 201) n`;
  await db.$executeRaw`INSERT INTO edition (id, disclosure_id, number, state, template_version, snapshot, snapshot_sha256, published_at) SELECT 'd' || n, 'd' || n, 1, 'PUBLISHED', 'budget-2020', '{}', '', now() FROM generate_series(1, 201) n`;
  const { rows, more } = await listPublished(here.publisher, '测', null);
  expect([rows.length, more]).toEqual([200, true]);
  expect((await listPublished(here.publisher, 'd201', null)).rows).toMatchObject([{ department: { code: 'd201' } }]);
});
