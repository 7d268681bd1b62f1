import type { DisclosureContext } from '../../lib/disclosure/context';
import type { Template } from '../../lib/disclosure/templates/templates';
import { editionDocument, type EditionDocument } from '../../lib/document/edition-document';
import type { EditionJson } from '../../lib/exchange/edition-json';

export interface Exported {
  edition: EditionJson;
  template: Template;
  context: DisclosureContext;
}

/** As a draft: nothing here says that it was published, or how often. */
const documentOf = ({ template, context }: Exported): EditionDocument => editionDocument(template, context, { number: 1, publishedOn: null });

/** The writers by format. Each loads what it needs, so that no format waits for the libraries of another. */
const WRITERS = {
  docx: async (exported: Exported) => (await import('../../lib/document/docx/write-docx')).writeDocx(documentOf(exported)),
  pdf: async (exported: Exported) => (await import('../../lib/typesetting/compile-pdf')).compilePdf(documentOf(exported)),
  json: async ({ edition }: Exported) => `${JSON.stringify(edition, null, 2)}\n`,
} satisfies Record<string, (exported: Exported) => Promise<Uint8Array | string>>;

export type ExportFormat = keyof typeof WRITERS;

export const EXPORT_FORMATS = Object.keys(WRITERS) as ExportFormat[];

export const isExportFormat = (format: string): format is ExportFormat => Object.hasOwn(WRITERS, format);

export const written = (format: ExportFormat, exported: Exported): Promise<Uint8Array | string> => WRITERS[format](exported);
