import { beforeAll, describe, expect, it } from 'vitest';
import { moveEdition } from '@/lib/server/commands/move-edition';
import { setCheck } from '@/lib/server/commands/set-check';
import { db } from '@/lib/server/db';
import { listBulkDepartments } from '@/lib/server/queries/workspace/list-bulk-departments';
import { listPatterns } from '@/lib/server/queries/workspace/list-patterns';
import { getProgressBoard } from '@/lib/server/queries/workspace/progress-board';
import { withValueAt } from '@/lib/disclosure/path';
import { countQueries } from '../support/count-queries';
import { acceptWarnings, city, type City, cycleWith, departmentWithStaff, editionIn, fill, type Staffed } from '../support/factory';
import { filledContent } from '../support/filled-content';

let here: City;
let staffed: Staffed[];
let cycleId: string;

/** Without a reason for what changed in its operating cost. */
const silent = () => ({ ...filledContent(), operatingCost: withValueAt(withValueAt(filledContent().operatingCost!, 'cost/total/reason', ''), 'cost/total/lastYear', 1_000_000) });

beforeAll(async () => {
  here = await city();
  staffed = [here.first, here.second, await departmentWithStaff('301', '档案馆'), await departmentWithStaff('302', '文旅局')];
  cycleId = await cycleWith(2022, staffed);
  // Reasons that are missing are to be answered, and don't stop a submission.
  await setCheck(here.admin, { cycleId, ruleId: 'F16', severity: 'W', parameters: {}, reason: '本年度放宽。' });
});

const reasons = async () => (await listPatterns(here.reviewer, cycleId))!.missingReasons;

describe('patterns of a cycle', () => {
  it('say honestly that nothing was submitted', async () => {
    await db.cycleDepartment.update({ where: { cycleId_departmentId: { cycleId, departmentId: staffed[3]!.departmentId } }, data: { exemptBasis: '涉密' } });
    expect(await listPatterns(here.reviewer, cycleId)).toMatchObject({ due: 3, submitted: 0, missingReasons: [], rules: [], opened: null });
  });

  it('count departments by what they submitted, and open with each department’s findings', async () => {
    const first = await editionIn(here, staffed[0]!, 'IN_REVIEW', cycleId, silent());
    await editionIn(here, staffed[1]!, 'SUBMITTED', cycleId, silent());
    await editionIn(here, staffed[2]!, 'SUBMITTED', cycleId);
    const [pattern] = await reasons();
    expect(pattern).toMatchObject({ key: 'reason/operatingCost/cost/reason', title: '机关运行经费的增减原因', found: 2, asked: 3, standings: { open: 0, answered: 2, noted: 0 }, names: ['网信办', '教育局'] });
    expect(pattern!.example).toContain('没有写明原因');
    const { opened } = (await listPatterns(here.reviewer, cycleId, pattern!.key))!;
    expect(opened!.departments).toMatchObject([
      { department: { code: '118' }, edition: { id: first, state: 'IN_REVIEW' }, standing: 'answered', findings: [{ section: '机关运行经费', answer: '已核对，情况属实。' }], notReturned: [] },
      { department: { code: '201' }, edition: { state: 'SUBMITTED' }, notReturned: [] },
    ]);
    expect((await listPatterns(here.publisher, cycleId, pattern!.key))!.opened!.departments[0]!.notReturned).not.toEqual([]);
    expect((await listPatterns(here.reviewer, cycleId, 'reason/unheard/of/it'))!.opened).toBeNull();
  });

  it('tell the reasons that many departments word alike, by what they submitted', async () => {
    const [shared, ...others] = (await listPatterns(here.reviewer, cycleId))!.sharedReasons;
    expect(others).toEqual([]);
    expect(shared).toMatchObject({ key: 'same/内容', title: '“内容”', found: 3, asked: 3, names: ['网信办', '教育局', '档案馆'], standings: { noted: 3 } });
    expect(shared!.example).toMatch(/ · .*原因：内容$/u);
    expect((await listPatterns(here.reviewer, cycleId, 'same/内容'))!.opened!.departments.map(({ department }) => department.code)).toEqual(['118', '201', '301']);
  });

  it('stay with what was submitted while the department changes it', async () => {
    const { edition } = (await listPatterns(here.reviewer, cycleId, 'reason/operatingCost/cost/reason'))!.opened!.departments[0]!;
    await moveEdition(here.reviewer, { editionId: edition.id, action: 'returnToDepartment', expectedState: 'IN_REVIEW', reason: '请写明原因。' });
    await fill(staffed[0]!.drafter, edition.id, { operatingCost: filledContent().operatingCost! });
    expect((await reasons())[0]).toMatchObject({ found: 2 });
    expect((await listPatterns(here.reviewer, cycleId, 'reason/operatingCost/cost/reason'))!.opened!.departments[0]).toMatchObject({ edition: { state: 'RETURNED' }, notReturned: [expect.stringContaining('已退回')] });
  });

  it('are the bureau’s', async () => {
    for (const actor of [here.first.drafter, here.first.approver, here.admin]) expect(await listPatterns(actor, cycleId)).toBeNull();
    expect(await listPatterns(here.reviewer, 'unheard-of')).toBeNull();
  });
});

describe('departments for bulk actions', () => {
  it('come with where they stand, and what this person can do', async () => {
    const screen = (await listBulkDepartments(here.reviewer, cycleId))!;
    expect(screen.actions).toEqual(['return', 'approve', 'assign', 'remind']);
    expect(screen.departments.map(({ state, exempt, published }) => [state, exempt, published])).toEqual([
      ['RETURNED', false, false],
      ['SUBMITTED', false, false],
      ['SUBMITTED', false, false],
      [null, true, false],
    ]);
    expect(screen.reviewers).toEqual([{ id: here.reviewer.userId, name: here.reviewer.name }]);
    expect((await listBulkDepartments(here.admin, cycleId))!.actions).toEqual(['assign']);
    expect((await listBulkDepartments(here.publisher, cycleId))!.actions).toEqual(['remind']);
    expect(await listBulkDepartments(here.first.drafter, cycleId)).toBeNull();
  });
});

it('asks the database as often for four departments as for one', async () => {
  const small = await cycleWith(2023, [here.first]);
  await editionIn(here, here.first, 'SUBMITTED', small);
  const queries = (id: string) => [() => listPatterns(here.reviewer, id, 'F16'), () => listBulkDepartments(here.reviewer, id)];
  for (const [index, work] of queries(cycleId).entries()) {
    const many = await countQueries(work);
    expect(many).toBe(await countQueries(queries(small)[index]!));
    expect(many).toBeLessThan(15);
  }
});

it('begins with the newest cycle that is open, as the board does', async () => {
  const newest = await cycleWith(2024, [here.first]);
  const begun = async () => [(await listPatterns(here.reviewer))!.cycle.id, (await listBulkDepartments(here.reviewer))!.cycle.id, (await getProgressBoard(here.reviewer))!.cycle.id];
  expect(await begun()).toEqual([newest, newest, newest]);
  await db.cycle.update({ where: { id: newest }, data: { closedAt: new Date() } });
  const { id: open } = await db.cycle.findFirstOrThrow({ where: { fiscalYear: 2023 } });
  expect(await begun()).toEqual([open, open, open]);
});

it('what was given back still counts once it is with the head again, unread', async () => {
  const { edition } = (await listPatterns(here.reviewer, cycleId, 'reason/operatingCost/cost/reason'))!.opened!.departments[0]!;
  await acceptWarnings(staffed[0]!.drafter, edition.id);
  await moveEdition(staffed[0]!.drafter, { editionId: edition.id, action: 'submitForSignOff', expectedState: 'RETURNED' });
  const { departments } = (await listPatterns(here.reviewer, cycleId, 'reason/operatingCost/cost/reason'))!.opened!;
  expect(departments[0]).toMatchObject({ edition: { state: 'SIGN_OFF', readable: false } });
});
