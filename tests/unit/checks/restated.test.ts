import { describe, expect, it } from 'vitest';
import { yearOverYearRules } from '@/lib/checks/year-over-year';
import type { DisclosureContext } from '@/lib/disclosure/context';
import type { GridField } from '@/lib/disclosure/field';
import { withValueAt } from '@/lib/disclosure/path';
import { emptyContent } from '@/lib/disclosure/section-content';
import { sectionOf, templateOf } from '@/lib/disclosure/templates/templates';
import { restatementNotes } from '@/lib/narrative/restatement';

const section = sectionOf(templateOf('budget-2020'), 'threePublic')!;
const field = section.fields.expenses as GridField;
const ROWS = ['abroad', 'vehiclePurchase', 'vehicleRunning', 'reception'];

type Content = Record<string, unknown>;
const filled = (changes: [path: string, value: unknown][] = []): Content =>
  [...ROWS.flatMap((row) => [[`expenses/${row}/thisYear`, 3_000_000], [`expenses/${row}/lastYear`, 3_000_000]] as [string, unknown][]), ...changes].reduce((content, [path, value]) => withValueAt(content, path, value), emptyContent(section) as Content);

const context = (changes: [path: string, value: unknown][]): DisclosureContext => ({
  department: { name: '市委网信办', shortName: '市委网信办' },
  fiscalYear: 2020,
  templateVersion: 'budget-2020',
  content: { threePublic: filled(changes) },
  previous: { fiscalYear: 2019, templateVersion: 'budget-2020', content: { threePublic: filled() } },
});
const f11 = (changes: [string, unknown][]) => {
  const found = yearOverYearRules.find((rule) => rule.id === 'F11')!.run(context(changes), {});
  if ('notRun' in found) throw new Error(found.notRun);
  return found;
};

describe('F11 where last year’s figure was restated', () => {
  const restated: [string, unknown] = ['expenses/abroad/lastYear', 3_500_000];
  it('is an error without a reason, and for one that tells nothing', () => {
    expect(f11([restated])).toMatchObject([{ path: 'expenses/abroad/lastYear', message: expect.stringContaining('写明上年数调整原因') }]);
    expect(f11([restated])[0]!.severity).toBeUndefined();
    expect(f11([restated, ['expenses/abroad/restated', '无']])[0]!.severity).toBeUndefined();
  });

  it('tells both figures and the reason where there is one', () => {
    const [finding, ...more] = f11([restated, ['expenses/abroad/restated', '机构改革划入人员。']]);
    expect(more).toEqual([]);
    expect(finding).toMatchObject({ severity: 'I', expected: '3.00', actual: '3.50', message: '因公出国（境）费的上年数：2019年公开的是 3.00 万元，调整为 3.50 万元，原因：机构改革划入人员。公开时一并说明。' });
  });

  it('finds nothing where the figures agree', () => expect(f11([])).toEqual([]));

  it('is told under the table of the document, with enough decimals to tell the figures apart', () => {
    const note = (changes: [string, unknown][]) => {
      const now = context(changes);
      return restatementNotes('threePublic', 'expenses', field, (now.content.threePublic as Content).expenses, now).map((one) => one.text);
    };
    expect(note([restated, ['expenses/abroad/restated', '机构改革划入人员']])).toEqual(['因公出国（境）费：2019年公开数为3.00万元，调整为3.50万元，原因：机构改革划入人员。']);
    expect(note([['expenses/abroad/lastYear', 3_000_100], ['expenses/abroad/restated', '更正差错']])).toEqual(['因公出国（境）费：2019年公开数为3.00万元，调整为3.0001万元，原因：更正差错。']);
    expect(note([restated])).toEqual([]);
    expect(note([['expenses/abroad/restated', '没有不同']])).toEqual([]);
  });
});
