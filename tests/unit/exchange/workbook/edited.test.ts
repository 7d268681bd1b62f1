// What people do with a workbook before they bring it back.
import ExcelJS, { type Workbook, type Worksheet } from 'exceljs';
import { describe, expect, it, vi } from 'vitest';
import type { DisclosureContext } from '@/lib/disclosure/context';
import { valueAt } from '@/lib/disclosure/path';
import { readDocument } from '@/lib/exchange/read/read-document';
import { workbookForm, type WorkbookForm } from '@/lib/exchange/workbook/read-workbook-form';
import { writeWorkbook } from '@/lib/exchange/workbook/write-workbook';
import { wan } from '@/prisma/seed/content/money';
import { changedEdition, template, validEdition, type Row } from '@/tests/support/edition-content';

// Each writes and reads a whole workbook, on machines that are busy too.
vi.setConfig({ testTimeout: 30_000 });

/** The edition as it comes back after somebody worked on its workbook. */
async function after(edit: (workbook: Workbook) => void, context: DisclosureContext = validEdition): Promise<WorkbookForm> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load((await writeWorkbook(template, context)).buffer as ArrayBuffer);
  edit(workbook);
  return workbookForm(await readDocument(new Uint8Array(await workbook.xlsx.writeBuffer()), 'edition.xlsx'))!;
}

const sheetOf = (workbook: Workbook, name: string): Worksheet => workbook.getWorksheet(name)!;
/** The number of a column by its hidden key. */
const columnOf = (sheet: Worksheet, key: string): number => (sheet.getRow(1).values as unknown[]).indexOf(key);
const cellOf = (sheet: Worksheet, row: number, key: string) => sheet.getRow(row).getCell(columnOf(sheet, key));
/** The first row in which the column says this. */
function rowWith(sheet: Worksheet, key: string, text: string): number {
  for (let row = 4; row <= sheet.rowCount; row += 1) if (cellOf(sheet, row, key).text === text) return row;
  throw new Error(`No row of ${sheet.name} has ${text} in ${key}`);
}
function addRow(sheet: Worksheet, values: Record<string, string | number>): void {
  const row = sheet.rowCount + 1;
  for (const [key, value] of Object.entries(values)) cellOf(sheet, row, key).value = value;
}

const contentOf = (form: WorkbookForm, section: string) => form.edition.content[section];
const rowsIn = (form: WorkbookForm, section: string, path: string) => valueAt(contentOf(form, section), path) as Row[];
const before = (section: string, path: string) => valueAt(validEdition.content[section], path) as Row[];
const unplacedTexts = (form: WorkbookForm) => form.result.unplaced.map(({ text }) => text);

const [PROJECTS, PURCHASES, TARGETS, INDICATORS, GENERAL, EXPENDITURE, FUND] = ['二 项目清单', '六 政府采购预算表', '五 项目绩效目标表', '五 项目绩效目标表·绩效指标', '公开05表 一般公共预算支出表', '公开03表 部门支出总表', '公开08表 政府性基金预算支出表'] as const;

describe('sheets', () => {
  it('may be renamed and moved, and have rows and columns inserted', async () => {
    const form = await after((workbook) => {
      const sheet = sheetOf(workbook, PROJECTS);
      sheet.name = '项目（终稿）';
      sheet.insertRow(1, ['', '', '局办公会已审']);
      sheetOf(workbook, '八 名词解释').spliceColumns(4, 0, []);
    });
    expect(form.edition.content).toEqual(validEdition.content);
    expect(unplacedTexts(form)).toEqual(['局办公会已审']);
  });

  it('of their own are kept aside; those that are gone are told', async () => {
    const form = await after((workbook) => {
      workbook.addWorksheet('测算').addRow(['人员', 12]);
      workbook.removeWorksheet(sheetOf(workbook, PURCHASES).id);
    });
    expect(unplacedTexts(form)).toEqual(['人员', '12']);
    expect(rowsIn(form, 'procurement', 'items')).toEqual([]);
    expect(form.result.notices.join()).toContain(`“${PURCHASES}”`);
  });

  it('copied within the workbook count once', async () => {
    const form = await after((workbook) => {
      const [from, copy] = [sheetOf(workbook, '八 名词解释'), workbook.addWorksheet('八 名词解释 (2)')];
      from.eachRow((row, number) => row.eachCell((cell, column) => (copy.getRow(number).getCell(column).value = cell.value)));
    });
    expect(form.edition.content).toEqual(validEdition.content);
    expect(form.result.unplaced.every(({ reason }) => reason.includes('重复'))).toBe(true);
  });
});

describe('rows', () => {
  it('sorted keep their ids', async () => {
    const form = await after((workbook) => {
      const sheet = sheetOf(workbook, PROJECTS);
      const first = rowWith(sheet, 'name', String(before('overview', 'projects')[0]!.name));
      const values = before('overview', 'projects').map((_, index) => sheet.getRow(first + index).values as ExcelJS.CellValue[]);
      values.reverse().forEach((row, index) => (sheet.getRow(first + index).values = row));
    });
    expect(rowsIn(form, 'overview', 'projects')).toEqual([...before('overview', 'projects')].reverse());
  });

  it('deleted, emptied and added', async () => {
    const form = await after((workbook) => {
      const sheet = sheetOf(workbook, PROJECTS);
      sheet.spliceRows(rowWith(sheet, 'name', String(before('overview', 'projects')[0]!.name)), 1);
      const emptied = rowWith(sheet, 'name', String(before('overview', 'projects')[1]!.name));
      for (const key of ['name', 'amount', 'purpose']) cellOf(sheet, emptied, key).value = null;
      addRow(sheet, { name: '新增项目', amount: 12.5 });
    });
    const [, , ...kept] = before('overview', 'projects');
    expect(rowsIn(form, 'overview', 'projects')).toEqual([...kept, { id: expect.any(String) as string, name: '新增项目', amount: wan('12.5'), purpose: '' }]);
    expect(form.result.unplaced).toEqual([]);
  });

  it('copied with their hidden cells get an id of their own', async () => {
    const form = await after((workbook) => {
      const sheet = sheetOf(workbook, PROJECTS);
      const first = rowWith(sheet, 'name', String(before('overview', 'projects')[0]!.name));
      sheet.getRow(sheet.rowCount + 1).values = sheet.getRow(first).values as ExcelJS.CellValue[];
    });
    const rows = rowsIn(form, 'overview', 'projects');
    expect(rows.at(-1)).toEqual({ ...rows[0], id: rows.at(-1)!.id });
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
  });

  it('written where a table says that it is empty', async () => {
    const form = await after((workbook) => {
      const sheet = sheetOf(workbook, FUND);
      const start = rowWith(sheet, 'code', '本部门2020年无政府性基金预算支出，故本表为空表。');
      sheet.unMergeCells(start, columnOf(sheet, 'code'), start, columnOf(sheet, 'project'));
      Object.entries({ code: 2120801, name: '征地和拆迁补偿支出', basic: 0, project: '30万元' }).forEach(([key, value]) => (cellOf(sheet, start, key).value = value));
    });
    expect(rowsIn(form, 'fundExpenditure', 'rows')).toEqual([{ id: expect.any(String) as string, code: '2120801', name: '征地和拆迁补偿支出', total: null, basic: 0, project: wan('30') }]);
  });
});

describe('figures', () => {
  it('that are not understood stay as they were typed', async () => {
    const form = await after((workbook) => {
      const sheet = sheetOf(workbook, PROJECTS);
      cellOf(sheet, rowWith(sheet, 'name', String(before('overview', 'projects')[0]!.name)), 'amount').value = '约三万';
      addRow(sheet, { name: '测试', amount: '1,234.5 ' });
      addRow(sheet, { name: '元', amount: '125000元' });
      addRow(sheet, { name: '零头', amount: 0.1 + 0.2 });
      addRow(sheet, { name: '三分之一', amount: 1 / 3 });
    });
    const amounts = rowsIn(form, 'overview', 'projects').map(({ amount }) => amount);
    expect(amounts[0]).toBe('约三万');
    expect(amounts.slice(-4)).toEqual([wan('1234.5'), wan('12.5'), wan('0.3'), 333_333]);
    expect(form.problems).toHaveLength(2);
    expect(form.problems[0]).toMatch(/^工作表“二 项目清单”D\d+：“约三万”不是金额/u);
    expect(form.result.placements.filter(({ certainty }) => certainty === 'doubtful').map(({ note }) => note)).toEqual([expect.stringContaining('约三万')]);
  });

  it('added up anew by the spreadsheet follow again, those written over are entered ones', async () => {
    const form = await after((workbook) => {
      const sheet = sheetOf(workbook, PURCHASES);
      const [first, second] = before('procurement', 'items').map(({ item }) => rowWith(sheet, 'item', String(item)));
      cellOf(sheet, first!, 'general').value = 55;
      for (const key of ['yearTotal', 'total']) cellOf(sheet, first!, key).value = { formula: cellOf(sheet, first!, key).formula, result: 55 } as ExcelJS.CellFormulaValue;
      cellOf(sheet, second!, 'total').value = 999;
    });
    const [first, second, ...rest] = rowsIn(form, 'procurement', 'items');
    expect(first).toEqual({ ...before('procurement', 'items')[0], general: wan('55') });
    expect(second).toEqual({ ...before('procurement', 'items')[1], total: wan('999') });
    expect(rest).toEqual(before('procurement', 'items').slice(2));
  });

  it('of levels and sums follow a changed row of a table of codes', async () => {
    const form = await after((workbook) => {
      const sheet = sheetOf(workbook, GENERAL);
      const [row] = before('generalExpenditure', 'rows');
      const at = rowWith(sheet, 'code', String(row!.code));
      const more = (number: number, key: string) => {
        const cell = cellOf(sheet, number, key);
        cell.value = { formula: cell.formula, result: Number(cell.result) + 1 } as ExcelJS.CellFormulaValue;
      };
      cellOf(sheet, at, 'personnel').value = Number(cellOf(sheet, at, 'personnel').value) + 1;
      for (const key of ['total', 'basic']) more(at, key);
      for (const code of [String(row!.code).slice(0, 3), String(row!.code).slice(0, 5)]) for (const key of ['total', 'basic', 'personnel']) more(rowWith(sheet, 'code', code), key);
    });
    const [first, ...rest] = before('generalExpenditure', 'rows');
    expect(rowsIn(form, 'generalExpenditure', 'rows')).toEqual([{ ...first, personnel: Number(first!.personnel) + wan('1') }, ...rest]);
    expect(form.result.notices).toEqual([]);
  });

  it('written over a level make it a row, before the rows under it', async () => {
    const [row] = before('generalExpenditure', 'rows');
    const code = String(row!.code).slice(0, 5);
    const form = await after((workbook) => {
      const sheet = sheetOf(workbook, GENERAL);
      cellOf(sheet, rowWith(sheet, 'code', code), 'project').value = 5;
    });
    const [level, ...rest] = rowsIn(form, 'generalExpenditure', 'rows');
    expect(level).toMatchObject({ code, total: null, basic: null, personnel: null, project: wan('5') });
    expect(rest).toEqual(before('generalExpenditure', 'rows'));
    expect(form.result.notices.join()).toContain('改写');
  });

  it('of a table that follows from others follow until one is entered', async () => {
    expect(before('expenditure', 'rows')).toEqual([]);
    const form = await after((workbook) => {
      const sheet = sheetOf(workbook, EXPENDITURE);
      cellOf(sheet, rowWith(sheet, 'code', String(before('generalExpenditure', 'rows')[0]!.code)), 'operation').value = 3;
    });
    const rows = rowsIn(form, 'expenditure', 'rows');
    expect(rows.map(({ code }) => code)).toEqual(before('generalExpenditure', 'rows').map(({ code }) => code));
    expect(rows[0]).toMatchObject({ total: null, operation: wan('3') });
  });

  it('that another sheet changed are not taken for entered ones', async () => {
    const form = await after((workbook) => {
      const sheet = sheetOf(workbook, GENERAL);
      cellOf(sheet, rowWith(sheet, 'code', String(before('generalExpenditure', 'rows')[0]!.code)), 'project').value = 77;
    });
    for (const section of ['revenueExpenditure', 'fiscalBalance', 'expenditure', 'overview']) expect(contentOf(form, section)).toEqual(validEdition.content[section]);
  });
});

describe('records', () => {
  const named = (form: WorkbookForm, name: string) => rowsIn(form, 'performance', 'projectTargets').find((target) => target.name === name)! as Row & { indicators: Row[] };
  const [one, other] = before('performance', 'projectTargets') as (Row & { indicators: Row[] })[];

  it('keep their rows under a new name', async () => {
    const form = await after((workbook) => {
      const sheet = sheetOf(workbook, TARGETS);
      cellOf(sheet, rowWith(sheet, 'name', String(one!.name)), 'name').value = '改名后的项目';
    });
    expect(named(form, '改名后的项目')).toEqual({ ...one, name: '改名后的项目' });
  });

  it('take rows that name them, new records too', async () => {
    const form = await after((workbook) => {
      addRow(sheetOf(workbook, TARGETS), { name: '新项目' });
      const sheet = sheetOf(workbook, INDICATORS);
      cellOf(sheet, rowWith(sheet, 'name', String(one!.indicators[0]!.name)), '#parentName').value = String(other!.name);
      addRow(sheet, { '#parentName': '新项目', level1: '产出指标', level2: '数量指标', name: '完成次数', operator: '≥', value: 12, unit: '次' });
      addRow(sheet, { name: '同上一项', value: '是' });
      addRow(sheet, { '#parentName': '没有的项目', name: '落空的指标' });
    });
    expect(named(form, String(one!.name)).indicators).toEqual(one!.indicators.slice(1));
    expect(named(form, String(other!.name)).indicators).toContainEqual(one!.indicators[0]);
    expect(named(form, '新项目').indicators.map(({ name, value }) => [name, value])).toEqual([['完成次数', '12'], ['同上一项', '是']]);
    expect(unplacedTexts(form)).toEqual(['落空的指标']);
    expect(form.problems.join()).toContain('没有名称为“没有的项目”的一项');
  });
});

it('says nothing of a workbook that the portal did not write', async () => {
  const workbook = new ExcelJS.Workbook();
  workbook.addWorksheet('公开05表').addRow(['科目编码', '合计']);
  expect(workbookForm(await readDocument(new Uint8Array(await workbook.xlsx.writeBuffer()), 'a.xlsx'))).toBeNull();
});

it('shows no text as a formula', async () => {
  const form = await after(() => {}, changedEdition(['otherMatters', 'body', '=HYPERLINK("http://example.cn")']));
  expect(contentOf(form, 'otherMatters')).toEqual({ body: '=HYPERLINK("http://example.cn")' });
});
