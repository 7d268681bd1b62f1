import { describe, expect, it } from 'vitest';
import type { DisclosureContext } from '@/lib/disclosure/context';
import { templateForYear, templateOf } from '@/lib/disclosure/templates/templates';
import { editionDocument, type EditionDocument } from '@/lib/document/edition-document';
import { editionText } from '@/lib/document/text';
import { recognise } from '@/lib/exchange/import/recognise';
import type { SourceDocument } from '@/lib/exchange/import/source';
import { textSource } from '@/lib/exchange/import/text-source';
import { contentByYear, publishedBefore } from '@/prisma/seed/content/build';
import { departmentPlans } from '@/prisma/seed/departments/all';
import { saidBy } from '@/tests/support/imported-content';
import { cellTextOf, sourceOfDocument } from '@/tests/support/imported-source';
import { BALANCED, booksOf } from '@/tests/support/source-places';
import { withEveryFigureStated } from '@/tests/support/stated-tables';

const shapes: Record<string, (document: EditionDocument) => SourceDocument> = {
  'blocks with merged cells': sourceOfDocument,
  'text with a row a line': (document) => textSource(editionText(document)),
  'text with a cell a line': (document) => textSource(cellTextOf(document)),
};

const editions = departmentPlans.flatMap((plan) => {
  const contents = contentByYear(plan);
  return [...contents.keys()].map((fiscalYear): [string, DisclosureContext] => [
    `${plan.shortName} ${fiscalYear}`,
    {
      department: { name: plan.name, shortName: plan.shortName },
      fiscalYear,
      templateVersion: templateForYear(fiscalYear).version,
      content: contents.get(fiscalYear)!,
      previous: publishedBefore(contents, fiscalYear),
    },
  ]);
});

const printed = (context: DisclosureContext) => editionDocument(templateOf(context.templateVersion), context, { number: 1, publishedOn: null });

describe.each(Object.entries(shapes))('a document of the portal’s own, as %s', (_shape, sourceOf) => {
  it.each(editions)('%s comes back as it went out', (_name, context) => {
    const source = sourceOf(printed(context));
    const result = recognise(source, {});
    expect(result.unplaced).toEqual([]);
    expect(saidBy({ ...context, previous: null, content: result.content })).toEqual(saidBy(context));
    expect(booksOf(source, result)).toEqual(BALANCED);
    expect(result.department?.value).toBe(context.department.name);
    expect(result.fiscalYear?.value).toBe(context.fiscalYear);
  });
});

it('lets go of figures that follow from others, wherever they were stated', () => {
  const [, context] = editions.find(([name]) => name === '市交通运输局 2021')!;
  const { content } = recognise(sourceOfDocument(printed(withEveryFigureStated(context))), {});
  expect(content.expenditure).toEqual({ rows: [] });
  expect(JSON.stringify(content.revenueExpenditure)).not.toMatch(/:[1-9]/u);
});
