import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runChecks } from '@/lib/checks/run-checks';
import type { DisclosureContext } from '@/lib/disclosure/context';
import { withValueAt } from '@/lib/disclosure/path';
import { templateForYear, templateOf } from '@/lib/disclosure/templates/templates';
import { contentByYear, publishedBefore } from '@/prisma/seed/content/build';
import { departmentPlans } from '@/prisma/seed/departments/all';
import { amountPlaces, withEveryFigureStated } from '@/tests/support/stated-tables';

const findingsIn = (context: DisclosureContext) => runChecks(templateOf(context.templateVersion), context).findings;
const blocking = (context: DisclosureContext) => findingsIn(context).filter(({ severity }) => severity === 'E');

/** Every department of the demo city in a year: 2020 has eight tables, 2021 nine. */
const editions = departmentPlans.flatMap((plan) => {
  const contents = contentByYear(plan);
  return [2020, 2021].map((fiscalYear): DisclosureContext => ({
    department: { name: plan.name, shortName: plan.shortName },
    fiscalYear,
    templateVersion: templateForYear(fiscalYear).version,
    content: contents.get(fiscalYear)!,
    previous: publishedBefore(contents, fiscalYear),
  }));
});

describe.each(editions.map((edition) => [edition.department.shortName, edition.fiscalYear, edition] as const))('%s %i', (_name, _year, edition) => {
  it('agrees with itself when the tables follow from one another, and when a system states every figure', () => {
    expect(blocking(edition)).toEqual([]);
    const stated = withEveryFigureStated(edition);
    expect(amountPlaces(stated).length).toBeGreaterThan(150);
    expect(blocking(stated)).toEqual([]);
  });
});

const changed = (context: DisclosureContext, sectionId: string, path: string, amount: number): DisclosureContext => ({
  ...context,
  content: { ...context.content, [sectionId]: withValueAt(context.content[sectionId], path, amount) },
});

describe('any single changed amount in the tables', () => {
  it.each(editions.filter((edition) => ['市教育局', '市交通运输局'].includes(edition.department.shortName)).map((edition) => [edition.department.shortName, edition.fiscalYear, edition] as const))(
    'of %s %i is found, be it one 分',
    (_name, _year, edition) => {
      const stated = withEveryFigureStated(edition);
      const places = amountPlaces(stated);
      fc.assert(
        fc.property(fc.nat(places.length - 1), fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 5_000_000_000 })), (index, more) => {
          const { sectionId, path, amount } = places[index]!;
          expect(blocking(changed(stated, sectionId, path, amount + more)).length, `${sectionId} ${path} +${more}`).toBeGreaterThan(0);
        }),
        { numRuns: 80 },
      );
    },
    60_000,
  );

  it('is found at every place of the sample’s year, with the figures in its message', () => {
    const stated = withEveryFigureStated(editions.find((edition) => edition.department.shortName === '市委网信办' && edition.fiscalYear === 2020)!);
    for (const { sectionId, path, amount } of amountPlaces(stated)) {
      const found = blocking(changed(stated, sectionId, path, amount + 123));
      expect(found.length, `${sectionId} ${path}`).toBeGreaterThan(0);
      for (const { message } of found) expect(message).toMatch(/\d\.\d{2}/u);
    }
  }, 60_000);
});

describe('an empty table', () => {
  const ids = (context: DisclosureContext) => blocking(context).map(({ id, sectionId, path, message }) => `${id} ${sectionId} ${path}：${message}`);
  const withRows = (context: DisclosureContext, sectionId: string, rows: readonly unknown[]): DisclosureContext => ({ ...context, content: { ...context.content, [sectionId]: { rows } } });
  const sample = editions.find((edition) => edition.department.shortName === '市委网信办' && edition.fiscalYear === 2020)!;
  const withFund = editions.find((edition) => edition.department.shortName === '市交通运输局' && edition.fiscalYear === 2020)!;
  const BASIC_WITHOUT_06 = 'F08 basicExpenditure rows：公开06表没有填写任何科目，而公开05表基本支出为 374.70 万元。请按经济分类逐款填写；确实没有基本支出的，请核对公开05表。';

  it('is no 06 beside the basic expenditure of 05, nor is a total alone (F08)', () => {
    expect(ids(withRows(sample, 'basicExpenditure', []))).toEqual([BASIC_WITHOUT_06]);
    expect(ids(withRows(withEveryFigureStated(sample), 'basicExpenditure', []))).toEqual([BASIC_WITHOUT_06]);
    expect(ids(withRows(sample, 'basicExpenditure', [{ id: 'all', code: '', name: '合计', total: 1, personnel: 1, operating: 0 }]))).toContain(BASIC_WITHOUT_06);
  });

  it('is none beside what 04 states of its budget (F07)', () => {
    expect(ids(withRows(withEveryFigureStated(sample), 'generalExpenditure', []))).toEqual(['F07 generalExpenditure rows：公开05表没有填写任何科目，而公开04表一般公共预算支出为 2216.20 万元。请逐项填写；确实没有支出的，请核对公开04表。']);
    expect(ids(withRows(withEveryFigureStated(withFund), 'fundExpenditure', []))).toContain('F07 fundExpenditure rows：公开08表没有填写任何科目，而公开04表政府性基金预算支出为 1500.00 万元。请逐项填写；确实没有支出的，请核对公开04表。');
  });

  it('stands where nothing is planned there', () => {
    expect(sample.content.fundExpenditure).toEqual({ rows: [] });
    expect(ids(withEveryFigureStated(sample))).toEqual([]);
  });
});

describe('tables of 2021', () => {
  const edition = editions.find(({ department, fiscalYear }) => department.shortName === '市委网信办' && fiscalYear === 2021)!;
  const ids = (context: DisclosureContext) => blocking(context).map(({ id, sectionId, path }) => `${id} ${sectionId} ${path}`);

  it('know goods, works and services (F24)', () => {
    expect(ids(changed(edition, 'procurement', 'kinds/goods/amount', 1))).toEqual(['F24 procurement kinds/goods/amount']);
    const result = runChecks(templateForYear(2020), editions.find(({ fiscalYear }) => fiscalYear === 2020)!);
    expect(result.notRun.map(({ id }) => id)).toContain('F24');
  });

  it('compare the kinds with the items, and what is reserved with the whole (F23, F30)', () => {
    // Without a code nobody knows an item's kind: the kinds are typed then.
    const [item] = (edition.content.procurement as { items: { id: string }[] }).items;
    const typed = ['goods', 'works', 'services'].reduce((context, kind) => changed(context, 'procurement', `kinds/${kind}/amount`, 1), edition);
    const uncoded = { ...typed, content: { ...typed.content, procurement: withValueAt(typed.content.procurement, `items/${item!.id}/code`, '') } };
    expect(ids(uncoded)).toContain('F23 procurement kinds/total/amount');
    expect(ids(changed(edition, 'procurement', 'kinds/smallFirms/amount', 9_000_000_000_000))).toEqual(['F30 procurement kinds/smallFirms/amount']);
  });

  it('ask that last year’s totals agree where they are typed by hand (F12)', () => {
    const first = { ...edition, previous: null };
    expect(ids(first).filter((one) => one.startsWith('F12'))).toEqual([]);
    expect(ids(changed(first, 'overview', 'income/general/lastYear', 1))).toContain('F12 overview income/general/lastYear');
  });

  it('balance each budget by itself (F06)', () => {
    expect(ids(changed(edition, 'fiscalBalance', 'expenditure/carriedForward/stateCapital', 100))).toContain('F06 fiscalBalance income/stateCapital/amount');
  });
});
