import { performance as clock } from 'node:perf_hooks';
import { describe, expect, it } from 'vitest';
import { runChecks } from '@/lib/checks/run-checks';
import { allRules } from '@/lib/checks/rules';
import type { DisclosureContext } from '@/lib/disclosure/context';
import { valueAt, withValueAt } from '@/lib/disclosure/path';
import { emptyContent, withPreviousFigures } from '@/lib/disclosure/section-content';
import { templateOf } from '@/lib/disclosure/templates/templates';
import { contentByYear, TEMPLATE_VERSION } from '@/prisma/seed/content/build';
import { wangxin } from '@/prisma/seed/departments/wangxin/years';

// A valid edition, one value changed: the rule fires, at the field. Figures are the sample's.
const template = templateOf(TEMPLATE_VERSION);
const contents = contentByYear(wangxin.years);
const valid: DisclosureContext = { department: wangxin, fiscalYear: 2020, content: contents.get(2020)!, previous: { fiscalYear: 2019, content: contents.get(2019)! } };

type Change = readonly [section: string, path: string, value: unknown];
const changed = (...changes: Change[]): DisclosureContext => ({
  ...valid,
  content: changes.reduce((content, [section, path, value]) => ({ ...content, [section]: withValueAt(content[section], path, value) }), valid.content),
});
const found = (context: DisclosureContext) => runChecks(template, context).map((finding) => `${finding.id} ${finding.sectionId} ${finding.path}`);
const at = (section: string, path: string) => valueAt(valid.content[section], path);
type Row = { id: string } & Record<string, unknown>;
const target = (at('performance', 'projectTargets') as Row[]).find((row) => row.id === 'project-accounts')!;
const indicators = target.indicators as Row[];
const inTarget = (indicator: Row, column: string) => `projectTargets/${target.id}/indicators/${indicator.id}/${column}`;
const purchase = (at('procurement', 'items') as Row[])[0]!;
const project = (at('overview', 'projects') as Row[]).find((row) => row.name === purchase.project)!;
const planned = (at('assets', 'planned') as Row[]).find((row) => row.inProcurement === '是')!;

it('finds nothing that blocks the valid edition', () => {
  expect(runChecks(template, valid).filter((finding) => finding.severity === 'E')).toEqual([]);
});

const cases: readonly { rule: string; firesAt: string; changes: Change[] }[] = [
  { rule: 'F02', firesAt: 'overview income/general/thisYear', changes: [['overview', 'income/general/thisYear', 2_216_210_000]] },
  { rule: 'F11', firesAt: 'overview expenditure/projects/lastYear', changes: [['overview', 'expenditure/projects/lastYear', 1_000_000]] },
  { rule: 'F16', firesAt: 'overview expenditure/basic/reason', changes: [['overview', 'expenditure/basic/reason', '']] },
  { rule: 'F16', firesAt: 'overview expenditure/projects/reason', changes: [['overview', 'expenditure/projects/reason', '主要原因是工作需要。']] },
  { rule: 'F16', firesAt: 'threePublic expenses/abroad/reason', changes: [['threePublic', 'expenses/abroad/reason', '出访增加']] },
  { rule: 'F19', firesAt: 'operatingCost cost/total/thisYear', changes: [['operatingCost', 'cost/total/thisYear', 49_680_000]] },
  { rule: 'F21', firesAt: `procurement items/${purchase.id}/project`, changes: [['procurement', `items/${purchase.id}/project`, `${String(purchase.project)} 项目`]] },
  { rule: 'F22', firesAt: 'overview expenditure/projects/thisYear', changes: [['overview', `projects/${project.id}/amount`, (project.amount as number) + 10_000]] },
  { rule: 'F25', firesAt: `procurement items/${purchase.id}/unitPrice`, changes: [['procurement', `items/${purchase.id}/quantity`, '7']] },
  { rule: 'F26', firesAt: `procurement items/${purchase.id}/projectBudget`, changes: [['procurement', `items/${purchase.id}/projectBudget`, (purchase.projectBudget as number) + 1]] },
  { rule: 'F31', firesAt: `assets planned/${planned.id}/inProcurement`, changes: [['assets', `planned/${planned.id}/name`, '办公家具'], ['assets', `planned/${planned.id}/amount`, 50_000_001]] },
  { rule: 'F32', firesAt: 'assets holdings/offices/value', changes: [['assets', 'holdings/offices/value', 10_000]] },
  { rule: 'F34', firesAt: 'assets holdings/vehicles/quantity', changes: [['assets', 'holdings/vehicles/quantity', '0']] },
  { rule: 'F40', firesAt: `performance projectTargets/${target.id}/name`, changes: [['performance', `projectTargets/${target.id}/name`, '从未列入的工作']] },
  { rule: 'F41', firesAt: `performance ${inTarget(indicators.find((row) => row.id === 'clicks')!, 'value')}`, changes: [['performance', inTarget(indicators.find((row) => row.id === 'clicks')!, 'value'), '500']] },
  { rule: 'F44', firesAt: `performance ${inTarget(indicators.find((row) => row.unit === '%')!, 'unit')}`, changes: [['performance', inTarget(indicators.find((row) => row.unit === '%')!, 'unit'), '个'], ['performance', inTarget(indicators.find((row) => row.unit === '%')!, 'name'), '按时发布率']] },
  { rule: 'F45', firesAt: `performance ${inTarget(indicators[0]!, 'level1')}`, changes: [['performance', inTarget(indicators[0]!, 'level1'), '满意度指标'], ['performance', inTarget(indicators[0]!, 'level2'), '数量指标']] },
  { rule: 'F46', firesAt: `performance ${inTarget(indicators[1]!, 'name')}`, changes: [['performance', inTarget(indicators[1]!, 'name'), indicators[0]!.name]] },
  { rule: 'F47', firesAt: `performance projectTargets/${target.id}/indicators`, changes: [['performance', `projectTargets/${target.id}/indicators`, indicators.filter((row) => row.level1 !== '满意度指标')]] },
  { rule: 'F48', firesAt: 'overview projects/blank/name', changes: [['overview', 'projects', [...(at('overview', 'projects') as Row[]), { id: 'blank', name: '', amount: null, purpose: '' }]]] },
  { rule: 'T1', firesAt: 'otherMatters body', changes: [['otherMatters', 'body', '其他来源收入0万元（有则写，无则填0万元）。']] },
  { rule: 'T2', firesAt: 'otherMatters body', changes: [['otherMatters', 'body', '指省级财政当年拨付的资金。']] },
  { rule: 'T13', firesAt: 'otherMatters body', changes: [['otherMatters', 'body', '联系人电话13800138000。']] },
];

describe.each(cases)('$rule', ({ rule, firesAt, changes }) => {
  it(`fires at ${firesAt}, and is silent before the change`, () => {
    expect(found(valid)).not.toContain(`${rule} ${firesAt}`);
    expect(found(changed(...changes))).toContain(`${rule} ${firesAt}`);
  });
});

it('tries every rule', () => {
  expect([...new Set(cases.map(({ rule }) => rule))].sort()).toEqual(allRules.map((rule) => rule.id).sort());
});

it('asks for last year’s figure where the archive has it and the draft does not', () => {
  expect(found(changed(['overview', 'expenditure/projects/lastYear', null]))).toContain('F11 overview expenditure/projects/lastYear');
});

it('repairs what it offers to repair', () => {
  const broken = changed(['operatingCost', 'cost/total/thisYear', 1]);
  const finding = runChecks(template, broken).find((one) => one.id === 'F19')!;
  expect(finding.repair!.value).toBe(49_690_000);
});

it('is silent about a draft that holds nothing, and about one that holds nonsense', () => {
  const empty = Object.fromEntries(template.sections.map((section) => [section.id, withPreviousFigures(section, emptyContent(section), valid.previous!.content)]));
  const rules = (content: DisclosureContext['content']) => runChecks(template, { ...valid, content }).filter((finding) => finding.id !== '缺项');
  expect(rules(empty)).toEqual([]);
  const nonsense = changed(['overview', 'expenditure/personnel/thisYear', '约三百'], ['procurement', `items/${purchase.id}/quantity`, '若干'], ['assets', 'asOf', '去年底']);
  expect(() => runChecks(template, nonsense)).not.toThrow();
});

it('is quick enough to run while somebody types', () => {
  runChecks(template, valid);
  const times = Array.from({ length: 20 }, () => {
    const started = clock.now();
    allRules.forEach((rule) => rule.run(valid));
    return clock.now() - started;
  }).sort((a, b) => a - b);
  expect(times[10]).toBeLessThan(25);
});
