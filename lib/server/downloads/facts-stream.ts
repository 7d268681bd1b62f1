import { templateOf } from '@/lib/disclosure/templates/templates';
import { factRows, factsCsv } from '@/lib/exchange/data/tables-csv';
import { getPublishedEdition } from '../queries/public/get-published-edition';
import type { PublishedEntry } from '../queries/public/published-editions';
import type { PublishedEdition } from '../queries/public/types';

/** Every amount of an edition, one a row. */
export const editionFacts = (edition: PublishedEdition): string =>
  factsCsv(factRows(templateOf(edition.templateVersion), edition.context, edition.department, edition.editionNumber));

const withoutHeader = (csv: string) => csv.slice(csv.indexOf('\r\n') + 2);

/** The amounts of many editions as one CSV, one edition in memory at a time. */
export function factsStream(entries: readonly PublishedEntry[]): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const rest = [...entries];
  let first = true;
  return new ReadableStream({
    async pull(controller) {
      const entry = rest.shift();
      if (!entry) return controller.close();
      const edition = await getPublishedEdition(entry.department.code, entry, entry.number);
      // Withdrawn since the list was made: the file breaks off rather than look whole.
      if (!edition) return controller.error(new Error(`The edition ${entry.department.code}/${entry.fiscalYear}/${entry.number} is no longer public`));
      const text = editionFacts(edition);
      controller.enqueue(encoder.encode(first ? text : withoutHeader(text)));
      first = false;
    },
  });
}
