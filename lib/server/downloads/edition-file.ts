import { LRUCache } from 'lru-cache';
import { dayOf } from '@/lib/document/dates';
import { writeDocx } from '@/lib/document/docx/write-docx';
import { editionDocument, type EditionDocument } from '@/lib/document/edition-document';
import type { DisclosureContext } from '@/lib/disclosure/context';
import { templateOf } from '@/lib/disclosure/templates/templates';
import { tablesCsv } from '@/lib/exchange/data/tables-csv';
import { writeEditionJson } from '@/lib/exchange/data/write-edition-json';
import type { EditionFileName } from '@/lib/exchange/edition-files';
import type { EditionGates } from '@/lib/exchange/edition-json';
import { writeWorkbook } from '@/lib/exchange/workbook/write-workbook';
import { compilePdf } from '@/lib/typesetting/compile-pdf';
import { zipOf } from './zip';

/** An edition as its writers take it; what isn't published yet carries the watermark. */
export interface WrittenEdition {
  context: DisclosureContext;
  department: { code: string; name: string; shortName: string };
  number: number;
  /** A moment; null for a draft. */
  publishedAt: string | null;
  /** What stood before its publication; a draft's isn't told. */
  gates?: EditionGates;
}

const templateIn = (edition: WrittenEdition) => templateOf(edition.context.templateVersion);
const documentOf = (edition: WrittenEdition): EditionDocument =>
  editionDocument(templateIn(edition), edition.context, { number: edition.number, publishedOn: edition.publishedAt && dayOf(edition.publishedAt) });
const encoded = (text: string) => new TextEncoder().encode(text);

const WRITERS: Record<EditionFileName, (edition: WrittenEdition) => Promise<Uint8Array>> = {
  'disclosure.pdf': (edition) => compilePdf(documentOf(edition)),
  'disclosure.docx': (edition) => writeDocx(documentOf(edition)),
  'tables.xlsx': (edition) => writeWorkbook(templateIn(edition), edition.context, edition.department.code, edition.publishedAt === null ? 'form' : 'publication'),
  'tables.csv.zip': (edition) => zipOf(tablesCsv(templateIn(edition), edition.context, edition.department).map(({ name, text }) => ({ name, bytes: encoded(text) })), edition.publishedAt),
  'disclosure.json': async (edition) => encoded(writeEditionJson(edition)),
};

export const writtenFile = (edition: WrittenEdition, file: EditionFileName): Promise<Uint8Array> => WRITERS[file](edition);

// What the public asks for again and again is written once; a published edition never changes.
const written = new LRUCache<string, Uint8Array>({ maxSize: 96 * 1024 * 1024, sizeCalculation: (bytes) => bytes.byteLength + 1 });
const underway = new Map<string, Promise<Uint8Array>>();

/** A file of a published edition, which its hash names. Asked for by several at once it is written once. */
export async function publishedFile(edition: WrittenEdition & { sha256: string }, file: EditionFileName): Promise<Uint8Array> {
  const key = `${edition.sha256}/${file}`;
  const known = written.get(key) ?? underway.get(key);
  if (known) return known;
  const work = writtenFile(edition, file).finally(() => underway.delete(key));
  underway.set(key, work);
  const bytes = await work;
  written.set(key, bytes);
  return bytes;
}
