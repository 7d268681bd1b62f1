import { dayWords } from '../dates';
import type { EditionDocument } from '../edition-document';
import type { ContentsEntry, Sheet } from './body';
import type { Strip } from './estimate-pages';
import { linesIn, oneLine } from './lines';
import { FIELD_END, field, fieldStart, paragraph, run } from './markup';
import { paperOf, textHeight, textWidth } from './page-setup';
import { PITCH, SIZE, SPACE } from './styles';

/** What stands under the title. */
function standing({ draft, number, department, publishedOn }: EditionDocument): string[] {
  return [draft ? '（草稿）' : number > 1 ? `（第${number}版）` : '', `编制部门：${department}`, publishedOn ? `${dayWords(publishedOn)}公开` : ''].filter(Boolean).map(oneLine);
}

/** The height of title and contents, for the count of pages. */
export function frontStack(edition: EditionDocument, contents: readonly ContentsEntry[]): Pick<Sheet, 'paper' | 'height' | 'strips'> {
  const paper = paperOf(false);
  const titleLines = linesIn(oneLine(edition.title), textWidth(paper) / 20 / SIZE.title);
  const above = SPACE.aboveTitle + titleLines * PITCH.title + SPACE.belowTitle + standing(edition).length * PITCH.underTitle + SPACE.aboveContents + PITCH.contentsTitle + SPACE.belowContents;
  const strips: Strip[] = [{ height: above * 20 }, ...contents.map(({ text }) => ({ height: linesIn(`${text}　　`, textWidth(paper) / 20 / SIZE.contents) * PITCH.contents * 20 }))];
  return { paper, height: textHeight(paper), strips };
}

/** Title and contents. The list is a field with its result filled in: right at once, and Word has nothing to ask on opening. */
export function frontXml(edition: EditionDocument, contents: readonly ContentsEntry[], pages: ReadonlyMap<string, number>): string {
  return [paragraph('Heading1', run(oneLine(edition.title))), ...standing(edition).map((line) => paragraph('UnderTitle', run(line))), contentsXml(contents, pages)].join('');
}

function contentsXml(contents: readonly ContentsEntry[], pages: ReadonlyMap<string, number>): string {
  if (contents.length === 0) return '';
  const entries = contents.map((entry, index) => paragraph('TOC2', `${index === 0 ? fieldStart('TOC \\o "2-2" \\h \\z') : ''}${entryXml(entry, pages)}${index === contents.length - 1 ? FIELD_END : ''}`));
  return (
    '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj></w:sdtPr>' +
    `<w:sdtContent>${paragraph('TOCHeading', run('目　录'))}${entries.join('')}</w:sdtContent></w:sdt>`
  );
}

const entryXml = ({ bookmark, text }: ContentsEntry, pages: ReadonlyMap<string, number>) =>
  `<w:hyperlink w:anchor="${bookmark}" w:history="1">${run(`${oneLine(text).replaceAll('\t', ' ')}\t`)}${field(`PAGEREF ${bookmark} \\h`, String(pages.get(bookmark)))}</w:hyperlink>`;
