import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { describe, expect, it } from 'vitest';
import type { SourceDocument, SourceTable } from '@/lib/exchange/import/source';
import { readDocument } from '@/lib/exchange/read/read-document';

const fonts = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/noto-serif-sc/package.json'));
const compiler = NodeCompiler.create({ fontArgs: [{ fontPaths: [fonts] }] });

const read = (source: string): Promise<SourceDocument> => readDocument(compiler.pdf({ mainFileContent: `#set text(font: "Noto Serif SC")\n${source}` }), '预算.pdf');
const paragraphs = ({ blocks }: SourceDocument) => blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));
const tables = ({ blocks }: SourceDocument) => blocks.filter((block): block is SourceTable => block.kind === 'table');
const shown = ({ rows }: SourceTable) => rows.map((row) => row.map((cell) => (cell.covered ? '^' : cell.text)));

describe('PDF', () => {
  it('rebuilds a drawn table: merged cells, wrapped text, amounts in narrow columns', { timeout: 30_000 }, async () => {
    const source = await read(`
#table(columns: (2fr, 1fr, 1fr), table.cell(rowspan: 2)[项目], table.cell(colspan: 2)[金额], [本年], [上年], [${'很长的名称'.repeat(8)}], [1,233.80], [], [小计], [2], [5])`);
    expect(tables(source).map(shown).map((rows) => rows.map((row) => row.map((text) => text.replace(/\n/gu, ''))))).toEqual([
      [
        ['项目', '金额', '^'],
        ['^', '本年', '上年'],
        ['很长的名称'.repeat(8), '1,233.80', ''],
        ['小计', '2', '5'],
      ],
    ]);
  });

  it('makes columns of text without a frame a table', { timeout: 30_000 }, async () => {
    const source = await read('#grid(columns: (6cm, 3cm, 3cm), row-gutter: 8pt, [科目], [本年], [上年], [工资福利支出], [325.01], [0.00], [办公费], [49.69], [1.00])');
    expect(tables(source).map(shown)).toEqual([
      [
        ['科目', '本年', '上年'],
        ['工资福利支出', '325.01', '0.00'],
        ['办公费', '49.69', '1.00'],
      ],
    ]);
  });

  it('joins lines to paragraphs and a table to its next page; page numbers and repeated headers are left out', { timeout: 30_000 }, async () => {
    const sentence = '本部门负责全市有关工作，2020年预算收入2216.2万元。'.repeat(6);
    const rows = Array.from({ length: 90 }, (_, index) => `[科目${index}], [${index}.50],`).join(' ');
    const source = await read(`
#set page(header: [某市某局预算公开], footer: context align(center)[— #counter(page).display() —])
#set par(first-line-indent: (amount: 2em, all: true))
一、部门职责

${sentence}

二、收支
#table(columns: (1fr, 1fr), table.header([科目], [金额]), ${rows})`);
    expect(paragraphs(source)).toEqual(['一、部门职责', sentence, '二、收支']);
    expect(tables(source)).toHaveLength(1);
    expect(shown(tables(source)[0]!)).toEqual([['科目', '金额'], ...Array.from({ length: 90 }, (_, index) => [`科目${index}`, `${index}.50`])]);
    expect(source.notices).toContain('页眉页脚没有读取：“某市某局预算公开”。');
  });

  it('reads a document twice: nothing of the file given is used up', { timeout: 30_000 }, async () => {
    const bytes = compiler.pdf({ mainFileContent: '#set text(font: "Noto Serif SC")\n本部门负责全市有关工作，说明如下。' });
    expect(paragraphs(await readDocument(bytes, 'a.pdf'))).toEqual(paragraphs(await readDocument(bytes, 'a.pdf')));
  });
});
