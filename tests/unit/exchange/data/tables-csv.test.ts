import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DisclosureContent } from '@/lib/disclosure/context';
import { templateOf } from '@/lib/disclosure/templates/templates';
import { exactCsv } from '@/lib/exchange/data/exact-csv';
import { factRows, factsCsv, tablesCsv } from '@/lib/exchange/data/tables-csv';
import { contextOfEdition, type EditionJson } from '@/lib/exchange/edition-json';
import { readCsv } from '@/lib/exchange/read-csv';
import { wan } from '@/prisma/seed/content/money';
import { anyEdition } from './any-edition';
import { dataEditions } from './editions';

const files = (edition: EditionJson) => tablesCsv(templateOf(edition.templateVersion), contextOfEdition(edition, null), edition.department);
const facts = (edition: EditionJson) => factRows(templateOf(edition.templateVersion), contextOfEdition(edition, null), edition.department, 1);
const tableOf = (edition: EditionJson, name: string) => readCsv(files(edition).find((file) => file.name === `${name}.csv`)!.text);
const [, edition] = dataEditions.find(([, one]) => one.fiscalYear === 2021)!;
const withContent = (content: DisclosureContent): EditionJson => ({ ...edition, content });

describe('cells', () => {
  it('any rows are read back as they are', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '万', ',', '"', '\n', ';', '\t', '=', '-', '1', ' ', '＝') });
    fc.assert(fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }), { minLength: 1 }), (rows) => {
      const headed = [['甲', '乙'], ...rows];
      expect(readCsv(exactCsv(headed))).toEqual(headed);
    }));
  });

  it('words that a spreadsheet could run stay exact, in quotes', () => {
    expect(exactCsv([['=1+1', '-按季', '-1.50', '@甲', '+', '说“是”,"否"']])).toBe('\uFEFF"=1+1","-按季",-1.50,"@甲","+","说“是”,""否"""\r\n');
  });
});

it('the files of any edition hold its rows cell by cell', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(anyEdition, (one) => {
      for (const { text } of files(one)) {
        const [head, ...rows] = readCsv(text);
        for (const row of rows) expect(row).toHaveLength(head!.length);
        expect(exactCsv([head!, ...rows])).toBe(text);
      }
      const terms = (one.content.glossary as { terms: { id: string; term: string; definition: string }[] } | undefined)?.terms;
      if (terms) expect(tableOf(one, 'glossary.terms').slice(1).map((row) => row.slice(3))).toEqual(terms.map(({ id, term, definition }) => [id, '明细', term, definition]));
    }),
    { numRuns: 60 },
  );
});

describe.each(dataEditions)('%s', (_name, one) => {
  it('every row of every file has the columns of its head, which differ', () => {
    for (const { name, text } of files(one)) {
      expect(name).toMatch(/^[A-Za-z]+(\.[A-Za-z]+){1,2}\.csv$/u);
      const [head, ...rows] = readCsv(text);
      expect(new Set(head).size).toBe(head!.length);
      for (const row of rows) expect(row).toHaveLength(head!.length);
      // The lines as written end in CRLF; a line end inside a cell stays as it was.
      expect(text.startsWith('\uFEFF')).toBe(true);
      expect(text.endsWith('\r\n')).toBe(true);
    }
  });

  it('has files for the sections of the document alone, each once', () => {
    const names = files(one).map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names.every((name) => one.content[name.split('.')[0]!] !== undefined)).toBe(true);
  });

  it('its facts are the amounts of its tables', () => {
    const amounts = files(one).flatMap(({ text }) => {
      const [head, ...rows] = readCsv(text);
      const money = head!.flatMap((header, index) => (header.endsWith('万元）') ? [index] : []));
      return rows.flatMap((row) => money.map((index) => row[index]!).filter((value) => value !== ''));
    });
    const [head, ...rows] = readCsv(factsCsv(facts(one)));
    expect(head).toEqual(['部门代码', '部门', '年度', '版本', '部分', '表', '行代码', '行', '行类型', '功能分类科目编码', '经济分类科目编码', '栏', '金额（万元）']);
    expect(rows.map((row) => row.at(-1))).toEqual(amounts);
  });
});

describe('tables', () => {
  it('levels that nobody entered and sums that follow are filled in', () => {
    const [head, ...rows] = tableOf(edition, 'generalExpenditure.rows');
    expect(head).toEqual(['部门代码', '部门', '年度', '行编号', '行类型', '功能科目编码', '科目名称', '合计（万元）', '基本支出（万元）', '人员经费（万元）', '公用经费（万元）', '项目支出（万元）']);
    expect(rows[0]!.slice(3)).toEqual(['', '小计', '201', '一般公共服务支出', '2298.45', '321.65', '270.39', '51.26', '1976.80']);
    expect(rows[2]!.slice(0, 6)).toEqual(['131000', edition.department.name, '2021', '2013701', '明细', '2013701']);
    expect(rows.at(-1)!.slice(3)).toEqual(['', '合计', '', '合计', '2366.46', '389.66', '338.40', '51.26', '1976.80']);
  });

  it('adding up 明细 gives 合计: in grids and in tables of codes', () => {
    for (const [name, column] of [['assets.holdings', '价值（万元）'], ['procurement.kinds', '金额（万元）'], ['generalExpenditure.rows', '合计（万元）'], ['threePublic.expenses', '本年（万元）'], ['revenueExpenditure.expenditure', '预算数（万元）']] as const) {
      const [head, ...rows] = tableOf(edition, name);
      const [kind, money] = [head!.indexOf('行类型'), head!.indexOf(column)];
      const cents = (row: string[]) => wan(row[money]!);
      const total = rows.filter((row) => row[kind] === '合计').at(-1)!;
      expect([name, rows.filter((row) => row[kind] === '明细').reduce((sum, row) => sum + cents(row), 0)]).toEqual([name, cents(total)]);
    }
  });

  it('a part that no sum counts is told apart', () => {
    expect(tableOf(edition, 'assets.holdings').find((row) => row.includes('offices'))).toContain('其中');
  });

  it('what stands inside records names its record', () => {
    const [head, first] = tableOf(edition, 'performance.projectTargets.indicators');
    expect(head!.slice(3, 8)).toEqual(['项目编号', '所属项目', '行编号', '行类型', '一级指标']);
    expect(first!.slice(3, 6)).toEqual(['project-city-platform', '智慧城市运行指挥平台建设经费', 'systems']);
  });

  it('a table without rows has its head alone, money is exact to the 分, quantities are plain', () => {
    const row = { id: 'a', name: '服务器', category: '设备', quantity: '１，２００', amount: 1_234_567, inProcurement: '是' };
    expect(tableOf(withContent({ assets: { ...(edition.content.assets as object), planned: [] } }), 'assets.planned')).toHaveLength(1);
    expect(tableOf(withContent({ assets: { ...(edition.content.assets as object), planned: [row] } }), 'assets.planned')[1]!.slice(3)).toEqual(['a', '明细', '服务器', '设备', '1200', '1.234567', '是']);
  });
});

it('facts tell codes of classifications from ids of rows', () => {
  const rows = readCsv(factsCsv(facts(edition)));
  const functional = rows.find((row) => row[4]!.startsWith('公开05表') && row[6] === '2013701')!;
  expect(functional.slice(6)).toEqual(['2013701', '行政运行', '明细', '2013701', '', '合计', '321.65']);
  const economic = rows.find((row) => row[4]!.startsWith('公开06表') && row[6] === '30101')!;
  expect(economic.slice(9, 11)).toEqual(['', '30101']);
  expect(rows.find((row) => row[6] === 'personnel')!.slice(9, 11)).toEqual(['', '']);
});
