import { deflateRawSync } from 'node:zlib';
import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { unpacksWithin } from '@/lib/server/archive-size';
import { readSpreadsheet } from '@/lib/server/spreadsheet-file';

const fileOf = (bytes: Uint8Array | string, name = '科目.csv') => new File([bytes as BlobPart], name);
const rowsOf = async (bytes: Uint8Array | string) => (await readSpreadsheet(fileOf(bytes)))[0]!.rows;
const TEXT = '科目编码,科目名称\n201,一般公共服务支出\n';
const ROWS = [['科目编码', '科目名称'], ['201', '一般公共服务支出']];

async function workbook(fill: (book: ExcelJS.Workbook) => void): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  fill(book);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

describe('CSV', () => {
  it('is read as UTF-8 with and without a mark, GB18030 and UTF-16', async () => {
    // "科目编码,科目名称\n201,一般公共服务支出\n" in GB18030.
    const gb = Buffer.from('bfc6c4bfb1e0c2eb2cbfc6c4bfc3fbb3c60a3230312cd2bbb0e3b9abb9b2b7fecef1d6a7b3f60a', 'hex');
    for (const bytes of [TEXT, `\uFEFF${TEXT}`, gb, Buffer.from(`\uFEFF${TEXT}`, 'utf16le')]) expect(await rowsOf(bytes)).toEqual(ROWS);
  });
});

describe('XLSX', () => {
  it('gives every cell as text, row numbers as in the file', async () => {
    const bytes = await workbook((book) => {
      const sheet = book.addWorksheet('功能');
      sheet.getCell('A1').value = '支出功能分类';
      sheet.mergeCells('A1:B1');
      sheet.getRow(3).values = ['科目编码', { richText: [{ text: '科目' }, { text: '名称' }] }];
      sheet.getRow(4).values = [2010101, '行政运行'];
      sheet.getRow(5).values = [{ formula: 'A4+1', result: 2010102 }, { text: '一般行政管理事务', hyperlink: 'https://example.gov.cn' }];
      book.addWorksheet('说明').getCell('A1').value = '无';
    });
    const sheets = await readSpreadsheet(fileOf(bytes, '科目.xlsx'));
    expect(sheets.map((sheet) => sheet.name)).toEqual(['功能', '说明']);
    expect(sheets[0]!.rows.slice(2)).toEqual([['科目编码', '科目名称'], ['2010101', '行政运行'], ['2010102', '一般行政管理事务']]);
  });
});

describe('are refused with one sentence', () => {
  const refused = async (bytes: Uint8Array | string) => readSpreadsheet(fileOf(bytes)).then(() => 'read', (error: Error) => error.message);
  it('empty and oversized files', async () => {
    expect(await refused('')).toContain('空的');
    expect(await refused('a'.repeat(2 * 1024 * 1024 + 1))).toContain('超过 2 MB');
    expect(await refused('a,b\n'.repeat(20_001))).toContain('超过 20000 行');
  });
  it('workbooks of too many rows', async () => {
    expect(await refused(await workbook((book) => void (book.addWorksheet('a').getCell('A20001').value = 1)))).toContain('超过 20000 行');
  });
  it('old workbooks, pictures, broken archives', async () => {
    expect(await refused(Buffer.from('d0cf11e0a1b11ae1', 'hex'))).toContain('.xls');
    expect(await refused(Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'))).toContain('无法识别');
    expect(await refused(Buffer.from('PK\u0003\u0004 and nothing more'))).toContain('损坏');
    const whole = await workbook((book) => void book.addWorksheet('a'));
    const spoilt = Buffer.from(whole);
    spoilt.fill(0, 60, 400);
    expect(await refused(spoilt)).toMatch(/损坏|无法打开/u);
  });
  it('archives that say nothing of how much they unpack to', () => {
    const archive = zip('xl/worksheets/sheet1.xml', Buffer.alloc(5_000_000));
    expect(archive.length).toBeLessThan(10_000);
    expect([unpacksWithin(archive, 6_000_000), unpacksWithin(archive, 4_000_000)]).toEqual([true, false]);
  });
});

/** An archive of one part whose stated size is 0. */
function zip(name: string, content: Buffer): Buffer {
  const packed = deflateRawSync(content);
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(8, 8);
  local.writeUInt32LE(packed.length, 18);
  local.writeUInt16LE(name.length, 26);
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(8, 10);
  entry.writeUInt32LE(packed.length, 20);
  entry.writeUInt16LE(name.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(local.length + name.length + packed.length, 16);
  return Buffer.concat([local, Buffer.from(name), packed, entry, Buffer.from(name), end]);
}
