import { getResolvedPDFJS } from 'unpdf';

/** A run of text; positions in points from the page's lower left corner. */
export interface PdfText {
  text: string;
  x: number;
  /** Of the baseline. */
  y: number;
  width: number;
  size: number;
}

/** A straight line of a table's frame: horizontal where `y` is one number. */
export interface PdfRule {
  x1: number;
  x2: number;
  y1: number;
  y2: number;
}

export interface PdfPage {
  number: number;
  width: number;
  height: number;
  texts: PdfText[];
  rules: PdfRule[];
  hasImage: boolean;
  /** Text across the page, as a watermark. */
  slanted: string[];
}

type Matrix = readonly [number, number, number, number, number, number];
type Document = Awaited<ReturnType<typeof import('unpdf').getDocumentProxy>>;

const THIN = 2.5;
const UNMOVED: Matrix = [1, 0, 0, 1, 0, 0];

export async function pdfPage(document: Document, number: number): Promise<PdfPage> {
  const page = await document.getPage(number);
  const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
  const texts: PdfText[] = [];
  const slanted: string[] = [];
  for (const item of (await page.getTextContent()).items) {
    if (!('str' in item) || item.str === '') continue;
    const [a, b, c, d, x, y] = item.transform as unknown as Matrix;
    if (Math.abs(b) > Math.abs(a) / 4 || Math.abs(c) > Math.abs(d) / 4) slanted.push(item.str);
    else texts.push({ text: item.str, x, y, width: item.width, size: Math.abs(d) });
  }
  const drawing = await drawn(await page.getOperatorList());
  page.cleanup();
  return { number, width: right - left, height: top - bottom, texts, slanted: slanted.filter((text) => text.trim() !== ''), ...drawing };
}

interface Operators {
  fnArray: readonly number[];
  argsArray: readonly unknown[];
}

/** Follows the page's drawing as far as lines and images go. */
async function drawn({ fnArray, argsArray }: Operators): Promise<Pick<PdfPage, 'rules' | 'hasImage'>> {
  const { OPS } = await getResolvedPDFJS();
  const strokes = new Set<number>([OPS.stroke, OPS.closeStroke, OPS.fillStroke, OPS.eoFillStroke, OPS.closeFillStroke, OPS.closeEOFillStroke]);
  const fills = new Set<number>([OPS.fill, OPS.eoFill]);
  const images = new Set<number>([OPS.paintImageXObject, OPS.paintInlineImageXObject, OPS.paintImageMaskXObject]);
  const rules: PdfRule[] = [];
  const stack: Matrix[] = [];
  let matrix = UNMOVED;
  let hasImage = false;
  fnArray.forEach((operator, index) => {
    const values = argsArray[index] as never;
    if (operator === OPS.save) stack.push(matrix);
    else if (operator === OPS.restore || operator === OPS.paintFormXObjectEnd) matrix = stack.pop() ?? UNMOVED;
    else if (operator === OPS.transform) matrix = product(matrix, values);
    else if (operator === OPS.paintFormXObjectBegin) {
      stack.push(matrix);
      matrix = product(matrix, (values as [Matrix | null])[0] ?? UNMOVED);
    } else if (images.has(operator)) hasImage = true;
    else if (operator === OPS.constructPath) {
      const [paint, [path]] = values as [number, [ArrayLike<number> | null]];
      if (path && (strokes.has(paint) || fills.has(paint))) rules.push(...rulesOf(path, matrix, strokes.has(paint)));
    }
  });
  return { rules, hasImage };
}

const product = ([a, b, c, d, e, f]: Matrix, [p, q, r, s, t, u]: Matrix): Matrix => [a * p + c * q, b * p + d * q, a * r + c * s, b * r + d * s, a * t + c * u + e, b * t + d * u + f];

/** How many numbers follow each operator of a path: move, line, curve, curve, close. */
const OPERANDS = [2, 2, 6, 4, 0];
const [MOVE, LINE, CLOSE] = [0, 1, 4];

type Point = readonly [number, number];

function rulesOf(path: ArrayLike<number>, [a, b, c, d, e, f]: Matrix, isStroked: boolean): PdfRule[] {
  const outlines: Point[][] = [];
  for (let at = 0; at < path.length; ) {
    const operator = path[at]!;
    const count = OPERANDS[operator];
    if (count === undefined) return [];
    const [x, y] = [path[at + count - 1]!, path[at + count]!];
    if (operator === CLOSE) outlines.at(-1)?.push(outlines.at(-1)![0]!);
    else if (operator === MOVE || outlines.length === 0) outlines.push([[a * x + c * y + e, b * x + d * y + f]]);
    else if (operator === LINE) outlines.at(-1)!.push([a * x + c * y + e, b * x + d * y + f]);
    at += count + 1;
  }
  // A filled line is a thin rectangle; of a stroked outline each side is a line.
  const lines = isStroked ? outlines.flatMap((points) => points.slice(1).map((point, index) => box([points[index]!, point]))) : outlines.map(box);
  return lines.filter(({ x1, x2, y1, y2 }) => (x2 - x1 <= THIN) !== (y2 - y1 <= THIN));
}

function box(points: readonly Point[]): PdfRule {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  return { x1: Math.min(...xs), x2: Math.max(...xs), y1: Math.min(...ys), y2: Math.max(...ys) };
}
