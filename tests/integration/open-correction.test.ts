import { beforeAll, describe, expect, it } from 'vitest';
import { addAttachment } from '@/lib/server/commands/add-attachment';
import { changeCorrectionNote } from '@/lib/server/commands/change-correction-note';
import { discardCorrection } from '@/lib/server/commands/discard-correction';
import { moveEdition } from '@/lib/server/commands/move-edition';
import { startCorrection } from '@/lib/server/commands/start-correction';
import { auditFilter } from '@/lib/server/audit-log/audit-filter';
import { allAudit } from '@/lib/server/audit-log/list-audit';
import { db } from '@/lib/server/db';
import { getEdition } from '@/lib/server/queries/workspace/get-edition';
import { listDepartmentWork } from '@/lib/server/queries/workspace/list-department-work';
import { NotFound } from '@/lib/server/refusal';
import { acceptWarnings, advance, city, type City, editionIn, stateOf } from '../support/factory';

let here: City;
let publishedId: string;
let disclosureId: string;

beforeAll(async () => {
  here = await city();
  publishedId = await editionIn(here, here.first, 'PUBLISHED');
  ({ disclosureId } = await db.edition.findUniqueOrThrow({ where: { id: publishedId }, select: { disclosureId: true } }));
});

const begin = async (note = '数字有误') => (await startCorrection(here.first.drafter, { disclosureId, note })).editionId;

describe('a correction in the department’s hands', () => {
  it('has its public note changed, on record before and after', async () => {
    const editionId = await begin();
    // What was published waits for nobody to fill it in, empty tables included.
    expect(new Set((await getEdition(here.first.drafter, editionId))!.sections.map(({ status }) => status))).toEqual(new Set(['complete']));
    await expect(changeCorrectionNote(here.second.drafter, { editionId, note: '改' })).rejects.toThrow(NotFound);
    await expect(changeCorrectionNote(here.first.approver, { editionId, note: '改' })).rejects.toThrow('不是该部门的经办人');
    await expect(changeCorrectionNote(here.first.drafter, { editionId, note: '数字有误' })).rejects.toThrow('没有改动');
    await changeCorrectionNote(here.first.drafter, { editionId, note: '公用经费多列了 3 万元' });
    expect(await db.edition.findUnique({ where: { id: editionId } })).toMatchObject({ correctionNote: '公用经费多列了 3 万元' });
    expect(await db.auditEvent.findFirst({ where: { editionId, action: 'changeCorrectionNote' } })).toMatchObject({ data: { before: { correctionNote: '数字有误' }, after: { correctionNote: '公用经费多列了 3 万元' } } });
    await expect(changeCorrectionNote(here.first.drafter, { editionId: publishedId, note: '改' })).rejects.toThrow('不是更正稿');
    await discardCorrection(here.first.drafter, { editionId });
  });

  it('is given up whole, with all that hangs on it; what is public stays, and the record tells it', async () => {
    const editionId = await begin();
    await addAttachment(here.first.drafter, { editionId, kind: 'SIGNED_SCAN', name: '盖章件.pdf', bytes: new TextEncoder().encode('%PDF-1.4\n%%EOF') });
    await acceptWarnings(here.first.drafter, editionId);
    // Put forward and taken back within the department: somebody was told of it.
    await moveEdition(here.first.drafter, { editionId, action: 'submitForSignOff', expectedState: 'DRAFT' });
    await expect(discardCorrection(here.first.drafter, { editionId })).rejects.toThrow('已经提交');
    await moveEdition(here.first.drafter, { editionId, action: 'recall', expectedState: 'SIGN_OFF' });
    const told = await db.notice.count({ where: { editionId } });
    expect(told).toBeGreaterThan(0);

    await expect(discardCorrection(here.first.approver, { editionId })).rejects.toThrow('不是该部门的经办人');
    await expect(discardCorrection(here.reviewer, { editionId })).rejects.toThrow(NotFound);
    await discardCorrection(here.first.drafter, { editionId });
    expect(await db.edition.findMany({ where: { disclosureId }, select: { id: true, state: true } })).toEqual([{ id: publishedId, state: 'PUBLISHED' }]);
    expect(await db.notice.count({ where: { userId: here.first.approver.userId, href: '/drafts' } })).toBeGreaterThan(0);
    expect((await listDepartmentWork(here.first.drafter))[0]).toMatchObject({ openEdition: null, canStartCorrection: true });

    const sentences: string[] = [];
    for await (const entries of allAudit(here.admin, auditFilter.parse({}))!) sentences.push(...entries.map(({ sentence }) => sentence));
    expect(sentences.filter((sentence) => sentence.includes('放弃了'))).toEqual(Array(2).fill('放弃了网信办2020年部门预算第2稿'));
    // The next one is the second again: readers find no gap.
    expect(await db.edition.findUnique({ where: { id: await begin() } })).toMatchObject({ number: 2 });
  });

  it('stays once the bureau had it', async () => {
    const { id: editionId } = await db.edition.findFirstOrThrow({ where: { disclosureId, state: 'DRAFT' }, select: { id: true } });
    await advance(here, here.first, editionId, 'IN_REVIEW');
    await expect(changeCorrectionNote(here.first.drafter, { editionId, note: '改' })).rejects.toThrow('已经提交');
    await moveEdition(here.reviewer, { editionId, action: 'returnToDepartment', expectedState: 'IN_REVIEW', reason: '请说明原因' });
    await expect(discardCorrection(here.first.drafter, { editionId })).rejects.toThrow('审核记录须保留');
    await changeCorrectionNote(here.first.drafter, { editionId, note: '改正公用经费' });
    expect(await stateOf(editionId)).toBe('RETURNED');
  });
});
