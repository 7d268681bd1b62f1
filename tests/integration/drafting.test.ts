import { beforeAll, describe, expect, it } from 'vitest';
import { carryOver } from '@/lib/server/commands/carry-over';
import { saveSection } from '@/lib/server/commands/save-section';
import { startDraft } from '@/lib/server/commands/start-draft';
import { pool } from '@/lib/server/db';
import { readSection } from '@/lib/server/queries/workspace/read-section';
import { NotFound, Refusal } from '@/lib/server/refusal';
import { advance, city, type City, cycleWith, editionIn, person } from '../support/factory';
import { filledContent, withSpending } from '../support/filled-content';

let here: City;
let editionId: string;

beforeAll(async () => {
  here = await city();
  ({ editionId } = await startDraft(here.first.drafter, { cycleId: here.cycleId, departmentId: here.first.departmentId }));
});

const sectionId = 'otherMatters';
const content = (words: string) => filledContent(words)[sectionId]!;
const save = (words: string, revision: number, actor = here.first.drafter) => saveSection(actor, { editionId, sectionId, content: content(words), revision });

describe('saveSection', () => {
  it('counts revisions and keeps who and when', async () => {
    expect(await save('第一稿', 0)).toMatchObject({ saved: true, revision: 1 });
    expect(await save('第二稿', 1)).toMatchObject({ saved: true, revision: 2 });
    expect(await readSection(here.first.approver, { editionId, sectionId })).toMatchObject({ content: content('第二稿'), revision: 2, updatedBy: here.first.drafter.name });
  });

  it('refuses a stale save and hands back what a colleague saved, with nothing lost', async () => {
    const colleague = await person('DRAFTER', here.first.departmentId);
    const { revision } = (await readSection(colleague, { editionId, sectionId }))!;
    const results = await Promise.all([save('我的', revision), save('同事的', revision, colleague)]);
    const [won, lost] = [results.find((result) => result.saved)!, results.find((result) => !result.saved)!];
    expect(won).toMatchObject({ revision: revision + 1 });
    expect(lost).toEqual({ saved: false, conflict: await readSection(colleague, { editionId, sectionId }) });
  });

  it('refuses others, other shapes and other states, each with a reason', async () => {
    await expect(save('x', 0, here.second.drafter)).rejects.toThrow(NotFound);
    await expect(save('x', 0, here.reviewer)).rejects.toThrow(NotFound);
    await expect(save('x', 0, here.first.approver)).rejects.toThrow('没有修改该稿的权限');
    await expect(saveSection(here.first.drafter, { editionId, sectionId: 'nothing', content: {}, revision: 0 })).rejects.toThrow(NotFound);
    await expect(saveSection(here.first.drafter, { editionId, sectionId, content: { ...content('x'), extra: 1 }, revision: 0 })).rejects.toThrow(/\p{Script=Han}/u);
    const other = await editionIn(here, here.second, 'SIGN_OFF');
    await expect(saveSection(here.second.drafter, { editionId: other, sectionId, content: content('x'), revision: 1 })).rejects.toThrow('待部门审签');
    expect(await readSection(here.first.drafter, { editionId: other, sectionId })).toBeNull();
  });

  it('waits for a step of the workflow that is under way, and then counts as too late', async () => {
    const busy = await editionIn(here, here.second, 'DRAFT', await cycleWith(2023, [here.second]));
    const step = await pool.connect();
    await step.query('BEGIN');
    await step.query(`UPDATE edition SET state = 'SIGN_OFF' WHERE id = $1`, [busy]);
    const late = saveSection(here.second.drafter, { editionId: busy, sectionId, content: content('晚了'), revision: 1 });
    const outcome = expect(late).rejects.toThrow('待部门审签');
    await new Promise((settle) => setTimeout(settle, 200));
    await step.query('COMMIT');
    step.release();
    await outcome;
  });

  it('keeps text that the database could not hold, without what nobody can see', async () => {
    const { revision } = (await readSection(here.first.drafter, { editionId, sectionId }))!;
    await save('前\0中\ud800后😀\\u0000', revision);
    expect((await readSection(here.first.drafter, { editionId, sectionId }))!.content).toEqual(content('前中后😀\\u0000'));
  });
});

describe('carryOver', () => {
  it('takes structure and wording into empty sections, and last year’s figures into their cells', async () => {
    const published = withSpending(filledContent('上年文字'), 5_000_000);
    const last = await editionIn(here, here.second, 'DRAFT', await cycleWith(2024, [here.second]), published);
    await advance(here, here.second, last, 'PUBLISHED');
    const next = await startDraft(here.second.drafter, { cycleId: await cycleWith(2025, [here.second]), departmentId: here.second.departmentId });
    await saveSection(here.second.drafter, { editionId: next.editionId, sectionId, content: content('自己写的'), revision: 0 });

    expect(await carryOver(here.second.drafter, { editionId: next.editionId, sectionIds: ['performance', sectionId] })).toEqual({ sectionIds: ['performance'], skipped: [sectionId] });
    const performance = await readSection(here.second.drafter, { editionId: next.editionId, sectionId: 'performance' });
    expect(performance).toMatchObject({ revision: 1, content: { overallTarget: '上年文字' } });
    expect((await readSection(here.second.drafter, { editionId: next.editionId, sectionId }))!.content).toEqual(content('自己写的'));
    const overview = await readSection(here.second.drafter, { editionId: next.editionId, sectionId: 'overview' });
    expect(overview!.content).toMatchObject({ expenditure: { personnel: { lastYear: 5_000_000, thisYear: null } } });
  });

  it('is for drafters, and says when there is no last year', async () => {
    await expect(carryOver(here.second.drafter, { editionId })).rejects.toThrow(NotFound);
    await expect(carryOver(here.first.approver, { editionId })).rejects.toThrow(Refusal);
    await expect(carryOver(here.first.drafter, { editionId })).rejects.toThrow('没有本部门2019年的公开内容');
  });
});
