// From the portal's own files and back: what a department downloads can be imported again.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DisclosureContext } from '@/lib/disclosure/context';
import { templateOf } from '@/lib/disclosure/templates/templates';
import { editionDocument, type EditionDocument } from '@/lib/document/edition-document';
import { writeDocx } from '@/lib/document/docx/write-docx';
import { recognise } from '@/lib/exchange/import/recognise';
import { readDocument } from '@/lib/exchange/read/read-document';
import { compilePdf } from '@/lib/typesetting/compile-pdf';
import { saidBy } from '@/tests/support/imported-content';
import { seedEditions, withAmounts, withoutUnprintedReasons } from '@/tests/support/seed-editions';

const printed = (context: DisclosureContext, number = 1) => editionDocument(templateOf(context.templateVersion), context, { number, publishedOn: `${context.fiscalYear}-02-08` });
const files: [string, (document: EditionDocument) => Promise<Uint8Array>][] = [
  ['docx', writeDocx],
  ['pdf', compilePdf],
];

async function imported(context: DisclosureContext, kind: string, write: (document: EditionDocument) => Promise<Uint8Array>) {
  const result = recognise(await readDocument(await write(printed(context)), `公开稿.${kind}`), {});
  return { result, said: saidBy({ ...context, previous: null, content: result.content }) };
}

describe.each(files)('an edition as %s', (kind, write) => {
  it.each(seedEditions.filter((_one, index) => index % 4 === 0))('%s comes back as it went out', { timeout: 30_000 }, async (_name, context) => {
    const { result, said } = await imported(context, kind, write);
    expect(result.unplaced).toEqual([]);
    expect(said).toEqual(saidBy(context));
  });
});

it('brings back any amounts from a Word file', { timeout: 120_000 }, () =>
  fc.assert(
    fc.asyncProperty(fc.constantFrom(...seedEditions), fc.array(fc.oneof(fc.constant(0), fc.nat(100_000_000)), { minLength: 50, maxLength: 50 }), async ([, context], amounts) => {
      const changed = withAmounts(context, amounts);
      const { result, said } = await imported(changed, 'docx', writeDocx);
      expect(result.unplaced).toEqual([]);
      expect(withoutUnprintedReasons(said)).toEqual(withoutUnprintedReasons(saidBy(changed)));
    }),
    { numRuns: 12, endOnFailure: true },
  ));
