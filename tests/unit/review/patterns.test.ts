import { describe, expect, it } from 'vitest';
import { checkRecordOf } from '@/lib/checks/check-record';
import type { CheckSettings } from '@/lib/checks/rule';
import { runChecks } from '@/lib/checks/run-checks';
import { doubtsAt, placeOf } from '@/lib/checks/acceptance';
import { patternsOf, returnText, standingsOf, type SubmittedRecord } from '@/lib/review/patterns';
import { changedEdition, template, type Change } from '@/tests/support/edition-content';

// Reasons as a bureau may ask for them: to be answered rather than in the way of a submission.
const ASKED: CheckSettings = { F16: { severity: 'W', parameters: {} } };
const NO_RECEPTION: Change = ['threePublic', 'expenses/reception/reason', ''];
const VAGUE_VEHICLES: Change = ['threePublic', 'expenses/vehicleRunning/reason', '工作需要'];
const NO_COST: Change = ['operatingCost', 'cost/total/reason', ''];

/** A submission with these changes; `answered` says why whatever is doubted stands. */
function submitted(departmentId: string, changes: readonly Change[], { settings = ASKED, answered = false } = {}): SubmittedRecord {
  const result = runChecks(template, changedEdition(...changes), settings);
  const acceptances = result.findings.filter(({ severity }) => severity === 'W').map((finding) => ({ ...placeOf(finding), message: doubtsAt(result.findings, placeOf(finding)), reason: '情况属实', acceptedBy: '某', acceptedAt: '2020-03-01T00:00:00.000Z' }));
  return { departmentId, templateVersion: template.version, record: checkRecordOf(result, answered ? acceptances : [], settings) };
}

describe('missing reasons over all departments', () => {
  const patterns = patternsOf([submitted('a', [NO_RECEPTION, VAGUE_VEHICLES]), submitted('b', [NO_RECEPTION, NO_COST], { answered: true }), submitted('c', [])]);

  it('are counted by the field that asks for them, each department once', () => {
    expect(patterns.departments).toBe(3);
    expect(patterns.missingReasons.map(({ key, title, asked, hits }) => ({ key, title, asked, hits: hits.map((hit) => hit.departmentId) }))).toEqual([
      { key: 'reason/threePublic/expenses/reason', title: '“三公”经费的增减原因', asked: 3, hits: ['a', 'b'] },
      { key: 'reason/operatingCost/cost/reason', title: '机关运行经费的增减原因', asked: 3, hits: ['b'] },
    ]);
  });

  it('tell each place, with the answer that was given', () => {
    const [first, second] = patterns.missingReasons[0]!.hits;
    expect(first).toMatchObject({ standing: 'open', findings: [{ path: 'expenses/vehicleRunning/reason', message: expect.stringMatching(/^公务用车运行维护费比上年.*没有说明具体情况/u), answer: null }, { path: 'expenses/reception/reason', answer: null }] });
    expect(second).toMatchObject({ standing: 'answered', findings: [{ path: 'expenses/reception/reason', answer: '情况属实' }] });
    expect(standingsOf(patterns.missingReasons[0]!)).toEqual({ open: 1, answered: 1, noted: 0 });
  });

  it('don’t count a reason that is given where nothing has changed', () => {
    const unmoved: Change[] = [['operatingCost', 'cost/total/lastYear', 49_690_000], ['operatingCost', 'cost/total/reason', '人员减少']];
    const found = patternsOf([submitted('a', unmoved)]);
    expect(found.missingReasons).toEqual([]);
    expect(found.rules.map(({ key }) => key)).toContain('F16');
  });
});

describe('findings by rule', () => {
  it('come with the most frequent first; what stands open goes before what was answered', () => {
    const { rules } = patternsOf([submitted('a', [NO_COST]), submitted('b', [NO_COST], { answered: true }), submitted('c', [['overview', 'projects/project-power/name', '供电'], NO_COST])]);
    expect(rules[0]).toMatchObject({ key: 'F16', title: '有增减的写明原因，没有增减的为持平', asked: 3 });
    expect(rules[0]!.hits.map(({ departmentId, standing }) => [departmentId, standing])).toEqual([['a', 'open'], ['b', 'answered'], ['c', 'open']]);
    expect(rules.map(({ hits }) => hits.length)).toEqual(rules.map(({ hits }) => hits.length).sort((a, b) => b - a));
  });

  it('say in how many departments the rule ran at all', () => {
    const { rules } = patternsOf([submitted('a', [NO_COST]), submitted('b', [NO_COST], { settings: { F16: { severity: 'OFF', parameters: {} } } })]);
    expect(rules.find(({ key }) => key === 'F16')).toMatchObject({ asked: 1, hits: [{ departmentId: 'a' }] });
  });

  it('name missing fields, and a rule that there isn’t any more by its id', () => {
    const missing = submitted('a', [['operatingCost', 'purpose', '']]);
    const old = submitted('b', []);
    old.record.findings.push({ id: 'X9', severity: 'W', sectionId: 'overview', path: '', message: '旧规则' });
    const titles = new Map(patternsOf([missing, old]).rules.map(({ key, title, asked }) => [key, { title, asked }]));
    expect(titles.get('缺项')).toEqual({ title: '必填内容没有填写', asked: 2 });
    expect(titles.get('X9')).toEqual({ title: 'X9', asked: 0 });
  });

  it('find nothing where nothing was submitted', () => expect(patternsOf([])).toEqual({ departments: 0, missingReasons: [], rules: [] }));
});

it('has words for a return about each', () => {
  expect(returnText('reason/threePublic/expenses/reason', template.version)).toBe('“三公”经费的增减原因没有写明。请逐项写明因为什么事、增减多少，修改后重新报送。');
  expect(returnText('F16', template.version)).toContain('没有通过校验“有增减的写明原因，没有增减的为持平”（');
  expect(returnText('缺项', template.version)).toContain('“必填内容没有填写”。');
  for (const unknown of ['X9', 'reason/', 'reason/threePublic', 'reason/nowhere/expenses/reason', 'reason/threePublic/constructor/reason', '']) expect(returnText(unknown, template.version)).toBe('');
});
