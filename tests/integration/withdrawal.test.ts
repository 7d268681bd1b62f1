import { beforeAll, describe, expect, it } from 'vitest';
import { missingFile } from '@/app/(public)/departments/missing-file';
import { exemptDepartment } from '@/lib/server/commands/exempt-department';
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
import { advance, city, type City, editionIn, stateOf } from '../support/factory';

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
    expect(await db.auditEvent.findFirst({ where: { editionId: secondId, action: 'withdraw' } })).toMatchObject({ reason: REASON, actorId: here.publisher.userId });
    expect((await listPublished(here.publisher, '118', null)).rows).toMatchObject([{ editionId: secondId, state: 'WITHDRAWN', withdrawn: { note: REASON } }]);
    expect(await listPublished(here.reviewer, '', null)).toEqual({ rows: [], periods: [] });
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
