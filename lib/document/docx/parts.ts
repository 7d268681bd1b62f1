import type { EditionDocument } from '../edition-document';
import { escaped } from './clean-text';
import { field, paragraph, run } from './markup';
import { namespaces } from './namespaces';
import { FONTS } from './styles';

/** What stands in for the licensed fonts, the first that a system has: those of Windows, then free ones. */
const STAND_INS: Record<string, string> = {
  [FONTS.title]: '小标宋,宋体,SimSun,Noto Serif CJK SC',
  [FONTS.body]: '仿宋,FangSong,STFangsong,Noto Serif CJK SC',
  [FONTS.second]: '楷体,KaiTi,STKaiti,Noto Serif CJK SC',
  [FONTS.first]: 'SimHei,微软雅黑,Microsoft YaHei,Noto Sans CJK SC',
  [FONTS.table]: 'SimSun,STSong,Noto Serif CJK SC',
};

const fontXml = ([name, standIns]: [string, string]) => `<w:font w:name="${name}"><w:altName w:val="${standIns}"/><w:charset w:val="86"/><w:family w:val="auto"/><w:pitch w:val="default"/></w:font>`;

export const fontTableXml = (): string =>
  `<w:fonts ${namespaces('w')}>${Object.entries(STAND_INS).map(fontXml).join('')}<w:font w:name="Times New Roman"><w:altName w:val="Liberation Serif"/><w:charset w:val="00"/><w:family w:val="roman"/><w:pitch w:val="variable"/></w:font></w:fonts>`;

/** Without the mode of compatibility Word would open the file as one of 2007. */
export const settingsXml = (): string =>
  `<w:settings ${namespaces('w')}><w:zoom w:percent="100"/><w:defaultTabStop w:val="420"/><w:characterSpacingControl w:val="compressPunctuation"/>` +
  '<w:compat><w:useFELayout/><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>' +
  '<w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/><w:decimalSymbol w:val="."/><w:listSeparator w:val=","/></w:settings>';

/** The day of publication is the file's: a published edition gives the same bytes whenever it is written. */
export function corePropertiesXml({ title, department, publishedOn, number }: EditionDocument): string {
  const moment = publishedOn ? `${publishedOn}T00:00:00Z` : `${new Date().toISOString().slice(0, 19)}Z`;
  const time = (name: string) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${moment}</dcterms:${name}>`;
  return (
    `<cp:coreProperties ${namespaces('cp', 'dc', 'dcterms', 'xsi')}><dc:title>${escaped(title)}</dc:title><dc:creator>${escaped(department)}</dc:creator><cp:lastModifiedBy>${escaped(department)}</cp:lastModifiedBy>` +
    `<cp:revision>${number}</cp:revision>${time('created')}${time('modified')}<dc:language>zh-CN</dc:language></cp:coreProperties>`
  );
}

export const footerXml = (): string => `<w:ftr ${namespaces('w')}>${paragraph('Footer', `${run('— ')}${field('PAGE', '1')}${run(' —')}`)}</w:ftr>`;

/** Word's own form of a watermark: text as a shape behind the page's text, in the header of every page. */
export const watermarkXml = (): string =>
  `<w:hdr ${namespaces('w', 'v', 'o', 'w10')}>${paragraph('Header', `<w:r><w:rPr><w:noProof/></w:rPr><w:pict>${TEXT_SHAPE}${WATERMARK}</w:pict></w:r>`)}</w:hdr>`;

const FORMULAS = ['sum #0 0 10800', 'prod #0 2 1', 'sum 21600 0 @1', 'sum 0 0 @2', 'sum 21600 0 @3', 'if @0 @3 0', 'if @0 21600 @1', 'if @0 0 @2', 'if @0 @4 21600', 'mid @5 @6', 'mid @8 @5', 'mid @7 @8', 'mid @6 @7', 'sum @6 0 @5'];
const TEXT_SHAPE =
  '<v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" adj="10800" path="m@7,l@8,m@5,21600l@6,21600e">' +
  `<v:formulas>${FORMULAS.map((formula) => `<v:f eqn="${formula}"/>`).join('')}</v:formulas>` +
  '<v:path textpathok="t" o:connecttype="custom" o:connectlocs="@9,0;@10,10800;@11,21600;@12,10800" o:connectangles="270,180,90,0"/><v:textpath on="t" fitshape="t"/>' +
  '<v:handles><v:h position="#0,bottomRight" xrange="6629,14971"/></v:handles><o:lock v:ext="edit" text="t" shapetype="t"/></v:shapetype>';
const PLACE = 'position:absolute;margin-left:0;margin-top:0;width:320pt;height:160pt;rotation:325;z-index:-251658752;mso-position-horizontal:center;mso-position-horizontal-relative:margin;mso-position-vertical:center;mso-position-vertical-relative:margin';
const WATERMARK =
  `<v:shape id="PowerPlusWaterMarkObject1" o:spid="_x0000_s2049" type="#_x0000_t136" alt="草稿" style="${PLACE}" o:allowincell="f" fillcolor="#c8c8c8" stroked="f">` +
  `<v:fill opacity=".5"/><v:textpath style="font-family:&quot;${FONTS.table}&quot;;font-size:1pt;font-weight:bold" string="草稿"/><w10:wrap anchorx="margin" anchory="margin"/></v:shape>`;
