import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readEditionJson } from '@/lib/exchange/edition-json';
import { sampleEdition } from '@/tests/support/sample-edition';
import { wordDocument } from './read/office-files';

// The real command, in a folder of the caller's own.
const folder = mkdtempSync(join(tmpdir(), 'disclosure-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const disclosure = (...args: string[]): Promise<{ code: number; out: string; err: string }> =>
  new Promise((resolve) => {
    const child = execFile(process.execPath, ['scripts/disclosure.mjs', ...args], { env: { ...process.env, INIT_CWD: folder }, maxBuffer: 16 * 1024 * 1024 }, (_error, out, err) => resolve({ code: child.exitCode ?? -1, out, err }));
  });

function file(name: string, content: string | Uint8Array): string {
  writeFileSync(join(folder, name), content);
  return name;
}
const textOf = (name: string) => readFileSync(join(folder, name), 'utf8');

const disclosureText = `某市水利局2020年部门预算信息公开情况说明
一、部门职责及机构设置情况
部门职责：
一、负责全市水利工作。
二、负责防汛抗旱。
三、机关运行经费安排情况
2020年，我部门机关运行经费共计安排49.69万元，主要用于办公用房水电费、物业管理费等日常运行支出。
一句放不进任何字段的闲话。
`;
const SLOW = 60_000;

describe.concurrent('import', () => {
  it('writes the data file and the account of every place', { timeout: SLOW }, async () => {
    const { code, out } = await disclosure('import', file('text.txt', disclosureText), '-o', 'deep/text.json', '--report', 'report.json');
    expect([code, out]).toEqual([0, expect.stringContaining('某市水利局，2020 年')]);
    const edition = readEditionJson(textOf('deep/text.json'));
    expect(edition).toMatchObject({ fiscalYear: 2020, department: { name: '某市水利局' } });
    expect(JSON.stringify(edition.content)).toContain('负责防汛抗旱');
    const report = JSON.parse(textOf('report.json')) as { format: string; counts: Record<string, number>; placements: { source: { place: string; text: string }[] }[]; unplaced: unknown[] };
    expect(report).toMatchObject({ format: 'txt', counts: { unplaced: report.unplaced.length } });
    expect(report.placements.flatMap(({ source }) => source)).toContainEqual(expect.objectContaining({ place: '第5行', text: '二、负责防汛抗旱。' }));
  });

  it('gives the data file alone to whoever pipes it on', { timeout: SLOW }, async () => {
    const { code, out, err } = await disclosure('import', file('piped.txt', disclosureText.replace(/2020年/gu, '')), '--year', '2020');
    expect([code, readEditionJson(out).fiscalYear]).toEqual([0, 2020]);
    expect(err).toContain('识别出');
  });

  it('asks for the year where the document has none', { timeout: SLOW }, async () => {
    expect(await disclosure('import', file('yearless.docx', await wordDocument()))).toMatchObject({ code: 2, out: '', err: expect.stringContaining('--year') as string });
  });

  it.each([
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d494844520000000100000001080600000000', 'hex'), '图片'],
    ['a program', Buffer.from('7f454c4602010100', 'hex'), '程序文件'],
  ])('ends with 2 on %s, and says so', { timeout: SLOW }, async (what, bytes, told) => {
    const { code, out, err } = await disclosure('import', file(`${what}.docx`, bytes));
    expect([code, out, err]).toEqual([2, '', expect.stringContaining(told)]);
  });
});

describe.concurrent('check', () => {
  it('imports first what is no data file', { timeout: SLOW }, async () => {
    const { code, out, err } = await disclosure('check', file('checked.txt', disclosureText), '--json');
    expect(code).toBe(1);
    expect(Object.keys(JSON.parse(out) as object)).toEqual(['findings', 'notRun', 'counts']);
    expect(err).toMatch(/^(?:文件中有 \d+ 处没有归入字段，没有检查；用 import 命令查看。\n)?$/u);
  });
});

describe.concurrent('export', () => {
  const sample = () => file('sample.json', JSON.stringify(sampleEdition));

  it('json: the same edition', { timeout: SLOW }, async () => {
    expect(await disclosure('export', sample(), '--format', 'json', '-o', 'same.json')).toMatchObject({ code: 0, out: '已写入“same.json”。\n' });
    expect(readEditionJson(textOf('same.json'))).toEqual(readEditionJson(JSON.stringify(sampleEdition)));
  });

  it.each<[format: string, start: string]>([
    ['docx', 'PK'],
    ['pdf', '%PDF-'],
  ])('%s', { timeout: SLOW }, async (format, start) => {
    expect(await disclosure('export', sample(), '--format', format, '-o', `sample.${format}`)).toMatchObject({ code: 0, err: '' });
    expect(readFileSync(join(folder, `sample.${format}`)).subarray(0, start.length).toString()).toBe(start);
  });

  it('csv: every table in a zip, or every amount in one file', { timeout: SLOW }, async () => {
    expect(await disclosure('export', sample(), '--format', 'csv', '-o', 'tables.zip')).toMatchObject({ code: 0, err: '' });
    expect(readFileSync(join(folder, 'tables.zip')).toString('latin1')).toContain('threePublic.expenses.csv');
    expect(await disclosure('export', sample(), '--format', 'csv', '-o', 'facts.csv')).toMatchObject({ code: 0, err: '' });
    expect(textOf('facts.csv')).toMatch(/^\uFEFF部门代码,部门,年度,.*\r\n131000,/u);
  });

  it('refuses what nobody has looked through', { timeout: SLOW }, async () => {
    expect(await disclosure('export', file('unseen.txt', disclosureText), '--format', 'json', '-o', 'never.json')).toMatchObject({ code: 2, err: expect.stringContaining('import') as string });
    expect(existsSync(join(folder, 'never.json'))).toBe(false);
  });
});
