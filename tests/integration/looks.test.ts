import { beforeAll, describe, expect, it } from 'vitest';
import { recordLook } from '@/lib/server/commands/record-look';
import { ownLooks } from '@/lib/server/queries/workspace/own-looks';
import { db } from '@/lib/server/db';
import { city, type City, editionIn, person } from '../support/factory';

let here: City;
let editionId: string;
let draftId: string;

beforeAll(async () => {
  here = await city();
  editionId = await editionIn(here, here.first, 'SUBMITTED');
  draftId = await editionIn(here, here.second, 'DRAFT');
});

const sha = (digit: string) => digit.repeat(64);
const at = (iso: string) => () => new Date(iso);

describe('looks', () => {
  it('keep what each reviewer last saw of a section', async () => {
    const looks = [{ sectionId: 'overview', contentSha256: sha('a') }, { sectionId: 'performance', contentSha256: sha('b') }];
    expect(await recordLook(here.reviewer, { editionId, looks }, at('2020-03-01T01:00:00Z'))).toEqual({ recorded: 2 });
    await recordLook(here.reviewer, { editionId, looks: [{ sectionId: 'overview', contentSha256: sha('c') }] }, at('2020-03-02T01:00:00Z'));
    expect((await ownLooks(here.reviewer, editionId))!.sort((a, b) => a.sectionId.localeCompare(b.sectionId))).toEqual([
      { sectionId: 'overview', contentSha256: sha('c'), lookedAt: '2020-03-02T01:00:00.000Z' },
      { sectionId: 'performance', contentSha256: sha('b'), lookedAt: '2020-03-01T01:00:00.000Z' },
    ]);
    expect(await ownLooks(await person('REVIEWER'), editionId)).toEqual([]);
  });

  it('leave no trace in the log', async () => {
    expect(await db.auditEvent.count({ where: { editionId, actorId: here.reviewer.userId } })).toBe(0);
  });

  it('are reviewers’ only, of what the bureau may read, and of sections that there are', async () => {
    const looks = [{ sectionId: 'overview', contentSha256: sha('a') }];
    await expect(recordLook(here.publisher, { editionId, looks })).rejects.toThrow('只有财政局审核人');
    await expect(recordLook(here.first.drafter, { editionId, looks })).rejects.toThrow('只有财政局审核人');
    await expect(recordLook(here.second.drafter, { editionId, looks })).rejects.toThrow('找不到');
    await expect(recordLook(here.reviewer, { editionId: draftId, looks })).rejects.toThrow('找不到');
    await expect(recordLook(here.reviewer, { editionId, looks: [...looks, { sectionId: 'unheardOf', contentSha256: sha('a') }] })).rejects.toThrow('不存在');
    expect(await ownLooks(here.publisher, editionId)).toBeNull();
    expect(await ownLooks(here.reviewer, draftId)).toBeNull();
    expect(await db.reviewLook.count({ where: { userId: { not: here.reviewer.userId } } })).toBe(0);
  });
});
