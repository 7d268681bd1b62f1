import fc from 'fast-check';
import { expect, it } from 'vitest';
import { csvText } from '@/lib/comparison/csv';
import { readCsv } from '@/lib/exchange/read-csv';

it.each<[what: string, text: string, rows: string[][]]>([
  ['plain lines', '编码,名称\r\n201,一般公共服务支出\r\n', [['编码', '名称'], ['201', '一般公共服务支出']]],
  ['a mark of the encoding', '\uFEFFa,b', [['a', 'b']]],
  ['quotes, separators and line ends in a cell', '"a,b","say ""x""","1\n2"\n', [['a,b', 'say "x"', '1\n2']]],
  ['blank lines, which keep the numbers of the rows', 'a,b\n\n1,2', [['a', 'b'], [''], ['1', '2']]],
  ['an empty last cell', 'a,\nb,', [['a', ''], ['b', '']]],
  ['tabs', 'a\tb\n1,5\t2', [['a', 'b'], ['1,5', '2']]],
  ['semicolons', 'a;b\n1;2', [['a', 'b'], ['1', '2']]],
  ['a quote that is never closed', '"a\nb', [['a\nb']]],
  ['nothing', '', []],
])('reads %s', (_what, text, rows) => expect(readCsv(text)).toEqual(rows));

it('reads what the portal writes', () => {
  // Cells that a spreadsheet would run are changed in writing; lone line ends are written as they are and read as one.
  const cell = fc.string({ unit: 'grapheme' }).filter((text) => !/^[=+\-@＝＋－＠\t\r\n]/u.test(text) && !text.includes('\r'));
  const table = fc.integer({ min: 2, max: 5 }).chain((columns) => fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: 1, maxLength: 8 }));
  fc.assert(fc.property(table, (rows) => void expect(readCsv(csvText(rows))).toEqual(rows)));
});
