import { describe, expect, it } from 'vitest';
import { sectionMark, type SectionStand, SECTION_STATES, sectionState } from '@/lib/progress/section-state';

const stand: SectionStand = { touched: true, submitted: true, changedSince: false, openFindings: 0, answered: 0, openComments: 0, coReview: 'none', withheld: false };
const stateOf = (changes: Partial<SectionStand>) => sectionState({ ...stand, ...changes });

describe('a section', () => {
  it('before the submission is touched or not, however good or bad it is', () => {
    expect(stateOf({ submitted: false, touched: false })).toBe('untouched');
    expect(stateOf({ submitted: false, openFindings: 4, answered: 1 })).toBe('inWork');
  });

  it('after it is judged by what was submitted', () => {
    expect(stateOf({})).toBe('complete');
    expect(stateOf({ touched: false })).toBe('complete');
    expect(stateOf({ answered: 1 })).toBe('answered');
    expect(stateOf({ answered: 1, openFindings: 1 })).toBe('findings');
    expect(stateOf({ openComments: 1 })).toBe('findings');
  });

  it('being mended is in work, until a comment stays open', () => {
    expect(stateOf({ changedSince: true, openFindings: 1 })).toBe('inWork');
    expect(stateOf({ changedSince: true, openComments: 1 })).toBe('findings');
  });

  it('waits for the divisions that review it too, problems first', () => {
    expect(stateOf({ coReview: 'open', answered: 1 })).toBe('coReview');
    expect(stateOf({ coReview: 'done', answered: 1 })).toBe('signed');
    expect(stateOf({ coReview: 'done', openComments: 1 })).toBe('findings');
  });

  it('that is withheld is nothing else', () => expect(stateOf({ withheld: true, submitted: false, openComments: 2 })).toBe('withheld'));

  it('has a mark of its own in every state, and tells how many problems there are', () => {
    expect(new Set(SECTION_STATES.map((state) => sectionMark({ state, problems: 3 }))).size).toBe(SECTION_STATES.length);
    expect(sectionMark({ state: 'findings', problems: 3 })).toBe('3');
  });
});
