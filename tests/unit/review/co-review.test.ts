import { describe, expect, it } from 'vitest';
import { coReviewsOf, lapsedSignOffs, openCoReviews, openSections } from '@/lib/review/co-review';

const divisions = [
  { id: 'p', name: '绩效科', sections: ['performance', 'projects'] },
  { id: 'b', name: '采购科', sections: ['procurement'] },
  { id: 'x', name: '综合科', sections: ['elsewhere'] },
];
const sections = ['overview', 'performance', 'procurement', 'projects'];
const signed = (divisionId: string, sectionId: string) => ({ divisionId, sectionId, opinion: '', by: '甲', at: '2020-03-01T00:00:00Z' });
const title = (id: string) => `第${sections.indexOf(id) + 1}部分`;

describe('co-review', () => {
  it('asks each division for its own sections of the document, and no other', () => {
    const reviews = coReviewsOf(divisions, sections, []);
    expect(reviews.map(({ division, sections: own }) => [division.name, own.map(({ sectionId }) => sectionId)])).toEqual([['绩效科', ['performance', 'projects']], ['采购科', ['procurement']]]);
    expect(openCoReviews(reviews, title)).toEqual(['绩效科尚未会审“第2部分”“第4部分”', '采购科尚未会审“第3部分”']);
  });

  it('is done when all have signed off all of theirs; one division doesn’t sign for another', () => {
    const partly = coReviewsOf(divisions, sections, [signed('p', 'performance'), signed('b', 'projects')]);
    expect(partly.map(openSections)).toEqual([['projects'], ['procurement']]);
    expect(openCoReviews(coReviewsOf(divisions, sections, [signed('p', 'performance'), signed('p', 'projects'), signed('b', 'procurement')]), title)).toEqual([]);
    expect(openCoReviews(coReviewsOf([], sections, []), title)).toEqual([]);
  });

  it('lapses where the section was changed, and stands where it wasn’t', () => {
    const both = [signed('p', 'performance'), signed('b', 'procurement')];
    expect(lapsedSignOffs(both, (id) => id === 'procurement')).toEqual([both[1]]);
  });
});
