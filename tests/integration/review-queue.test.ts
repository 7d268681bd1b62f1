import { beforeAll, describe, expect, it } from 'vitest';
import { isMine } from '@/lib/review/queue';
import { addComment } from '@/lib/server/commands/add-comment';
import { moveEdition } from '@/lib/server/commands/move-edition';
import { db } from '@/lib/server/db';
import { listReviewQueue } from '@/lib/server/queries/workspace/list-review-queue';
import { listReviewWork } from '@/lib/server/queries/workspace/list-review-work';
import { countQueries } from '../support/count-queries';
import { advance, city, type City, cycleWith, departmentWithStaff, editionIn, fill, person, type Staffed } from '../support/factory';
import { filledContent } from '../support/filled-content';

let here: City;
let first: string;
let second: string;

beforeAll(async () => {
  here = await city();
  first = await editionIn(here, here.first, 'IN_REVIEW');
  second = await editionIn(here, here.second, 'SUBMITTED');
});

const rowOf = async (editionId: string) => (await listReviewQueue(here.reviewer)).find((row) => row.editionId === editionId)!;

describe('the review queue', () => {
  it('tells of each edition whose it is, how urgent, and what was found in it', async () => {
    expect(await rowOf(second)).toMatchObject({ state: 'SUBMITTED', submissions: 1, reviewer: null, assignedTo: null, takenBy: null, dueOn: '2020-03-11', changedSections: null, openFindings: 0, openComments: 0 });
    expect((await rowOf(second)).answeredDoubts).toBe(await db.findingAcceptance.count({ where: { editionId: second } }));
    expect(isMine(await rowOf(first), [here.reviewer.userId])).toBe(true);
    const other = await person('REVIEWER');
    await db.cycleDepartment.update({ where: { cycleId_departmentId: { cycleId: here.cycleId, departmentId: here.second.departmentId } }, data: { reviewerId: other.userId } });
    expect(await rowOf(second)).toMatchObject({ assignedTo: other.userId, takenBy: null, reviewer: other.name });
    expect(isMine(await rowOf(second), [here.reviewer.userId])).toBe(false);
  });

  it('counts the sections that were changed since the return', async () => {
    await addComment(here.reviewer, { editionId: first, sectionId: 'performance', path: '', body: '请写明目标。' });
    await moveEdition(here.reviewer, { editionId: first, action: 'returnToDepartment', expectedState: 'IN_REVIEW', reason: '请修改。' });
    expect(await rowOf(first)).toMatchObject({ state: 'RETURNED', submissions: 1, openComments: 1, changedSections: null });
    await db.reviewComment.updateMany({ where: { editionId: first }, data: { doneAt: new Date(), doneById: here.first.drafter.userId } });
    await fill(here.first.drafter, first, { performance: { ...filledContent().performance!, overallTarget: '改过的目标' } });
    await advance(here, here.first, first, 'SUBMITTED');
    expect(await rowOf(first)).toMatchObject({ state: 'SUBMITTED', submissions: 2, openComments: 0, changedSections: 1 });
  });

  it('is the bureau’s, and the publisher may read it', async () => {
    for (const actor of [here.first.drafter, here.first.approver, here.admin]) expect(await listReviewQueue(actor)).toEqual([]);
    expect(await listReviewQueue(here.publisher)).toHaveLength(2);
  });
});

it('asks the database twice, for two departments and for twelve', async () => {
  const two = await countQueries(() => listReviewQueue(here.reviewer));
  const more: Staffed[] = [];
  for (let index = 0; index < 10; index += 1) more.push(await departmentWithStaff(String(310 + index), `部门${index}`));
  const cycleId = await cycleWith(2021, more);
  for (const department of more) await editionIn(here, department, 'SUBMITTED', cycleId);
  expect(await listReviewQueue(here.reviewer)).toHaveLength(12);
  expect([two, await countQueries(() => listReviewQueue(here.reviewer))]).toEqual([2, 2]);
  expect(await countQueries(() => listReviewWork(here.reviewer))).toBe(1);
});
