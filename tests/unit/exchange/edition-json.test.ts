import { describe, expect, it } from 'vitest';
import { EditionJsonError, readEditionJson } from '@/lib/exchange/edition-json';
import { sampleEdition } from '@/tests/support/sample-edition';

const withContent = (content: unknown) => JSON.stringify({ ...sampleEdition, content });

/** What is said of a file; none where it is read. */
function problems(text: string): readonly string[] {
  try {
    readEditionJson(text);
    return [];
  } catch (error) {
    if (error instanceof EditionJsonError) return error.problems;
    throw error;
  }
}

it('reads back what it was given, with blanks where the file says nothing', () => {
  const edition = readEditionJson(`\uFEFF${JSON.stringify(sampleEdition)}`);
  expect(edition.content.performance).toEqual(sampleEdition.content.performance);
  expect(edition.content.overview).toMatchObject(sampleEdition.content.overview as object);
  expect(edition.content.overview).toMatchObject({ expenditure: { personnel: { lastYear: null, restated: '' } } });
});

it('lets a document lack sections', () => {
  expect(Object.keys(readEditionJson(withContent({ otherMatters: { body: '无' } })).content)).toEqual(['otherMatters']);
});

describe('refuses with the place', () => {
  it.each<[what: string, content: unknown, told: RegExp]>([
    ['a section of no template', { summary: {} }, /^content\/summary：.*没有这个部分/u],
    ['a misspelt field', { otherMatters: { text: '无' } }, /^content\/otherMatters\/text：.*没有这个字段/u],
    ['a misspelt column', { assets: { planned: [{ id: 'a1', amuont: 5 }] } }, /^content\/assets\/planned\/a1\/amuont：/u],
    ['a row that the grid lacks', { operatingCost: { cost: { sum: {} } } }, /^content\/operatingCost\/cost\/sum：/u],
    ['a fraction of a 分', { operatingCost: { cost: { total: { thisYear: 1.5 } } } }, /^content\/operatingCost\/cost\/total\/thisYear：/u],
    ['text where rows belong', { procurement: { items: '无' } }, /^content\/procurement\/items：.*数组/u],
    ['two rows of one id', { assets: { planned: [{ id: 'a1' }, { id: 'a1' }] } }, /^content\/assets\/planned：.*编号相同/u],
    ['no content', [], /^content：/u],
  ])('%s', (_what, content, told) => expect(problems(withContent(content))[0]).toMatch(told));

  it('a year, a kind and a department of another shape', () => {
    const told = problems(JSON.stringify({ ...sampleEdition, fiscalYear: '2020', kind: 'FINAL', department: { code: '1', name: '' } }));
    expect(told.map((one) => one.split('：')[0])).toEqual(['fiscalYear', 'kind', 'department/name', 'department/shortName']);
  });

  it('with the line of a slip in the JSON', () => {
    expect(problems('{\n  "format": oops')[0]).toMatch(/不是 JSON/u);
    expect(problems('{\n  "format": "x",\n}')[0]).toMatch(/第 3 行第 1 个字符/u);
  });

  it('the first places of very many', () => {
    const told = problems(withContent(Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`s${index}`, {}]))));
    expect(told).toHaveLength(21);
    expect(told.at(-1)).toBe('还有 10 处类似问题');
  });
});
