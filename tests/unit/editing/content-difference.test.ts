import { describe, expect, it } from 'vitest';
import { emptyContent } from '@/lib/disclosure/section-content';
import { overview } from '@/lib/disclosure/sections/overview';
import { performance } from '@/lib/disclosure/sections/performance';
import { withValueAt } from '@/lib/disclosure/path';
import { ABSENT, contentDifferences, mergedContent, sameContent } from '@/lib/editing/content-difference';

const project = (id: string, name: string, fen: number | null = null) => ({ id, name, amount: fen, purpose: '' });
const base = { ...emptyContent(overview), projects: [project('a', '甲'), project('b', '乙')] };

describe('differences between two versions', () => {
  it('names the field, formats amounts and knows who changed it', () => {
    const mine = withValueAt(base, 'expenditure/projects/thisYear', 2_494_180_000);
    const theirs = withValueAt(base, 'projects/b/name', '乙二');
    const differences = contentDifferences(overview, base, mine, theirs);
    expect(differences).toEqual([
      { path: 'expenditure/projects/thisYear', kind: 'value', label: '支出预算 · 项目支出 · 本年', mine: '2494.18万元', theirs: '（空）', changedBy: 'mine' },
      { path: 'projects/b/name', kind: 'value', label: '项目清单 · 第2行“乙” · 项目名称', mine: '乙', theirs: '乙二', changedBy: 'theirs' },
    ]);
    const merged = mergedContent(mine, theirs, differences, (one) => one.changedBy ?? 'theirs');
    expect(merged).toEqual(withValueAt(mine, 'projects/b/name', '乙二'));
  });

  it('does not say who changed what both changed', () => {
    const [difference] = contentDifferences(overview, base, withValueAt(base, 'projects/a/amount', 1), withValueAt(base, 'projects/a/amount', 2));
    expect(difference!.changedBy).toBeNull();
  });

  it('shows added and deleted rows as one difference each, and puts a chosen row back in its place', () => {
    const mine = { ...base, projects: [project('a', '甲'), project('n', '新', 5_000_000), project('b', '乙')] };
    const theirs = { ...base, projects: [project('b', '乙')] };
    const differences = contentDifferences(overview, base, mine, theirs);
    expect(differences.map(({ path, mine: own, theirs: other, changedBy }) => ({ path, own, other, changedBy }))).toEqual([
      { path: 'projects/a', own: '甲', other: ABSENT, changedBy: 'theirs' },
      { path: 'projects/n', own: '新，5.00万元', other: ABSENT, changedBy: 'mine' },
    ]);
    expect(mergedContent(mine, theirs, differences, () => 'mine')).toEqual(mine);
    expect(mergedContent(mine, theirs, differences, () => 'theirs')).toEqual(theirs);
    expect(mergedContent(theirs, mine, contentDifferences(overview, base, theirs, mine), () => 'mine')).toEqual(theirs);
  });

  it('sees another order', () => {
    const mine = { ...base, projects: [...base.projects].reverse() };
    const differences = contentDifferences(overview, base, mine, base);
    expect(differences).toMatchObject([{ kind: 'order', mine: '乙、甲', theirs: '甲、乙', changedBy: 'mine' }]);
    expect(mergedContent(mine, base, differences, () => 'mine')).toEqual(mine);
  });

  it('goes into the tables of records', () => {
    const target = (value: string) => ({ ...emptyContent(performance), projectTargets: [{ id: 'p', name: '线路', goals: [], indicators: [{ id: 'i', level1: '', level2: '', name: '条数', description: '', operator: '≥', value, unit: '', basis: '' }] }] });
    expect(contentDifferences(performance, null, target('1'), target('2'))).toMatchObject([{ path: 'projectTargets/p/indicators/i/value', label: '项目绩效目标表 · 第1个项目“线路” · 绩效指标 · 第1行“条数” · 指标值', changedBy: null }]);
    expect(sameContent(performance, target('1'), structuredClone(target('1')))).toBe(true);
  });
});
