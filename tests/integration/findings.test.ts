import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { doubtsAt, openWarnings, placeOf } from '@/lib/checks/acceptance';
import { readCheckRecord } from '@/lib/checks/check-record';
import { acceptFinding } from '@/lib/server/commands/accept-finding';
import { moveEdition } from '@/lib/server/commands/move-edition';
import { publishEdition } from '@/lib/server/commands/publish-edition';
import { resetCheck } from '@/lib/server/commands/reset-check';
import { saveSection } from '@/lib/server/commands/save-section';
import { setCheck } from '@/lib/server/commands/set-check';
import { startDraft } from '@/lib/server/commands/start-draft';
import { withdrawAcceptance } from '@/lib/server/commands/withdraw-acceptance';
import { db } from '@/lib/server/db';
import { getCheckCounts } from '@/lib/server/queries/public/get-check-counts';
import { getCycleChecks } from '@/lib/server/queries/workspace/get-cycle-checks';
import { getEdition } from '@/lib/server/queries/workspace/get-edition';
import { NotFound, Refusal } from '@/lib/server/refusal';
import { acceptWarnings, advance, city, type City, cycleWith, fill } from '../support/factory';
import { filledContent } from '../support/filled-content';

let here: City;
let year = 2020;
let cycleId: string;
let editionId: string;

const REASON = '省级财政补助项目，名称如此';

/** The edition's content with another level of government in its last section: one doubtful finding of T2. */
const withDoubt = (words = '使用省级财政拨款') => ({ ...filledContent(), otherMatters: { body: words } });

const viewed = async () => (await getEdition(here.first.drafter, editionId))!;
const doubted = async () => {
  const { findings } = await viewed();
  const finding = findings.find((one) => one.id === 'T2')!;
  return { ...placeOf(finding), message: doubtsAt(findings, placeOf(finding)) };
};
const accept = async (reason = REASON) => acceptFinding(here.first.drafter, { editionId, ...(await doubted()), reason });
const submit = () => moveEdition(here.first.drafter, { editionId, action: 'submitForSignOff', expectedState: 'DRAFT' });
const rewrite = async (words: string) => {
  const row = await db.sectionDraft.findUniqueOrThrow({ where: { editionId_sectionId: { editionId, sectionId: 'otherMatters' } } });
  await saveSection(here.first.drafter, { editionId, sectionId: 'otherMatters', content: withDoubt(words).otherMatters, revision: row.revision });
};

beforeAll(async () => {
  here = await city();
});

// A year and a draft of its own for each test: settings and counts belong to a year.
beforeEach(async () => {
  cycleId = await cycleWith(++year, [here.first, here.second]);
  ({ editionId } = await startDraft(here.first.drafter, { cycleId, departmentId: here.first.departmentId }));
  await fill(here.first.drafter, editionId, withDoubt());
});

describe('a doubtful finding', () => {
  it('holds up the submission until it is answered, and again when the answer is taken back', async () => {
    await acceptWarnings(here.first.drafter, editionId);
    const place = await doubted();
    await withdrawAcceptance(here.first.drafter, { editionId, ruleId: place.ruleId, sectionId: place.sectionId, path: place.path });
    await expect(submit()).rejects.toThrow('还有 1 处疑点没有答复');
    await accept();
    const view = await viewed();
    expect(view.acceptances).toContainEqual(expect.objectContaining({ ruleId: 'T2', reason: REASON, acceptedBy: here.first.drafter.name }));
    expect(openWarnings(view.findings, view.acceptances)).toEqual([]);
    expect(view.actions[0]).toMatchObject({ action: 'submitForSignOff', failureReasons: [] });
    await submit();
    const events = await db.auditEvent.findMany({ where: { editionId, data: { path: ['ruleId'], equals: 'T2' } }, orderBy: { id: 'asc' } });
    expect(events.map((event) => event.action)).toEqual(['acceptFinding', 'withdrawAcceptance', 'acceptFinding']);
    expect(events[2]).toMatchObject({ reason: REASON, data: { message: place.message } });
  });

  it('is answered by the department’s drafters, while they may edit', async () => {
    const input = { editionId, ...(await doubted()), reason: REASON };
    await expect(acceptFinding(here.second.drafter, input)).rejects.toThrow(NotFound);
    await expect(acceptFinding(here.reviewer, input)).rejects.toThrow(NotFound);
    await expect(acceptFinding(here.first.approver, input)).rejects.toThrow(Refusal);
    await advance(here, here.first, editionId, 'SIGN_OFF');
    await expect(acceptFinding(here.first.drafter, input)).rejects.toThrow('待部门审签');
    const place = { editionId, ruleId: input.ruleId, sectionId: input.sectionId, path: input.path };
    await expect(withdrawAcceptance(here.first.drafter, place)).rejects.toThrow(Refusal);
    expect(await db.findingAcceptance.count({ where: place })).toBe(1);
  });

  it('is answered as it stands: not where there is none, nor after it has changed', async () => {
    const input = { editionId, ...(await doubted()), reason: REASON };
    await expect(acceptFinding(here.first.drafter, { ...input, path: 'nowhere' })).rejects.toThrow('没有需要说明的疑点');
    await rewrite('使用省级预算安排');
    await expect(acceptFinding(here.first.drafter, input)).rejects.toThrow('刚刚有了变化');
    await rewrite('使用市级预算安排');
    await expect(acceptFinding(here.first.drafter, input)).rejects.toThrow('没有需要说明的疑点');
    expect(await db.findingAcceptance.count({ where: { editionId } })).toBe(0);
  });

  it('needs another answer once it says something else', async () => {
    await acceptWarnings(here.first.drafter, editionId);
    await rewrite('使用省级预算安排');
    await expect(submit()).rejects.toThrow('还有 1 处疑点没有答复');
    await rewrite('使用省级财政拨款');
    await submit();
    await db.sectionDraft.updateMany({ where: { editionId, sectionId: 'otherMatters' }, data: { content: withDoubt('使用省级部门资金').otherMatters } });
    await expect(moveEdition(here.first.approver, { editionId, action: 'signOff', expectedState: 'SIGN_OFF' })).rejects.toThrow('疑点没有答复');
  });
});

describe('a year’s settings of the checks', () => {
  const weights = async () => (await viewed()).findings.filter((finding) => finding.id === 'T2').map((finding) => finding.severity);
  const change = (severity: 'E' | 'W' | 'I' | 'OFF' | null, actor = here.admin, parameters = {}) => setCheck(actor, { cycleId, ruleId: 'T2', severity, parameters, reason: '本年度试行' });

  it('say how a check weighs, and are taken back, each with its reason', async () => {
    expect(new Set(await weights())).toEqual(new Set(['W']));
    await change('E');
    expect(new Set(await weights())).toEqual(new Set(['E']));
    await expect(submit()).rejects.toThrow('处缺项或错误');
    await change('I');
    await acceptWarnings(here.first.drafter, editionId);
    expect((await viewed()).actions[0]!.failureReasons).toEqual([]);
    await change('OFF');
    const { checkResult, checkSettings } = await viewed();
    expect(checkResult.notRun).toContainEqual(expect.objectContaining({ id: 'T2', reason: '本年度已由财政局停用' }));
    expect(checkSettings).toEqual({ T2: { severity: 'OFF', parameters: {} } });
    expect((await getCycleChecks(here.admin, cycleId))!.settings.T2).toMatchObject({ severity: 'OFF', reason: '本年度试行', setBy: here.admin.name });
    await resetCheck(here.admin, { cycleId, ruleId: 'T2', reason: '试行结束' });
    expect(new Set(await weights())).toEqual(new Set(['W']));
    const events = await db.auditEvent.findMany({ where: { subjectId: cycleId, action: { in: ['setCheck', 'resetCheck'] } }, orderBy: { id: 'asc' } });
    expect(events.map((event) => event.reason)).toEqual(['本年度试行', '本年度试行', '本年度试行', '试行结束']);
    expect(events[1]!.data).toMatchObject({ ruleId: 'T2', severity: 'I', before: { severity: 'E' } });
  });

  it('are the administrators’, of rules and parameters that there are', async () => {
    await expect(change('I', here.reviewer)).rejects.toThrow(NotFound);
    await expect(resetCheck(here.publisher, { cycleId, ruleId: 'T2', reason: '不是管理员' })).rejects.toThrow(NotFound);
    expect(await getCycleChecks(here.reviewer, cycleId)).toBeNull();
    await expect(setCheck(here.admin, { cycleId, ruleId: 'X99', severity: 'I', parameters: {}, reason: '没有这条' })).rejects.toThrow(NotFound);
    await expect(change('I', here.admin, { noSuch: 1 })).rejects.toThrow('没有参数“noSuch”');
    await expect(change(null)).rejects.toThrow('没有改动');
    await expect(resetCheck(here.admin, { cycleId, ruleId: 'T2', reason: '没有调整过' })).rejects.toThrow(NotFound);
  });
});

describe('what the checks found', () => {
  it('is kept with the submission that the reviewer reads', async () => {
    await accept();
    await advance(here, here.first, editionId, 'IN_REVIEW');
    const stored = readCheckRecord((await db.submission.findFirstOrThrow({ where: { editionId } })).checkRecord)!;
    expect(stored.findings).toContainEqual(expect.objectContaining({ id: 'T2', severity: 'W' }));
    expect(stored.acceptances).toContainEqual(expect.objectContaining({ ruleId: 'T2', reason: REASON }));
    expect(stored.ran).toContain('T2');
    // A later setting changes nothing of it.
    await setCheck(here.admin, { cycleId, ruleId: 'T2', severity: 'OFF', parameters: {}, reason: '此后停用' });
    const seen = (await getEdition(here.reviewer, editionId))!;
    expect(seen.findings).toEqual(stored.findings);
    expect(seen.acceptances).toEqual(stored.acceptances);
    expect(seen.checkResult).toMatchObject({ counts: stored.counts, keptAt: expect.any(String) });
    // Returned, the department's draft is checked anew; the bureau still reads what it returned.
    await moveEdition(here.reviewer, { editionId, action: 'returnToDepartment', expectedState: 'IN_REVIEW', reason: '请修改' });
    expect((await viewed()).findings.some((finding) => finding.id === 'T2')).toBe(false);
    expect((await getEdition(here.reviewer, editionId))!.findings).toEqual(stored.findings);
  });

  it('stands with the published edition and never changes', async () => {
    await advance(here, here.first, editionId, 'APPROVED');
    await publishEdition(here.publisher, { editionId, expectedState: 'APPROVED' });
    const { checkRecord } = await db.edition.findUniqueOrThrow({ where: { id: editionId } });
    expect(readCheckRecord(checkRecord)).toMatchObject({ findings: expect.arrayContaining([expect.objectContaining({ id: 'T2' })]), settings: {} });
    await expect(db.edition.update({ where: { id: editionId }, data: { checkRecord: { ran: [] } } })).rejects.toThrow('a published edition never changes');
    expect((await viewed()).checkResult.keptAt).not.toBeNull();
  });

  it('is counted for the public by rule and year, apart from what didn’t run', async () => {
    await advance(here, here.first, editionId, 'PUBLISHED');
    const { editionId: other } = await startDraft(here.second.drafter, { cycleId, departmentId: here.second.departmentId });
    await fill(here.second.drafter, other, filledContent());
    await setCheck(here.admin, { cycleId, ruleId: 'T2', severity: 'OFF', parameters: {}, reason: '此后停用' });
    const before = await getCheckCounts('BUDGET');
    expect(before.years.find((one) => one.fiscalYear === year)).toEqual({ fiscalYear: year, published: 1, kept: 1 });
    await advance(here, here.second, other, 'PUBLISHED');
    const { years, rules } = await getCheckCounts('BUDGET');
    expect(years.find((one) => one.fiscalYear === year)).toEqual({ fiscalYear: year, published: 2, kept: 2 });
    expect(rules.T2![year]).toMatchObject({ ran: 1, notRun: 1, editions: 1 });
    expect(rules.T2![year]!.findings).toBeGreaterThan(0);
    expect(years.map((one) => one.fiscalYear)).toEqual([...years.map((one) => one.fiscalYear)].sort((a, b) => b - a));
  });
});
