// Final accounts made of any budget and any spending: what holds of every one of them.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runChecks } from '@/lib/checks/run-checks';
import { compareExecution } from '@/lib/comparison/compare-execution';
import type { DisclosureContext } from '@/lib/disclosure/context';
import { templateForYear, templateOf } from '@/lib/disclosure/templates/templates';
import { writeEditionJson } from '@/lib/exchange/data/write-edition-json';
import { contextOfEdition, readEditionJson } from '@/lib/exchange/edition-json';
import { contentByYear } from '@/prisma/seed/content/build';
import { departmentPlans } from '@/prisma/seed/departments/all';
import { filledContent, TEMPLATE, withSpending } from '@/tests/support/filled-content';
import { withChange } from '@/tests/support/final-accounts';
import { finalAccountsContent } from '@/tests/support/final-accounts-content';
import { amountPlaces, withEveryFigureStated } from '@/tests/support/stated-tables';

const budgets = departmentPlans.flatMap(({ name, shortName, ...plan }) =>
  [...contentByYear({ name, shortName, ...plan })].map(([fiscalYear, content]): DisclosureContext => ({ department: { name, shortName }, fiscalYear, templateVersion: templateForYear(fiscalYear).version, content, previous: null })),
);
const plain: DisclosureContext = { department: { name: '某某市水务局', shortName: '市水务局' }, fiscalYear: 2020, templateVersion: TEMPLATE, content: filledContent('内容'), previous: null };

const accountsOf = (budget: DisclosureContext, spent?: readonly number[]): DisclosureContext => ({
  department: budget.department,
  fiscalYear: budget.fiscalYear,
  templateVersion: templateForYear(budget.fiscalYear, 'FINAL_ACCOUNTS').version,
  content: finalAccountsContent({ budget, ...(spent && { spent }) }),
  previous: null,
  budget: { templateVersion: budget.templateVersion, content: budget.content },
});
const errors = (context: DisclosureContext) => runChecks(templateOf(context.templateVersion), context).findings.filter(({ severity }) => severity === 'E');

const anyAccounts = fc.tuple(fc.constantFrom(...budgets), fc.array(fc.oneof(fc.constant(1000), fc.nat(1500)), { minLength: 1, maxLength: 12 })).map(([budget, spent]) => accountsOf(budget, spent));

describe('final accounts of any budget and any spending', () => {
  it('have no errors', () => {
    fc.assert(
      fc.property(anyAccounts, (context) => {
        expect(errors(context)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('are the same content, with the same findings, once they were written to a file and read', () => {
    fc.assert(
      fc.property(anyAccounts, (context) => {
        const read = readEditionJson(writeEditionJson({ context, department: { code: '118', ...context.department } }));
        expect(read.kind).toBe('FINAL_ACCOUNTS');
        const { budget } = context;
        expect(errors({ ...contextOfEdition(read, null), budget: budget! })).toEqual([]);
        expect(readEditionJson(writeEditionJson({ context: contextOfEdition(read, null), department: read.department }))).toEqual(read);
      }),
      { numRuns: 30 },
    );
  });

  it('are not set beside the budget of the year before', () => {
    const [accounts, budget] = [accountsOf(plain), { ...plain, fiscalYear: 2019 }].map((context) => readEditionJson(writeEditionJson({ context, department: { code: '118', ...context.department } })));
    expect(() => contextOfEdition(accounts!, budget!)).toThrow('部门决算应与上年的部门决算比较');
  });

  it('have none where nothing was budgeted, or one sum', () => {
    expect(errors(accountsOf(plain))).toEqual([]);
    expect(errors(accountsOf({ ...plain, content: withSpending(plain.content as Record<string, Record<string, unknown>>, 120_000_000) }, [973]))).toEqual([]);
  });

  it.each([
    ['a fund', 'fundExpenditure', 'fund'],
    ['state capital', 'stateCapitalExpenditure', 'stateCapital'],
  ] as const)('have none where all money is of %s: 05 and 06 stand empty', (_name, section, source) => {
    const row = { id: 'a', code: '2120803', name: '城市建设支出', total: null, basic: 0, project: 88_000_000 };
    const [unit] = (plain.content.revenue as { rows: Record<string, unknown>[] }).rows;
    const budget: DisclosureContext = { ...plain, templateVersion: 'budget-2021', fiscalYear: 2021, content: { ...plain.content, revenue: { rows: [{ ...unit, total: null, [source]: row.project }] }, [section]: { rows: [row] } } };
    const accounts = accountsOf(budget);
    expect(accounts.content).toMatchObject({ finalGeneral: { rows: [] }, finalBasic: { rows: [] } });
    expect(errors(accounts)).toEqual([]);
  });

  describe('where all of the general budget’s income is carried into next year', () => {
    const nothing = accountsOf(plain);
    const [row] = (nothing.content.finalRevenue as { rows: Record<string, unknown>[] }).rows;
    const received = withChange(nothing, 'finalRevenue', 'rows', [{ ...row, fiscal: 88_000_000 }]);
    const left = (amount: number) => withChange(withChange(received, 'finalFiscalBalance', 'expenditure/carriedForward/general', amount), 'finalBalance', 'expenditure/carriedForward/amount', amount);

    it('have none: 05 and 06 stand empty', () => {
      expect(errors(left(88_000_000))).toEqual([]);
    });

    it('have one as soon as less is left: somebody spent it', () => {
      expect(errors(left(87_999_999))).toContainEqual(expect.objectContaining({ id: 'D09', sectionId: 'finalGeneral' }));
    });

    it('have none where what was left at the beginning is left at the end', () => {
      const before = withChange(withChange(left(89_000_000), 'finalFiscalBalance', 'income/carryGeneral/amount', 1_000_000), 'finalBalance', 'income/carryOver/amount', 1_000_000);
      expect(errors(before)).toEqual([]);
    });
  });

  it('may tell projects of the general budget alone: 06 stands empty', () => {
    const rows = (amount: number) => [{ id: 'a', code: '2010302', name: '一般行政管理事务', total: null, basic: 0, project: amount, personnel: 0, operating: 0 }];
    const [unit] = (plain.content.revenue as { rows: Record<string, unknown>[] }).rows;
    const accounts = accountsOf({ ...plain, content: { ...plain.content, revenue: { rows: [{ ...unit, total: null, general: 88_000_000 }] }, generalExpenditure: { rows: rows(88_000_000) } } });
    expect(accounts.content).toMatchObject({ finalGeneral: { rows: [{ project: 88_000_000 }] }, finalBasic: { rows: [] } });
    expect(errors(accounts)).toEqual([]);
  });

  it('have one as soon as an amount of the tables is another', () => {
    fc.assert(
      fc.property(anyAccounts, fc.nat(), fc.integer({ min: 1, max: 5_000_000_000 }), (context, place, more) => {
        const stated = withEveryFigureStated(context);
        const places = amountPlaces(stated);
        const { sectionId, path, amount } = places[place % places.length]!;
        expect(errors(withChange(stated, sectionId, path, amount + more)), `${sectionId} ${path}`).not.toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('are compared with the budget: differences are exact, rates are of budgets above zero alone', () => {
    fc.assert(
      fc.property(anyAccounts, (context) => {
        const { measures, sections } = compareExecution({ template: templateOf(context.budget!.templateVersion), context: { ...context, ...context.budget!, budget: null } }, { template: templateOf(context.templateVersion), context });
        expect(measures.length).toBeGreaterThan(8);
        for (const { figure, rate } of [...measures, ...sections.flatMap(({ lines }) => lines)]) {
          if (figure.kind !== 'amount' || figure.before === null || figure.after === null) continue;
          expect(figure.difference).toBe(figure.after - figure.before);
          expect(rate === null).toBe(figure.before <= 0);
          // Hundredths of a percent, half away from zero.
          if (rate !== null) expect(BigInt(rate.replace(/[.%]/gu, ''))).toBe((BigInt(figure.after) * 20_000n + BigInt(figure.before)) / (2n * BigInt(figure.before)));
        }
      }),
      { numRuns: 40 },
    );
  });
});
