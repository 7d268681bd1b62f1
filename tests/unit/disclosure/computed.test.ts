import { describe, expect, it } from 'vitest';
import { columnTotal, gridAmount, rowAmount } from '@/lib/disclosure/computed';
import { overviewFields } from '@/lib/disclosure/sections/overview';
import { procurementFields } from '@/lib/disclosure/sections/procurement';
import { threePublicFields } from '@/lib/disclosure/sections/three-public';
import { emptyContent } from '@/lib/disclosure/section-content';
import { changedEdition, inEdition, template, validEdition, withoutTables, type Row } from '@/tests/support/edition-content';

const context = validEdition;
const spent = (row: string, column: string, edition = context) => gridAmount(overviewFields.expenditure, (edition.content.overview as Row).expenditure, row, column, edition);

describe('sums that nobody types', () => {
  it('are the sample’s: 2216.2 = 374.7 + 1841.5, 374.7 = 325.01 + 49.69, 7.64 = 0 + 7.21 + 0.43', () => {
    expect([spent('total', 'thisYear'), spent('basic', 'thisYear')]).toEqual([2_216_200_000, 374_700_000]);
    expect(gridAmount(threePublicFields.expenses, inEdition('threePublic', 'expenses'), 'total', 'thisYear', context)).toBe(7_640_000);
    expect(gridAmount(threePublicFields.expenses, inEdition('threePublic', 'expenses'), 'vehicles', 'thisYear', context)).toBe(7_210_000);
  });

  it('of the procurement add up to 1233.8', () => {
    const items = inEdition<Row[]>('procurement', 'items');
    expect(columnTotal(procurementFields.items, items, 'total', context)).toBe(1_233_800_000);
    expect(rowAmount(procurementFields.items.columns, { ...items[0]!, general: null, otherChannel: 5 }, 'total', context)).toBe(5);
  });

  it('give the change of a sum as the sum of the changes', () => {
    expect(spent('total', 'change')).toBe(1_117_220_000);
    expect(spent('total', 'change')).toBe(spent('basic', 'change')! + spent('projects', 'change')!);
  });

  it('take a mistyped part for a missing one, and know nothing where nothing is', () => {
    expect(spent('basic', 'thisYear', withoutTables(changedEdition(['overview', 'expenditure/personnel/thisYear', '约三百'])))).toBe(49_690_000);
    const empty = { ...context, content: Object.fromEntries(template.sections.map((section) => [section.id, emptyContent(section)])) };
    expect([spent('total', 'thisYear', empty), spent('total', 'change', empty)]).toEqual([null, null]);
    expect(columnTotal(procurementFields.items, [], 'total', context)).toBeNull();
  });
});
