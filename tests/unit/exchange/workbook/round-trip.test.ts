import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { templateOf } from '@/lib/disclosure/templates/templates';
import { contextOfEdition, readEditionJson, type EditionJson } from '@/lib/exchange/edition-json';
import { placesIn } from '@/lib/exchange/import/ledger';
import { readDocument } from '@/lib/exchange/read/read-document';
import { workbookForm, type WorkbookForm } from '@/lib/exchange/workbook/read-workbook-form';
import { writeWorkbook } from '@/lib/exchange/workbook/write-workbook';
import { anyEdition } from '@/tests/support/any-content';
import { template, validEdition } from '@/tests/support/edition-content';
import { largeEdition } from '@/tests/support/large-edition';
import { sampleEdition } from '@/tests/support/sample-edition';

vi.setConfig({ testTimeout: 30_000 });

const written = (edition: EditionJson) => writeWorkbook(templateOf(edition.templateVersion), contextOfEdition(edition, null), edition.department.code);

async function readBack(bytes: Uint8Array): Promise<WorkbookForm> {
  const form = workbookForm(await readDocument(bytes, 'edition.xlsx'));
  if (!form) throw new Error('Not taken for a workbook of the portal');
  return form;
}

describe('a workbook that nobody touched', () => {
  it('gives any edition back exactly', { timeout: 120_000 }, () =>
    fc.assert(
      fc.asyncProperty(anyEdition(), async (edition) => {
        expect((await readBack(await written(edition))).edition).toEqual(edition);
      }),
      { numRuns: 25, endOnFailure: true, interruptAfterTimeLimit: 90_000 },
    ));

  it('gives the sample back, and accounts for every cell', async () => {
    const edition = readEditionJson(JSON.stringify(sampleEdition));
    const source = await readDocument(await written(edition), 'edition.xlsx');
    const form = workbookForm(source)!;
    expect(form.edition).toEqual(edition);
    expect(form.result.unplaced).toEqual([]);
    expect(form.result.notices).toEqual([]);
    expect(form.problems).toEqual([]);
    const accounted = [...form.result.placements.flatMap((placement) => placement.source), ...form.result.structure];
    expect(accounted.sort()).toEqual(source.blocks.flatMap((block) => placesIn(block).map(({ ref }) => ref)).sort());
  });

  it.each([
    ['with all tables', validEdition, template],
    ['with 500 rows in a table', largeEdition, templateOf(largeEdition.templateVersion)],
  ])('gives an edition %s back', async (_what, context, of) => {
    expect((await readBack(await writeWorkbook(of, context))).edition.content).toEqual(context.content);
  });
});

it('is the same file whenever it is written', async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  try {
    vi.setSystemTime('2020-02-08T01:00:00Z');
    const before = await writeWorkbook(template, validEdition);
    vi.setSystemTime('2021-09-30T13:24:58Z');
    expect(Buffer.compare(before, await writeWorkbook(template, validEdition))).toBe(0);
  } finally {
    vi.useRealTimers();
  }
});
