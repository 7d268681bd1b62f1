import { beforeAll, describe, expect, it } from 'vitest';
import { addStandardComment, changeStandardComment, retireStandardComment } from '@/lib/server/commands/standard-comments';
import { db } from '@/lib/server/db';
import { NotFound } from '@/lib/server/refusal';
import { listBulkDepartments } from '@/lib/server/queries/workspace/list-bulk-departments';
import { listStandardComments } from '@/lib/server/queries/workspace/list-standard-comments';
import { city, type City } from '../support/factory';

let here: City;
let id: string;

beforeAll(async () => {
  here = await city();
});

describe('standard comments', () => {
  it('are kept by reviewers for all of them, and offered also for bulk returns', async () => {
    ({ id } = await addStandardComment(here.reviewer, { body: '“三公”经费增减没有说明原因。', sectionId: 'threePublic' }));
    await addStandardComment(here.admin, { body: '请统一金额的写法。', sectionId: null });
    expect((await listStandardComments(here.reviewer)).map(({ sectionId }) => sectionId)).toEqual(['threePublic', null]);
    expect((await listBulkDepartments(here.reviewer, here.cycleId))!.standardComments).toHaveLength(2);
  });

  it('are nobody else’s', async () => {
    await expect(addStandardComment(here.first.drafter, { body: '内容', sectionId: null })).rejects.toThrow(NotFound);
    await expect(retireStandardComment(here.publisher, { id })).rejects.toThrow(NotFound);
    expect(await listStandardComments(here.first.approver)).toEqual([]);
    await expect(addStandardComment(here.reviewer, { body: '内容', sectionId: 'constructor' })).rejects.toThrow('没有所选的部分');
  });

  it('are changed and retired, on record before and after', async () => {
    await changeStandardComment(here.reviewer, { id, body: '请逐项说明“三公”经费增减的原因。', sectionId: 'threePublic' });
    await retireStandardComment(here.reviewer, { id });
    await expect(retireStandardComment(here.reviewer, { id })).rejects.toThrow('已经停用');
    expect((await listStandardComments(here.reviewer)).map((one) => one.id)).not.toContain(id);
    const event = await db.auditEvent.findFirstOrThrow({ where: { action: 'changeStandardComment', subjectId: id } });
    expect(event.data).toMatchObject({ before: { body: '“三公”经费增减没有说明原因。' }, after: { body: '请逐项说明“三公”经费增减的原因。' } });
  });
});
