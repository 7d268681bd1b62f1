import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DisclosureContext } from '@/lib/disclosure/context';
import { templateOf } from '@/lib/disclosure/templates/templates';
import { editionDocument, type EditionDocument } from '@/lib/document/edition-document';
import { editionText } from '@/lib/document/text';
import { recognise } from '@/lib/exchange/import/recognise';
import type { SourceDocument } from '@/lib/exchange/import/source';
import { textSource } from '@/lib/exchange/import/text-source';
import { saidBy } from '@/tests/support/imported-content';
import { cellTextOf, sourceOfDocument } from '@/tests/support/imported-source';
import { seedEditions, withAmounts, withoutUnprintedReasons } from '@/tests/support/seed-editions';
import { BALANCED, booksOf } from '@/tests/support/source-places';
import { withEveryFigureStated } from '@/tests/support/stated-tables';

const shapes: Record<string, (document: EditionDocument) => SourceDocument> = {
  'blocks with merged cells': sourceOfDocument,
  'text with a row a line': (document) => textSource(editionText(document)),
  'text with a cell a line': (document) => textSource(cellTextOf(document)),
};

const printed = (context: DisclosureContext) => editionDocument(templateOf(context.templateVersion), context, { number: 1, publishedOn: null });

describe.each(Object.entries(shapes))('a document of the portal’s own, as %s', (_shape, sourceOf) => {
  it.each(seedEditions)('%s comes back as it went out', (_name, context) => {
    const source = sourceOf(printed(context));
    const result = recognise(source, {});
    expect(result.unplaced).toEqual([]);
    expect(saidBy({ ...context, previous: null, content: result.content })).toEqual(saidBy(context));
    expect(booksOf(source, result)).toEqual(BALANCED);
    expect(result.department?.value).toBe(context.department.name);
    expect(result.fiscalYear?.value).toBe(context.fiscalYear);
  });
});

it('brings back any amounts, whether they add up or not', () => {
  fc.assert(
    fc.property(fc.constantFrom(...seedEditions), fc.constantFrom(...Object.values(shapes)), fc.array(fc.oneof(fc.constant(0), fc.nat(100_000_000)), { minLength: 50, maxLength: 50 }), ([, context], sourceOf, amounts) => {
      const changed = withAmounts(context, amounts);
      const result = recognise(sourceOf(printed(changed)), {});
      expect(result.unplaced).toEqual([]);
      expect(withoutUnprintedReasons(saidBy({ ...changed, content: result.content }))).toEqual(withoutUnprintedReasons(saidBy(changed)));
    }),
    { numRuns: 30 },
  );
}, 60_000);

it('lets go of figures that follow from others, wherever they were stated', () => {
  const [, context] = seedEditions.find(([name]) => name === '市交通运输局 2021')!;
  const { content } = recognise(sourceOfDocument(printed(withEveryFigureStated(context))), {});
  expect(content.expenditure).toEqual({ rows: [] });
  expect(JSON.stringify(content.revenueExpenditure)).not.toMatch(/:[1-9]/u);
});

it('brings back the ways of wording and the department’s own sentences', () => {
  const [, context] = seedEditions.find(([name]) => name === '市交通运输局 2021')!;
  const wordings = {
    overview: { income: { variant: 'zerosTogether', own: '' }, expenditure: { variant: 'byKind', own: '' }, basicChange: { variant: 'beside', own: '' } },
    threePublic: { total: { variant: 'beside', own: '' } },
    procurement: { total: { variant: 'table', own: '本部门本年度的政府采购预算按项目逐项列在下面，政府采购预算合计12.00万元。' } },
  };
  const content = { ...context.content, ...Object.fromEntries(Object.entries(wordings).map(([id, wording]) => [id, { ...(context.content[id] as object), wording }])) };
  const { content: read } = recognise(sourceOfDocument(printed({ ...context, content })), {});
  expect(Object.fromEntries(Object.keys(wordings).map((id) => [id, (read[id] as { wording: unknown }).wording]))).toEqual(wordings);
});
