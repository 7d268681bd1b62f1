import { describe, expect, it } from 'vitest';
import { returnText } from '@/lib/review/patterns';
import { sharedReasons, type SubmittedReason } from '@/lib/review/shared-reasons';

const given = (departmentId: string, text: string, path = 'cost/total/reason'): SubmittedReason => ({ departmentId, sectionId: 'operatingCost', path, label: '机关运行经费', text });

describe('reasons that departments word alike', () => {
  it('are found whatever amounts and signs stand in them, from three departments on', () => {
    const found = sharedReasons([given('a', '压减一般性支出 3.20 万元。'), given('b', '压减一般性支出12万元'), given('c', '压减一般性支出，0.5万元'), given('d', '搬迁新址，物业费增加。'), given('e', '搬迁新址，物业费增加')]);
    expect(found).toEqual([
      {
        key: 'same/压减一般性支出万元',
        title: '“压减一般性支出 3.20 万元。”',
        asked: 5,
        hits: [
          { departmentId: 'a', standing: 'noted', findings: [{ sectionId: 'operatingCost', path: 'cost/total/reason', message: '机关运行经费：压减一般性支出 3.20 万元。', answer: null }] },
          { departmentId: 'b', standing: 'noted', findings: [expect.objectContaining({ message: '机关运行经费：压减一般性支出12万元' })] },
          { departmentId: 'c', standing: 'noted', findings: [expect.objectContaining({ message: '机关运行经费：压减一般性支出，0.5万元' })] },
        ],
      },
    ]);
  });

  it('count a department once, with each of its figures', () => {
    const twice = [given('a', '厉行节约', 'x'), given('a', '厉行节约', 'y')];
    expect(sharedReasons([...twice, given('b', '厉行节约')])).toEqual([]);
    const [found] = sharedReasons([...twice, given('b', '厉行节约'), given('c', '厉行节约')]);
    expect(found!.hits.map(({ findings }) => findings.length)).toEqual([2, 1, 1]);
  });

  it('leave out blanks and numbers alone; the most frequent come first', () => {
    const all = ['a', 'b', 'c'].flatMap((id) => [given(id, '  '), given(id, '3.2'), given(id, '甲'), given(id, '乙')]);
    expect(sharedReasons([...all, given('d', '乙')]).map(({ key }) => key)).toEqual(['same/乙', 'same/甲']);
  });

  it('are returned with words of their own', () => {
    expect(returnText('same/厉行节约', 'budget-2020')).toContain('与其他部门的写法相同');
    expect(returnText('same/', 'budget-2020')).toBe('');
  });
});
