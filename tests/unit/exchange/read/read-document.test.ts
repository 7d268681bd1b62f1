import { readFileSync } from 'node:fs';
import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import type { SourceDocument, SourceTable } from '@/lib/exchange/import/source';
import { readDocument } from '@/lib/exchange/read/read-document';
import { packed, wordDocument, wordParagraph, wordParts } from './office-files';

const paragraphs = ({ blocks }: SourceDocument) => blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));
const tables = ({ blocks }: SourceDocument) => blocks.filter((block): block is SourceTable => block.kind === 'table');
const shown = ({ rows }: SourceTable) => rows.map((row) => row.map((cell) => (cell.covered ? '^' : cell.text)));

describe('Word', () => {
  it('keeps headings, restores generated numbers, makes merged cells a rectangle', async () => {
    const source = await readDocument(await wordDocument(), '预算.docx');
    expect(source.format).toBe('docx');
    expect(source.blocks[0]).toEqual({ kind: 'paragraph', id: 'b1', place: '第1段', text: '一、部门职责', level: 1 });
    expect(paragraphs(source).slice(1)).toEqual(['一、负责甲事。', '二、负责乙事。', '（1）其一。', '（2）其二。', '三、负责丙事。', '总额\n如下', '二、其他', '口径同上年。']);
    expect(tables(source).map(shown)).toEqual([
      [
        ['项目', '金额', '^'],
        ['^', '本年', '上年'],
        ['甲', '1,233.80', '0'],
        ['乙', '产出\n较好', ''],
      ],
    ]);
    expect(source.notices).toEqual(['页眉页脚没有读取：“某市某局”。']);
  });

  it('refuses a document with macros', async () => {
    const file = await packed({ ...wordParts(wordParagraph('正文')), 'word/vbaProject.bin': 'macro' });
    await expect(readDocument(file, '预算.docm')).rejects.toThrow('文件里有宏');
  });

  it('reads tables of Word 97, with cells of several lines', async () => {
    const source = await readDocument(readFileSync('tests/fixtures/word-97.doc'), '预算.doc');
    expect(source.format).toBe('doc');
    expect(tables(source).flatMap(shown)).toContainEqual(['乙', '产出\n好', '']);
    expect(tables(source).flatMap(shown)).toContainEqual(['第二行', '1,233.80', '0']);
    expect(source.notices[0]).toContain('编号');
  });

  it('goes by the content where the name says otherwise', async () => {
    const source = await readDocument(await wordDocument(), '预算.pdf');
    expect(source).toMatchObject({ format: 'docx', notices: expect.arrayContaining(['文件名的扩展名是“.pdf”，内容却是Word 文档（.docx），已按内容读取。']) as string[] });
  });
});

describe('Excel', () => {
  it('tells numbers from words, and marks what is merged or hidden', async () => {
    const workbook = new ExcelJS.Workbook();
    const sheet = workbook.addWorksheet('公开01表');
    sheet.addRow(['部门收支总表']);
    sheet.mergeCells('A1:C1');
    sheet.addRow([]);
    sheet.addRow(['301', 2216.2, 0.125]);
    sheet.addRow([1, '1,841.50', { formula: 'B3*2', result: 4432.4 }]);
    sheet.addRow([{ richText: [{ text: '日' }, { text: '期' }] }, new Date(Date.UTC(2020, 0, 5)), { error: '#REF!' }]);
    sheet.getCell('C3').numFmt = '0.00%';
    sheet.getCell('A4').numFmt = '000';
    sheet.getRow(4).hidden = true;
    sheet.getColumn(3).hidden = true;
    workbook.addWorksheet('底稿', { state: 'hidden' }).addRow(['甲']);
    workbook.addWorksheet('空表');
    const source = await readDocument(Buffer.from(await workbook.xlsx.writeBuffer()), '预算.xlsx');
    expect(tables(source).map(({ sheet: name }) => name)).toEqual(['公开01表', '底稿']);
    expect(tables(source)[0]!.rows).toEqual([
      [{ text: '部门收支总表' }, { text: '', covered: true }, { text: '', covered: true, hidden: true }],
      [{ text: '' }, { text: '' }, { text: '', hidden: true }],
      [{ text: '301' }, { text: '2216.2', number: '2216.2' }, { text: '12.5%', number: '0.125', hidden: true }],
      [{ text: '001', hidden: true }, { text: '1,841.50', hidden: true }, { text: '4432.4', number: '4432.4', hidden: true }],
      [{ text: '日期' }, { text: '2020-01-05' }, { text: '#REF!', hidden: true }],
    ]);
    expect(source.notices).toEqual(['工作表“公开01表”的第 4 行、C 列是隐藏的，已读取并标明。', '工作表“底稿”是隐藏的，已读取并标明。']);
  });
});

describe('text', () => {
  const text = '一、部门职责\n负责全市有关工作。\n';
  it.each<[string, Buffer]>([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${text}`)],
    ['UTF-16', Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['UTF-16 from the high byte', Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
    ['GB18030', Buffer.from('d2bba1a2b2bfc3c5d6b0d4f00ab8bad4f0c8abcad0d3d0b9d8b9a4d7f7a1a30a', 'hex')],
  ])('in %s', async (_encoding, bytes) => {
    const source = await readDocument(bytes, '预算.txt');
    expect([source.format, paragraphs(source)]).toEqual(['txt', ['一、部门职责', '负责全市有关工作。']]);
  });

  it('hands on JSON whole', async () => {
    const json = '{"format":"budget-disclosure"}';
    expect(await readDocument(Buffer.from(json), 'a.json')).toMatchObject({ format: 'json', blocks: [{ text: json }] });
  });
});
