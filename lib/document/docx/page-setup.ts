const millimetres = (length: number) => Math.round((length * 1440) / 25.4);

/** A4 and its margins, in twentieths of a point. */
export interface Paper {
  landscape: boolean;
  width: number;
  height: number;
  top: number;
  right: number;
  bottom: number;
  left: number;
  /** From the edge of the paper to the page number. */
  footer: number;
}

const [SHORT, LONG] = [millimetres(210), millimetres(297)];
const STANDING: Paper = { landscape: false, width: SHORT, height: LONG, top: millimetres(37), right: millimetres(26), bottom: millimetres(35), left: millimetres(28), footer: millimetres(23) };
const TURNED: Paper = { landscape: true, width: LONG, height: SHORT, top: millimetres(28), right: millimetres(22), bottom: millimetres(24), left: millimetres(22), footer: millimetres(13) };

export const paperOf = (landscape: boolean): Paper => (landscape ? TURNED : STANDING);
export const textWidth = ({ width, left, right }: Paper): number => width - left - right;
export const textHeight = ({ height, top, bottom }: Paper): number => height - top - bottom;

/** The end of the pages of one orientation; the next ones begin on a new page. */
export function sectionProperties(paper: Paper, watermark: boolean): string {
  const { width, height, top, right, bottom, left, footer, landscape } = paper;
  return (
    `<w:sectPr>${watermark ? '<w:headerReference w:type="default" r:id="header"/>' : ''}<w:footerReference w:type="default" r:id="footer"/><w:type w:val="nextPage"/>` +
    `<w:pgSz w:w="${width}" w:h="${height}"${landscape ? ' w:orient="landscape"' : ''}/>` +
    `<w:pgMar w:top="${top}" w:right="${right}" w:bottom="${bottom}" w:left="${left}" w:header="${millimetres(15)}" w:footer="${footer}" w:gutter="0"/></w:sectPr>`
  );
}
