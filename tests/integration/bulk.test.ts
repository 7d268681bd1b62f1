import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import { readCheckRecord } from '@/lib/checks/check-record';
import { addComment } from '@/lib/server/commands/add-comment';
import { bulkApprove } from '@/lib/server/commands/bulk-approve';
import { bulkAssign } from '@/lib/server/commands/bulk-assign';
import { bulkReturn, bulkReturnInput } from '@/lib/server/commands/bulk-return';
import { moveEdition } from '@/lib/server/commands/move-edition';
import { setCheck } from '@/lib/server/commands/set-check';
import { remindDepartments } from '@/lib/server/commands/remind-departments';
import { db } from '@/lib/server/db';
import { getEdition } from '@/lib/server/queries/workspace/get-edition';
import { getProgressBoard } from '@/lib/server/queries/workspace/progress-board';
import { previewApprove, previewAssign, previewReminders, previewReturn } from '@/lib/server/queries/workspace/preview-bulk';
import { NotFound } from '@/lib/server/refusal';
import { countQueries } from '../support/count-queries';
import { acceptWarnings, advance, city, type City, cycleWith, departmentWithStaff, editionIn, person, type Staffed, stateOf } from '../support/factory';

let here: City;
let third: Staffed;
let fourth: Staffed;
let year = 2020;

beforeAll(async () => {
  here = await city();
  third = await departmentWithStaff('301', '档案馆');
  fourth = await departmentWithStaff('302', '文旅局');
});

/** A cycle of its own with these departments' editions, each in its state. */
async function editionsIn(states: readonly ('DRAFT' | 'SUBMITTED' | 'IN_REVIEW' | 'APPROVED')[]) {
  const staffed = [here.first, here.second, third, fourth].slice(0, states.length);
  const cycleId = await cycleWith(++year, staffed);
  const editions: string[] = [];
  for (const [index, state] of states.entries()) editions.push(await editionIn(here, staffed[index]!, state, cycleId));
  return { cycleId, editions, seen: editions.map((editionId, index) => ({ editionId, expectedState: states[index]! })) };
}

const events = (bulkId: string) => db.auditEvent.findMany({ where: { data: { path: ['bulkId'], equals: bulkId } }, orderBy: { id: 'asc' } });

describe('returning many', () => {
  it('returns what is with the bureau, for one reason; one that can’t be stops none of the others', async () => {
    const { editions, seen } = await editionsIn(['IN_REVIEW', 'DRAFT', 'SUBMITTED', 'APPROVED']);
    const preview = await previewReturn(here.reviewer, { editions: seen });
    expect(preview.map(({ will }) => will)).toEqual([true, false, true, false]);
    const bulkId = randomUUID();
    const outcomes = await bulkReturn(here.reviewer, { bulkId, editions: seen, reason: '请补充“三公”经费的增减原因。' });
    expect(outcomes).toMatchObject([
      { id: editions[0], done: true },
      // The department's own draft isn't even there for the bureau.
      { id: editions[1], done: false, message: expect.stringContaining('找不到') },
      { id: editions[2], done: true, message: expect.stringContaining('已受理并退回') },
      { id: editions[3], done: false, message: expect.stringContaining('已通过，待公开') },
    ]);
    expect(preview.filter(({ will }) => !will).map(({ message }) => message)).toEqual(outcomes.filter(({ done }) => !done).map(({ message }) => message));
    expect(await Promise.all(editions.map(stateOf))).toEqual(['RETURNED', 'DRAFT', 'RETURNED', 'APPROVED']);
    const { history } = (await getEdition(third.drafter, editions[2]!))!;
    expect(history.filter(({ reason }) => reason === '请补充“三公”经费的增减原因。')).toHaveLength(1);
    expect((await events(bulkId)).map(({ action, editionId, reason }) => [action, editionId, reason])).toEqual([
      ['returnToDepartment', editions[0], '请补充“三公”经费的增减原因。'],
      ['startReview', editions[2], null],
      ['returnToDepartment', editions[2], '请补充“三公”经费的增减原因。'],
    ]);
  });

  it('is overtaken where somebody acted between the preview and the step', async () => {
    const { editions, seen } = await editionsIn(['IN_REVIEW', 'IN_REVIEW']);
    expect((await previewReturn(here.reviewer, { editions: seen })).every(({ will }) => will)).toBe(true);
    await moveEdition(here.reviewer, { editionId: editions[0]!, action: 'approve', expectedState: 'IN_REVIEW' });
    const outcomes = await bulkReturn(here.reviewer, { bulkId: randomUUID(), editions: seen, reason: '请补充。' });
    expect(outcomes).toMatchObject([{ done: false, message: expect.stringContaining('刚刚被其他人处理') }, { done: true }]);
    expect(await Promise.all(editions.map(stateOf))).toEqual(['APPROVED', 'RETURNED']);
  });

  it('happens once where two do it at the same moment', async () => {
    const { editions, seen } = await editionsIn(['SUBMITTED', 'IN_REVIEW']);
    const both = await Promise.all([1, 2].map(() => bulkReturn(here.reviewer, { bulkId: randomUUID(), editions: seen, reason: '请补充。' })));
    for (const [index, editionId] of editions.entries()) {
      expect(both.filter((outcomes) => outcomes[index]!.done)).toHaveLength(1);
      expect(await db.auditEvent.count({ where: { editionId, action: 'returnToDepartment' } })).toBe(1);
    }
  });

  it('leaves what is others’ with them, and what nobody has becomes whose who returns it', async () => {
    const { cycleId, editions, seen } = await editionsIn(['SUBMITTED', 'SUBMITTED', 'IN_REVIEW', 'SUBMITTED']);
    const [assigned, gone, colleague] = [await person('REVIEWER'), await person('REVIEWER'), await person('REVIEWER')];
    const assign = (departmentId: string, reviewerId: string) => db.cycleDepartment.update({ where: { cycleId_departmentId: { cycleId, departmentId } }, data: { reviewerId } });
    await assign(here.first.departmentId, assigned.userId);
    await assign(fourth.departmentId, gone.userId);
    await db.membership.updateMany({ where: { userId: gone.userId }, data: { endedAt: new Date() } });
    await bulkReturn(colleague, { bulkId: randomUUID(), editions: seen, reason: '请补充。' });
    const reviewerOf = async (editionId: string) => (await db.edition.findUniqueOrThrow({ where: { id: editionId } })).reviewerId;
    expect(await Promise.all(editions.map(reviewerOf))).toEqual([assigned.userId, colleague.userId, here.reviewer.userId, colleague.userId]);
    // So that whoever is assigned, and nobody else, is told when it comes back.
    await advance(here, here.first, editions[0]!, 'SUBMITTED');
    expect(await db.notice.findMany({ where: { editionId: editions[0]!, kind: 'resubmitted' }, select: { userId: true } })).toEqual([{ userId: assigned.userId }]);
  });

  it('is the reviewers’, with a reason', async () => {
    const { seen } = await editionsIn(['IN_REVIEW']);
    await expect(bulkReturn(here.first.approver, { bulkId: randomUUID(), editions: seen, reason: '？' })).rejects.toThrow(NotFound);
    await expect(previewReturn(here.admin, { editions: seen })).rejects.toThrow(NotFound);
    expect(await bulkReturn(here.publisher, { bulkId: randomUUID(), editions: seen, reason: '？' })).toMatchObject([{ done: false }]);
    expect(bulkReturnInput.safeParse({ bulkId: randomUUID(), editions: seen, reason: '  ' }).success).toBe(false);
    expect(bulkReturnInput.safeParse({ bulkId: randomUUID(), editions: Array(501).fill(seen[0]), reason: '请补充。' }).error?.issues[0]?.message).toContain('500');
  });
});

describe('approving many', () => {
  it('approves only those without anything open', async () => {
    const { editions, seen } = await editionsIn(['IN_REVIEW', 'IN_REVIEW', 'SUBMITTED']);
    await addComment(here.reviewer, { editionId: editions[1]!, sectionId: 'performance', path: 'overallTarget', body: '目标请写具体' });
    const preview = await previewApprove(here.reviewer, { editions: seen });
    const bulkId = randomUUID();
    const outcomes = await bulkApprove(here.reviewer, { bulkId, editions: seen });
    expect(outcomes).toMatchObject([
      { id: editions[0], done: true },
      { id: editions[1], done: false, message: '还有 1 条审核意见没有处理。' },
      { id: editions[2], done: false, message: expect.stringContaining('还没有开始审核') },
    ]);
    expect(preview.map(({ will, message }) => (will ? true : message))).toEqual(outcomes.map(({ done, message }) => (done ? true : message)));
    expect(await Promise.all(editions.map(stateOf))).toEqual(['APPROVED', 'IN_REVIEW', 'SUBMITTED']);
    expect((await events(bulkId)).map(({ action, editionId }) => [action, editionId])).toEqual([['approve', editions[0]]]);
  });

  it('asks the database little of what doesn’t come into question, and once what can be asked of all', async () => {
    const { seen } = await editionsIn(['IN_REVIEW', 'IN_REVIEW', 'SUBMITTED', 'APPROVED']);
    const asked = (some: typeof seen, actor: Actor = here.reviewer) => countQueries(() => previewApprove(actor, { editions: some }));
    const [one, two, refused] = [await asked(seen.slice(0, 1)), await asked(seen.slice(0, 2)), await asked(seen.slice(2))];
    expect(two - one).toBeLessThanOrEqual(7);
    expect(refused).toBeLessThan(one - (two - one));
    expect(await asked(seen, here.publisher)).toBe(refused);
  });

  it('counts what the checks say now, not what they said at the submission', async () => {
    const { cycleId, editions, seen } = await editionsIn(['IN_REVIEW']);
    const { checkRecord } = await db.submission.findFirstOrThrow({ where: { editionId: editions[0]! } });
    const doubted = readCheckRecord(checkRecord)!.findings.find(({ severity }) => severity === 'W')!;
    await setCheck(here.admin, { cycleId, ruleId: doubted.id, severity: 'E', parameters: {}, reason: '本年从严。' });
    expect(await previewApprove(here.reviewer, { editions: seen })).toMatchObject([{ will: false, message: expect.stringMatching(/还有 \d+ 处缺项或错误/u) }]);
    expect(await bulkApprove(here.reviewer, { bulkId: randomUUID(), editions: seen })).toMatchObject([{ done: false, message: expect.stringMatching(/还有 \d+ 处缺项或错误/u) }]);
  });

  it('leaves to others what one signed off, and is nobody else’s', async () => {
    const { editions, seen } = await editionsIn(['IN_REVIEW', 'IN_REVIEW']);
    await db.edition.update({ where: { id: editions[0]! }, data: { signedOffById: here.reviewer.userId } });
    expect(await bulkApprove(here.reviewer, { bulkId: randomUUID(), editions: seen })).toMatchObject([{ done: false, message: expect.stringContaining('其他审核人') }, { done: true }]);
    await expect(bulkApprove(here.first.drafter, { bulkId: randomUUID(), editions: seen })).rejects.toThrow(NotFound);
  });
});

describe('assigning many', () => {
  const nobody = { reviewerId: null, divisionId: null };

  it('says who reviews each, and overwrites nobody else’s choice', async () => {
    const { cycleId } = await editionsIn(['DRAFT', 'DRAFT']);
    const { id: divisionId } = await db.division.create({ data: { name: '教科文科', sections: [] } });
    const other = await person('REVIEWER');
    const departments = [here.first, here.second].map(({ departmentId }) => ({ departmentId, ...nobody }));
    const change = { reviewerId: other.userId, divisionId };
    expect(await previewAssign(here.admin, { cycleId, departments, change })).toMatchObject([{ will: true, message: `审核人：未指派 → ${other.name}；对口科室：未指派 → 教科文科。` }, { will: true }]);
    const bulkId = randomUUID();
    expect((await bulkAssign(here.admin, { bulkId, cycleId, departments, change })).every(({ done }) => done)).toBe(true);
    expect(await db.cycleDepartment.findMany({ where: { cycleId }, select: { reviewerId: true, divisionId: true } })).toEqual([change, change]);
    expect((await events(bulkId)).map(({ action, data }) => [action, data])).toEqual(departments.map(({ departmentId }) => ['assignReview', { departmentId, before: nobody, after: change, bulkId }]));
    // The second reviewer still sees nobody assigned.
    const outcomes = await bulkAssign(here.reviewer, { bulkId: randomUUID(), cycleId, departments: [departments[0]!, { departmentId: here.second.departmentId, ...change }, { departmentId: 'unheard-of', ...nobody }], change: { reviewerId: here.reviewer.userId } });
    expect(outcomes).toMatchObject([{ done: false, message: expect.stringContaining('其他人改派') }, { done: true }, { done: false, message: expect.stringContaining('不在应公开清单') }]);
    expect(await db.cycleDepartment.findFirstOrThrow({ where: { cycleId, departmentId: here.second.departmentId }, select: { reviewerId: true, divisionId: true } })).toEqual({ reviewerId: here.reviewer.userId, divisionId });
  });

  it('moves what is in review to whoever is assigned, as the preview says', async () => {
    const { cycleId, editions } = await editionsIn(['IN_REVIEW', 'SUBMITTED', 'DRAFT', 'APPROVED']);
    const other = await person('REVIEWER');
    const departments = [here.first, here.second, third, fourth].map(({ departmentId }) => ({ departmentId, ...nobody }));
    const change = { reviewerId: other.userId };
    const alone = `审核人：未指派 → ${other.name}。`;
    expect((await previewAssign(here.admin, { cycleId, departments, change })).map(({ message }) => message)).toEqual([`审核人：未指派 → ${other.name}；审核中的稿件一并移交（现由${here.reviewer.name}审核）。`, alone, alone, alone]);
    const bulkId = randomUUID();
    expect((await bulkAssign(here.admin, { bulkId, cycleId, departments, change })).map(({ message }) => message)).toEqual(['已指派，审核中的稿件一并移交。', '已指派。', '已指派。', '已指派。']);
    const reviewers = async () => (await Promise.all(editions.map((id) => db.edition.findUniqueOrThrow({ where: { id }, select: { reviewerId: true } })))).map(({ reviewerId }) => reviewerId);
    expect(await reviewers()).toEqual([other.userId, null, null, here.reviewer.userId]);
    expect((await getProgressBoard(here.admin, cycleId))!.rows.find(({ department }) => department.id === here.first.departmentId)!.reviewer).toMatchObject({ id: other.userId });
    expect(await db.auditEvent.findMany({ where: { action: 'assignReview', subjectType: 'edition', editionId: { in: editions } }, select: { editionId: true, data: true } })).toEqual([
      { editionId: editions[0], data: { before: { reviewerId: here.reviewer.userId }, after: { reviewerId: other.userId }, bulkId } },
    ]);

    // Taken back, it is nobody's; given again to whom the list names, only the edition moves.
    const given = (departmentId: string) => [{ departmentId, reviewerId: other.userId, divisionId: null }];
    await bulkAssign(here.admin, { bulkId: randomUUID(), cycleId, departments: given(here.first.departmentId), change: { reviewerId: null } });
    expect((await reviewers())[0]).toBeNull();
    await moveEdition(here.reviewer, { editionId: editions[1]!, action: 'startReview', expectedState: 'SUBMITTED' });
    expect(await previewAssign(here.admin, { cycleId, departments: given(here.second.departmentId), change })).toMatchObject([{ will: true, message: `审核中的稿件一并移交（现由${here.reviewer.name}审核）。` }]);
    await bulkAssign(here.admin, { bulkId: randomUUID(), cycleId, departments: given(here.second.departmentId), change });
    expect((await reviewers())[1]).toBe(other.userId);
    expect(await bulkAssign(here.admin, { bulkId: randomUUID(), cycleId, departments: given(here.second.departmentId), change })).toMatchObject([{ done: false, message: expect.stringContaining('没有改动') }]);
  });

  it('only to reviewers and open divisions, by reviewers and administrators', async () => {
    const { cycleId } = await editionsIn(['DRAFT']);
    const departments = [{ departmentId: here.first.departmentId, ...nobody }];
    const closed = await db.division.create({ data: { name: '已撤销科', sections: [], closedAt: new Date() } });
    const attempt = (change: object) => bulkAssign(here.reviewer, { bulkId: randomUUID(), cycleId, departments, change });
    expect(await attempt({ reviewerId: here.publisher.userId })).toMatchObject([{ done: false, message: expect.stringContaining('不是财政局审核人') }]);
    expect(await attempt({ divisionId: closed.id })).toMatchObject([{ done: false, message: expect.stringContaining('已经停用') }]);
    await expect(bulkAssign(here.publisher, { bulkId: randomUUID(), cycleId, departments, change: { divisionId: null } })).rejects.toThrow(NotFound);
  });
});

describe('reminding many', () => {
  it('tells those that are waited for, once a day', async () => {
    const { cycleId, editions } = await editionsIn(['DRAFT', 'SUBMITTED']);
    const departmentIds = [here.first.departmentId, here.second.departmentId];
    const { dueOn } = await db.cycleDepartment.findFirstOrThrow({ where: { cycleId } });
    const hoursAfter = (hours: number) => () => new Date(dueOn.getTime() - 48 * 3_600_000 + hours * 3_600_000);
    const morning = hoursAfter(1);
    expect(await previewReminders(here.reviewer, { cycleId, departmentIds, note: '请抓紧。' }, morning())).toMatchObject([
      { will: true, message: expect.stringMatching(/^通知 2 人：请尽快报送.*还有 2 天。财政局附言：请抓紧。$/u) },
      { will: false, message: expect.stringContaining('已经报送') },
    ]);
    const bulkId = randomUUID();
    const remind = (clock: () => Date) => remindDepartments(here.reviewer, { bulkId, cycleId, departmentIds, note: '请抓紧。' }, clock);
    expect(await remind(morning)).toMatchObject([{ done: true, message: '已通知 2 人。' }, { done: false }]);
    expect(await remind(hoursAfter(10))).toMatchObject([{ done: false, message: '今天已经催报过。' }, { done: false }]);
    const notices = () => db.notice.findMany({ where: { kind: 'reminder', editionId: editions[0]! }, select: { userId: true, href: true } });
    expect(await notices()).toHaveLength(2);
    expect((await notices())[0]!.href).toBe(`/drafts/${editions[0]}`);
    expect(await remind(hoursAfter(25))).toMatchObject([{ done: true }, { done: false }]);
    expect((await events(bulkId)).map(({ action, subjectId, reason }) => [action, subjectId, reason])).toEqual(Array(2).fill(['remindDepartment', here.first.departmentId, '请抓紧。']));
  });

  it('asks as often for one department as for four, and names again what was returned before', async () => {
    const { cycleId, editions } = await editionsIn(['IN_REVIEW', 'DRAFT', 'DRAFT', 'DRAFT']);
    const [returned] = editions as [string];
    await moveEdition(here.reviewer, { editionId: returned, action: 'returnToDepartment', expectedState: 'IN_REVIEW', reason: '请补充。' });
    await acceptWarnings(here.first.drafter, returned);
    await moveEdition(here.first.drafter, { editionId: returned, action: 'submitForSignOff', expectedState: 'RETURNED' });
    const departmentIds = [here.first, here.second, third, fourth].map(({ departmentId }) => departmentId);
    const preview = (some: string[]) => previewReminders(here.reviewer, { cycleId, departmentIds: some });
    expect(await preview([...departmentIds, 'unheard-of'])).toMatchObject([
      { will: true, message: expect.stringMatching(/请尽快修改并重新报送.*目前“待部门审签”/u) },
      ...Array(3).fill({ will: true, message: expect.stringMatching(/请尽快报送/u) }),
      { will: false, message: '该部门不在应公开清单中。' },
    ]);
    const [one, four] = [await countQueries(() => preview(departmentIds.slice(0, 1))), await countQueries(() => preview(departmentIds))];
    expect(four).toBe(one);
  });

  it('once also where two remind at the same moment', async () => {
    const cycleId = await cycleWith(++year, [here.first]);
    const both = await Promise.all([1, 2].map(() => remindDepartments(here.publisher, { bulkId: randomUUID(), cycleId, departmentIds: [here.first.departmentId] })));
    expect(both.flat().filter(({ done }) => done)).toHaveLength(1);
  });

  it('is the bureau’s', async () => {
    const cycleId = await cycleWith(++year, [here.first]);
    for (const actor of [here.first.drafter, here.admin]) await expect(remindDepartments(actor, { bulkId: randomUUID(), cycleId, departmentIds: [here.first.departmentId] })).rejects.toThrow(NotFound);
  });
});
