import { describe, expect, it } from 'vitest';
import { proposedTerms } from '@/lib/disclosure/glossary-proposals';

const terms = (explained: string[], text: string) => proposedTerms(explained, text).map((one) => one.term);

describe('terms proposed for the glossary', () => {
  it('are those that the document uses, whichever marks it writes', () => {
    expect(terms([], '2020年安排"三公"经费7.64万元，因公出国(境)费0万元')).toEqual(['“三公”经费', '因公出国（境）费']);
  });
  it('leave out what is explained already, under any of its names', () => {
    expect(terms(['公用经费', '基本支出'], '基本支出包括人员经费和日常公用经费')).toEqual(['人员经费']);
  });
  it('speak of the city, and explain each term once', () => {
    const all = proposedTerms([], proposedTerms([], '一般公共预算拨款收入').map((one) => one.definition).join());
    expect(all.every((one) => !one.definition.includes('省级') && one.definition.endsWith('。'))).toBe(true);
    expect(new Set(terms([], '固定资产 国有资产 固定资产')).size).toBe(2);
  });
});
