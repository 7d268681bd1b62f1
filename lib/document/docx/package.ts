import { ZipFile } from 'yazl';

const OFFICE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const CORE = { type: 'application/vnd.openxmlformats-package.core-properties+xml', relationship: 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties' };

/** The XML of each part, without declaration. */
export interface WordParts {
  document: string;
  styles: string;
  settings: string;
  fontTable: string;
  footer: string;
  /** Drafts alone have one. */
  header: string | null;
  coreProperties: string;
}

/** The package of a Word document; same parts, same bytes. */
export async function packageOf({ document, coreProperties, ...rest }: WordParts): Promise<Uint8Array> {
  const parts = Object.entries(rest).filter((part): part is [string, string] => part[1] !== null);
  const names = parts.map(([name]) => name);
  return zipOf({
    '[Content_Types].xml': contentTypes(names),
    '_rels/.rels': relationships([
      { id: 'document', type: `${RELATIONSHIPS}/officeDocument`, target: 'word/document.xml' },
      { id: 'core', type: CORE.relationship, target: 'docProps/core.xml' },
    ]),
    'docProps/core.xml': coreProperties,
    'word/_rels/document.xml.rels': relationships(names.map((name) => ({ id: name, type: `${RELATIONSHIPS}/${name}`, target: `${name}.xml` }))),
    'word/document.xml': document,
    ...Object.fromEntries(parts.map(([name, xml]) => [`word/${name}.xml`, xml])),
  });
}

function contentTypes(names: readonly string[]): string {
  const override = (part: string, type: string) => `<Override PartName="${part}" ContentType="${type}"/>`;
  return (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>' +
    `${override('/word/document.xml', `${OFFICE}.document.main+xml`)}${names.map((name) => override(`/word/${name}.xml`, `${OFFICE}.${name}+xml`)).join('')}${override('/docProps/core.xml', CORE.type)}</Types>`
  );
}

const relationships = (all: readonly { id: string; type: string; target: string }[]) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.map(({ id, type, target }) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`).join('')}</Relationships>`;

/** Zip keeps a local time without zone: the same one everywhere, whatever the clock says. */
const ALWAYS = () => ({ mtime: new Date(1980, 0, 1), forceDosTimestamp: true, mode: 0o100644 });

async function zipOf(files: Record<string, string>): Promise<Uint8Array> {
  const zip = new ZipFile();
  for (const [name, xml] of Object.entries(files)) zip.addBuffer(Buffer.from(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${xml}`), name, ALWAYS());
  zip.end();
  const chunks: Buffer[] = [];
  for await (const chunk of zip.outputStream) chunks.push(chunk as Buffer);
  return new Uint8Array(Buffer.concat(chunks));
}
