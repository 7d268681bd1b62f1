import { beforeAll, describe, expect, it } from 'vitest';
import { moveEdition } from '@/lib/server/commands/move-edition';
import { publishEdition } from '@/lib/server/commands/publish-edition';
import { saveSection } from '@/lib/server/commands/save-section';
import { startCorrection } from '@/lib/server/commands/start-correction';
import { startDraft } from '@/lib/server/commands/start-draft';
import { db } from '@/lib/server/db';
import { NotFound, Refusal } from '@/lib/server/refusal';
import { acceptWarnings, advance, city, type City, cycleWith, editionIn, fill, person, stateOf } from '../support/factory';
import { templateOf } from '@/lib/disclosure/templates/templates';
import { filledContent, TEMPLATE } from '../support/filled-content';
import { revalidatedBy } from '../support/revalidated';

let here: City;
let year = 2020;
/** A year of its own for each test: one disclosure a department and year. */
const nextYear = () => cycleWith(++year, [here.first, here.second]);

beforeAll(async () => {
  here = await city();
});

describe('startDraft', () => {
  it('makes the first edition with every section', async () => {
    const { editionId } = await startDraft(here.first.drafter, { cycleId: here.cycleId, departmentId: here.first.departmentId });
    expect(await db.sectionDraft.count({ where: { editionId } })).toBe(templateOf(TEMPLATE).sections.length);
    expect(await stateOf(editionId)).toBe('DRAFT');
  });

  it('is for drafters of the department, once, and only on the list', async () => {
    const input = { cycleId: here.cycleId, departmentId: here.first.departmentId };
    await expect(startDraft(here.second.drafter, input)).rejects.toThrow(NotFound);
    await expect(startDraft(here.first.approver, input)).rejects.toThrow(NotFound);
    await expect(startDraft(here.first.drafter, input)).rejects.toThrow('已经开始填报');
    const cycleId = await cycleWith(++year, [here.second]);
    await expect(startDraft(here.first.drafter, { ...input, cycleId })).rejects.toThrow('不在该年度的应公开清单');
  });

  it('makes one draft for two colleagues who begin at once', async () => {
    const cycleId = await nextYear();
    const colleague = await person('DRAFTER', here.second.departmentId);
    const start = (actor: typeof colleague) => startDraft(actor, { cycleId, departmentId: here.second.departmentId });
    const results = await Promise.allSettled([start(here.second.drafter), start(colleague)]);
    expect(results.map((result) => result.status).sort()).toEqual(['fulfilled', 'rejected']);
  });
});

describe('moveEdition', () => {
  it('refuses what is incomplete, and says how much is missing', async () => {
    const { editionId } = await startDraft(here.first.drafter, { cycleId: await nextYear(), departmentId: here.first.departmentId });
    await expect(moveEdition(here.first.drafter, { editionId, action: 'submitForSignOff', expectedState: 'DRAFT' })).rejects.toThrow(/还有 \d+ 处缺项或错误/);
    expect(await stateOf(editionId)).toBe('DRAFT');
  });

  it('goes the whole way, with each step, its reason and its time in the history', async () => {
    const editionId = await editionIn(here, here.first, 'IN_REVIEW', await nextYear());
    const at = new Date('2020-03-01T02:00:00Z');
    await moveEdition(here.reviewer, { editionId, action: 'returnToDepartment', expectedState: 'IN_REVIEW', reason: '数字不符' }, () => at);
    await advance(here, here.first, editionId, 'PUBLISHED');
    const events = await db.auditEvent.findMany({ where: { editionId, action: { not: 'acceptFinding' } }, orderBy: { id: 'asc' } });
    expect(events.map((event) => event.action)).toEqual([
      'startDraft', 'submitForSignOff', 'recordSecrecyReview', 'signOff', 'startReview', 'returnToDepartment', 'submitForSignOff', 'signOff', 'startReview', 'approve', 'publish',
    ]);
    expect(events[5]).toMatchObject({ reason: '数字不符', at, actorName: here.reviewer.name });
    expect(await db.submission.count({ where: { editionId } })).toBe(2);
  });

  it('lets nobody sign off their own submission, nor act without the role or the reason', async () => {
    const editionId = await editionIn(here, here.first, 'DRAFT', await nextYear());
    const both = { ...here.first.drafter, memberships: [...here.first.drafter.memberships, ...here.first.approver.memberships] };
    await acceptWarnings(both, editionId);
    await moveEdition(both, { editionId, action: 'submitForSignOff', expectedState: 'DRAFT' });
    await expect(moveEdition(both, { editionId, action: 'signOff', expectedState: 'SIGN_OFF' })).rejects.toThrow('由您本人提交');
    await expect(moveEdition(here.first.approver, { editionId, action: 'sendBack', expectedState: 'SIGN_OFF', reason: '  ' })).rejects.toThrow('请写明');
    await expect(moveEdition(here.second.approver, { editionId, action: 'signOff', expectedState: 'SIGN_OFF' })).rejects.toThrow(NotFound);
    await expect(moveEdition(here.reviewer, { editionId, action: 'startReview', expectedState: 'SUBMITTED' })).rejects.toThrow(NotFound);
    expect(await stateOf(editionId)).toBe('SIGN_OFF');
  });

  it('lets one of two reviewers win and tells the other', async () => {
    const editionId = await editionIn(here, here.second, 'SUBMITTED', await nextYear());
    const other = await person('REVIEWER');
    const results = await Promise.allSettled(
      [here.reviewer, other].map((actor) => moveEdition(actor, { editionId, action: 'startReview', expectedState: 'SUBMITTED' })),
    );
    const lost = results.filter((result) => result.status === 'rejected');
    expect(lost).toHaveLength(1);
    expect(lost[0]!.reason).toBeInstanceOf(Refusal);
    expect(lost[0]!.reason.message).toContain('刚刚被其他人处理');
    expect(await db.auditEvent.count({ where: { editionId, action: 'startReview' } })).toBe(1);
  });

  it('submits exactly what was saved, whichever of a save and a submission comes first', async () => {
    const editionId = await editionIn(here, here.second, 'DRAFT', await nextYear());
    const incomplete = { ...filledContent().responsibilities!, duties: [] };
    const [move, save] = await Promise.allSettled([
      moveEdition(here.second.drafter, { editionId, action: 'submitForSignOff', expectedState: 'DRAFT' }),
      saveSection(here.second.drafter, { editionId, sectionId: 'responsibilities', content: incomplete, revision: 1 }),
    ]);
    expect([move.status, save.status].sort()).toEqual(['fulfilled', 'rejected']);
  });
});

describe('publishEdition', () => {
  it('keeps a snapshot, its hash and its facts, and has the pages that change rendered anew', async () => {
    const cycleId = await nextYear();
    const editionId = await editionIn(here, here.first, 'APPROVED', cycleId);
    const { result: { sha256 }, paths } = await revalidatedBy(() => publishEdition(here.publisher, { editionId, expectedState: 'APPROVED' }));
    const edition = await db.edition.findUniqueOrThrow({ where: { id: editionId } });
    expect(edition.snapshotSha256).toBe(sha256);
    expect(JSON.parse(edition.snapshot!)).toMatchObject({ fiscalYear: year, editionNumber: 1, department: { code: '118' } });
    expect(await db.fact.count({ where: { editionId, measure: 'overview.expenditure.total' } })).toBe(1);
    expect(paths).toEqual(expect.arrayContaining(['/years/latest', `/years/${year}`, `/departments/118/${year}`, `/departments/118/compare/${year - 1}/${year}`]));
    expect(paths.some((path) => path.startsWith('/departments/201'))).toBe(false);
  });

  it('is for publishers, and only of what was approved', async () => {
    const editionId = await editionIn(here, here.second, 'IN_REVIEW', await nextYear());
    await expect(publishEdition(here.publisher, { editionId, expectedState: 'IN_REVIEW' })).rejects.toThrow('状态已经改变');
    await advance(here, here.second, editionId, 'APPROVED');
    await expect(publishEdition(here.reviewer, { editionId, expectedState: 'APPROVED' })).rejects.toThrow(Refusal);
    await expect(publishEdition(here.first.drafter, { editionId, expectedState: 'APPROVED' })).rejects.toThrow(NotFound);
  });
});

describe('startCorrection', () => {
  it('starts the next edition from what is public, which it replaces when published', async () => {
    const editionId = await editionIn(here, here.first, 'PUBLISHED', await nextYear(), filledContent('原文'));
    const { disclosureId } = await db.edition.findUniqueOrThrow({ where: { id: editionId } });
    await expect(startCorrection(here.second.drafter, { disclosureId, note: '更正' })).rejects.toThrow(NotFound);
    const correction = await startCorrection(here.first.drafter, { disclosureId, note: '数字有误' });
    await expect(startCorrection(here.first.drafter, { disclosureId, note: '又一次' })).rejects.toThrow('已有一份在办的更正稿');
    const carried = await db.sectionDraft.findFirstOrThrow({ where: { editionId: correction.editionId, sectionId: 'performance' } });
    expect(carried.content).toMatchObject({ overallTarget: '原文' });
    await fill(here.first.drafter, correction.editionId, filledContent('更正后'));
    await advance(here, here.first, correction.editionId, 'PUBLISHED');
    expect(await stateOf(editionId)).toBe('SUPERSEDED');
    expect(await db.edition.findUnique({ where: { id: correction.editionId } })).toMatchObject({ number: 2, correctionNote: '数字有误' });
  });
});
