import { describe, expect, it } from 'vitest';
import { fieldPathOf, joinPath, valueAt, withValueAt } from '@/lib/disclosure/path';

const content = {
  cost: { total: { thisYear: 5 } },
  targets: [
    { id: 'a', name: '甲', indicators: [{ id: 'x', value: '1' }] },
    { id: 'b', name: '乙', indicators: [{ id: 'x', value: '2' }, { id: '0', value: '3' }] },
  ],
};

describe('field paths', () => {
  it('go by row ids, whatever the order', () => {
    expect(valueAt(content, 'targets/b/indicators/x/value')).toBe('2');
    expect(valueAt({ ...content, targets: [...content.targets].reverse() }, 'targets/b/indicators/x/value')).toBe('2');
    // A row's id may look like a position.
    expect(valueAt(content, 'targets/b/indicators/0/value')).toBe('3');
  });
  it('lead nowhere quietly', () => {
    for (const path of ['targets/c/name', 'nothing', 'cost/total/thisYear/more', 'targets/a/indicators/y/value']) expect(valueAt(content, path)).toBeUndefined();
  });
  it('are made from positions', () => {
    expect(fieldPathOf(content, ['targets', 1, 'indicators', 0, 'value'])).toBe('targets/b/indicators/x/value');
    expect(fieldPathOf(content, ['targets', 7, 'name'])).toBe('targets/7/name');
    expect(joinPath('', 'targets', 'a')).toBe('targets/a');
  });
});

describe('withValueAt', () => {
  it('changes one place and shares the rest', () => {
    const changed = withValueAt(content, 'targets/b/indicators/x/value', '9');
    expect(valueAt(changed, 'targets/b/indicators/x/value')).toBe('9');
    expect(changed.targets[0]).toBe(content.targets[0]);
    expect(changed.cost).toBe(content.cost);
    expect(valueAt(content, 'targets/b/indicators/x/value')).toBe('2');
  });
  it('leaves content alone where no such row is', () => expect(withValueAt(content, 'targets/c/name', '丙')).toEqual(content));
});
