import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import WorkspaceLayout from '@/app/(workspace)/layout';
import ReviewQueuePage from '@/app/(workspace)/review/page';
import { isMine } from '@/lib/review/queue';
import { addComment } from '@/lib/server/commands/add-comment';
import { moveEdition } from '@/lib/server/commands/move-edition';
import { db } from '@/lib/server/db';
import { actorOfSession, openSession } from '@/lib/server/session';
import { listReviewQueue } from '@/lib/server/queries/workspace/list-review-queue';
import { listReviewWork } from '@/lib/server/queries/workspace/list-review-work';
import { countQueries } from '../support/count-queries';
import { advance, city, type City, cycleWith, departmentWithStaff, editionIn, fill, person, type Staffed } from '../support/factory';
import { filledContent } from '../support/filled-content';

/** Whose session the page is asked for by. */
const signedIn = vi.hoisted(() => ({ sessionId: '' }));
vi.mock('@/lib/server/auth', () => {
  const actor = () => actorOfSession(signedIn.sessionId);
  return { requireActor: actor, getActor: actor };
});

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

/** All that the page shows, its frame and whose it is included. */
async function page(): Promise<string> {
  const [frame, queue] = [await WorkspaceLayout({ children: null }), await ReviewQueuePage({ searchParams: Promise.resolve({ scope: 'all' }) })];
  expect(frame).not.toBeNull();
  return renderToStaticMarkup(queue as ReactElement);
}

it('asks the database twice, and the whole page as often for two departments as for twelve', async () => {
  signedIn.sessionId = await openSession({ id: here.reviewer.userId, name: here.reviewer.name }, { ip: null, userAgent: '' });
  const two = await countQueries(() => listReviewQueue(here.reviewer));
  const pageOfTwo = await countQueries(page);
  const more: Staffed[] = [];
  for (let index = 0; index < 10; index += 1) more.push(await departmentWithStaff(String(310 + index), `部门${index}`));
  const cycleId = await cycleWith(2021, more);
  for (const department of more) await editionIn(here, department, 'SUBMITTED', cycleId);
  expect(await listReviewQueue(here.reviewer)).toHaveLength(12);
  expect([two, await countQueries(() => listReviewQueue(here.reviewer))]).toEqual([2, 2]);
  expect(await countQueries(() => listReviewWork(here.reviewer))).toBe(1);
  let shown = '';
  const pageOfTwelve = await countQueries(async () => {
    shown = await page();
  });
  for (const { code } of [...more, here.first, here.second]) expect(shown).toContain((await db.department.findUniqueOrThrow({ where: { code } })).shortName);
  expect(pageOfTwelve).toBe(pageOfTwo);
  // The two of the queue, and whatever the session, the settings and the count of notices take.
  expect(pageOfTwelve).toBeGreaterThan(2);
});
