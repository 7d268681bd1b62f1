import type { DisclosureContext } from '../../lib/disclosure/context';
import type { Template } from '../../lib/disclosure/templates/templates';
import type { EditionJson } from '../../lib/exchange/edition-json';

export interface Exported {
  edition: EditionJson;
  template: Template;
  context: DisclosureContext;
}

/** The writers by format. Each loads what it needs, so that no format waits for the libraries of another. */
const WRITERS = {
  json: async ({ edition }: Exported) => `${JSON.stringify(edition, null, 2)}\n`,
} satisfies Record<string, (exported: Exported) => Promise<Uint8Array | string>>;

export type ExportFormat = keyof typeof WRITERS;

export const EXPORT_FORMATS = Object.keys(WRITERS) as ExportFormat[];

export const isExportFormat = (format: string): format is ExportFormat => Object.hasOwn(WRITERS, format);

export const written = (format: ExportFormat, exported: Exported): Promise<Uint8Array | string> => WRITERS[format](exported);
