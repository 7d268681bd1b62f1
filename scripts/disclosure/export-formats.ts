import type { DisclosureContext } from '../../lib/disclosure/context';
import type { Template } from '../../lib/disclosure/templates/templates';
import { editionDocument, type EditionDocument } from '../../lib/document/edition-document';
import type { EditionJson } from '../../lib/exchange/edition-json';

export interface Exported {
  edition: EditionJson;
  template: Template;
  context: DisclosureContext;
  /** The name of the file that is written. */
  output: string;
}

const DRAFT_NUMBER = 1;

/** As a draft: nothing here says that it was published, or how often. */
const documentOf = ({ template, context }: Exported): EditionDocument => editionDocument(template, context, { number: DRAFT_NUMBER, publishedOn: null });

/** All tables, one CSV each, in a zip; where the file is to be one CSV, every amount in one long table. */
async function csv({ edition: { department }, template, context, output }: Exported): Promise<Uint8Array | string> {
  const { factRows, factsCsv, tablesCsv } = await import('../../lib/exchange/data/tables-csv');
  if (/\.csv$/iu.test(output)) return factsCsv(factRows(template, context, department, DRAFT_NUMBER));
  const { zipOf } = await import('../../lib/server/downloads/zip');
  return zipOf(tablesCsv(template, context, department).map(({ name, text }) => ({ name, bytes: new TextEncoder().encode(text) })), null);
}

/** The writers by format. Each loads what it needs, so that no format waits for the libraries of another. */
const WRITERS = {
  docx: async (exported: Exported) => (await import('../../lib/document/docx/write-docx')).writeDocx(documentOf(exported)),
  pdf: async (exported: Exported) => (await import('../../lib/typesetting/compile-pdf')).compilePdf(documentOf(exported)),
  xlsx: async ({ edition: { department }, template, context }: Exported) => (await import('../../lib/exchange/workbook/write-workbook')).writeWorkbook(template, context, department.code),
  csv,
  json: async ({ edition: { department }, context }: Exported) => (await import('../../lib/exchange/data/write-edition-json')).writeEditionJson({ context, department }),
} satisfies Record<string, (exported: Exported) => Promise<Uint8Array | string>>;

export type ExportFormat = keyof typeof WRITERS;

export const EXPORT_FORMATS = Object.keys(WRITERS) as ExportFormat[];

export const isExportFormat = (format: string): format is ExportFormat => Object.hasOwn(WRITERS, format);

export const written = (format: ExportFormat, exported: Exported): Promise<Uint8Array | string> => WRITERS[format](exported);
