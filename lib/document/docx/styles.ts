import { namespaces } from './namespaces';

/** The official fonts, named only: the font table says what stands in for them where they are missing. */
export const FONTS = { title: '方正小标宋简体', body: '仿宋_GB2312', second: '楷体_GB2312', first: '黑体', table: '宋体' } as const;

export type StyleId = 'Heading1' | 'Heading2' | 'Heading3' | 'Heading4' | 'OfficialBody' | 'Note' | 'UnderTitle' | 'TOCHeading' | 'TOC2' | 'Caption' | 'TableLine' | 'Footer' | 'Header' | `TableText${number}` | `TableHead${number}`;

interface Style {
  id: StyleId;
  name: string;
  font?: string;
  /** In pt. */
  size?: number;
  bold?: boolean;
  /** Exact distance of its lines, in pt. */
  pitch?: number;
  before?: number;
  after?: number;
  align?: 'left' | 'center' | 'right' | 'both';
  keepNext?: boolean;
  /** Two characters before its first line. */
  indented?: boolean;
  outline?: number;
  tabs?: string;
  basedOn?: StyleId;
}

/** 二号, 三号, 四号, 小四, 五号, in pt. */
const [SECOND, THIRD, FOURTH, SMALL_FOURTH, FIFTH] = [22, 16, 14, 12, 10.5];
export const BODY_PITCH = 28;
/** Distances of the lines and spaces that the estimate of the pages counts with, in pt. */
export const PITCH = { title: 36, underTitle: 25, contentsTitle: 30, contents: 22, caption: 18, tableLine: 16, note: 20 } as const;
export const SPACE = { aboveTitle: 12, belowTitle: 16, aboveContents: 14, belowContents: 8, aboveCaption: 8, aroundNote: 6, belowTable: 8 } as const;
/** Of a table's text of that size. */
export const tablePitch = (size: number): number => Math.ceil(size * 1.3);
/** In pt. */
export const SIZE = { title: SECOND, text: THIRD, contents: FOURTH, note: SMALL_FOURTH, tableLine: FIFTH };

const heading = (level: 2 | 3 | 4, font: string, bold = false): Style => ({ id: `Heading${level}`, name: `heading ${level}`, font, bold, size: THIRD, pitch: BODY_PITCH, align: 'left', keepNext: true, indented: true, outline: level - 1 });

function styleList(width: number, tableSizes: readonly number[]): Style[] {
  return [
    { id: 'Heading1', name: 'heading 1', font: FONTS.title, size: SIZE.title, pitch: PITCH.title, before: SPACE.aboveTitle, after: SPACE.belowTitle, align: 'center', keepNext: true, outline: 0 },
    heading(2, FONTS.first),
    heading(3, FONTS.second),
    heading(4, FONTS.body, true),
    { id: 'OfficialBody', name: 'Official Body', indented: true, align: 'both' },
    { id: 'Note', name: 'Note', size: SIZE.note, pitch: PITCH.note, before: SPACE.aroundNote, after: SPACE.aroundNote, align: 'left' },
    { id: 'UnderTitle', name: 'Under Title', font: FONTS.second, size: THIRD, pitch: PITCH.underTitle, align: 'center' },
    { id: 'TOCHeading', name: 'TOC Heading', font: FONTS.first, size: THIRD, pitch: PITCH.contentsTitle, before: SPACE.aboveContents, after: SPACE.belowContents, align: 'center', keepNext: true },
    { id: 'TOC2', name: 'toc 2', size: SIZE.contents, pitch: PITCH.contents, align: 'left', tabs: `<w:tab w:val="right" w:leader="dot" w:pos="${width}"/>` },
    { id: 'Caption', name: 'caption', font: FONTS.first, size: SIZE.note, pitch: PITCH.caption, before: SPACE.aboveCaption, align: 'center', keepNext: true },
    { id: 'TableLine', name: 'Table Line', size: SIZE.tableLine, pitch: PITCH.tableLine, align: 'left', keepNext: true },
    { id: 'Header', name: 'header', size: 9, pitch: 12 },
    { id: 'Footer', name: 'footer', font: FONTS.table, size: FOURTH, pitch: 18, align: 'center' },
    ...tableSizes.flatMap(tableStyles),
  ];
}

const tableStyles = (size: number): Style[] => [
  { id: `TableText${size * 10}`, name: `Table Text ${size}`, font: FONTS.table, size, pitch: tablePitch(size), align: 'left' },
  { id: `TableHead${size * 10}`, name: `Table Head ${size}`, basedOn: `TableText${size * 10}`, bold: true, align: 'center', keepNext: true },
];
export const tableText = (size: number): StyleId => `TableText${size * 10}`;
export const tableHead = (size: number): StyleId => `TableHead${size * 10}`;

const twips = (points: number) => Math.round(points * 20);
export const fontsOf = (eastAsia: string): string => `<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman" w:eastAsia="${eastAsia}" w:hint="eastAsia"/>`;
const sizeOf = (points: number) => `<w:sz w:val="${points * 2}"/><w:szCs w:val="${points * 2}"/>`;

const KNOWN_TO_WORD = /^(?:heading|toc|caption|header|footer)\b/iu;

function styleXml(style: Style): string {
  const { id, name, basedOn = 'Normal', font, size, bold, pitch, before, after, align, keepNext, indented, outline, tabs } = style;
  const spacing = [before && ` w:before="${twips(before)}"`, after && ` w:after="${twips(after)}"`, pitch && ` w:line="${twips(pitch)}" w:lineRule="exact"`].filter(Boolean).join('');
  const paragraph = [
    keepNext && '<w:keepNext/>',
    outline !== undefined && '<w:keepLines/>',
    tabs && `<w:tabs>${tabs}</w:tabs>`,
    spacing && `<w:spacing${spacing}/>`,
    indented && `<w:ind w:firstLineChars="200" w:firstLine="${twips(2 * THIRD)}"/>`,
    align && `<w:jc w:val="${align}"/>`,
    outline !== undefined && `<w:outlineLvl w:val="${outline}"/>`,
  ];
  const look = [font && fontsOf(font), bold && '<w:b/><w:bCs/>', size && sizeOf(size)];
  const following = outline === undefined ? '' : '<w:next w:val="OfficialBody"/>';
  return `<w:style w:type="paragraph"${KNOWN_TO_WORD.test(name) ? '' : ' w:customStyle="1"'} w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="${basedOn}"/>${following}<w:qFormat/><w:pPr>${paragraph.filter(Boolean).join('')}</w:pPr><w:rPr>${look.filter(Boolean).join('')}</w:rPr></w:style>`;
}

const border = (side: string) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="5A5A5A"/>`;
/** Room within a cell, in twentieths of a point. */
export const CELL_MARGIN = { side: 60, above: 40 } as const;
export const cellMargins = (above: number): string =>
  `<w:tblCellMar><w:top w:w="${above}" w:type="dxa"/><w:left w:w="${CELL_MARGIN.side}" w:type="dxa"/><w:bottom w:w="${above}" w:type="dxa"/><w:right w:w="${CELL_MARGIN.side}" w:type="dxa"/></w:tblCellMar>`;
const TABLE_STYLE =
  '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/></w:style>' +
  `<w:style w:type="table" w:customStyle="1" w:styleId="OfficialTable"><w:name w:val="Official Table"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>${['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(border).join('')}</w:tblBorders>` +
  `${cellMargins(CELL_MARGIN.above)}</w:tblPr></w:style>`;

/** `width` is that of a standing page's text in twentieths of a point, `tableSizes` those of the document's tables in pt. */
export const stylesXml = (width: number, tableSizes: readonly number[]): string =>
  `<w:styles ${namespaces('w')}><w:docDefaults><w:rPrDefault><w:rPr>${fontsOf(FONTS.body)}${sizeOf(SIZE.text)}<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>` +
  `<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/><w:pPr><w:spacing w:line="${twips(BODY_PITCH)}" w:lineRule="exact"/></w:pPr></w:style>` +
  `${styleList(width, tableSizes).map(styleXml).join('')}${TABLE_STYLE}</w:styles>`;
