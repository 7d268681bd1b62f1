import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import ExcelJS from 'exceljs';
import { readDocument } from '@/lib/exchange/read/read-document';
import { readLimited } from '@/lib/exchange/read/read-limited';
import { UnreadableFile } from '@/lib/exchange/read/unreadable-file';
import { encryptedPdf, endlessPdf, scannedPdf } from './hand-made-pdf';
import { packed, sheetParts, wordDocument, wordParagraph, wordParts } from './office-files';

const MB = 1024 * 1024;
const LIMIT = { milliseconds: 10_000, megabytes: 512 };
const SLOW = 60_000;

const bytesOf = (...values: number[]) => Buffer.from(values);
const repeated = (count: number, item: (index: number) => string): string => Array.from({ length: count }, (_, index) => item(index)).join('');

/** An OLE2 file of which only the directory is there. */
function compoundFile(stream: string): Buffer {
  const file = Buffer.alloc(2048);
  bytesOf(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1).copy(file);
  const name = Buffer.from(`${stream}\0`, 'utf16le');
  name.copy(file, 1024);
  file.writeUInt16LE(name.length, 1024 + 64);
  return file;
}

/** The directory says that its parts are small; they aren't. */
async function lyingBomb(): Promise<Buffer> {
  const file = await packed(wordParts(wordParagraph('0'.repeat(60 * MB))));
  for (let at = file.indexOf('PK\x01\x02', 0, 'latin1'); at !== -1; at = file.indexOf('PK\x01\x02', at + 4, 'latin1')) file.writeUInt32LE(1000, at + 24);
  return file;
}

const chinese = Buffer.from('第一部分 部门概况。本部门负责全市有关工作，预算收入2216.2万元。\n'.repeat(20));
const broken = (bytes: Buffer, at: number, value: number): Buffer => {
  const copy = Buffer.from(bytes);
  copy[at] = value;
  return copy;
};
const GB18030 = Buffer.from('cab5bccacad5c8eb3232d4aaa3ac', 'hex');
const entities = `<!DOCTYPE w [<!ENTITY a "哈哈哈哈哈哈哈哈哈哈">${repeated(12, (n) => `<!ENTITY ${'bcdefghijklm'[n]} "${`&${'abcdefghijkl'[n]};`.repeat(10)}">`)}]>`;
const twoColumns = '<w:tr><w:tc><w:p/></w:tc><w:tc><w:p/></w:tc></w:tr>';

const FILES: Record<string, { name: string; bytes: () => Promise<Buffer> | Buffer; told: RegExp }> = {
  'an empty file': { name: '预算.docx', bytes: () => Buffer.alloc(0), told: /空的/u },
  'a file over 20 MB': { name: '预算.docx', bytes: () => Buffer.alloc(21 * MB), told: /21 MB/u },
  'a zip bomb': { name: '预算.docx', bytes: () => packed(wordParts(wordParagraph('0'.repeat(60 * MB)))), told: /解压后过大/u },
  'a zip bomb that lies about its size': { name: '预算.docx', bytes: lyingBomb, told: /损坏/u },
  'thousands of parts': { name: '预算.docx', bytes: () => packed(Object.fromEntries(Array.from({ length: 2_100 }, (_, n) => [`word/${n}.xml`, 'x']))), told: /部件/u },
  'an archive in the archive': { name: '预算.docx', bytes: async () => packed({ ...wordParts(wordParagraph('x')), 'word/embeddings/a.zip': await packed({ a: 'b' }) }), told: /压缩包/u },
  'a million rows': { name: '预算.xlsx', bytes: () => packed(sheetParts(repeated(1_000_000, (n) => `<row r="${n + 1}"><c r="A${n + 1}"><v>${n}</v></c></row>`))), told: /超过 20000 行/u },
  'a sheet that is one merged cell': { name: '预算.xlsx', bytes: () => packed(sheetParts('<row r="1"><c r="A1"><v>1</v></c></row>', '<mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells>')), told: /内存|10 秒/u },
  'entities in entities': { name: '预算.docx', bytes: () => packed(wordParts(wordParagraph('&m;'), entities)), told: /DOCTYPE/u },
  'a table without end': { name: '预算.docx', bytes: () => packed(wordParts(`<w:tbl>${twoColumns.repeat(150_000)}</w:tbl>`)), told: /过大|过长|内存|10 秒/u },
  'tables in tables': { name: '预算.docx', bytes: () => packed(wordParts('<w:tbl><w:tr><w:tc>'.repeat(5_000) + wordParagraph('x') + '</w:tc></w:tr></w:tbl>'.repeat(5_000))), told: /过深/u },
  'a cell over a billion columns': { name: '预算.docx', bytes: () => packed(wordParts('<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="1000000000"/></w:tcPr><w:p/></w:tc></w:tr></w:tbl>')), told: /过大/u },
  'a program of Linux': { name: '预算.docx', bytes: () => Buffer.concat([bytesOf(0x7f, 0x45, 0x4c, 0x46, 2, 1, 1), Buffer.alloc(5000)]), told: /程序文件/u },
  'a program of Windows': { name: '预算.pdf', bytes: () => Buffer.concat([Buffer.from('MZ'), Buffer.alloc(5000)]), told: /程序文件/u },
  'broken UTF-8': { name: '预算.txt', bytes: () => broken(chinese, 300, 0xff), told: /UTF-8.*第 \d+ 行/u },
  'broken GB18030': { name: '预算.txt', bytes: () => Buffer.concat([GB18030, GB18030, bytesOf(0xff, 0xff, 0x81)]), told: /GB18030/u },
  'an encrypted Word or Excel file': { name: '预算.docx', bytes: () => compoundFile('EncryptedPackage'), told: /密码/u },
  'an old workbook': { name: '预算.xls', bytes: () => compoundFile('Workbook'), told: /\.xls/u },
  'an encrypted PDF': { name: '预算.pdf', bytes: encryptedPdf, told: /密码/u },
  'a scanned PDF': { name: '预算.pdf', bytes: scannedPdf, told: /扫描件/u },
  'a drawing without end': { name: '预算.pdf', bytes: endlessPdf, told: /内存|10 秒/u },
  'a picture': { name: '预算.pdf', bytes: () => Buffer.concat([bytesOf(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a), Buffer.from('0000000d494844520000000100000001080600000000000000', 'hex'), Buffer.alloc(200)]), told: /图片/u },
  'half a Word document': { name: '预算.docx', bytes: async () => (await wordDocument()).subarray(0, 3000), told: /损坏/u },
  'half a PDF': { name: '预算.pdf', bytes: () => scannedPdf().subarray(0, 250), told: /损坏|扫描件/u },
  'half an old Word document': { name: '预算.doc', bytes: () => readFileSync('tests/fixtures/word-97.doc').subarray(0, 6000), told: /损坏/u },
};

/** The processes that this one started. */
const children = (): string[] => readdirSync('/proc/self/task').flatMap((task) => readFileSync(`/proc/self/task/${task}/children`, 'utf8').split(' ').filter(Boolean));

/** The most memory that a child of this process held, looked at while `work` runs; where the system tells. */
async function peakOfChildren(work: Promise<unknown>): Promise<number> {
  let peak = 0;
  const timer = setInterval(() => {
    try {
      for (const child of children()) peak = Math.max(peak, Number(/VmHWM:\s+(\d+)/u.exec(readFileSync(`/proc/${child}/status`, 'utf8'))?.[1] ?? 0) / 1024);
    } catch {
      // It ended between two looks.
    }
  }, 10);
  await work;
  clearInterval(timer);
  return peak;
}

describe('files that are refused', () => {
  it.each(Object.entries(FILES))('%s', { timeout: SLOW }, async (what, { name, bytes, told }) => {
    const file = await bytes();
    const start = performance.now();
    const outcome = readLimited(file, name).then(
      () => null,
      (error: unknown) => error,
    );
    const peak = await peakOfChildren(outcome);
    const milliseconds = performance.now() - start;
    const error = await outcome;
    if (process.env.MEASURE) console.log(`${what}: ${Math.round(milliseconds)} ms, ${Math.round(peak)} MB`);
    expect(error).toBeInstanceOf(UnreadableFile);
    const { message } = error as UnreadableFile;
    expect(message).toMatch(told);
    // One sentence in Chinese, nothing of a library's own words.
    expect(message).toMatch(/^[^。\n]+。$/u);
    expect(message).not.toMatch(/[a-z]{2,} [a-z]{2,}|\.[jt]s\b/iu);
    expect(milliseconds).toBeLessThan(LIMIT.milliseconds);
    expect(peak).toBeLessThan(LIMIT.megabytes);
  });

  it('a reader that never ends is ended', { timeout: SLOW }, async () => {
    const before = new Set(children());
    const start = performance.now();
    const outcome = readLimited(chinese, '预算.txt').catch((error: unknown) => error);
    for (const reader of children().filter((child) => !before.has(child))) process.kill(Number(reader), 'SIGSTOP');
    expect(await outcome).toMatchObject({ name: 'UnreadableFile', message: expect.stringContaining('10 秒') as string });
    expect(performance.now() - start).toBeLessThan(LIMIT.milliseconds);
    expect(children().filter((child) => !before.has(child))).toEqual([]);
  });

  it('leaves the portal able to read the next file', { timeout: SLOW }, async () => {
    expect(await readLimited(await wordDocument(), '预算.docx')).toMatchObject({ format: 'docx' });
  });
});

/** Numbers that look like chance and are the same in each run. */
function* chance(seed: number): Generator<number, never> {
  let state = seed;
  for (;;) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    yield state;
  }
}

async function workbook(): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('公开01表');
  for (let row = 0; row < 30; row += 1) sheet.addRow([`科目${row}`, row * 1.5, { formula: `B${row + 1}*2`, result: row * 3 }]);
  return Buffer.from(await book.xlsx.writeBuffer());
}

describe('damaged files', () => {
  const sources: Record<string, () => Promise<Buffer> | Buffer> = { docx: wordDocument, xlsx: workbook, doc: () => readFileSync('tests/fixtures/word-97.doc'), pdf: scannedPdf, txt: () => chinese };
  it.each(Object.entries(sources))('are read or refused in one sentence: %s', { timeout: SLOW }, async (format, make) => {
    const whole = await make();
    const numbers = chance(format.length * 7919);
    for (let round = 0; round < 40; round += 1) {
      const damaged = Buffer.from(whole);
      for (let hit = 0; hit <= round % 8; hit += 1) damaged[numbers.next().value % damaged.length] = numbers.next().value & 0xff;
      const outcome = await readDocument(round % 5 === 4 ? damaged.subarray(0, numbers.next().value % damaged.length) : damaged, `预算.${format}`).catch((error: unknown) => error);
      if (outcome instanceof Error) expect([outcome.name, outcome.message]).toEqual(['UnreadableFile', expect.stringMatching(/^[^。\n]+。$/u)]);
    }
  });
});
