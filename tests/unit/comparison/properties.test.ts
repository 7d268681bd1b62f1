import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amountFigure, rateText } from '@/lib/comparison/figure';
import { compareSection } from '@/lib/comparison/compare-section';
import { matchRows } from '@/lib/comparison/match-rows';
import { diffTexts } from '@/lib/comparison/text-diff';
import type { FieldComparison, RowsComparison } from '@/lib/comparison/types';
import { emptyContent } from '@/lib/disclosure/section-content';
import { contextOf, section, template } from './samples';

const amount = fc.option(fc.integer({ min: 0, max: 9_000_000_000 }), { nil: null });
const name = fc.constantFrom('网络舆情监测经费', '网络舆情监测项目', '2020年网络舆情监测', '线路租用', '线路租用资金', '设备购置', '甲', '');
const row = fc.record({ id: fc.constantFrom('1', '2', '3', '4', '5', '6'), name, amount, purpose: fc.constantFrom('', '用于甲', '用于乙') });
const rows = fc.uniqueArray(row, { selector: (one) => one.id, maxLength: 6 });
const overviewContent = fc.record({ personnel: amount, operating: amount, projects: amount, list: rows }).map(({ personnel, operating, projects, list }) => {
  const content = emptyContent(section('overview')) as Record<string, Record<string, Record<string, unknown>>>;
  content.expenditure!.personnel!.thisYear = personnel;
  content.expenditure!.operating!.thisYear = operating;
  content.expenditure!.projects!.thisYear = projects;
  return { ...content, projects: list };
});
const prose = fc.array(fc.constantFrom('网络', '安全', '，', '。', '工作', '2020年', '的', '项目支出', '12.5万元', ' ', '\n', 'IPv6'), { maxLength: 40 }).map((words) => words.join(''));

const compare = (before: Record<string, unknown>, after: Record<string, unknown>, mode: 'years' | 'versions' = 'years') =>
  compareSection(section('overview'), before, after, { mode, before: contextOf(2019, { overview: before }), after: contextOf(2020, { overview: after }) });
const figuresOf = (field: FieldComparison) => (field.kind === 'figures' ? field.lines : field.kind === 'rows' ? field.totals : []).map((line) => line.figure);

describe('properties of the comparison', () => {
  it('finds nothing between a content and itself, in every section and mode', () => {
    for (const one of template.sections) {
      const content = emptyContent(one);
      const context = contextOf(2020, {});
      for (const mode of ['years', 'versions'] as const) expect(compareSection(one, content, content, { mode, before: context, after: context }).changes).toBe(0);
    }
    fc.assert(fc.property(overviewContent, fc.constantFrom('years' as const, 'versions' as const), (content, mode) => compare(content, content, mode).changes === 0));
  });

  it('has a difference exactly where both sides have a figure: after − before', () => {
    fc.assert(
      fc.property(overviewContent, overviewContent, (before, after) => {
        for (const figure of compare(before, after).fields.flatMap(figuresOf)) {
          if (figure.kind === 'amount' && figure.before !== null && figure.after !== null) expect(figure.difference).toBe(figure.after - figure.before);
          else expect(figure.difference).toBeNull();
        }
      }),
    );
  });

  it('mirrors when the sides are swapped', () => {
    fc.assert(
      fc.property(overviewContent, overviewContent, (before, after) => {
        const [there, back] = [compare(before, after), compare(after, before)];
        const one = there.fields.find((field) => field.path === 'projects') as RowsComparison;
        const other = back.fields.find((field) => field.path === 'projects') as RowsComparison;
        expect(there.changes).toBe(back.changes);
        expect(other.counts).toEqual({ ...one.counts, added: one.counts.gone, gone: one.counts.added });
        const differences = (fields: FieldComparison[]) => fields.flatMap(figuresOf).map((figure) => (figure.difference === null ? null : Number(figure.difference)));
        expect(differences(back.fields)).toEqual(differences(there.fields).map((value) => (value === null || value === 0 ? value : -value)));
      }),
    );
  });

  it('matches every row once', () => {
    const named = (list: { id: string; name: string }[]) => list.map((one) => ({ ...one, text: one.name }));
    fc.assert(
      fc.property(rows, rows, fc.boolean(), (before, after, trustIds) => {
        const matches = matchRows(named(before), named(after), { trustIds });
        expect(matches.flatMap((match) => (match.before ? [match.before.id] : [])).sort()).toEqual(before.map((one) => one.id).sort());
        expect(matches.flatMap((match) => (match.after ? [match.after.id] : []))).toEqual(after.map((one) => one.id));
      }),
    );
  });

  it('keeps both texts whole in their segments', () => {
    fc.assert(
      fc.property(prose, prose, (before, after) => {
        const segments = diffTexts(before, after);
        const side = (without: 'gone' | 'added') => segments.filter((segment) => segment.type !== without).map((segment) => segment.text).join('');
        expect(side('added')).toBe(before);
        expect(side('gone')).toBe(after);
      }),
    );
  });

  it('never says NaN or infinity', () => {
    fc.assert(
      fc.property(fc.option(fc.maxSafeInteger(), { nil: null }), fc.option(fc.maxSafeInteger(), { nil: null }), (before, after) => {
        const text = rateText(amountFigure(before, after), { before: '2019年', after: '2020年' });
        expect(text).not.toMatch(/NaN|∞|Infinity|undefined|null/);
        expect(text).not.toBe('');
      }),
    );
  });
});
