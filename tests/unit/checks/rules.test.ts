import { performance as clock } from 'node:perf_hooks';
import { describe, expect, it } from 'vitest';
import { blockingCount, MISSING_FIELD, runChecks } from '@/lib/checks/run-checks';
import { allRules } from '@/lib/checks/rules';
import type { DisclosureContext } from '@/lib/disclosure/context';
import type { Field, FieldMap } from '@/lib/disclosure/field';
import { gridCells } from '@/lib/disclosure/field-kinds/composite';
import { emptyContent, withPreviousFigures } from '@/lib/disclosure/section-content';
import { changedEdition as changed, inEdition as at, template, validEdition as valid, type Change, type Row } from '@/tests/support/edition-content';

// A valid edition, one value changed: the rule fires, at the field. Figures are the sample's.
const found = (context: DisclosureContext) => runChecks(template, context).map((finding) => `${finding.id} ${finding.sectionId} ${finding.path}`);
const target = at<Row[]>('performance', 'projectTargets').find((row) => row.id === 'project-accounts')!;
const indicators = target.indicators as Row[];
const inTarget = (indicator: Row, column: string) => `projectTargets/${target.id}/indicators/${indicator.id}/${column}`;
const purchase = at<Row[]>('procurement', 'items')[0]!;
const project = at<Row[]>('overview', 'projects').find((row) => row.name === purchase.project)!;
const planned = at<Row[]>('assets', 'planned').find((row) => row.inProcurement === '是')!;

it('finds nothing in the valid edition', () => {
  expect(runChecks(template, valid)).toEqual([]);
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
  { rule: 'F48', firesAt: 'overview projects/blank/name', changes: [['overview', 'projects', [...at<Row[]>('overview', 'projects'), { id: 'blank', name: '', amount: null, purpose: '' }]]] },
  { rule: 'T1', firesAt: 'otherMatters body', changes: [['otherMatters', 'body', '其他来源收入0万元（有则写，无则填0万元）。']] },
  { rule: 'T2', firesAt: 'otherMatters body', changes: [['otherMatters', 'body', '指省级财政当年拨付的资金。']] },
  { rule: 'T13', firesAt: 'otherMatters body', changes: [['otherMatters', 'body', '联系人电话13800138000。']] },
];

/** Does the form have an input, or a whole table, at this path? Computed cells have none. */
function isInput(fields: FieldMap, path: string): boolean {
  const [key, row, ...rest] = path.split('/');
  const field: Field | undefined = fields[key!];
  if (!field) return false;
  if (row === undefined) return field.kind !== 'amount' || !field.compute;
  switch (field.kind) {
    case 'textList':
      return rest.join('/') === 'text';
    case 'table':
      return isInput(field.columns, rest.join('/'));
    case 'records':
      return isInput(field.fields, rest.join('/'));
    case 'grid':
      return field.rows[row] !== undefined && rest.length === 1 && gridCells(field, row)[rest[0]!] !== undefined;
    default:
      return false;
  }
}

describe.each(cases)('$rule', ({ rule, firesAt, changes }) => {
  it(`fires at ${firesAt}, and is silent before the change`, () => {
    expect(found(valid)).not.toContain(`${rule} ${firesAt}`);
    const findings = runChecks(template, changed(...changes));
    expect(findings.map((finding) => `${finding.id} ${finding.sectionId} ${finding.path}`)).toContain(`${rule} ${firesAt}`);
    for (const { id, sectionId, path, message } of findings) {
      const { fields } = template.sections.find((section) => section.id === sectionId)!;
      expect(isInput(fields, path), `${sectionId} ${path}`).toBe(true);
      expect(message).not.toMatch(/undefined|null|NaN|\[object/u);
      if (id !== MISSING_FIELD) expect(message).toMatch(/。$/u);
    }
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
  const rules = (content: DisclosureContext['content']) => runChecks(template, { ...valid, content }).filter((finding) => finding.id !== MISSING_FIELD);
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
  });
  // The quickest run tells what the rules cost; the others also what else the machine was doing.
  expect(Math.min(...times)).toBeLessThan(10);
});

it('counts what blocks, and nothing else', () => {
  const findings = runChecks(template, changed(['otherMatters', 'body', '指省级财政当年拨付的资金（有则写）。']));
  expect(findings.map((finding) => [finding.id, finding.severity])).toEqual([['T1', 'E'], ['T2', 'W']]);
  expect(blockingCount(findings)).toBe(1);
});

it('runs only the rules whose sections the template has', () => {
  const withoutAssets = { ...template, sections: template.sections.filter((section) => section.id !== 'assets') };
  const content = Object.fromEntries(Object.entries(valid.content).filter(([id]) => id !== 'assets'));
  expect(runChecks(withoutAssets, { ...valid, content })).toEqual([]);
  expect(runChecks(withoutAssets, { ...valid, content: { ...content, otherMatters: { body: 'XX' } } }).map((finding) => finding.id)).toEqual(['T1']);
});

it('lists every rule with its words, each id once', () => {
  expect(new Set(allRules.map((rule) => rule.id)).size).toBe(allRules.length);
  for (const rule of allRules) expect(`${rule.title}|${rule.basis}`).toMatch(/^.{4,}\|.{4,}$/u);
});
