import { describe, expect, it } from 'vitest';
import { runChecks } from '@/lib/checks/run-checks';
import type { DisclosureContext } from '@/lib/disclosure/context';
import { sectionOf, templateOf } from '@/lib/disclosure/templates/templates';
import { SCORE_ITEMS } from '@/lib/scoring/items';
import { scoreEdition } from '@/lib/scoring/score';
import type { Publication } from '@/lib/scoring/verdict';
import { finalEdition, finalEditions, withChange } from '@/tests/support/final-accounts';

const published: Publication = { approvedOn: '2021-08-02', dueOn: '2021-08-22', publishedOn: '2021-08-20', today: '2021-08-25', recentYears: 3 };
const scored = (context: DisclosureContext, publication: Partial<Publication> = {}) => {
  const template = templateOf(context.templateVersion);
  return scoreEdition({ template, context, result: runChecks(template, context), publication: { ...published, ...publication } });
};
const item = (no: number, context: DisclosureContext, publication?: Partial<Publication>) => scored(context, publication).items.find((one) => one.item.no === no)!;
const points = (no: number) => SCORE_ITEMS[no - 1]!.points;
const valid = finalEdition('市委网信办 2020');

describe('complete final accounts', () => {
  it.each(finalEditions)('earn full points for what they state: %s', (_name, context) => {
    const { items, total } = scored(context);
    expect(total.judged + total.notJudged).toBe(10_000);
    // Units aren't told in final accounts, indicators stand in the budget; the others are people's to judge.
    const first = context.previous === null;
    expect(items.filter((one) => one.earned === null).map((one) => one.item.no)).toEqual([2, 6, 11, 18, ...(first ? [19, 20] : []), 22, 23, 24, 26, 27, 29]);
    for (const no of [4, 5, 7, 8, 9, 10, 12, 13, 14, 15, 16, 17, 21, 25, 28, 31]) expect([no, items[no - 1]!.earned]).toEqual([no, points(no)]);
  });

  it('may be published until October of the year after', () => {
    expect(item(3, valid).earned).toBe(points(3));
    expect(item(3, valid, { publishedOn: '2021-11-01' }).earned).toBe(0);
  });
});

describe('one change at a time', () => {
  it.each([
    [7, 'finalThreePublic', 'expenses/reception/actual', null, 300],
    [8, 'finalOperatingCost', 'purpose', '', 100],
    [9, 'finalProcurement', 'kinds/works/amount', null, 200],
    [10, 'finalAssets', 'holdings/vehicles/quantity', '', 100],
    [13, 'finalPerformance', 'work', '', 150],
    [16, 'finalThreePublicTable', 'counts/groups/quantity', '', 300],
    [12, 'finalPerformance', 'projects', [], 0],
    [17, 'finalPerformance', 'projects', [], 0],
  ])('item %i loses points by %s %s', (no, section, path, value, earned) => {
    expect(item(no, withChange(valid, section, path, value)).earned).toBe(earned);
  });

  it('takes half a point for each tenth of the money above 项 or 款', () => {
    const shallow = (section: string, length: number) => withChange(valid, section, 'rows', (valid.content[section] as { rows: { code: string }[] }).rows.map((row) => ({ ...row, code: row.code.slice(0, length) })));
    expect(item(14, shallow('finalGeneral', 3)).earned).toBe(0);
    expect(item(15, shallow('finalBasic', 3)).earned).toBe(0);
  });

  it('asks for the reasons of changes above a tenth', () => {
    const raised = withChange(withChange(valid, 'finalThreePublic', 'expenses/reception/lastYear', 1), 'finalThreePublic', 'expenses/reception/reason', '');
    expect(item(20, raised)).toMatchObject({ raise: { sectionId: 'finalThreePublic', path: 'expenses/reception/reason' } });
  });

  it('counts a cross check that fails', () => {
    expect(item(28, withChange(valid, 'finalBalance', 'income/carryOver/amount', 1_000_000)).earned).toBeLessThan(points(28));
  });

  it('sends nobody to a section that final accounts lack', () => {
    const template = templateOf(valid.templateVersion);
    for (const section of template.sections) {
      const { [section.id]: _gone, ...content } = valid.content;
      for (const { raise } of scored({ ...valid, content }).items) if (raise?.sectionId) expect(sectionOf(template, raise.sectionId)).toBeDefined();
    }
  });

  it('does not judge tables that the document lacks', () => {
    const explanation = templateOf(valid.templateVersion).sections.filter((section) => section.part === 'explanation').map((section) => [section.id, valid.content[section.id]]);
    const bare = { ...valid, content: Object.fromEntries(explanation) };
    for (const no of [4, 5, 12, 14, 15, 16, 17, 28]) expect([no, item(no, bare).earned]).toEqual([no, null]);
  });
});
