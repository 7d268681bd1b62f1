import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { allRules } from '@/lib/checks/rules';
import type { EditionJson } from '@/lib/exchange/edition-json';
import { sampleEdition } from '@/tests/support/sample-edition';

// The real command, in a folder of the caller's own.
const folder = mkdtempSync(join(tmpdir(), 'disclosure-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Outcome {
  code: number;
  out: string;
  err: string;
}

const run = (file: string, args: string[], env = {}): Promise<Outcome> =>
  new Promise((resolve) => {
    const child = execFile(file, args, { cwd: process.cwd(), env: { ...process.env, INIT_CWD: folder, ...env }, maxBuffer: 16 * 1024 * 1024 }, (_error, out, err) => resolve({ code: child.exitCode ?? -1, out, err }));
  });
const disclosure = (...args: string[]) => run(process.execPath, ['scripts/disclosure.mjs', ...args]);

function file(name: string, content: unknown): string {
  writeFileSync(join(folder, name), typeof content === 'string' || content instanceof Uint8Array ? content : JSON.stringify(content));
  return name;
}

/** A part of the sample in which the rules find nothing. */
const sound: EditionJson = { ...sampleEdition, content: { otherMatters: { body: '我部门无其他需要说明的事项。' } } };
const SLOW = 60_000;

describe.concurrent('check', () => {
  it('prints one object and ends with 1 where a finding blocks', { timeout: SLOW }, async () => {
    const { code, out } = await disclosure('check', file('sample.json', sampleEdition), '--json');
    expect(code).toBe(1);
    const result = JSON.parse(out) as { findings: Record<string, unknown>[]; notRun: Record<string, unknown>[]; counts: Record<string, number> };
    expect(Object.keys(result)).toEqual(['findings', 'notRun', 'counts']);
    for (const finding of result.findings) expect(Object.keys(finding)).toEqual(['id', 'severity', 'section', 'path', 'message', 'expected', 'actual']);
    for (const one of result.notRun) expect(Object.keys(one)).toEqual(['id', 'reason']);
    expect(Object.values(result.counts).reduce((sum, count) => sum + count)).toBe(result.findings.length);
    expect(result.findings).toContainEqual(expect.objectContaining({ id: 'F41', severity: 'E', section: 'performance', path: 'projectTargets/p16/indicators/p16-i3/value' }));
  });

  it('ends with 0 where none does, and says what was not run', { timeout: SLOW }, async () => {
    const { code, out } = await run('npm', ['run', '--silent', 'disclosure', '--', 'check', join(folder, file('sound.json', sound)), '--json']);
    expect(code).toBe(0);
    const result = JSON.parse(out) as { findings: unknown[]; notRun: { id: string; reason: string }[] };
    expect(result.findings).toEqual([]);
    expect(result.notRun.find(({ id }) => id === 'F25')?.reason).toContain('政府采购');
  });

  it('tells people in their words, by weight and section', { timeout: SLOW }, async () => {
    const { out } = await disclosure('check', file('sample-2.json', sampleEdition));
    expect(out).toMatch(/【阻止提交】\d+ 项\n[^]*五、绩效预算信息\n[^]*F41 [^]*【请核对】[^]*【未检查】/u);
  });

  it('compares with the year before', { timeout: SLOW }, async () => {
    const now = file('now.json', { ...sound, content: { threePublic: sampleEdition.content.threePublic } });
    const expenses = { abroad: { thisYear: 0 }, vehiclePurchase: { thisYear: 0 }, vehicleRunning: { thisYear: 1_000_000 }, reception: { thisYear: 0 } };
    const previous = file('previous.json', { ...sound, fiscalYear: 2019, content: { threePublic: { expenses } } });
    const { code, out } = await disclosure('check', now, '--previous', previous, '--json');
    expect(code).toBe(1);
    expect((JSON.parse(out) as { findings: unknown[] }).findings).toContainEqual(expect.objectContaining({ id: 'F11', path: 'expenses/vehicleRunning/lastYear', expected: '1.00', actual: '0.00' }));
    expect(await disclosure('check', now, '--previous', now)).toMatchObject({ code: 2, err: expect.stringContaining('2019 年') as string });
  });

  mkdirSync(join(folder, 'folder'));
  it.each<[what: string, name: () => string, told: string]>([
    ['no such file', () => 'nowhere.json', '没有这个文件'],
    ['a folder', () => 'folder', '这是文件夹'],
    ['not text', () => file('binary.json', new Uint8Array([0xff, 0xfe, 0x00])), 'UTF-8'],
    ['not JSON', () => file('broken.json', '{"format": "budget-disclosure",\n oops}'), '文件不是 JSON'],
    ['another kind of JSON', () => file('other.json', { name: 'x' }), '“format”应为“budget-disclosure”'],
    ['an unknown template', () => file('template.json', { ...sound, templateVersion: 'budget-1999' }), '没有版本为 "budget-1999" 的模板'],
  ])('ends with 2 on %s, and says so', { timeout: SLOW }, async (_what, name, told) => {
    const { code, out, err } = await disclosure('check', name(), '--json');
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(told);
  });

  it('shows how it is called', { timeout: SLOW }, async () => {
    expect(await disclosure('check')).toMatchObject({ code: 2, err: expect.stringContaining('用法') as string });
    expect(await disclosure('rules', '--unknown')).toMatchObject({ code: 2 });
    expect(await disclosure('rules', '--year', '2020')).toMatchObject({ code: 2 });
    expect(await disclosure('export', 'sound.json', '--format', 'rtf', '-o', 'x')).toMatchObject({ code: 2, err: expect.stringContaining('docx') as string });
  });
});

it('lists every rule', { timeout: SLOW }, async () => {
  const { code, out } = await disclosure('rules', '--json');
  expect(code).toBe(0);
  const rules = JSON.parse(out) as { id: string; formula: string }[];
  expect(rules.map(({ id }) => id)).toEqual(allRules.map(({ id }) => id));
  for (const rule of rules) expect(rule).toMatchObject({ severity: expect.stringMatching(/^[EWI]$/u) as string, title: expect.any(String) as string, formula: expect.any(String) as string, basis: expect.any(String) as string, sections: expect.any(Array) as string[], parameters: expect.any(Object) as object });
});
