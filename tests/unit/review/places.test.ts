import { describe, expect, it } from 'vitest';
import { compareSection } from '@/lib/comparison/compare-section';
import { withValueAt } from '@/lib/disclosure/path';
import { sectionOf, templateOf } from '@/lib/disclosure/templates/templates';
import { changedPlaces, stepTo } from '@/lib/review/places';
import { filledContent, TEMPLATE } from '../../support/filled-content';

describe('changed places', () => {
  const template = templateOf(TEMPLATE);
  const context = { department: { name: '市网信办', shortName: '网信办' }, fiscalYear: 2020, templateVersion: TEMPLATE, content: filledContent(), previous: null };
  const places = (sectionId: string, after: Record<string, unknown>) =>
    changedPlaces([compareSection(sectionOf(template, sectionId)!, filledContent()[sectionId], after, { mode: 'versions', before: context, after: context })]);

  it('are none where nothing changed', () => expect(places('performance', filledContent().performance!)).toEqual([]));

  it('are the fields and lines that changed', () => {
    expect(places('performance', { ...filledContent().performance!, overallTarget: '改过的目标' })).toEqual([{ sectionId: 'performance', path: 'overallTarget', label: expect.any(String) }]);
    const [place] = places('operatingCost', withValueAt(filledContent().operatingCost!, 'cost/total/reason', '改过的原因'));
    expect(place).toMatchObject({ sectionId: 'operatingCost', path: expect.stringMatching(/^cost\/total/) });
  });

  it('are the rows that came, went or changed; what went is where it was', () => {
    const duties = filledContent().responsibilities!.duties as { id: string; text: string }[];
    const changed = [...duties.slice(1), { id: 'new', text: '新增的职责' }];
    const found = places('responsibilities', { ...filledContent().responsibilities!, duties: changed });
    expect(found.map((place) => place.path)).toEqual(expect.arrayContaining(['duties/new', 'duties']));
    expect(found.map((place) => place.label.slice(-4)).sort()).toEqual(['（删除）', '（新增）']);
  });
});

describe('stepping', () => {
  // Places in the second, second, fourth and fifth section.
  const places = [1, 1, 3, 4];
  const to = (section: number, last: number | null, direction: 1 | -1 = 1) => stepTo(places, { section, last }, direction);

  it('begins with the nearest from where one is', () => {
    expect([to(-1, null), to(2, null), to(5, null)]).toEqual([0, 2, 0]);
    expect([to(-1, null, -1), to(2, null, -1), to(5, null, -1)]).toEqual([3, 1, 3]);
  });

  it('goes on from the last one, round and round', () => {
    expect([to(1, 0), to(1, 1), to(4, 3)]).toEqual([1, 2, 0]);
    expect([to(1, 0, -1), to(3, 2, -1)]).toEqual([3, 1]);
  });

  it('forgets the last one when the person went elsewhere', () => expect([to(3, 0), to(2, 3, -1)]).toEqual([2, 1]));
  it('goes nowhere without a place', () => expect(stepTo([], { section: 0, last: null }, 1)).toBeNull());
});
