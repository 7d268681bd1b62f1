import ExcelJS from 'exceljs';
import { expect, it } from 'vitest';
import { listRows } from '@/lib/exchange/cycle-list/list-rows';
import { listWorkbook } from '@/lib/exchange/cycle-list/list-workbook';
import { readCycleList } from '@/lib/exchange/cycle-list/read-cycle-list';
import { exactCsv } from '@/lib/exchange/data/exact-csv';
import { readCsv } from '@/lib/exchange/read-csv';
import { directory, listed } from './city';

const dueOn = () => '2020-03-11';
const full = () => listed({ reviewerId: 'r3', divisionId: 'd2', exemptBasis: '=涉及国家秘密, "依据"第十四条', unitIds: ['both', 'old'] });

it('lists everybody on the list with what the line says', () => {
  expect(listRows(directory, full(), dueOn)).toEqual([
    ['部门代码', '部门名称', '批复日期', '法定公开日', '审核人', '对口科室', '免于公开依据', '单位'],
    ['0118', '市委网络安全和信息化委员会办公室', '2020-02-20', '2020-03-11', '王审核（shenhe3）', '撤并科', '=涉及国家秘密, "依据"第十四条', '118002 旧中心；118003 档案馆、资料室'],
  ]);
});

it('is a form of the departments in use where nobody is listed', () => {
  expect(listRows(directory, new Map(), dueOn).slice(1).map((row) => row.join('|'))).toEqual(['0118|市委网络安全和信息化委员会办公室||||||118001 网络信息中心；118003 档案馆、资料室', '201|市教育局||||||']);
});

it('changes nothing when it is imported as it was written', () => {
  const { lines, problems } = readCycleList([{ rows: readCsv(exactCsv(listRows(directory, full(), dueOn))) }], directory, full());
  expect(problems).toEqual([]);
  expect(lines.map(({ kind }) => kind)).toEqual(['same']);
});

it('keeps codes as text and days as dates in a workbook', async () => {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load((await listWorkbook('清单', listRows(directory, full(), dueOn))).buffer as ArrayBuffer);
  const row = workbook.worksheets[0]!.getRow(2);
  expect([row.getCell(1).value, row.getCell(3).value, row.getCell(7).value]).toEqual(['0118', new Date('2020-02-20T00:00:00Z'), '=涉及国家秘密, "依据"第十四条']);
});
