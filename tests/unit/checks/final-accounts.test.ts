import { describe, expect, it } from 'vitest';
import { formatExactWanyuan } from '@/lib/amount/amount';
import { runChecks } from '@/lib/checks/run-checks';
import { allRules, rulesFor } from '@/lib/checks/rules';
import type { DisclosureContext } from '@/lib/disclosure/context';
import { emptyContent } from '@/lib/disclosure/section-content';
import { valueAt } from '@/lib/disclosure/path';
import { withDerivedFigures } from '@/lib/disclosure/section-content';
import { templateOf } from '@/lib/disclosure/templates/templates';
import { finalEdition, finalEditions, withChange } from '@/tests/support/final-accounts';
import { amountPlaces, withEveryFigureStated } from '@/tests/support/stated-tables';

const checked = (context: DisclosureContext) => runChecks(templateOf(context.templateVersion), context);
const found = (context: DisclosureContext, id: string) => checked(context).findings.filter((finding) => finding.id === id);
const valid = finalEdition('市委网信办 2020');
const D_RULES = ['D01', 'D02', 'D03', 'D04', 'D05', 'D06', 'D07', 'D08', 'D09', 'D10', 'D11', 'D12', 'D13'];
/** 网信办's edition with these rows in the place of 行政运行 in a 03 entered by hand. */
function withTypedExpenditure(running: readonly Record<string, unknown>[]): DisclosureContext {
  const { rows } = withEveryFigureStated(valid).content.finalExpenditure as { rows: Record<string, unknown>[] };
  return withChange(valid, 'finalExpenditure', 'rows', rows.flatMap((row) => (row.code === '2013701' ? running.map((own) => ({ ...row, total: null, ...own })) : [{ ...row, total: null }])));
}
const withFund = finalEdition('市交通运输局 2020');

describe('the checks of final accounts', () => {
  it.each(finalEditions)('find nothing in %s', (_name, context) => {
    const { findings, ran } = checked(context);
    expect(findings).toEqual([]);
    expect(ran).toEqual(expect.arrayContaining(D_RULES));
  });

  it('are asked of final accounts, those of budgets are not', () => {
    const { ran, notRun } = checked(valid);
    const asked = [...ran, ...notRun.map(({ id }) => id)];
    expect(asked).not.toContain('F01');
    expect(asked.sort()).toEqual(rulesFor('FINAL_ACCOUNTS').map(({ id }) => id).sort());
    expect(rulesFor('BUDGET').some(({ id }) => id.startsWith('D'))).toBe(false);
    expect(allRules.map(({ id }) => id).filter((id) => id.startsWith('D'))).toEqual(D_RULES);
  });

  it.each(templateOf(valid.templateVersion).sections.map((section) => [section.id, section] as const))('speak readable words of a draft without %s, and of one where it is empty', (id, section) => {
    const { [id]: _gone, ...rest } = valid.content;
    for (const content of [rest, { ...rest, [id]: emptyContent(section) }]) {
      for (const { message, expected = '', actual = '' } of checked({ ...valid, content }).findings) expect(`${message}${expected}${actual}`).not.toMatch(/undefined|null|NaN|Infinity/u);
    }
  });

  it('D01: totals of 01 that differ', () => {
    expect(found(withChange(valid, 'finalBalance', 'income/carryOver/amount', 1_000_000), 'D01')).toMatchObject([{ sectionId: 'finalBalance', path: 'income/total/amount', message: expect.stringContaining('差 1.00 万元') }]);
    expect(found(withChange(withChange(valid, 'finalBalance', 'income/nonFiscalBalance/amount', 1_000_000), 'finalBalance', 'expenditure/distributed/amount', 1_000_000), 'D01')).toEqual([]);
    // Half-filled it says nothing yet.
    expect(found(withChange(valid, 'finalBalance', 'income/carryOver/amount', null), 'D01')).toEqual([]);
    expect(found(withChange(valid, 'finalBalance', 'expenditure/total/amount', 1), 'D01')).toMatchObject([{ path: 'expenditure/total/amount', repair: { value: null } }]);
  });

  it('D02, D03: stated totals that their parts do not make', () => {
    const [income] = (valid.content.finalRevenue as { rows: { id: string }[] }).rows;
    expect(found(withChange(valid, 'finalRevenue', `rows/${income!.id}/total`, 123), 'D02')).toHaveLength(1);
    const [spent] = (valid.content.finalGeneral as { rows: { id: string }[] }).rows;
    expect(found(withChange(valid, 'finalGeneral', `rows/${spent!.id}/total`, 123), 'D03')).toMatchObject([{ sectionId: 'finalGeneral', repair: { value: null } }]);
  });

  it('D04: a budget whose appropriations do not balance', () => {
    expect(found(withChange(valid, 'finalFiscalBalance', 'income/carryGeneral/amount', 500_000), 'D04')).toMatchObject([{ path: 'income/general/amount', message: expect.stringContaining('差 0.50 万元') }]);
  });

  it('D05: a gap without a reason, and words against the sign', () => {
    expect(found(withChange(valid, 'finalFiscal', 'spending/operating/gapReason', ''), 'D05')).toMatchObject([{ path: 'spending/operating/gapReason', message: expect.stringMatching(/公用经费决算数 .* 小于预算数/u) }]);
    const own = (text: string) => withChange(valid, 'finalFiscal', 'wording', { operating: { variant: '', own: text } });
    expect(found(own('公用经费决算数大于预算数。'), 'D05')).toMatchObject([{ path: 'wording/operating/own', expected: '决算数小于预算数' }]);
    expect(found(own('公用经费决算数小于预算数。'), 'D05')).toEqual([]);
    expect(found(own('公用经费决算数小于预算数，差额9.99万元。'), 'D05')).toMatchObject([{ actual: '差额9.99万元' }]);
  });

  it('D05: what a sentence says of another pair is not its own', () => {
    const own = (text: string) => withChange(valid, 'finalThreePublic', 'wording', { total: { variant: '', own: text } });
    // In the demo both are below the budget.
    expect(found(own('“三公”经费支出决算数小于预算数，其中因公出国（境）费决算数等于预算数。'), 'D05')).toEqual([]);
    expect(found(own('“三公”经费支出决算数等于预算数，其中因公出国（境）费决算数等于预算数。'), 'D05')).toHaveLength(1);
    expect(found(own('公务接待费决算数小于预算数，“三公”经费决算数大于预算数。'), 'D05')).toMatchObject([{ actual: '决算数大于预算数' }]);
  });

  it('D06: 06 that is not 05’s basic expenditure', () => {
    expect(found(withChange(valid, 'finalBasic', 'rows/30299/operating', 0), 'D06')).not.toEqual([]);
  });

  it('D07: no rate of completion where nothing was budgeted, and the right one elsewhere', () => {
    const own = (row: string, text: string) => withChange(valid, 'finalThreePublic', 'wording', { [row]: { variant: '', own: text } });
    expect(found(own('abroad', '因公出国（境）费决算0.00万元，完成年初预算的0.00%。'), 'D07')).toMatchObject([{ expected: '不写完成率（预算数为 0）' }]);
    expect(found(own('vehicleRunning', '完成年初预算的50%。'), 'D07')).toHaveLength(1);
    expect(found(withChange(valid, 'finalThreePublicTable', 'expenses/reception/actual', 1), 'D07')).toHaveLength(1);
  });

  it('D08: text that says otherwise than its table', () => {
    expect(found(withChange(valid, 'finalOverview', 'totals/yearIncome/thisYear', 100), 'D08')).toMatchObject([{ sectionId: 'finalOverview', repair: { value: null } }]);
  });

  it('D03: 03 entered by hand tells at least what 05, 08 and 09 spend of each 项', () => {
    const typed = (...running: Record<string, unknown>[]) => found(withTypedExpenditure(running), 'D03');
    const { basic } = (valid.content.finalGeneral as { rows: { code: string; basic: number }[] }).rows.find(({ code }) => code === '2013701')!;
    expect(typed({})).toEqual([]);
    expect(typed({ basic: basic + 1, project: 50_000 })).toEqual([]);
    expect(typed({ basic: null })).toEqual([]);
    expect(typed({ basic: basic - 10_000 })).toMatchObject([
      { severity: 'E', sectionId: 'finalExpenditure', path: 'rows/from-2013701/basic', expected: `不小于 ${formatExactWanyuan(basic)}`, message: expect.stringMatching(/^公开03表 2013701“行政运行”基本支出 \d+\.\d+，小于公开05表、08表、09表同一科目合计 \d+\.\d+，少 0\.01 万元。/u) },
    ]);
    expect(typed()).toMatchObject([{ path: 'rows', message: expect.stringContaining('公开03表没有科目 2013701“行政运行”') }]);
    // Rows of one code are one 项.
    expect(typed({ id: 'a', basic: basic - 10_000 }, { id: 'b', basic: 10_000, project: 0 })).toEqual([]);
    expect(typed({ id: 'a', basic: basic - 10_000 }, { id: 'b', basic: 9_999, project: 0 })).toMatchObject([{ path: 'rows/a/basic' }]);
  });

  it('D09: an empty table of a budget that has money', () => {
    expect(found(withChange(withFund, 'finalFiscalBalance', 'income/stateCapital/amount', 2_000_000), 'D09')).toMatchObject([{ sectionId: 'finalStateCapital', path: 'rows' }]);
    expect(found(withChange(valid, 'finalGeneral', 'rows', []), 'D09')).toMatchObject([{ sectionId: 'finalGeneral' }]);
  });

  it('D09: 06 empty, or with a total alone, beside the basic expenditure of 05', () => {
    const message = expect.stringMatching(/^公开06表没有填写任何科目，而公开05表基本支出为 \d+\.\d\d 万元。/u) as string;
    const stated = everyFigureStated(valid);
    expect(checked(withChange(stated, 'finalBasic', 'rows', [])).findings).toMatchObject([{ id: 'D09', severity: 'E', sectionId: 'finalBasic', path: 'rows', message }]);
    expect(found(withChange(stated, 'finalBasic', 'rows', [{ id: 'all', code: '', name: '合计', personnel: 1, operating: 1 }]), 'D09')).toMatchObject([{ sectionId: 'finalBasic', message }]);
    expect(checked(withChange(stated, 'finalBasic', 'rows', [])).notRun).toContainEqual({ id: 'D06', reason: '公开05表或06表还没有填写' });
    // A cause in 05 is told there.
    expect(found(withChange(withChange(stated, 'finalBasic', 'rows', []), 'finalGeneral', 'rows', []), 'D09')).toMatchObject([{ sectionId: 'finalGeneral' }]);
  });

  it('D05: a reason that could be given for anything is none', () => {
    expect(found(withChange(valid, 'finalFiscal', 'spending/operating/gapReason', '工作需要'), 'D05')).toMatchObject([{ message: expect.stringContaining('原因“工作需要”没有说明具体情况') }]);
  });

  it('D10: a budget figure that is not the published one, unless its reason is told', () => {
    const other = withChange(valid, 'finalThreePublic', 'expenses/reception/budget', 999_900);
    expect(found(other, 'D10')).toMatchObject([{ severity: 'E', path: 'expenses/reception/budget', actual: '0.9999', repair: { value: null } }]);
    const because = (reason: string) => found(withChange(other, 'finalThreePublic', 'expenses/reception/budgetNote', reason), 'D10');
    expect(because('机构改革划入接待任务')).toMatchObject([{ severity: 'I', message: expect.stringContaining('原因：机构改革划入接待任务') }]);
    expect(because('无')).toMatchObject([{ severity: 'E' }]);
    expect(checked({ ...valid, budget: null }).notRun).toContainEqual({ id: 'D10', reason: '本平台没有2020年公开的预算，年初预算数无从核对' });
  });

  it.each([
    ['finalProcurement', 'kinds/smallFirms/amount', 999_999_999_999, 'kinds/smallFirms/amount'],
    ['finalProcurement', 'kinds/microFirms/amount', 999_999_999_999, 'kinds/microFirms/amount'],
    ['finalAssets', 'holdings/offices/value', 999_999_999_999, 'holdings/offices/value'],
    ['finalAssets', 'vehicles/other/quantity', '9', 'vehicles'],
  ])('D11: a part beyond its whole: %s %s', (section, path, value, place) => {
    expect(found(withChange(valid, section, path, value), 'D11')).toMatchObject([{ sectionId: section, path: place }]);
  });

  it('D11: projects that spent more than there was', () => {
    const [project] = (valid.content.finalPerformance as { projects: { id: string }[] }).projects;
    expect(found(withChange(valid, 'finalPerformance', `projects/${project!.id}/actual`, 999_999_999_999), 'D11')).toMatchObject([{ sectionId: 'finalPerformance', path: 'projects' }]);
    expect(found(withChange(valid, 'finalAssets', 'vehicles/other/quantity', '若干'), 'D11')).toEqual([]);
  });

  it('D12: counts without money and money without counts', () => {
    expect(found(withChange(valid, 'finalThreePublicTable', 'counts/groups/quantity', '2'), 'D12')).toMatchObject([{ path: 'counts/groups/quantity', severity: 'W' }]);
    expect(found(withChange(valid, 'finalThreePublicTable', 'counts/receptions/quantity', '0'), 'D12')).toMatchObject([{ path: 'counts/receptions/quantity' }]);
    expect(found(withChange(valid, 'finalThreePublicTable', 'counts/held/quantity', '0'), 'D12')).toMatchObject([{ path: 'counts/held/quantity' }]);
    expect(found(withChange(valid, 'finalThreePublicTable', 'counts/groups/quantity', ''), 'D12')).toEqual([]);
  });

  it('D13: operating cost beyond 公用经费, where not every unit is an office', () => {
    const institution = finalEdition('市教育局 2020');
    expect(found(withChange(institution, 'finalOperatingCost', 'cost/total/actual', 999_999_999_999), 'D13')).toMatchObject([{ path: 'cost/total/actual' }]);
  });
});

describe('without what stands in one of the nine tables', () => {
  const typed = { finalBalance: '请填写“使用非财政拨款结余', finalFiscalBalance: '请填写“国有资本经营预算财政拨款', finalThreePublicTable: '请填写“因公出国（境）团组数' };
  const emptied = (context: DisclosureContext, id: string) => {
    const { findings } = checked({ ...context, content: { ...context.content, [id]: emptyContent(templateOf(context.templateVersion).sections.find((section) => section.id === id)!) } });
    return findings.filter(({ severity }) => severity === 'E').map(({ id: rule, sectionId, path, message }) => ({ at: `${rule} ${sectionId} ${path}`, message }));
  };

  it.each([
    ['finalBalance', [{ at: '缺项 finalBalance income/nonFiscalBalance/amount', message: expect.stringContaining(typed.finalBalance) }]],
    ['finalRevenue', [{ at: '缺项 finalRevenue rows', message: '“收入决算表”至少要有一行' }]],
    // It follows from 05, 08 and 09.
    ['finalExpenditure', []],
    ['finalFiscalBalance', [{ at: '缺项 finalFiscalBalance income/stateCapital/amount', message: expect.stringContaining(typed.finalFiscalBalance) }]],
    ['finalGeneral', [{ at: 'D09 finalGeneral rows', message: expect.stringContaining('公开05表没有填写任何科目') }]],
    ['finalBasic', [{ at: 'D09 finalBasic rows', message: expect.stringContaining('公开06表没有填写任何科目') }]],
    ['finalThreePublicTable', [{ at: '缺项 finalThreePublicTable counts/groups/quantity', message: expect.stringContaining(typed.finalThreePublicTable) }]],
    ['finalFund', [{ at: 'D09 finalFund rows', message: expect.stringContaining('公开08表没有填写任何科目') }]],
    ['finalStateCapital', [{ at: 'D09 finalStateCapital rows', message: expect.stringContaining('公开09表没有填写任何科目') }]],
  ])('%s: it follows, or its lack is found', (id, expected) => {
    const every = everyFigureStated(withStateCapital(withFund));
    expect(checked(every).findings.filter(({ severity }) => severity === 'E')).toEqual([]);
    const now = emptied(every, id);
    expect(now).toEqual(expect.arrayContaining(expected));
    expect(now.length === 0).toBe(expected.length === 0);
  });
});

/** With 200.00万元 of state capital, received and spent. */
function withStateCapital(context: DisclosureContext): DisclosureContext {
  const row = { id: 'state-capital', code: '2230105', name: '国有企业退休人员社会化管理补助支出', total: null };
  const amount = 200_000_000;
  const revenue = (context.content.finalRevenue as { rows: unknown[] }).rows;
  return [
    ['finalRevenue', 'rows', [...revenue, { ...row, fiscal: amount, superior: 0, business: 0, operation: 0, affiliated: 0, other: 0 }]],
    ['finalStateCapital', 'rows', [{ ...row, basic: 0, project: amount }]],
    ['finalFiscalBalance', 'income/stateCapital/amount', amount],
  ].reduce((changed, [section, path, value]) => withChange(changed, section as string, path as string, value), context);
}

/** With every figure stated that would follow from others, in the tables and in the explanation. */
function everyFigureStated(context: DisclosureContext): DisclosureContext {
  const stated = withEveryFigureStated(context);
  const explanation = templateOf(context.templateVersion).sections.filter((section) => section.part === 'explanation').map((section) => [section.id, withDerivedFigures(section, stated)]);
  return { ...stated, content: { ...stated.content, ...Object.fromEntries(explanation) } };
}

describe('any single changed amount in the nine tables', () => {
  it.each(['市委网信办 2020', '市教育局 2019', '市生态环境局 2021'])('of %s is found at every place', (name) => {
    const stated = everyFigureStated(finalEdition(name));
    const blocking = (context: DisclosureContext) => checked(context).findings.filter(({ severity }) => severity === 'E');
    expect(blocking(stated)).toEqual([]);
    const places = amountPlaces(stated);
    expect(places.length).toBeGreaterThan(250);
    for (const { sectionId, path, amount } of places) expect(blocking(withChange(stated, sectionId, path, amount + 1)), `${sectionId} ${path}`).not.toEqual([]);
  });

  it('and in every pair of budget and accounts', () => {
    const stated = everyFigureStated(valid);
    for (const [section, grid, rows] of [['finalFiscal', 'spending', ['personnel', 'operating', 'projects', 'basic', 'total']], ['finalThreePublic', 'expenses', ['abroad', 'vehiclePurchase', 'vehicleRunning', 'reception', 'vehicles', 'total']], ['finalOperatingCost', 'cost', ['total']]] as const) {
      for (const path of rows.flatMap((row) => (['budget', 'actual'] as const).map((column) => `${grid}/${row}/${column}`))) {
        const amount = valueAt(stated.content[section], path) as number;
        expect(checked(withChange(stated, section, path, amount + 1)).counts.E, `${section} ${path}`).toBeGreaterThan(0);
      }
    }
  });
});
