import { describe, expect, it } from 'vitest';
import { zeroesInGrid, zeroesInTable } from '@/lib/editing/fill-zero';
import type { DisclosureContext } from '@/lib/disclosure/context';
import { amount, grid, table, text } from '@/lib/disclosure/field';
import { emptyRow } from '@/lib/disclosure/field-kinds/composite';
import { kindOf } from '@/lib/disclosure/field-kinds/registry';

const context: DisclosureContext = { department: { name: '', shortName: '' }, fiscalYear: 2021, templateVersion: 'budget-2021', content: {}, previous: null };

describe('zeroes for blank amounts', () => {
  it('are set in a grid where a figure must be typed, not where it follows or nobody knows it', () => {
    const field = grid({
      label: '收入', caption: '收入',
      rows: { a: { label: '甲' }, b: { label: '乙' }, derived: { label: '丙' }, total: { label: '合计', sumOf: ['a', 'b'] } },
      columns: { lastYear: amount({ label: '上年', fromPrevious: 'thisYear' }), thisYear: amount({ label: '本年' }), reason: text({ label: '原因' }) },
      derive: ({ row, column }) => (row === 'derived' && column === 'thisYear' ? { amount: null, source: '公开02表', rule: 'F01' } : null),
    });
    const empty = kindOf(field).empty(field) as Record<string, Record<string, unknown>>;
    const { value, count } = zeroesInGrid(field, { ...empty, a: { ...empty.a, thisYear: 5 } }, context);
    expect(count).toBe(1);
    expect(value).toMatchObject({ a: { thisYear: 5, lastYear: null }, b: { thisYear: 0, reason: '' }, derived: { thisYear: null }, total: { thisYear: null } });
  });

  it('are set in the lowest rows of a table of codes, keeping what was not understood', () => {
    const field = table({
      label: '表', caption: '表', nameColumn: 'name',
      tree: { list: 'function', code: 'code', name: 'name', levels: [3, 5, 7], rule: 'F03' },
      columns: { code: text({ label: '编码' }), name: text({ label: '名称' }), total: amount({ label: '合计', derive: () => ({ amount: null, source: '本行各栏', rule: 'F04' }) }), basic: amount({ label: '基本' }), project: amount({ label: '项目' }) },
    });
    const row = (id: string, cells: Record<string, unknown>) => ({ ...emptyRow(field.columns, id), ...cells });
    const rows = [row('sum', { code: '201' }), row('leaf', { code: '2010301', basic: '约三万' }), row('blank', {}), row('total', { name: '合计' })];
    const { value, count } = zeroesInTable(field, rows);
    expect(count).toBe(1);
    expect(value[1]).toMatchObject({ basic: '约三万', project: 0, total: null });
    expect([value[0], value[2], value[3]]).toEqual([rows[0], rows[2], rows[3]]);
  });
});
