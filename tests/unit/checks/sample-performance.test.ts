import { performance as clock } from 'node:perf_hooks';
import { describe, expect, it } from 'vitest';
import { allRules } from '@/lib/checks/rules';
import type { DisclosureContext } from '@/lib/disclosure/context';
import { withValueAt } from '@/lib/disclosure/path';
import { draftSchemaOf } from '@/lib/disclosure/section-content';
import { template } from '@/tests/support/edition-content';
import { samplePerformance } from '@/tests/support/sample-performance';

const context: DisclosureContext = { department: { name: '示例部门', shortName: '示例' }, fiscalYear: 2020, templateVersion: 'budget-2020', content: { performance: samplePerformance }, previous: null };
const rules = allRules.filter(({ id }) => /^F4[1-9]$/u.test(id));

/** "E p16-i3/value", by rule. */
const found = Object.fromEntries(
  rules.map((rule) => {
    const result = rule.run(context, {});
    return [rule.id, Array.isArray(result) ? result.map((finding) => `${finding.severity ?? rule.severity} ${finding.path.replace(/^(projectTargets|subTargets)\/[^/]+\//u, '').replace(/^(indicators|goals)\/(?=.)/u, '')}`) : [result.notRun]];
  }),
);

it('is a draft that can be saved, with every target and row of the sample', () => {
  const section = template.sections.find(({ id }) => id === 'performance')!;
  expect(draftSchemaOf(section).safeParse(samplePerformance).error).toBeUndefined();
  expect(samplePerformance.subTargets).toHaveLength(8);
  expect(samplePerformance.safeguards).toHaveLength(7);
  expect(samplePerformance.projectTargets).toHaveLength(17);
  expect(samplePerformance.projectTargets.flatMap((target) => target.indicators)).toHaveLength(115);
});

describe('what the sample’s performance targets hold', () => {
  it.each<[rule: string, places: string[]]>([
    // 超1000万人次 ↔ ≥500万人次; the others only leave open whether the number itself is enough.
    ['F41', ['W p5-i3/operator', 'W p14-i3/operator', 'E p16-i3/value']],
    // 5名专业技术人员 has no indicator; 7台, 10个, 131台, 5个试点, 60个 and 142个 have one.
    ['F42', ['W p10-g2/text']],
    // 督查督办率 80 ↔ 95; 应急处理率 90 ↔ 100 under a similar name.
    ['F43', ['E p7-i1/value', 'W p17-i4/value']],
    // 完成度 in 台套, the description of another row, 试点 described as 规划, a rate answered by yes, a whether with 90%.
    ['F44', ['W p3-i2/unit', 'W p5-i6/description', 'W p12-i1/description', 'W p13-i4/name', 'W p15-i4/description']],
    [
      'F45',
      [
        ...['W p2-i2/level2', 'W p6-i2/level2', 'E p8-i3/level2', 'E p8-i7/level2', 'E p9-i5/level1', 'E p9-i6/level1', 'W p10-i2/level2', 'E p10-i5/level2'],
        ...['W p11-i1/level2', 'E p13-i3/level2', 'E p14-i4/level2', 'E p15-i3/level2', 'E p16-i4/level2', 'W p17-i2/level2'],
      ],
    ],
    ['F46', ['E p9-i6/name']],
    ['F47', ['W indicators', 'W indicators']],
    ['F48', ['W p1-i6/basis', 'W p2-i4/basis']],
    ['F49', ['I p1-i5/unit', 'I p3-i6/unit', 'I p3-i6/operator']],
  ])('%s, and nothing else', (rule, places) => expect(found[rule]).toEqual(places));

  it('lacks cost in two tables', () => {
    const result = rules.find(({ id }) => id === 'F47')!.run(context, {});
    expect(Array.isArray(result) && result.map(({ path, message }) => `${path} ${message.slice(-8)}`)).toEqual(['projectTargets/p4/indicators ”缺少成本指标。', 'projectTargets/p9/indicators ”缺少成本指标。']);
  });
});

const repairable = rules.flatMap((rule) => {
  const result = rule.run(context, {});
  return Array.isArray(result) ? result.filter((finding) => finding.repair).map((finding) => ({ rule, ...finding })) : [];
});

it.each(repairable)('$rule.id is mended by its repair at $path', ({ rule, path, repair }) => {
  const mended = { ...context, content: { performance: withValueAt(samplePerformance, path, repair!.value) } };
  const result = rule.run(mended, {});
  expect(Array.isArray(result) && result.some((finding) => finding.path === path)).toBe(false);
});

it('is judged within 4 ms where nothing else disturbs', () => {
  const times = Array.from({ length: 200 }, () => {
    const start = clock.now();
    for (const rule of rules) rule.run(context, {});
    return clock.now() - start;
  }).sort((a, b) => a - b);
  expect(times[20]).toBeLessThan(4);
});
