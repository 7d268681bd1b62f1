import ExcelJS from 'exceljs';
import pg from 'pg';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import { totalsOf } from '@/lib/progress/board';
import { type BoardQuery, boardView } from '@/lib/progress/board-query';
import { boardWorkbook } from '@/lib/progress/board-workbook';
import { addComment } from '@/lib/server/commands/add-comment';
import { moveEdition } from '@/lib/server/commands/move-edition';
import { planRelease } from '@/lib/server/commands/plan-release';
import { saveSection } from '@/lib/server/commands/save-section';
import { startCorrection } from '@/lib/server/commands/start-correction';
import { startDraft } from '@/lib/server/commands/start-draft';
import { db } from '@/lib/server/db';
import { getProgressBoard } from '@/lib/server/queries/workspace/progress-board';
import { runRelease } from '@/lib/server/releases/run-due-releases';
import { countQueries } from '../support/count-queries';
import { city, type City, cycleWith, departmentWithStaff, editionIn, person, type Staffed } from '../support/factory';
import { filledContent } from '../support/filled-content';
import { seedLargeCity } from '../support/large-city';

let here: City;
/** Before the due date, 2020-03-11, and outside the days of risk. */
const EARLY = new Date('2020-03-01T04:00:00Z');
const NEAR = new Date('2020-03-08T04:00:00Z');
const AFTER = new Date('2020-03-12T04:00:00Z');

beforeAll(async () => {
  here = await city();
});

const board = async (now = new Date(), actor: Actor = here.reviewer, cycleId = here.cycleId) => (await getProgressBoard(actor, cycleId, now))!;

async function row(of: Staffed, cycleId: string, now = new Date()) {
  const { rows, sections } = await board(now, here.reviewer, cycleId);
  const found = rows.find((one) => one.department.id === of.departmentId)!;
  return { ...found, section: (id: string) => found.sections[sections.findIndex((one) => one.id === id)]! };
}

describe('the progress board', () => {
  it("is the bureau's: for its reviewers, publishers and administrators, and nobody else", async () => {
    for (const actor of [here.reviewer, here.publisher, here.admin]) expect((await board(EARLY, actor)).rows).toHaveLength(2);
    for (const actor of [here.first.drafter, here.first.approver]) expect(await getProgressBoard(actor, here.cycleId)).toBeNull();
    expect(await getProgressBoard(here.reviewer, 'no-such-cycle')).toBeNull();
    expect(await getProgressBoard(here.reviewer)).toMatchObject({ cycle: { id: here.cycleId } });
  });

  it('follows a department from nothing to its correction', async () => {
    const department = await departmentWithStaff('301', '档案局');
    const cycleId = await cycleWith(2020 + 10, [department]);
    const at = (day: string) => row(department, cycleId, new Date(`2030-${day}T04:00:00Z`));
    expect(await at('02-10')).toMatchObject({ state: 'notStarted', edition: null, sections: [], waiting: { side: 'department', since: null }, dueOn: '2030-03-12', daysLeft: 30 });
    expect(await at('02-25')).toMatchObject({ state: 'notStarted', waiting: { who: '经办人开始填报', days: 5 } });
    expect(await at('03-10')).toMatchObject({ state: 'atRisk', risk: '尚未报送' });
    expect(await at('03-13')).toMatchObject({ state: 'overdue', daysLeft: -1 });

    const { editionId } = await startDraft(department.drafter, { cycleId, departmentId: department.departmentId });
    await saveSection(department.drafter, { editionId, sectionId: 'overview', content: filledContent().overview!, revision: 0 });
    const drafting = await at('02-25');
    expect(drafting).toMatchObject({ state: 'underway', edition: { state: 'DRAFT', readable: false }, waiting: { side: 'department', who: '经办人填报' }, submissions: 0 });
    expect([drafting.section('overview').state, drafting.section('glossary').state]).toEqual(['inWork', 'untouched']);
  });

  it('shows what the reviewers found, what divisions have signed, and what was mended since', async () => {
    const department = await departmentWithStaff('302', '统计局');
    const cycleId = await cycleWith(2031, [department]);
    const editionId = await editionIn(here, department, 'IN_REVIEW', cycleId);
    const now = new Date('2031-03-10T04:00:00Z');
    const before = await row(department, cycleId, now);
    expect(before).toMatchObject({ state: 'underway', edition: { readable: true }, waiting: { side: 'bureau', who: `审核人${here.reviewer.name}审核` }, reviewer: { id: here.reviewer.userId }, submissions: 1, openComments: 0 });
    expect(before.sections.every(({ state }) => state === 'complete' || state === 'answered')).toBe(true);

    const { id: divisionId } = await db.division.create({ data: { name: '绩效科', sections: ['performance', 'glossary'] } });
    await db.sectionSignOff.create({ data: { editionId, sectionId: 'performance', divisionId, byId: here.reviewer.userId } });
    await addComment(here.reviewer, { editionId, sectionId: 'overview', path: '', body: '请核对' });
    const reviewed = await row(department, cycleId, now);
    expect(reviewed).toMatchObject({ state: 'atRisk', risk: '还有 1 处问题或意见没有处理', openComments: 1 });
    expect(['overview', 'performance', 'glossary'].map((id) => reviewed.section(id))).toEqual([{ state: 'findings', problems: 1 }, { state: 'signed', problems: 0 }, { state: 'coReview', problems: 0 }]);

    await moveEdition(here.reviewer, { editionId, action: 'returnToDepartment', expectedState: 'IN_REVIEW', reason: '请修改' });
    // Divisions are waited for while it is with the bureau only.
    expect((await row(department, cycleId, now)).section('glossary').state).not.toBe('coReview');
    const { revision } = await db.sectionDraft.findUniqueOrThrow({ where: { editionId_sectionId: { editionId, sectionId: 'glossary' } } });
    await saveSection(department.drafter, { editionId, sectionId: 'glossary', content: filledContent('改').glossary!, revision });
    const returned = await row(department, cycleId, now);
    expect(returned).toMatchObject({ risk: '退回后尚未重新报送', waiting: { side: 'department', who: '经办人修改' } });
    expect([returned.section('overview').state, returned.section('glossary').state]).toEqual(['findings', 'inWork']);
    await db.division.update({ where: { id: divisionId }, data: { closedAt: new Date() } });
  });

  it('waits for the planned day, and for nobody once the release is done', async () => {
    const department = await departmentWithStaff('303', '科技局');
    const cycleId = await cycleWith(2032, [department]);
    const { releaseId } = await planRelease(here.publisher, { editionIds: [await editionIn(here, department, 'APPROVED', cycleId)], when: 'now' });
    const dayBefore = new Date('2032-03-10T04:00:00Z');
    // What is ready endangers no due date, however near it is.
    expect(await row(department, cycleId, dayBefore)).toMatchObject({ state: 'underway', risk: null, edition: { state: 'SCHEDULED' }, waiting: { side: 'bureau', who: '按计划公开' } });
    // Unless the release is planned for a day after it.
    await db.release.update({ where: { id: releaseId }, data: { plannedAt: new Date('2032-03-12T01:00:00Z') } });
    expect(await row(department, cycleId, dayBefore)).toMatchObject({ state: 'atRisk', risk: '计划在2032年3月12日公开，晚于法定公开日' });
    await runRelease(releaseId);
    expect(await row(department, cycleId, dayBefore)).toMatchObject({ state: 'published', edition: { state: 'PUBLISHED' }, waiting: null });
  });

  it('tells who published in time, who late, who is exempt and who is missing', async () => {
    await editionIn(here, here.first, 'PUBLISHED');
    const late = await board(AFTER);
    expect(late.rows.map(({ state }) => state)).toEqual(['publishedLate', 'overdue']);
    expect(totalsOf(late.rows)).toMatchObject({ listed: 2, due: 2, published: 1 });
    expect((await board(NEAR)).rows[1]).toMatchObject({ state: 'atRisk' });

    const assigned = await person('REVIEWER');
    const { id: divisionId } = await db.division.create({ data: { name: '行政政法科' } });
    await db.cycleDepartment.updateMany({ where: { cycleId: here.cycleId, departmentId: here.second.departmentId }, data: { exemptBasis: '《中华人民共和国保守国家秘密法》', reviewerId: assigned.userId, divisionId } });
    const exempt = (await board(AFTER)).rows[1]!;
    expect(exempt).toMatchObject({ state: 'exempt', exemptBasis: '《中华人民共和国保守国家秘密法》', waiting: null, reviewer: { name: assigned.name }, division: { name: '行政政法科' } });

    const { id: disclosureId } = await db.disclosure.findFirstOrThrow({ where: { cycleId: here.cycleId, departmentId: here.first.departmentId } });
    await startCorrection(here.first.drafter, { disclosureId, note: '更正' });
    const corrected = (await board(AFTER)).rows[0]!;
    expect(corrected).toMatchObject({ state: 'publishedLate', edition: { number: 2, state: 'DRAFT' } });
    expect(new Set(corrected.sections.map(({ state }) => state))).toEqual(new Set(['complete']));
    await db.cycleDepartment.updateMany({ where: { cycleId: here.cycleId, departmentId: here.first.departmentId }, data: { dueOn: new Date('2099-01-01') } });
    expect((await board(AFTER)).rows[0]).toMatchObject({ state: 'published' });
  });
});

describe('the workbook of the board', () => {
  const opened = async (query: BoardQuery) => {
    const { cycle, rows, sections, today } = await board(NEAR);
    const shown = boardView(rows, query);
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load((await boardWorkbook(cycle, sections, shown, today)).buffer as ArrayBuffer);
    const sheet = workbook.getWorksheet('进度')!;
    const heads = (sheet.getRow(1).values as string[]).slice(1);
    const lines = Array.from({ length: sheet.rowCount - 1 }, (_, index) => Object.fromEntries(heads.map((head, column) => [head, sheet.getRow(index + 2).getCell(column + 1).value])));
    return { shown, heads, lines, sections };
  };

  it('opens, and holds the rows of the screen in their order', async () => {
    for (const query of [{}, { sort: '-code' }, { q: '118' }] as const) {
      const { shown, heads, lines, sections } = await opened(query);
      expect(lines.map((line) => line.部门代码)).toEqual(shown.map(({ department }) => department.code));
      expect(heads).toHaveLength(17 + sections.length);
      expect(lines.map((line) => [line.部门, line.法定公开日, line.报送次数, line.未处理意见])).toEqual(shown.map((one) => [one.department.name, new Date(`${one.dueOn}T00:00:00Z`), one.submissions, one.openComments]));
    }
    expect((await opened({ q: '没有这个部门' })).lines).toEqual([]);
  });
});

describe('the number of queries', () => {
  it('is the same for 3 departments and for 60', async () => {
    const counts = [];
    for (const [departments, year, mark] of [[3, 2041, 'S'], [60, 2042, 'L']] as const) {
      const owner = new pg.Client({ connectionString: process.env.OWNER_DATABASE_URL });
      await owner.connect();
      await seedLargeCity(owner, { departments, years: [year], mark });
      await owner.end();
      const { id } = await db.cycle.findFirstOrThrow({ where: { fiscalYear: year } });
      counts.push(await countQueries(() => getProgressBoard(here.reviewer, id)));
      const { rows } = (await getProgressBoard(here.reviewer, id))!;
      expect(rows).toHaveLength(departments);
      expect(Object.values(totalsOf(rows).states).reduce((sum, count) => sum + count, 0)).toBe(departments);
    }
    expect(counts).toEqual([3, 3]);
  });
});
