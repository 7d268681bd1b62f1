import { describe, expect, it } from 'vitest';
import { fieldAt, placeLabel, shownValue } from '@/lib/disclosure/place-label';
import { sectionOf, templateOf } from '@/lib/disclosure/templates/templates';
import { sectionContent } from '@/tests/support/edition-content';

const label = (id: string, path: string) => placeLabel(sectionOf(templateOf('budget-2020'), id)!, sectionContent(id), path);
const kind = (id: string, path: string) => fieldAt(sectionOf(templateOf('budget-2020'), id)!, path)?.kind;

describe('a place as the form calls it', () => {
  it('names rows by number and name, cells by column', () => {
    const [first] = sectionContent('procurement').items as { id: string; item: string }[];
    expect(label('procurement', `items/${first!.id}/unitPrice`)).toBe(`政府采购预算表 · 第1行“${first!.item}” · 单价`);
    expect(kind('procurement', `items/${first!.id}/unitPrice`)).toBe('amount');
  });
  it('goes into records and their tables', () => {
    const [target] = sectionContent('performance').projectTargets as { id: string; indicators: { id: string }[] }[];
    expect(label('performance', `projectTargets/${target!.id}/indicators/${target!.indicators[0]!.id}/value`)).toMatch(/第1个.+第1行.+指标值/u);
    expect(kind('performance', `projectTargets/${target!.id}/indicators/${target!.indicators[0]!.id}/value`)).toBe('text');
  });
  it('knows grids, lists and sentences', () => {
    expect(label('overview', 'expenditure/basic/reason')).toBe('支出预算 · 基本支出 · 增减原因');
    expect(label('overview', 'wording/change/own')).toBe('文字说明 · 收支预算增减说明');
    expect(kind('overview', 'wording/change/own')).toBe('text');
    const [duty] = sectionContent('responsibilities').duties as { id: string }[];
    expect(label('responsibilities', `duties/${duty!.id}/text`)).toMatch(/第1条/u);
    expect(kind('responsibilities', `duties/${duty!.id}/text`)).toBe('text');
  });
  it('is nothing for a path that leads nowhere', () => {
    expect(label('overview', 'nothing/at/all')).toBe('');
    expect(kind('overview', 'nothing')).toBeUndefined();
    expect(kind('procurement', 'items/x')).toBeUndefined();
  });
  it('shows amounts exactly', () => expect([shownValue(12_345_600), shownValue(0), shownValue(null), shownValue('甲')]).toEqual(['12.3456 万元', '0.00 万元', '（空）', '甲']));
});
