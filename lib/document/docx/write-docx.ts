import type { EditionDocument } from '../edition-document';
import { documentBody, type Sheet } from './body';
import { estimatePages } from './estimate-pages';
import { frontStack, frontXml } from './front';
import { namespaces } from './namespaces';
import { packageOf } from './package';
import { sectionProperties, textWidth } from './page-setup';
import { corePropertiesXml, fontTableXml, footerXml, settingsXml, watermarkXml } from './parts';
import { stylesXml } from './styles';

/**
 * An edition as a Word document in the official layout. Its XML is written here, not by a library: that took 300 ms for
 * the first document, and could set neither the file's day nor a list of contents that is already filled in.
 */
export async function writeDocx(edition: EditionDocument): Promise<Uint8Array> {
  const { sheets, contents } = documentBody(edition);
  const front = frontStack(edition, contents);
  const { pages } = estimatePages([front, ...sheets]);
  const all = [{ paper: front.paper, xml: frontXml(edition, contents, pages) }, ...sheets];
  return packageOf({
    document: documentXml(all, edition.draft),
    styles: stylesXml(textWidth(front.paper), [...new Set(sheets.flatMap((sheet) => sheet.tableSizes))]),
    settings: settingsXml(),
    fontTable: fontTableXml(),
    footer: footerXml(),
    header: edition.draft ? watermarkXml() : null,
    coreProperties: corePropertiesXml(edition),
  });
}

/** The properties of all sheets but the last stand in a paragraph that ends them: one of the height of nothing. */
function documentXml(sheets: readonly Pick<Sheet, 'paper' | 'xml'>[], watermark: boolean): string {
  const body = sheets.map(({ paper, xml }, index) => {
    const properties = sectionProperties(paper, watermark);
    return xml + (index === sheets.length - 1 ? `${endsWithTable(xml) ? lastLine('') : ''}${properties}` : lastLine(properties));
  });
  return `<w:document ${namespaces('w', 'r')}><w:body>${body.join('')}</w:body></w:document>`;
}

/** Word wants a paragraph behind a table. */
const endsWithTable = (xml: string) => xml.endsWith('</w:tbl>');
const lastLine = (properties: string) => `<w:p><w:pPr><w:spacing w:line="20" w:lineRule="exact"/>${properties}</w:pPr></w:p>`;
