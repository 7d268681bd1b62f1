import { describe, expect, it } from 'vitest';
import { compareExecution } from '@/lib/comparison/compare-execution';
import { budgetContext, type DisclosureContext } from '@/lib/disclosure/context';
import { templateOf } from '@/lib/disclosure/templates/templates';
import { finalEdition, finalEditions, withChange } from '@/tests/support/final-accounts';

const sideOf = (context: DisclosureContext) => ({ template: templateOf(context.templateVersion), context });
const compared = (context: DisclosureContext) => compareExecution(sideOf(budgetContext(context)!), sideOf(context));
const wangxin = finalEdition('市委网信办 2020');

describe('budget against final accounts of one year', () => {
  it('sets the figures that both tell against each other', () => {
    const { measures } = compared(wangxin);
    const expenditure = measures.find(({ key }) => key === 'finalExpenditure.total')!;
    // The sample's 2216.20 of 2020.
    expect(expenditure.figure).toMatchObject({ before: 2_216_200_000 });
    expect(expenditure.rate).toMatch(/^\d{2,3}\.\d\d%$/u);
    expect(measures.map(({ key }) => key)).toEqual(expect.arrayContaining(['finalExpenditure.basic', 'finalExpenditure.project', 'finalThreePublic.total', 'finalOperatingCost.total']));
  });

  it('has the six pairs of the three public expenses with reasons, and no rate where nothing was planned', () => {
    const { sections } = compared(wangxin);
    const { lines } = sections.find(({ sectionId }) => sectionId === 'finalThreePublic')!;
    expect(lines.map(({ key }) => key)).toEqual(['abroad', 'vehicles', 'vehiclePurchase', 'vehicleRunning', 'reception', 'total']);
    expect(lines.find(({ key }) => key === 'abroad')).toMatchObject({ figure: { before: 0, after: 0 }, rate: null });
    expect(lines.find(({ key }) => key === 'reception')!.reason).not.toBe('');
  });

  it('takes the budget as it was published, whatever the final accounts state, and tells the difference', () => {
    const restated = withChange(withChange(wangxin, 'finalThreePublic', 'expenses/reception/budget', 999_900), 'finalThreePublic', 'expenses/reception/budgetNote', '机构改革划入接待任务');
    const { lines } = compared(restated).sections.find(({ sectionId }) => sectionId === 'finalThreePublic')!;
    expect(lines.find(({ key }) => key === 'reception')).toMatchObject({ figure: { before: 430_000 }, reason: expect.stringMatching(/；决算中的年初预算数为0\.9999万元：机构改革划入接待任务$/u) });
  });

  it('treats 财政拨款支出 alike: the sums too are of the published budget', () => {
    const { lines: before } = compared(wangxin).sections.find(({ sectionId }) => sectionId === 'finalFiscal')!;
    const published = Object.fromEntries(before.map(({ key, figure }) => [key, figure.before]));
    expect(published).toEqual({ personnel: 325_010_000, operating: 49_690_000, basic: 374_700_000, projects: 1_841_500_000, total: 2_216_200_000 });
    const restated = withChange(withChange(wangxin, 'finalFiscal', 'spending/operating/budget', 60_000_000), 'finalFiscal', 'spending/operating/budgetNote', '机构改革划入人员');
    const { lines } = compared(restated).sections.find(({ sectionId }) => sectionId === 'finalFiscal')!;
    // Difference and rate too are those of the published budget.
    expect(lines.map(({ key, figure, rate }) => [key, figure, rate])).toEqual(before.map(({ key, figure, rate }) => [key, figure, rate]));
    const reasonOf = (key: string) => lines.find((line) => line.key === key)!.reason;
    expect(reasonOf('operating')).toMatch(/；决算中的年初预算数为60\.00万元：机构改革划入人员$/u);
    expect(reasonOf('basic')).toBe('决算中的年初预算数为385.01万元');
    expect(reasonOf('personnel')).not.toContain('决算中');
  });

  it('shows what the final accounts state where the budget has no such table', () => {
    const { generalExpenditure: _gone, ...content } = wangxin.budget!.content;
    const { lines } = compared({ ...withChange(wangxin, 'finalFiscal', 'spending/operating/budget', 60_000_000), budget: { ...wangxin.budget!, content } }).sections.find(({ sectionId }) => sectionId === 'finalFiscal')!;
    expect(lines.find(({ key }) => key === 'operating')).toMatchObject({ figure: { before: 60_000_000 }, reason: expect.not.stringContaining('决算中') });
  });

  it('matches codes on every level; one that only one side has counts as nothing on the other', () => {
    const rows = (wangxin.content.finalGeneral as { rows: Record<string, unknown>[] }).rows;
    const added = withChange(wangxin, 'finalGeneral', 'rows', [...rows, { id: 'x', code: '2299999', name: '其他支出', total: null, basic: 0, project: 1_000_000 }]);
    const { lines } = compared(added).sections.find(({ sectionId }) => sectionId === 'finalGeneral')!;
    expect(lines.filter(({ level }) => level === 0).map(({ code }) => code)).toEqual(['201', '208', '210', '221', '229']);
    expect(lines.find(({ code }) => code === '2299999')).toMatchObject({ figure: { before: 0, after: 1_000_000 }, rate: null });
  });

  it.each(finalEditions)('adds up in %s: the highest level is the total', (_name, context) => {
    const { measures, sections } = compared(context);
    const lines = sections.find(({ sectionId }) => sectionId === 'finalGeneral')!.lines.filter(({ level }) => level === 0);
    const sum = (side: 'before' | 'after') => lines.reduce((total, { figure }) => total + Number(figure[side]), 0);
    const total = measures.find(({ key }) => key === 'finalGeneral.total')!.figure;
    expect({ before: sum('before'), after: sum('after') }).toEqual({ before: total.before, after: total.after });
  });
});
