import ExcelJS from 'exceljs';
import { beforeAll, describe, expect, it } from 'vitest';
import { templateForYear } from '@/lib/disclosure/templates/templates';
import type { EditionJson } from '@/lib/exchange/edition-json';
import { applyImport } from '@/lib/server/commands/apply-import';
import { createImport } from '@/lib/server/commands/create-import';
import { decideImport } from '@/lib/server/commands/decide-import';
import { discardImport } from '@/lib/server/commands/discard-import';
import { mapSheets } from '@/lib/server/commands/map-sheets';
import { saveSection } from '@/lib/server/commands/save-section';
import { setImportYear } from '@/lib/server/commands/set-import-year';
import { startDraft } from '@/lib/server/commands/start-draft';
import { withdrawEdition } from '@/lib/server/commands/withdraw-edition';
import { db } from '@/lib/server/db';
import { getImport } from '@/lib/server/queries/workspace/get-import';
import { importsOfEdition, openImports } from '@/lib/server/queries/workspace/list-imports';
import { readSection } from '@/lib/server/queries/workspace/read-section';
import { NotFound } from '@/lib/server/refusal';
import { city, type City, cycleWith, departmentWithStaff, editionIn, type Staffed } from '../support/factory';
import { filledContent } from '../support/filled-content';

let here: City;
let counter = 300;

beforeAll(async () => {
  here = await city();
});

const utf8 = (text: string) => new TextEncoder().encode(text);

function dataFile(words: string, fiscalYear = 2020): Uint8Array {
  const edition: EditionJson = { format: 'budget-disclosure', templateVersion: 'budget-2020', fiscalYear, kind: 'BUDGET', department: { code: '118', name: '市网信办', shortName: '网信办' }, content: filledContent(words) };
  return utf8(JSON.stringify(edition));
}

const TEXT = utf8(`市网信办2020年部门预算信息公开情况说明

一、部门职责及机构设置情况
部门职责：
1.负责互联网信息内容管理。
2.承担网络安全工作。

九、其他需要说明的事项
本部门无其他需要说明的事项。

附件资料与上述各部分均无关系的一行：甲乙丙丁
`);

const fresh = async (): Promise<{ department: Staffed; cycleId: string }> => {
  const department = await departmentWithStaff(String(++counter), `第${counter}局`);
  await cycleOf(department);
  return { department, cycleId: here.cycleId };
};
const cycleOf = (department: Staffed) => db.cycleDepartment.create({ data: { cycleId: here.cycleId, departmentId: department.departmentId, approvedOn: new Date('2020-02-20'), dueOn: new Date('2020-03-11') } });

const upload = (department: Staffed, bytes: Uint8Array, name: string, fiscalYear: number | null = null) => createImport(department.drafter, { departmentId: department.departmentId, fiscalYear, name, bytes });

describe('createImport', () => {
  it('reads a data file and shows every value with its place', async () => {
    const { importId, state } = await upload(here.first, dataFile('导入的文字'), '公开稿.json');
    expect(state).toBe('READY');
    const view = (await getImport(here.first.drafter, importId))!;
    expect(view).toMatchObject({ fiscalYear: 2020, department: { code: '118' }, unplaced: 0, undecided: 0, recognisedSections: view.allSections, permissions: { decide: true, apply: true, discard: true, archive: false } });
    expect(view.file).toMatchObject({ name: '公开稿.json', mediaType: 'application/json' });
    expect(view.findings).not.toBeNull();
    expect(view.targets).toMatchObject([{ editionId: null, cycleId: here.cycleId, use: 'content' }]);
    const placement = view.result!.placements.find((one) => one.sectionId === 'otherMatters')!;
    expect(view.source!.blocks.find((block) => block.id === placement.source[0])).toMatchObject({ text: '导入的文字', place: `content/otherMatters/${placement.path}` });
    expect((await openImports(here.first.drafter, here.first.departmentId)).map((one) => one.id)).toContain(importId);
  });

  it('recognises a text and loses no line', async () => {
    const { importId } = await upload(here.first, TEXT, '说明.txt');
    const view = (await getImport(here.first.drafter, importId))!;
    expect(view).toMatchObject({ state: 'READY', fiscalYear: 2020, file: { mediaType: 'text/plain' } });
    expect(view.sections.filter((section) => section.recognised).map((section) => section.sectionId)).toEqual(expect.arrayContaining(['responsibilities', 'otherMatters']));
    // The stray line is somewhere: in a field or among what found none.
    expect(JSON.stringify([view.result!.content, view.result!.unplaced])).toContain('甲乙丙丁');
  });

  it('keeps a refused document with the one sentence why', async () => {
    const broken = await upload(here.first, utf8('{"format": "something else"}'), '其他.json');
    expect(broken).toMatchObject({ state: 'REFUSED', refusal: expect.stringContaining('format') });
    const program = await upload(here.first, Uint8Array.from([0x4d, 0x5a, 0x90, 0, 1, 2, 3, 4]), '预算.docx');
    expect(program).toMatchObject({ state: 'REFUSED', refusal: expect.stringContaining('程序文件') });
    // Of what is no document nothing is kept.
    expect(await getImport(here.first.drafter, program.importId)).toMatchObject({ file: { size: 0, name: '预算.docx' }, source: null, permissions: { decide: false, apply: false } });
    await discardImport(here.first.drafter, { importId: program.importId });
    await expect(discardImport(here.first.drafter, { importId: program.importId })).rejects.toThrow('已经放弃');
  });

  it('is for the department’s drafters, and up to 20 MB', async () => {
    await expect(createImport(here.second.drafter, { departmentId: here.first.departmentId, fiscalYear: null, name: 'a.txt', bytes: TEXT })).rejects.toThrow(NotFound);
    await expect(createImport(here.publisher, { departmentId: here.first.departmentId, fiscalYear: null, name: 'a.txt', bytes: TEXT })).rejects.toThrow(NotFound);
    await expect(upload(here.first, new Uint8Array(20 * 1024 * 1024 + 1), 'a.txt')).rejects.toThrow('超过 20 MB');
    const { importId } = await upload(here.first, dataFile('甲'), 'a.json');
    expect(await getImport(here.second.drafter, importId)).toBeNull();
    expect(await getImport(here.publisher, importId)).toBeNull();
    await expect(decideImport(here.second.drafter, { importId, decisions: {} })).rejects.toThrow(NotFound);
    await expect(applyImport(here.second.drafter, { importId, cycleId: here.cycleId, sections: [{ sectionId: 'otherMatters', revision: 0 }] })).rejects.toThrow(NotFound);
    expect(await openImports(here.second.drafter, here.first.departmentId)).toEqual([]);
  });
});

describe('applyImport', () => {
  it('begins the draft, takes over what was chosen, and leaves the rest', async () => {
    const { department, cycleId } = await fresh();
    const { importId } = await upload(department, dataFile('导入'), 'a.json');
    const { editionId } = await applyImport(department.drafter, { importId, cycleId, sections: [{ sectionId: 'otherMatters', revision: 0 }, { sectionId: 'performance', revision: 0 }] });
    expect(await readSection(department.drafter, { editionId, sectionId: 'otherMatters' })).toMatchObject({ revision: 1, content: filledContent('导入').otherMatters, updatedBy: department.drafter.name });
    expect(await readSection(department.drafter, { editionId, sectionId: 'glossary' })).toMatchObject({ revision: 0 });
    const view = (await getImport(department.drafter, importId))!;
    expect(view).toMatchObject({ state: 'APPLIED', editionId });
    expect(view.sections.filter((section) => section.takenAt !== null).map((section) => section.sectionId).sort()).toEqual(['otherMatters', 'performance']);
    expect((await importsOfEdition(department.approver, editionId)).map((one) => one.id)).toEqual([importId]);
    // Further sections of the same document follow; one that was taken is not taken again.
    await applyImport(department.drafter, { importId, cycleId, sections: [{ sectionId: 'glossary', revision: 0 }] });
    await expect(applyImport(department.drafter, { importId, cycleId, sections: [{ sectionId: 'glossary', revision: 1 }] })).rejects.toThrow('已经采用');
    expect((await db.auditEvent.findMany({ where: { editionId }, orderBy: { id: 'asc' }, select: { action: true } })).map((event) => event.action)).toEqual(['startDraft', 'applyImport', 'applyImport']);
  });

  it('keeps the draft’s own value where a placement was rejected, and the edited one where it was edited', async () => {
    const { department, cycleId } = await fresh();
    const { editionId } = await startDraft(department.drafter, { cycleId, departmentId: department.departmentId });
    const own = filledContent('自己的').performance!;
    await saveSection(department.drafter, { editionId, sectionId: 'performance', content: own, revision: 0 });
    const { importId } = await upload(department, dataFile('导入'), 'a.json');
    await decideImport(department.drafter, { importId, decisions: { performance: { overallTarget: { kind: 'rejected' } }, otherMatters: { body: { kind: 'edited', value: '改过的' } } } });
    await expect(decideImport(department.drafter, { importId, decisions: { otherMatters: { body: { kind: 'edited', value: 7 } } } })).rejects.toThrow(/\p{Script=Han}/u);
    await expect(decideImport(department.drafter, { importId, decisions: { otherMatters: { nothing: { kind: 'accepted' } } } })).rejects.toThrow('识别结果已经改变');
    await applyImport(department.drafter, { importId, cycleId, sections: [{ sectionId: 'performance', revision: 1 }, { sectionId: 'otherMatters', revision: 0 }] });
    expect((await readSection(department.drafter, { editionId, sectionId: 'performance' }))!.content).toEqual({ ...filledContent('导入').performance, overallTarget: '自己的' });
    expect((await readSection(department.drafter, { editionId, sectionId: 'otherMatters' }))!.content).toEqual({ ...filledContent('导入').otherMatters, body: '改过的' });
    await expect(decideImport(department.drafter, { importId, decisions: { otherMatters: { body: null } } })).rejects.toThrow('已经采用到稿件中');
  });

  it('takes nothing over unseen: every doubtful value must be decided', async () => {
    const { department, cycleId } = await fresh();
    const { importId } = await upload(department, dataFile('导入'), 'a.json');
    const { result } = await db.import.findUniqueOrThrow({ where: { id: importId }, select: { result: true } });
    const doubted = { ...(result as { placements: { sectionId: string; path: string }[] }) };
    doubted.placements = doubted.placements.map((one) => (one.path === 'body' ? { ...one, certainty: 'doubtful' } : one));
    await db.import.update({ where: { id: importId }, data: { result: doubted } });
    const apply = () => applyImport(department.drafter, { importId, cycleId, sections: [{ sectionId: 'otherMatters', revision: 0 }] });
    await expect(apply()).rejects.toThrow('还有 1 处存疑');
    expect(await db.edition.count({ where: { disclosure: { departmentId: department.departmentId } } })).toBe(0);
    expect(await decideImport(department.drafter, { importId, decisions: { otherMatters: { body: { kind: 'accepted' } } } })).toEqual({ undecided: 0 });
    await apply();
  });

  it('is refused whole over a colleague’s save, and only one of two at once goes through', async () => {
    const { department, cycleId } = await fresh();
    const { editionId } = await startDraft(department.drafter, { cycleId, departmentId: department.departmentId });
    const { importId } = await upload(department, dataFile('导入'), 'a.json');
    await saveSection(department.drafter, { editionId, sectionId: 'otherMatters', content: filledContent('同事的').otherMatters!, revision: 0 });
    const sections = ['performance', 'otherMatters'].map((sectionId) => ({ sectionId, revision: 0 }));
    await expect(applyImport(department.drafter, { importId, cycleId, sections })).rejects.toThrow('刚刚有人修改过');
    expect(await readSection(department.drafter, { editionId, sectionId: 'performance' })).toMatchObject({ revision: 0 });
    const other = await upload(department, dataFile('另一份'), 'b.json');
    const both = await Promise.allSettled([importId, other.importId].map((id) => applyImport(department.drafter, { importId: id, cycleId, sections: [{ sectionId: 'performance', revision: 0 }] })));
    expect(both.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('makes a document of the year before last year’s words and figures', async () => {
    const { department } = await fresh();
    const next = (await db.cycle.findUnique({ where: { fiscalYear_kind: { fiscalYear: 2021, kind: 'BUDGET' } } }))?.id ?? (await cycleWith(2021, [department]));
    const { importId } = await upload(department, dataFile('上年的文字'), 'a.json');
    const view = (await getImport(department.drafter, importId))!;
    expect(view.targets.map((target) => [target.fiscalYear, target.use])).toEqual([[2020, 'content'], [2021, 'lastYear']]);
    const { editionId } = await applyImport(department.drafter, { importId, cycleId: next, sections: [{ sectionId: 'threePublic', revision: 0 }, { sectionId: 'performance', revision: 0 }] });
    expect((await readSection(department.drafter, { editionId, sectionId: 'performance' }))!.content).toMatchObject({ overallTarget: '上年的文字' });
    expect((await readSection(department.drafter, { editionId, sectionId: 'threePublic' }))!.content).toMatchObject({ expenses: { reception: { lastYear: 0, thisYear: null } } });
  });

  it('offers no draft where none can be begun: exempt from publishing, or withdrawn', async () => {
    const { department, cycleId } = await fresh();
    const { importId } = await upload(department, dataFile('甲'), 'a.json');
    const offered = async () => (await getImport(department.drafter, importId))!.targets.filter((target) => target.cycleId === cycleId).length;
    const exempt = (exemptBasis: string | null) => db.cycleDepartment.update({ where: { cycleId_departmentId: { cycleId, departmentId: department.departmentId } }, data: { exemptBasis } });
    expect(await offered()).toBe(1);
    await exempt('涉及国家秘密，依据预算法第十四条');
    expect(await offered()).toBe(0);
    await exempt(null);
    const editionId = await editionIn(here, department, 'PUBLISHED');
    await withdrawEdition(here.publisher, { editionId, expectedState: 'PUBLISHED', reason: '内容有误' });
    expect(await offered()).toBe(0);
  });
});

describe('setImportYear', () => {
  it('recognises a text anew; a data file says its year itself', async () => {
    const { importId } = await upload(here.first, TEXT, '说明.txt');
    await setImportYear(here.first.drafter, { importId, fiscalYear: 2021 });
    expect(await getImport(here.first.drafter, importId)).toMatchObject({ fiscalYear: 2021, result: { templateVersion: 'budget-2021' } });
    const data = await upload(here.first, dataFile('甲'), 'a.json');
    await expect(setImportYear(here.first.drafter, { importId: data.importId, fiscalYear: 2019 })).rejects.toThrow('数据文件写明是2020年的');
    await expect(setImportYear(here.second.drafter, { importId, fiscalYear: 2020 })).rejects.toThrow(NotFound);
  });
});

describe('mapSheets', () => {
  it('remembers a department’s sheets: this import is recognised anew, the next one at once', async () => {
    const { department } = await fresh();
    const bytes = await workbook([['KM', 'MC', 'JE1', 'JE2'], ['2010101', '行政运行', 100, 20]]);
    const { importId } = await upload(department, bytes, '导出.xlsx', 2020);
    const [sheet] = (await getImport(department.drafter, importId))!.sheets;
    expect(sheet).toMatchObject({ sheet: '导出1', headers: ['KM', 'MC', 'JE1', 'JE2'], mapping: null });
    const { section, field, columns } = codedTable();
    const mapping = { target: { sectionId: section, field }, columns: { KM: columns[0]!, MC: columns[1]!, JE1: columns[2]!, JE2: null } };
    const mappings = [{ signature: sheet!.signature, mapping }];
    await expect(mapSheets(here.second.drafter, { importId, mappings })).rejects.toThrow(NotFound);
    await expect(mapSheets(department.drafter, { importId, mappings: [{ signature: 'x', mapping }] })).rejects.toThrow('没有这张工作表');
    await expect(mapSheets(department.drafter, { importId, mappings: [{ ...mappings[0]!, mapping: { ...mapping, columns: { ...mapping.columns, JE2: columns[2]! } } }] })).rejects.toThrow('对应了两列');
    await mapSheets(department.drafter, { importId, mappings });
    const mapped = (await getImport(department.drafter, importId))!;
    expect((mapped.result!.content[section] as Record<string, unknown>)[field]).toMatchObject([{ [columns[0]!]: '2010101' }]);
    expect(mapped.sheets[0]!.mapping).toEqual(mapping);
    const next = await upload(department, await workbook([['KM', 'MC', 'JE1', 'JE2'], ['2010102', '一般行政管理事务', 7, 0]]), '导出.xlsx', 2020);
    expect(((await getImport(department.drafter, next.importId))!.result!.content[section] as Record<string, unknown>)[field]).toMatchObject([{ [columns[0]!]: '2010102' }]);
  });
});

async function workbook(rows: (string | number)[][]): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  book.addWorksheet('导出1').addRows(rows);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

/** A table of function codes: its section, key, and columns of code, name and the first amount. */
function codedTable() {
  for (const section of templateForYear(2020).sections) {
    for (const [field, one] of Object.entries(section.fields)) {
      if (one.kind !== 'table' || one.tree?.list !== 'function') continue;
      const [amount] = Object.entries(one.columns).find(([, column]) => column.kind === 'amount' && !column.compute && !column.derive)!;
      return { section: section.id, field, columns: [one.tree.code, one.tree.name, amount] };
    }
  }
  throw new Error('no table of function codes');
}
