import { beforeAll, describe, expect, it } from 'vitest';
import { queueGroup } from '@/lib/review/queue';
import { moveEdition } from '@/lib/server/commands/move-edition';
import { startCorrection } from '@/lib/server/commands/start-correction';
import { startDraft } from '@/lib/server/commands/start-draft';
import { withdrawEdition } from '@/lib/server/commands/withdraw-edition';
import { db } from '@/lib/server/db';
import { getEdition } from '@/lib/server/queries/workspace/get-edition';
import { listReviewQueue } from '@/lib/server/queries/workspace/list-review-queue';
import { acceptWarnings, advance, city, type City, cycleWith, departmentWithStaff, editionIn, type Staffed } from '../support/factory';

let here: City;

beforeAll(async () => {
  here = await city();
});

const rowOf = async (editionId: string) => (await listReviewQueue(here.reviewer)).find((row) => row.editionId === editionId);

describe('what was returned', () => {
  it('stays with its reviewer while its clerk and its head have it, and is the department’s to read', async () => {
    const draft = await startDraft(here.first.drafter, { cycleId: here.cycleId, departmentId: here.first.departmentId });
    const returned = await editionIn(here, here.second, 'IN_REVIEW');
    await moveEdition(here.reviewer, { editionId: returned, action: 'returnToDepartment', expectedState: 'IN_REVIEW', reason: '请补充。' });
    expect(await rowOf(returned)).toMatchObject({ state: 'RETURNED', readable: true });

    const { drafter: clerk, approver: head } = here.second;
    await acceptWarnings(clerk, returned);
    await moveEdition(clerk, { editionId: returned, action: 'submitForSignOff', expectedState: 'RETURNED' });
    const signed = (await rowOf(returned))!;
    expect(signed).toMatchObject({ state: 'SIGN_OFF', readable: false, takenBy: here.reviewer.userId, submissions: 1 });
    expect(queueGroup(signed)).toBe('returned');
    await moveEdition(head, { editionId: returned, action: 'sendBack', expectedState: 'SIGN_OFF', reason: '再改一处。' });
    expect(await rowOf(returned)).toMatchObject({ state: 'DRAFT', readable: false });
    expect(await getEdition(here.reviewer, returned)).toBeNull();
    // A draft that was never submitted is its department's own.
    expect(await rowOf(draft.editionId)).toBeUndefined();
    for (const actor of [clerk, head, here.admin]) expect(await listReviewQueue(actor)).toEqual([]);

    await advance(here, here.second, returned, 'SUBMITTED');
    const again = (await rowOf(returned))!;
    expect([queueGroup(again), again.readable]).toEqual(['resubmitted', true]);
  });
});

describe('a correction', () => {
  let late: Staffed;
  let urgent: string;
  let correction: string;

  beforeAll(async () => {
    late = await departmentWithStaff('301', '档案馆');
    const cycleId = await cycleWith(2019, [late]);
    const published = await editionIn(here, late, 'PUBLISHED', cycleId);
    const { disclosureId } = await db.edition.findUniqueOrThrow({ where: { id: published } });
    ({ editionId: correction } = await startCorrection(late.drafter, { disclosureId, note: '更正金额。' }));
    await advance(here, late, correction, 'SUBMITTED');
    const soon = await departmentWithStaff('302', '文旅局');
    urgent = await editionIn(here, soon, 'SUBMITTED', await cycleWith(2031, [soon]));
  });

  it('has no due date any more, and stands behind what has one', async () => {
    expect(await rowOf(correction)).toMatchObject({ due: null, dueOn: null, corrects: 'public' });
    expect(await rowOf(urgent)).toMatchObject({ dueOn: '2031-03-12', corrects: null });
    const order = (await listReviewQueue(here.reviewer)).map(({ editionId }) => editionId);
    expect(order.indexOf(correction)).toBeGreaterThan(order.indexOf(urgent));
  });

  it('nor of what was withdrawn', async () => {
    const { disclosureId } = await db.edition.findUniqueOrThrow({ where: { id: correction } });
    const { id } = await db.edition.findFirstOrThrow({ where: { disclosureId, state: 'PUBLISHED' } });
    await withdrawEdition(here.publisher, { editionId: id, expectedState: 'PUBLISHED', reason: '有误。' });
    expect(await rowOf(correction)).toMatchObject({ due: null, corrects: 'withdrawn' });
  });
});
