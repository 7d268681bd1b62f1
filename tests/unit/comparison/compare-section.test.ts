import { describe, expect, it } from 'vitest';
import { compareSection, compareYears } from '@/lib/comparison/compare-section';
import type { ComparisonContexts } from '@/lib/comparison/compare-field';
import type { FiguresComparison, RowsComparison } from '@/lib/comparison/types';
import { contextOf, fen, overview, overview2019, overview2020, section, template } from './samples';

const years: ComparisonContexts = { mode: 'years', before: contextOf(2019, { overview: overview2019 }), after: contextOf(2020, { overview: overview2020 }) };
const compareOverview = (before: Record<string, unknown>, after: Record<string, unknown>, mode: ComparisonContexts['mode'] = 'years') =>
  compareSection(section('overview'), before, after, { mode, before: contextOf(2019, { overview: before }), after: contextOf(2020, { overview: after }) });

describe('comparing two years', () => {
  const result = compareSection(section('overview'), overview2019, overview2020, years);
  const expenditure = result.fields.find((field) => field.path === 'expenditure') as FiguresComparison;
  const projects = result.fields.find((field) => field.path === 'projects') as RowsComparison;

  it('compares every figure of the year, computed totals included, and leaves last year’s column out', () => {
    expect(expenditure.lines.map((line) => [line.label, line.figure.difference, line.figure.percentage])).toEqual([
      ['基本支出', fen('298.92'), '+394.5%'],
      ['人员经费', fen('266.91'), '+459.4%'],
      ['日常公用经费', fen('32.01'), '+181.1%'],
      ['项目支出', fen('818.30'), '+80.0%'],
      ['支出合计', fen('1117.22'), '+101.7%'],
    ]);
    expect(expenditure.lines.map((line) => line.emphasis)).toEqual([null, 'detail', 'detail', null, 'total']);
  });

  it('puts the stated reason beside its figure', () => {
    expect(expenditure.lines.find((line) => line.label === '项目支出')!.reason).toBe('公务网络平台线路租用纳入预算');
    expect(expenditure.texts).toEqual([]);
  });

  it('tells renamed, added and vanished rows apart', () => {
    expect(projects.rows.map((row) => [row.status, row.name, row.previousName])).toEqual([
      ['changed', '网络舆情监测项目', '网络舆情监测经费'],
      ['added', '公务网络平台线路租用', null],
      ['gone', '智慧城市规划编制', null],
    ]);
    expect(projects.counts).toEqual({ added: 1, gone: 1, changed: 1, renamed: 1, same: 0 });
    expect(projects.figureLabel).toBe('预算金额');
    expect(projects.rows[0]!.figure).toMatchObject({ before: fen('80'), after: fen('120'), percentage: '+50.0%' });
    expect(projects.totals[0]!.figure).toMatchObject({ before: fen('1023.20'), after: fen('1841.50') });
  });

  it('counts what differs', () => {
    // 2 lines of income (general, total), 5 of expenditure, 3 rows of projects.
    expect(result.changes).toBe(10);
  });

  it('tells sections that only one side has, and counts nothing in them as added', () => {
    const before = { ...contextOf(2019, {}), content: {} };
    const all = compareYears({ template, context: before }, { template, context: contextOf(2020, { overview: overview2020 }) });
    expect(all).toHaveLength(template.sections.length);
    expect(all.find((one) => one.sectionId === 'overview')).toMatchObject({ onlyIn: 'after', fields: [], changes: 0 });
    expect(compareYears({ template, context: before }, { template, context: before })).toEqual([]);
  });
});

describe('comparing two versions', () => {
  it('compares reasons word by word and last year’s figures too', () => {
    const edited = overview({ personnel: '325.01', operating: '49.69', projects: '1841.50', reason: '公务网络平台线路租用和运维纳入预算' }) as typeof overview2020;
    const result = compareOverview(overview2020, { ...edited, projects: overview2020.projects }, 'versions');
    const expenditure = result.fields.find((field) => field.path === 'expenditure') as FiguresComparison;
    const reason = expenditure.texts.find((text) => text.path === 'expenditure/projects/reason')!;
    expect(reason.kind === 'text' && reason.segments.filter((segment) => segment.type !== 'same')).toEqual([{ type: 'added', text: '和运维' }]);
    expect(expenditure.lines.some((line) => line.path === 'expenditure/basic/lastYear')).toBe(true);
    expect(result.changes).toBe(1);
  });

  it('finds changed cells inside records', () => {
    const record = (value: string) => ({
      overallTarget: '',
      subTargets: [],
      safeguards: [],
      projectTargets: [{ id: 'p', name: '舆情监测', goals: [], indicators: [{ id: 'i', level1: '产出指标', level2: '数量指标', name: '报告数量', description: '', operator: '≥', value, unit: '份', basis: '' }] }],
    });
    const context = contextOf(2020, {});
    const result = compareSection(section('performance'), record('12'), record('24'), { mode: 'versions', before: context, after: context });
    const targets = result.fields.find((field) => field.path === 'projectTargets') as RowsComparison;
    const indicators = targets.rows[0]!.fields.find((field) => field.kind === 'rows' && field.shape === 'table') as RowsComparison;
    expect(targets.counts.changed).toBe(1);
    expect(indicators.rows[0]!.fields.filter((field) => field.changed)).toMatchObject([{ path: 'projectTargets/p/indicators/i/value', before: '12', after: '24' }]);
  });

  it('trusts the id of a row however its name changed', () => {
    const before = overview({ personnel: '1', operating: '1', projects: '1', list: [{ id: 'x', name: '甲', amount: '1' }] });
    const after = overview({ personnel: '1', operating: '1', projects: '1', list: [{ id: 'x', name: '完全不同的名称', amount: '1' }] });
    const rows = (mode: ComparisonContexts['mode']) => (compareOverview(before, after, mode).fields.find((field) => field.path === 'projects') as RowsComparison).counts;
    expect(rows('versions')).toMatchObject({ changed: 1, renamed: 1 });
    // Between years an overwritten row is another project.
    expect(rows('years')).toMatchObject({ added: 1, gone: 1 });
  });
});
