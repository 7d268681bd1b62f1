import { beforeAll, describe, expect, it } from 'vitest';
import { addUnit } from '@/lib/server/commands/add-unit';
import { closeUnit } from '@/lib/server/commands/close-unit';
import { createDivision } from '@/lib/server/commands/create-division';
import { endExemption } from '@/lib/server/commands/end-exemption';
import { exemptDepartment } from '@/lib/server/commands/exempt-department';
import { moveEdition } from '@/lib/server/commands/move-edition';
import { openCycle } from '@/lib/server/commands/open-cycle';
import { putCycleDepartment } from '@/lib/server/commands/put-cycle-department';
import { removeCycleDepartment } from '@/lib/server/commands/remove-cycle-department';
import { setApprovalDates } from '@/lib/server/commands/set-approval-dates';
import { setCycleClosed } from '@/lib/server/commands/set-cycle-closed';
import { setCycleSettings } from '@/lib/server/commands/set-cycle-settings';
import { setUserDisabled } from '@/lib/server/commands/set-user-disabled';
import { startDraft } from '@/lib/server/commands/start-draft';
import { updateDivision } from '@/lib/server/commands/update-division';
import { allTemplates } from '@/lib/disclosure/templates/templates';
import { listedDuties } from '@/lib/server/cycle-list/duty-rows';
import { db } from '@/lib/server/db';
import { getEdition } from '@/lib/server/queries/workspace/get-edition';
import { listCycles } from '@/lib/server/queries/workspace/list-cycles';
import { listDepartmentWork } from '@/lib/server/queries/workspace/list-department-work';
import { NotFound } from '@/lib/server/refusal';
import { acceptWarnings, city, type City, cycleWith, departmentWithStaff, editionIn, fill, person } from '../support/factory';
import { TEMPLATE } from '../support/filled-content';

const SECRET = '涉及国家秘密，依据《中华人民共和国预算法》第十四条';

let here: City;
let divisionId: string;
let unitId: string;

beforeAll(async () => {
  here = await city();
  ({ divisionId } = await createDivision(here.admin, { name: '行政政法科', sections: [] }));
  ({ unitId } = await addUnit(here.admin, { departmentId: here.first.departmentId, code: '118001', name: '网信中心' }));
});

const lastData = async (action: string, subjectId: string) => (await db.auditEvent.findFirstOrThrow({ where: { action, subjectId }, orderBy: { id: 'desc' }, select: { data: true } })).data;
const lineOf = async (cycleId: string, departmentId: string) => (await listedDuties(db, cycleId)).get(departmentId);

describe('a department’s line', () => {
  it('says reviewer, division and units, what isn’t given stays, and each change is on record', async () => {
    const cycleId = await cycleWith(2031, [here.first]);
    const key = { cycleId, departmentId: here.first.departmentId };
    await putCycleDepartment(here.admin, { ...key, approvedOn: '2031-02-20', reviewerId: here.reviewer.userId, divisionId, unitIds: [unitId] });
    expect(await putCycleDepartment(here.admin, { ...key, approvedOn: '2031-02-25' })).toEqual({ dueOn: '2031-03-17' });
    expect(await lineOf(cycleId, key.departmentId)).toEqual({ approvedOn: '2031-02-25', reviewerId: here.reviewer.userId, divisionId, exemptBasis: null, unitIds: [unitId] });
    await putCycleDepartment(here.admin, { ...key, approvedOn: '2031-02-25', reviewerId: null, unitIds: [] });
    expect(await lastData('putCycleDepartment', cycleId)).toEqual({
      departmentId: key.departmentId,
      before: { approvedOn: '2031-02-25', reviewerId: here.reviewer.userId, units: ['118001'] },
      after: { approvedOn: '2031-02-25', reviewerId: null, units: [] },
    });
  });

  it('has the checks ask for its units in the disclosure', async () => {
    const cycleId = await cycleWith(2030, [here.first]);
    await putCycleDepartment(here.admin, { cycleId, departmentId: here.first.departmentId, approvedOn: '2030-02-20', unitIds: [unitId] });
    const { editionId } = await startDraft(here.first.drafter, { cycleId, departmentId: here.first.departmentId });
    await fill(here.first.drafter, editionId);
    const asked = (await getEdition(here.first.drafter, editionId))!.findings.filter(({ id, path }) => id === 'F18' && path === 'institutions');
    expect(asked).toMatchObject([{ severity: 'W', message: expect.stringContaining('网信中心') }]);
  });

  it('gives what is in review to whoever is assigned instead', async () => {
    const cycleId = await cycleWith(2048, [here.first]);
    const editionId = await editionIn(here, here.first, 'IN_REVIEW', cycleId);
    const other = await person('REVIEWER');
    await putCycleDepartment(here.admin, { cycleId, departmentId: here.first.departmentId, approvedOn: '2048-02-20', reviewerId: other.userId });
    expect(await db.edition.findUnique({ where: { id: editionId }, select: { reviewerId: true } })).toEqual({ reviewerId: other.userId });
    expect(await db.auditEvent.findFirst({ where: { editionId, action: 'assignReview' }, select: { data: true } })).toEqual({ data: { before: { reviewerId: here.reviewer.userId }, after: { reviewerId: other.userId } } });
  });

  it('takes only people who review, divisions in use, and the department’s own units', async () => {
    const cycleId = await cycleWith(2032, [here.first, here.second]);
    const put = (change: { reviewerId?: string; divisionId?: string; unitIds?: string[] }, of = here.first) => putCycleDepartment(here.admin, { cycleId, departmentId: of.departmentId, approvedOn: '2032-02-20', ...change });
    await expect(put({ reviewerId: here.publisher.userId })).rejects.toThrow('不是财政局审核人');
    const { divisionId: closed } = await createDivision(here.admin, { name: '旧科', sections: [] });
    await put({ divisionId: closed });
    await updateDivision(here.admin, { divisionId: closed, name: '旧科', sections: [], closed: true });
    // What stood before it was closed isn't asked again.
    await put({ divisionId: closed });
    await expect(put({ divisionId: closed }, here.second)).rejects.toThrow('已经停用');
    await expect(put({ unitIds: [unitId] }, here.second)).rejects.toThrow('不属于该部门');
    const { unitId: gone } = await addUnit(here.admin, { departmentId: here.first.departmentId, code: '118009', name: '旧中心' });
    await closeUnit(here.admin, { unitId: gone });
    await expect(put({ unitIds: [gone] })).rejects.toThrow('已停用');
  });

  it('goes with its units, as long as the department hasn’t begun', async () => {
    const cycleId = await cycleWith(2033, [here.first, here.second]);
    await putCycleDepartment(here.admin, { cycleId, departmentId: here.first.departmentId, approvedOn: '2033-02-20', unitIds: [unitId] });
    await removeCycleDepartment(here.admin, { cycleId, departmentId: here.first.departmentId });
    expect(await db.cycleUnit.count({ where: { cycleId } })).toBe(0);
    expect(await lastData('removeCycleDepartment', cycleId)).toEqual({ departmentId: here.first.departmentId, before: { approvedOn: '2033-02-20', units: ['118001'] } });
    await startDraft(here.second.drafter, { cycleId, departmentId: here.second.departmentId });
    await expect(removeCycleDepartment(here.admin, { cycleId, departmentId: here.second.departmentId })).rejects.toThrow('已经开始填报');
  });
});

describe('an exemption', () => {
  it('needs a basis, keeps the department from beginning, and ends', async () => {
    const cycleId = await cycleWith(2034, [here.first]);
    const key = { cycleId, departmentId: here.first.departmentId };
    await exemptDepartment(here.admin, { ...key, basis: SECRET });
    await expect(startDraft(here.first.drafter, key)).rejects.toThrow(SECRET);
    await expect(exemptDepartment(here.admin, { ...key, basis: SECRET })).rejects.toThrow('没有改动');
    expect(await lastData('exemptDepartment', cycleId)).toMatchObject({ before: { exemptBasis: null }, after: { exemptBasis: SECRET } });
    expect((await listDepartmentWork(here.first.drafter)).find(({ cycle }) => cycle.id === cycleId)).toMatchObject({ exempt: true, canStartDraft: false, waitingFor: `免于公开：${SECRET}` });
    // A corrected date leaves the exemption as it is.
    await putCycleDepartment(here.admin, { ...key, approvedOn: '2034-02-26' });
    expect(await lineOf(cycleId, key.departmentId)).toMatchObject({ exemptBasis: SECRET });
    await endExemption(here.admin, key);
    await expect(endExemption(here.admin, key)).rejects.toThrow('没有免于公开');
    expect(await lastData('endExemption', cycleId)).toMatchObject({ before: { exemptBasis: SECRET }, after: { exemptBasis: null } });
    await startDraft(here.first.drafter, key);
  });

  it('stops a draft that had been begun, but none that the bureau has or the public can read', async () => {
    const cycleId = await cycleWith(2035, [here.first]);
    const key = { cycleId, departmentId: here.first.departmentId };
    const { editionId } = await startDraft(here.first.drafter, key);
    await fill(here.first.drafter, editionId);
    await acceptWarnings(here.first.drafter, editionId);
    await exemptDepartment(here.admin, { ...key, basis: SECRET });
    await expect(moveEdition(here.first.drafter, { editionId, action: 'submitForSignOff', expectedState: 'DRAFT' })).rejects.toThrow('免于公开');
    // The button says so before.
    const { actions } = (await getEdition(here.first.drafter, editionId))!;
    expect(actions.find(({ action }) => action === 'submitForSignOff')!.failureReasons).toEqual([expect.stringContaining('免于公开')]);
    await endExemption(here.admin, key);

    const other = await cycleWith(2036, [here.second]);
    const second = { cycleId: other, departmentId: here.second.departmentId };
    await editionIn(here, here.second, 'IN_REVIEW', other);
    await expect(exemptDepartment(here.admin, { ...second, basis: SECRET })).rejects.toThrow('正在财政局办理');
    await editionIn(here, here.first, 'PUBLISHED');
    await expect(exemptDepartment(here.admin, { cycleId: here.cycleId, departmentId: here.first.departmentId, basis: SECRET })).rejects.toThrow('已经公开');
  });
});

describe('a cycle', () => {
  it('begins with the last one’s list, without who and what has gone since', async () => {
    const third = await departmentWithStaff('301', '档案馆');
    const leaving = await person('REVIEWER');
    const from = await cycleWith(2040, [here.first, here.second, third]);
    await putCycleDepartment(here.admin, { cycleId: from, departmentId: here.first.departmentId, approvedOn: '2040-02-20', reviewerId: here.reviewer.userId, divisionId, unitIds: [unitId] });
    await putCycleDepartment(here.admin, { cycleId: from, departmentId: here.second.departmentId, approvedOn: '2040-02-21', reviewerId: leaving.userId });
    await exemptDepartment(here.admin, { cycleId: from, departmentId: third.departmentId, basis: SECRET });
    await setUserDisabled(here.admin, { userId: leaving.userId, disabled: true });

    const opened = { kind: 'BUDGET' as const, templateVersion: TEMPLATE, copyFromCycleId: from };
    const { cycleId } = await openCycle(here.admin, { ...opened, fiscalYear: 2041 });
    expect(await lineOf(cycleId, here.first.departmentId)).toEqual({ approvedOn: '2041-02-20', reviewerId: here.reviewer.userId, divisionId, exemptBasis: null, unitIds: [unitId] });
    expect(await lineOf(cycleId, here.second.departmentId)).toMatchObject({ approvedOn: '2041-02-21', reviewerId: null });
    expect(await lineOf(cycleId, third.departmentId)).toMatchObject({ exemptBasis: SECRET });

    const one = await openCycle(here.admin, { ...opened, fiscalYear: 2042, approvedOn: '2042-03-01' });
    const rows = await db.cycleDepartment.findMany({ where: { cycleId: one.cycleId }, select: { approvedOn: true, dueOn: true } });
    expect(rows.map(({ approvedOn, dueOn }) => [approvedOn, dueOn].map((day) => day.toISOString().slice(0, 10)).join())).toEqual(Array(3).fill('2042-03-01,2042-03-21'));
  });

  it('asks for the dates that can’t be told from the last list', async () => {
    const from = await cycleWith(2044, [here.first]);
    const budget = { kind: 'BUDGET' as const, templateVersion: TEMPLATE, copyFromCycleId: from };
    const accounts = { fiscalYear: 2043, kind: 'FINAL_ACCOUNTS' as const, templateVersion: allTemplates().find(({ kind }) => kind === 'FINAL_ACCOUNTS')!.version, copyFromCycleId: from };
    await expect(openCycle(here.admin, accounts)).rejects.toThrow('预算和决算的批复日期不能互相推算');
    // Nothing of what was refused is left.
    expect(await db.cycle.count({ where: { fiscalYear: 2043, kind: 'FINAL_ACCOUNTS' } })).toBe(0);
    const { cycleId } = await openCycle(here.admin, { ...accounts, approvedOn: '2044-08-20' });
    expect(await lineOf(cycleId, here.first.departmentId)).toMatchObject({ approvedOn: '2044-08-20' });

    // On the due date itself there is still time; the day after, all would be overdue at once.
    await expect(openCycle(here.admin, { ...budget, fiscalYear: 2045 }, () => new Date('2045-03-12T16:00:00Z'))).rejects.toThrow('法定公开日已经过去');
    await openCycle(here.admin, { ...budget, fiscalYear: 2045 }, () => new Date('2045-03-12T15:59:00Z'));
  });

  it('is closed and opened again by an administrator: nobody begins meanwhile', async () => {
    const cycleId = await cycleWith(2046, [here.first]);
    const key = { cycleId, departmentId: here.first.departmentId };
    await setCycleClosed(here.admin, { cycleId, closed: true });
    expect((await listCycles(here.admin)).find(({ id }) => id === cycleId)).toMatchObject({ closed: true });
    await expect(startDraft(here.first.drafter, key)).rejects.toThrow('已经结束');
    expect(await lastData('closeCycle', cycleId)).toEqual({ before: { settled: false }, after: { settled: true } });
    await expect(setCycleClosed(here.reviewer, { cycleId, closed: false })).rejects.toThrow();
    await setCycleClosed(here.admin, { cycleId, closed: false });
    expect(await lastData('reopenCycle', cycleId)).toEqual({ before: { settled: true }, after: { settled: false } });
    await startDraft(here.first.drafter, key);
  });

  it('has a department put on its list by two at once, the second of whom changes what the first wrote', async () => {
    const cycleId = await cycleWith(2047, []);
    const put = (approvedOn: string) => putCycleDepartment(here.admin, { cycleId, departmentId: here.first.departmentId, approvedOn });
    await Promise.all([put('2047-02-20'), put('2047-02-25')]);
    const events = await db.auditEvent.findMany({ where: { action: 'putCycleDepartment', subjectId: cycleId }, orderBy: { id: 'asc' }, select: { data: true } });
    const [first, second] = events.map(({ data }) => data as { before: object | null; after: object });
    expect(first!.before).toBeNull();
    expect(second!.before).toEqual({ approvedOn: (first!.after as { approvedOn: string }).approvedOn });
  });

  it('gets one approval date for all, told of each department that it changes', async () => {
    const cycleId = await cycleWith(2043, [here.first, here.second]);
    await putCycleDepartment(here.admin, { cycleId, departmentId: here.second.departmentId, approvedOn: '2043-03-01' });
    expect(await setApprovalDates(here.admin, { cycleId, approvedOn: '2043-03-01' })).toEqual({ changed: 1 });
    expect(await lastData('putCycleDepartment', cycleId)).toEqual({ departmentId: here.first.departmentId, before: { approvedOn: '2043-02-20' }, after: { approvedOn: '2043-03-01' } });
    await expect(setApprovalDates(here.admin, { cycleId, approvedOn: '2043-03-01' })).rejects.toThrow('没有需要改动');
  });

  it('is set', async () => {
    const settings = { cycleId: here.cycleId, atRiskDays: 10, releaseOn: '2020-03-10', progressPublic: true };
    await setCycleSettings(here.admin, settings);
    expect(await lastData('setCycleSettings', here.cycleId)).toEqual({ before: { atRiskDays: 7, releaseOn: null, progressPublic: false }, after: { atRiskDays: 10, releaseOn: '2020-03-10', progressPublic: true } });
    expect(await db.cycle.findUnique({ where: { id: here.cycleId } })).toMatchObject({ atRiskDays: 10, progressPublic: true });
    await expect(setCycleSettings(here.admin, { ...settings, cycleId: 'nothing' })).rejects.toThrow(NotFound);
  });
});

describe('everybody else', () => {
  it('changes nothing of it', async () => {
    const { reviewer, cycleId, first } = here;
    const key = { cycleId, departmentId: first.departmentId };
    const attempts = [
      () => exemptDepartment(reviewer, { ...key, basis: SECRET }),
      () => endExemption(first.drafter, key),
      () => setApprovalDates(reviewer, { cycleId, approvedOn: '2020-03-01' }),
      () => setCycleSettings(here.publisher, { cycleId, atRiskDays: 1, releaseOn: null, progressPublic: true }),
    ];
    for (const attempt of attempts) await expect(attempt()).rejects.toThrow(NotFound);
  });
});
