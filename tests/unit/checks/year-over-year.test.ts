import { describe, expect, it } from 'vitest';
import { formatExactWanyuan } from '@/lib/amount/amount';
import { yearOverYearRules } from '@/lib/checks/year-over-year';
import { gridCells } from '@/lib/disclosure/field-kinds/composite';
import type { DisclosureContext } from '@/lib/disclosure/context';
import { changedEdition, findingsOfRule, inEdition, template, validEdition, type Change } from '@/tests/support/edition-content';

const ruleOf = (id: string) => yearOverYearRules.find((rule) => rule.id === id)!;
const places = (id: string, context: DisclosureContext) => findingsOfRule(ruleOf(id), context).map((finding) => `${finding.sectionId} ${finding.path}`);

/** Every cell that states last year, as the definitions have them. */
const stated = template.sections.flatMap((section) =>
  Object.entries(section.fields).flatMap(([key, field]) => {
    if (field.kind !== 'grid') return [];
    return Object.keys(field.rows).flatMap((row) =>
      Object.entries(gridCells(field, row)).flatMap(([column, cell]) => (cell.kind === 'amount' && cell.fromPrevious ? [[section.id, `${key}/${row}/${column}`] as const] : [])),
    );
  }),
);

it('finds such cells in every section that compares with last year', () => {
  expect([...new Set(stated.map(([section]) => section))]).toEqual(['overview', 'operatingCost', 'threePublic']);
});

describe.each(stated)('F11 %s %s', (section, path) => {
  it('reports another figure, and offers the published one', () => {
    const published = inEdition<number>(section, path);
    const [finding, ...more] = findingsOfRule(ruleOf('F11'), changedEdition([section, path, published + 1]));
    expect(more).toEqual([]);
    expect(finding).toMatchObject({ sectionId: section, path, expected: formatExactWanyuan(published), repair: { value: published } });
  });
});

const abroad = (reason: string): Change => ['threePublic', 'expenses/abroad/reason', reason];

describe('F16 where nothing has changed', () => {
  it.each(['', '与上年持平', '经费保持不变', '未增加', '没有增加或减少', '与上年相比无减少', '严控支出，不再增加'])('takes “%s”', (reason) => expect(places('F16', changedEdition(abroad(reason)))).toEqual([]));

  it.each(['出访增加', '压减一般性支出', '任务未减少，而人员增加', '不断增加'])('does not take “%s”', (reason) => {
    expect(places('F16', changedEdition(abroad(reason)))).toEqual(['threePublic expenses/abroad/reason']);
  });
});

describe('F16 where something has changed', () => {
  const projects = (reason: string) => places('F16', changedEdition(['overview', 'expenditure/projects/reason', reason]));

  it.each(['因工作需要增加', '根据工作需要', '由于业务需要而增加。', '主要原因是本年度预算增加', '同上', '见附件。'])('does not take “%s” for a reason', (reason) => {
    expect(projects(reason)).toEqual(['overview expenditure/projects/reason']);
  });

  it.each(['人员增加', '新增工作需要的设备', '预算增加是因为新增数字乡村试点', '根据机构改革方案，人员转入'])('takes “%s”', (reason) => expect(projects(reason)).toEqual([]));
});

it('asks nothing of sections that a template lacks', () => {
  const content = { ...validEdition.content };
  delete content.overview;
  expect(yearOverYearRules.flatMap((rule) => findingsOfRule(rule, { ...validEdition, content }))).toEqual([]);
});

describe('F13 rates in reasons', () => {
  // 1841.50 against 1023.20: +818.30, 80.0 %.
  const said = (reason: string, change: readonly Change[] = []) => places('F13', changedEdition(...change, ['overview', 'expenditure/projects/reason', reason]));
  const projects = ['overview expenditure/projects/reason'];

  it.each(['项目支出较上年增长79.97%', '较2019年增长80.0%，新增八个项目', '比上年增加80%', '人员较上年增长5%', '设备采购比上年下降12%', '新增八个项目'])('agrees with “%s”', (reason) => expect(said(reason)).toEqual([]));
  it.each(['项目支出较上年增长78%', '较2018年增长80.0%', '比上年下降80%', '较上年增长79.9%'])('does not agree with “%s”', (reason) => expect(said(reason)).toEqual(projects));
  it('knows no rate where last year is 0', () => {
    expect(said('较上年增长100%', [['overview', 'expenditure/projects/lastYear', 0]])).toEqual(projects);
  });
});
