import fc from 'fast-check';
import { expect, it } from 'vitest';
import { withValueAt } from '@/lib/disclosure/path';
import { contextOfEdition, readEditionJson, type EditionJson } from '@/lib/exchange/edition-json';
import { writeEditionJson } from '@/lib/exchange/data/write-edition-json';
import { anyEdition } from './any-edition';
import { dataEditions } from './editions';

const written = (edition: EditionJson) => writeEditionJson({ context: contextOfEdition(edition, null), department: edition.department });

it.each(dataEditions)('%s reads back equal', (_name, edition) => {
  expect(readEditionJson(written(edition))).toEqual(edition);
});

it('any edition reads back equal, and is then written as before', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(anyEdition, (edition) => {
      const text = written(edition);
      const back = readEditionJson(text);
      expect(back).toEqual(edition);
      expect(written(back)).toBe(text);
    }),
    { numRuns: 60 },
  );
});

it.each(dataEditions)('%s is the same text in whatever order the content is held', (_name, edition) => {
  const reversed = { ...edition, content: reverseKeys(edition.content) as EditionJson['content'] };
  expect(written(reversed)).toBe(written(edition));
});

it('has two blanks of indent, LF alone and a line end', () => {
  const text = written(dataEditions[0]![1]);
  expect(text.startsWith('{\n  "format": "budget-disclosure",\n  "templateVersion": ')).toBe(true);
  expect(text.endsWith('}\n')).toBe(true);
  expect(text).not.toContain('\r');
});

it('leaves out what is computed and completes what the content lacks', () => {
  const edition = dataEditions[0]![1];
  const overview = withValueAt(edition.content.overview as Record<string, unknown>, 'expenditure/personnel', { thisYear: 5, change: 3 });
  const back = readEditionJson(written({ ...edition, content: { overview } }));
  expect((back.content.overview as { expenditure: { personnel: unknown } }).expenditure.personnel).toEqual({ lastYear: null, thisYear: 5, restated: '' });
  expect(Object.keys(back.content)).toEqual(['overview']);
});

function reverseKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reverseKeys);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).reverse().map(([key, inner]) => [key, reverseKeys(inner)]));
}
