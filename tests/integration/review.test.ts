import { beforeAll, describe, expect, it } from 'vitest';
import { addComment } from '@/lib/server/commands/add-comment';
import { markCommentDone } from '@/lib/server/commands/mark-comment-done';
import { moveEdition } from '@/lib/server/commands/move-edition';
import { replyToComment } from '@/lib/server/commands/reply-to-comment';
import { getEdition } from '@/lib/server/queries/workspace/get-edition';
import { listDepartmentWork } from '@/lib/server/queries/workspace/list-department-work';
import { listPublishingQueue } from '@/lib/server/queries/workspace/list-publishing-queue';
import { listReviewQueue } from '@/lib/server/queries/workspace/list-review-queue';
import { NotFound, Refusal } from '@/lib/server/refusal';
import { advance, city, type City, cycleWith, editionIn, fill } from '../support/factory';
import { filledContent } from '../support/filled-content';

let here: City;
let editionId: string;
let commentId: string;
const comment = { sectionId: 'performance', path: 'overallTarget', body: '目标请写具体' };

beforeAll(async () => {
  here = await city();
  editionId = await editionIn(here, here.first, 'IN_REVIEW', here.cycleId, filledContent('第一次报送'));
});

describe('comments', () => {
  it('are made by reviewers, on what exists', async () => {
    ({ commentId } = await addComment(here.reviewer, { editionId, ...comment }));
    await expect(addComment(here.first.drafter, { editionId, ...comment })).rejects.toThrow(Refusal);
    await expect(addComment(here.second.drafter, { editionId, ...comment })).rejects.toThrow(NotFound);
    await expect(addComment(here.reviewer, { editionId, ...comment, path: 'constructor' })).rejects.toThrow('栏目不存在');
  });

  it('hold up the resubmission until they are marked done', async () => {
    await moveEdition(here.reviewer, { editionId, action: 'returnToDepartment', expectedState: 'IN_REVIEW', reason: '请补充' });
    const resubmit = () => moveEdition(here.first.drafter, { editionId, action: 'submitForSignOff', expectedState: 'RETURNED' });
    await expect(resubmit()).rejects.toThrow('还有 1 条审核意见没有处理');
    await expect(replyToComment(here.second.drafter, { commentId, body: '？' })).rejects.toThrow(NotFound);
    const { commentId: replyId } = await replyToComment(here.first.drafter, { commentId, body: '已补充' });
    await expect(replyToComment(here.first.drafter, { commentId: replyId, body: '再回复' })).rejects.toThrow(NotFound);
    await expect(markCommentDone(here.reviewer, { commentId, done: true })).rejects.toThrow(Refusal);
    await markCommentDone(here.first.drafter, { commentId, done: true });
    const view = (await getEdition(here.first.drafter, editionId))!;
    expect(view.comments).toMatchObject([
      { body: comment.body, authorSide: '财政局', doneBy: here.first.drafter.name, replies: [{ body: '已补充', authorSide: '网信办' }] },
    ]);
    expect(view.actions).toEqual([expect.objectContaining({ action: 'submitForSignOff', failureReasons: [] })]);
  });
});

describe('getEdition', () => {
  it('shows the bureau what was submitted, not what the department is changing', async () => {
    await fill(here.first.drafter, editionId, { performance: filledContent('改了一半').performance! });
    const seen = async (actor: typeof here.reviewer) => {
      const view = await getEdition(actor, editionId);
      return view && (view.sections.find((section) => section.sectionId === 'performance')!.content as { overallTarget: string }).overallTarget;
    };
    expect(await seen(here.reviewer)).toBe('第一次报送');
    expect(await seen(here.first.approver)).toBe('改了一半');
    expect(await seen(here.second.drafter)).toBeNull();
    expect(await seen(here.admin)).toBeNull();
    await advance(here, here.first, editionId, 'SIGN_OFF');
    expect(await seen(here.reviewer)).toBeNull();
    await advance(here, here.first, editionId, 'IN_REVIEW');
    expect(await seen(here.reviewer)).toBe('改了一半');
  });

  it('gives the content that came back beside what it is now', async () => {
    const view = (await getEdition(here.reviewer, editionId))!;
    expect(view.contentAtReturn!.performance).toMatchObject({ overallTarget: '第一次报送' });
    expect(view.history.map((entry) => entry.label)).toContain('退回部门');
    expect(view.waitingFor).toBe(`财政局${here.reviewer.name}审核中`);
  });

  it('tells each section’s status', async () => {
    const fresh = await editionIn(here, here.second, 'DRAFT', here.cycleId, {
      performance: filledContent().performance!,
      responsibilities: { ...filledContent().responsibilities!, duties: [] },
    });
    const { sections } = (await getEdition(here.second.drafter, fresh))!;
    const status = (sectionId: string) => sections.find((section) => section.sectionId === sectionId)!.status;
    expect([status('performance'), status('responsibilities'), status('overview')]).toEqual(['complete', 'inProgress', 'untouched']);
  });
});

describe('lists', () => {
  it('hold what is each one’s', async () => {
    expect((await listReviewQueue(here.reviewer)).map((row) => row.edition.id)).toEqual([editionId]);
    expect((await listReviewQueue(here.reviewer))[0]).toMatchObject({ submissions: 2, openComments: 0, reviewer: here.reviewer.name });
    expect(await listReviewQueue(here.first.drafter)).toEqual([]);
    await advance(here, here.first, editionId, 'APPROVED');
    expect(await listPublishingQueue(here.publisher)).toHaveLength(1);
    expect(await listPublishingQueue(here.reviewer)).toEqual([]);
  });

  it('tell a department what it has to publish and what it can start', async () => {
    await cycleWith(2021, [here.first]);
    const [next, now] = await listDepartmentWork(here.first.drafter);
    expect(next).toMatchObject({ cycle: { fiscalYear: 2021 }, due: { approvedOn: '2021-02-20', dueOn: '2021-03-12' }, canStartDraft: true, waitingFor: '尚未开始填报' });
    expect(now).toMatchObject({ openEdition: { id: editionId, state: 'APPROVED' }, canStartDraft: false, canStartCorrection: false });
    expect((await listDepartmentWork(here.first.approver))[0]).toMatchObject({ canStartDraft: false });
    expect(await listDepartmentWork(here.reviewer)).toEqual([]);
  });
});
