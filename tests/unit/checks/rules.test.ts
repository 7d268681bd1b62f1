import { performance as clock } from 'node:perf_hooks';
import { describe, expect, it } from 'vitest';
import { blockingCount, MISSING_FIELD, runChecks } from '@/lib/checks/run-checks';
import { allRules, rulesFor } from '@/lib/checks/rules';
import { previousContext, type DisclosureContext } from '@/lib/disclosure/context';
import type { Field, FieldMap } from '@/lib/disclosure/field';
import { gridCells } from '@/lib/disclosure/field-kinds/composite';
import { emptyContent, withPreviousFigures } from '@/lib/disclosure/section-content';
import { changedEdition as changed, inEdition as at, template, validEdition as valid, findingsIn, findingsOfRule, type Change, type Row } from '@/tests/support/edition-content';

// A valid edition, one value changed: the rule fires, at the field. Figures are the sample's.
const found = (context: DisclosureContext) => findingsIn(context).map((finding) => `${finding.id} ${finding.sectionId} ${finding.path}`);
const target = at<Row[]>('performance', 'projectTargets').find((row) => row.id === 'project-accounts')!;
const indicators = target.indicators as Row[];
const inTarget = (indicator: Row, column: string) => `projectTargets/${target.id}/indicators/${indicator.id}/${column}`;
const purchase = at<Row[]>('procurement', 'items')[0]!;
const project = at<Row[]>('overview', 'projects').find((row) => row.name === purchase.project)!;
const planned = at<Row[]>('assets', 'planned').find((row) => row.inProcurement === '是')!;

const general = at<Row[]>('generalExpenditure', 'rows');
const unit = at<Row[]>('revenue', 'rows')[0]!;
const salary = at<Row[]>('basicExpenditure', 'rows')[0]!;

it('finds nothing in the valid edition', () => {
  expect(findingsIn(valid)).toEqual([]);
  expect(runChecks(template, valid).counts).toEqual({ E: 0, W: 0, I: 0 });
});

const cases: readonly { rule: string; firesAt: string; changes: Change[] }[] = [
  { rule: 'F02', firesAt: 'overview income/general/thisYear', changes: [['overview', 'income/general/thisYear', 2_216_210_000]] },
  { rule: 'F01', firesAt: 'revenueExpenditure income/total/amount', changes: [['revenueExpenditure', 'income/total/amount', 2_216_200_001]] },
  { rule: 'F01', firesAt: 'overview income/general/thisYear', changes: [['overview', 'income/general/thisYear', 2_216_210_000]] },
  { rule: 'F02', firesAt: 'revenueExpenditure income/total/amount', changes: [['revenueExpenditure', 'expenditure/carriedForward/amount', 1]] },
  { rule: 'F03', firesAt: 'revenueExpenditure expenditure/c201/amount', changes: [['revenueExpenditure', 'expenditure/c201/amount', 1]] },
  { rule: 'F03', firesAt: 'generalExpenditure rows/class/total', changes: [['generalExpenditure', 'rows', [...general, { ...general[0]!, id: 'class', code: '201', name: '一般公共服务支出', total: 1, basic: null, personnel: null, operating: null, project: null }]]] },
  { rule: 'F03', firesAt: 'expenditure rows', changes: [['expenditure', 'rows', [{ id: 'one', code: '2013701', name: '行政运行', total: null, basic: 1, project: 0, superior: 0, operation: 0, affiliated: 0 }]]] },
  { rule: 'F04', firesAt: `generalExpenditure rows/${general[0]!.id}/total`, changes: [['generalExpenditure', `rows/${general[0]!.id}/total`, 1]] },
  { rule: 'F05', firesAt: `revenue rows/${unit.id}/total`, changes: [['revenue', `rows/${unit.id}/total`, 1]] },
  { rule: 'F06', firesAt: 'fiscalBalance income/general/amount', changes: [['fiscalBalance', 'expenditure/carriedForward/general', 1]] },
  { rule: 'F07', firesAt: 'fiscalBalance expenditure/c201/general', changes: [['fiscalBalance', 'expenditure/c201/general', 1]] },
  { rule: 'F08', firesAt: 'basicExpenditure rows', changes: [['basicExpenditure', `rows/${salary.id}/personnel`, (salary.personnel as number) + 1]] },
  { rule: 'F09', firesAt: `basicExpenditure rows/${salary.id}/operating`, changes: [['basicExpenditure', `rows/${salary.id}/operating`, 1]] },
  { rule: 'F10', firesAt: 'overview expenditure/personnel/thisYear', changes: [['overview', 'expenditure/personnel/thisYear', 325_020_000]] },
  { rule: 'F17', firesAt: 'threePublicTable expenses/reception/thisYear', changes: [['threePublicTable', 'expenses/reception/thisYear', 440_000]] },
  { rule: 'F20', firesAt: 'basicExpenditure rows/30217/total', changes: [['threePublic', 'expenses/reception/thisYear', 420_000]] },
  { rule: 'F11', firesAt: 'overview expenditure/projects/lastYear', changes: [['overview', 'expenditure/projects/lastYear', 1_000_000]] },
  { rule: 'F13', firesAt: 'overview expenditure/projects/reason', changes: [['overview', 'expenditure/projects/reason', '新增项目，项目支出较上年增长8%']] },
  { rule: 'F16', firesAt: 'overview expenditure/basic/reason', changes: [['overview', 'expenditure/basic/reason', '']] },
  { rule: 'F16', firesAt: 'overview expenditure/projects/reason', changes: [['overview', 'expenditure/projects/reason', '主要原因是工作需要。']] },
  { rule: 'F16', firesAt: 'threePublic expenses/abroad/reason', changes: [['threePublic', 'expenses/abroad/reason', '出访增加']] },
  { rule: 'F19', firesAt: 'operatingCost cost/total/thisYear', changes: [['operatingCost', 'cost/total/thisYear', 49_680_000]] },
  { rule: 'F21', firesAt: `procurement items/${purchase.id}/project`, changes: [['procurement', `items/${purchase.id}/project`, `${String(purchase.project)} 项目`]] },
  { rule: 'F22', firesAt: 'overview expenditure/projects/thisYear', changes: [['overview', `projects/${project.id}/amount`, (project.amount as number) + 10_000]] },
  { rule: 'F25', firesAt: `procurement items/${purchase.id}/unitPrice`, changes: [['procurement', `items/${purchase.id}/quantity`, '7']] },
  { rule: 'F26', firesAt: `procurement items/${purchase.id}/projectBudget`, changes: [['procurement', `items/${purchase.id}/projectBudget`, (purchase.projectBudget as number) + 1]] },
  { rule: 'F27', firesAt: `procurement items/${purchase.id}/yearTotal`, changes: [['procurement', `items/${purchase.id}/yearTotal`, 1]] },
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
  { rule: 'F14', firesAt: 'overview expenditure/projects/reason', changes: [['overview', 'expenditure/projects/reason', '主要为公务网络核心机房保安经费。']] },
  { rule: 'F15', firesAt: 'otherMatters body', changes: [['otherMatters', 'body', '本年新购公务用车1辆。']] },
  { rule: 'F18', firesAt: 'otherMatters body', changes: [['otherMatters', 'body', '所属市网络应急指挥中心承担值守。']] },
  { rule: 'T3', firesAt: 'otherMatters body', changes: [['otherMatters', 'body', '我单位无其他需要说明的事项。']] },
  { rule: 'T4', firesAt: 'glossary terms/idle/term', changes: [['glossary', 'terms', [...at<Row[]>('glossary', 'terms'), { id: 'idle', term: '购房补贴', definition: '住房改革的补贴' }]]] },
  { rule: 'T5', firesAt: 'otherMatters body', changes: [['otherMatters', 'body', '无（其他事项。']] },
  { rule: 'T6', firesAt: 'otherMatters body', changes: [['otherMatters', 'body', '另有捐赠3.5万元。']] },
  { rule: 'T9', firesAt: 'otherMatters body', changes: [['otherMatters', 'body', '2018年预算安排如下。']] },
  { rule: 'T10', firesAt: 'otherMatters body', changes: [['otherMatters', 'body', '基本支出374.70元。']] },
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
    const findings = findingsIn(changed(...changes));
    expect(findings.map((finding) => `${finding.id} ${finding.sectionId} ${finding.path}`)).toContain(`${rule} ${firesAt}`);
    for (const { id, sectionId, path, message } of findings) {
      const { fields } = template.sections.find((section) => section.id === sectionId)!;
      expect(isInput(fields, path), `${sectionId} ${path}`).toBe(true);
      expect(message).not.toMatch(/undefined|null|NaN|\[object/u);
      if (id !== MISSING_FIELD) expect(message).toMatch(/。$/u);
    }
  });
});

/** codes, goals, department-indicators, indicator-style, tables .test.ts */
const TRIED_IN_THEIR_OWN_FILES = ['F12', 'F23', 'F24', 'F30', 'F28', 'F35', 'F42', 'F43', 'F49'];

it('tries every rule', () => {
  expect([...new Set([...cases.map(({ rule }) => rule), ...TRIED_IN_THEIR_OWN_FILES])].sort()).toEqual(rulesFor('BUDGET').map((rule) => rule.id).sort());
});

it('asks for last year’s figure where the archive has it and the draft does not', () => {
  expect(found(changed(['overview', 'expenditure/projects/lastYear', null]))).toContain('F11 overview expenditure/projects/lastYear');
});

it('repairs what it offers to repair', () => {
  const broken = changed(['operatingCost', 'cost/total/thisYear', 1]);
  const finding = findingsIn(broken).find((one) => one.id === 'F19')!;
  expect(finding.repair!.value).toBe(49_690_000);
});

it('is silent about a draft that holds nothing, and about one that holds nonsense', () => {
  const empty = Object.fromEntries(template.sections.map((section) => [section.id, withPreviousFigures(section, emptyContent(section), previousContext(valid))]));
  const rules = (content: DisclosureContext['content']) => findingsIn({ ...valid, content }).filter((finding) => finding.id !== MISSING_FIELD);
  expect(rules(empty)).toEqual([]);
  const nonsense = changed(['overview', 'expenditure/personnel/thisYear', '约三百'], ['procurement', `items/${purchase.id}/quantity`, '若干'], ['assets', 'asOf', '去年底']);
  expect(() => findingsIn(nonsense)).not.toThrow();
});

it('is quick enough to run while somebody types', () => {
  findingsIn({ ...valid });
  // As often as it takes until the code is compiled, as it is after a few words typed.
  const times = Array.from({ length: 200 }, () => {
    // Rules share what they read of one context; a change makes another.
    const context = { ...valid };
    const started = clock.now();
    rulesFor('BUDGET').forEach((rule) => findingsOfRule(rule, context));
    return clock.now() - started;
  });
  // The quickest run tells what the rules cost; the others also what else the machine was doing.
  expect(Math.min(...times)).toBeLessThan(10);
});

it('counts what blocks, and nothing else', () => {
  const findings = findingsIn(changed(['otherMatters', 'body', '指省级财政当年拨付的资金（有则写）。']));
  expect(findings.map((finding) => [finding.id, finding.severity])).toEqual([['T1', 'E'], ['T2', 'W']]);
  expect(blockingCount(findings)).toBe(1);
});

it('says of rules whose sections a document lacks that they were not run', () => {
  const content = Object.fromEntries(Object.entries(valid.content).filter(([id]) => id !== 'assets'));
  const result = runChecks(template, { ...valid, content });
  expect(result.findings).toEqual([]);
  expect(result.notRun.filter(({ id }) => ['F31', 'F32', 'F34'].includes(id))).toEqual(['F31', 'F32', 'F34'].map((id) => ({ id, reason: '没有提供：国有资产信息' })));
  expect(findingsIn({ ...valid, content: { ...content, otherMatters: { body: 'XX' } } }).map((finding) => finding.id)).toEqual(['T1']);
});

it('follows the cycle’s settings: another severity, or not run at all', () => {
  const broken = changed(['otherMatters', 'body', '指省级财政当年拨付的资金。']);
  const under = (severity: 'E' | 'OFF') => runChecks(template, broken, { T2: { severity, parameters: {} } });
  expect(under('E').findings.map(({ id, severity }) => [id, severity])).toContainEqual(['T2', 'E']);
  expect(under('OFF').findings.map(({ id }) => id)).not.toContain('T2');
  expect(under('OFF').notRun).toContainEqual({ id: 'T2', reason: '本年度已由财政局停用' });
});

it('lists every rule with its words, each id once', () => {
  expect(new Set(allRules.map((rule) => rule.id)).size).toBe(allRules.length);
  for (const rule of allRules) expect(`${rule.title}|${rule.basis}|${rule.formula}`).toMatch(/^.{4,}\|.{4,}\|.{4,}$/u);
});
