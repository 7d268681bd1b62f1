import type { SourceCell } from '../import/source';
import { MAX_TABLE_CELLS } from './limits';
import { linesOf, lineText } from './pdf-lines';
import type { PdfPage, PdfRule, PdfText } from './pdf-page';

/** A table whose frame is drawn. */
export interface PdfGrid {
  top: number;
  bottom: number;
  /** Of the lines between columns, from the left. */
  edges: number[];
  rows: SourceCell[][];
}

const NEAR = 3;
/** More lines than any page of tables has: a drawing or a map. */
const MOST_RULES = 10_000;

/** Tables of the page by their drawn frames, from the top, and the text outside of them. */
export function gridsOf(page: PdfPage): { grids: PdfGrid[]; rest: PdfText[] } {
  const frames = (page.rules.length > MOST_RULES ? [] : connected(page.rules)).map(frameOf).filter((frame): frame is Frame => frame !== null);
  const rest: PdfText[] = [];
  const inside = new Map<Frame, PdfText[]>(frames.map((frame) => [frame, []]));
  for (const text of page.texts) {
    const frame = frames.find((one) => contains(one, text));
    if (frame) inside.get(frame)!.push(...splitAtEdges(text, frame.xs));
    else rest.push(text);
  }
  const grids = frames.map((frame) => ({ top: frame.ys[0]!, bottom: frame.ys.at(-1)!, edges: frame.xs, rows: cellsOf(frame, inside.get(frame)!, page.number) }));
  return { grids: grids.filter(({ rows }) => rows.some((row) => row.some(({ text }) => text !== ''))).sort((one, other) => other.top - one.top), rest };
}

interface Frame {
  /** Edges of columns from the left, of rows from the top. */
  xs: number[];
  ys: number[];
  across: PdfRule[];
  down: PdfRule[];
}

const isAcross = ({ x1, x2, y1, y2 }: PdfRule) => x2 - x1 > y2 - y1;
const middle = (from: number, to: number) => (from + to) / 2;

/** Rules that touch, directly or through others. */
function connected(rules: readonly PdfRule[]): PdfRule[][] {
  const groups: { box: PdfRule; rules: PdfRule[] }[] = [];
  for (const rule of rules) {
    const touched = groups.filter(({ box }) => rule.x1 <= box.x2 + NEAR && box.x1 <= rule.x2 + NEAR && rule.y1 <= box.y2 + NEAR && box.y1 <= rule.y2 + NEAR);
    const merged = { box: touched.reduce((box, group) => union(box, group.box), rule), rules: [rule, ...touched.flatMap((group) => group.rules)] };
    for (const group of touched) groups.splice(groups.indexOf(group), 1);
    groups.push(merged);
  }
  return groups.map((group) => group.rules);
}

const union = (one: PdfRule, other: PdfRule): PdfRule => ({ x1: Math.min(one.x1, other.x1), x2: Math.max(one.x2, other.x2), y1: Math.min(one.y1, other.y1), y2: Math.max(one.y2, other.y2) });

/** Null for what is no table: underlines, a single box. Tables without outer sides get them from their rules across. */
function frameOf(rules: readonly PdfRule[]): Frame | null {
  const across = rules.filter(isAcross);
  const down = rules.filter((rule) => !isAcross(rule));
  if (across.length < 2 || down.length < 1) return null;
  const whole = rules.reduce(union);
  const xs = distinct([whole.x1, whole.x2, ...down.map(({ x1, x2 }) => middle(x1, x2))]);
  const ys = distinct([whole.y1, whole.y2, ...across.map(({ y1, y2 }) => middle(y1, y2))]).reverse();
  const cells = (xs.length - 1) * (ys.length - 1);
  return cells < 2 || cells > MAX_TABLE_CELLS ? null : { xs, ys, across, down };
}

function distinct(values: readonly number[]): number[] {
  const result: number[] = [];
  for (const value of [...values].sort((one, other) => one - other)) if (result.length === 0 || value - result.at(-1)! > NEAR) result.push(value);
  return result;
}

const centre = ({ x, y, width, size }: PdfText) => ({ x: x + width / 2, y: y + size * 0.3 });

function contains({ xs, ys }: Frame, text: PdfText): boolean {
  const { x, y } = centre(text);
  return x > xs[0]! && x < xs.at(-1)! && y < ys[0]! && y > ys.at(-1)!;
}

/** pdf.js joins words that are a blank apart, across a frame's line too: such a run is taken apart at its blanks. */
function splitAtEdges(text: PdfText, edges: readonly number[]): PdfText[] {
  if (!/\S\s+\S/u.test(text.text) || !edges.some((edge) => edge > text.x + 1 && edge < text.x + text.width - 1)) return [text];
  const letters = Array.from(text.text);
  const widths = letters.map((letter) => (/[\x20-\x7e]/u.test(letter) ? 0.5 : 1));
  const scale = text.width / widths.reduce((sum, width) => sum + width, 0);
  const words: PdfText[] = [];
  let x = text.x;
  letters.forEach((letter, index) => {
    const width = widths[index]! * scale;
    const last = words.at(-1);
    if (letter.trim() !== '' && last && index > 0 && letters[index - 1]!.trim() !== '') Object.assign(last, { text: last.text + letter, width: last.width + width });
    else if (letter.trim() !== '') words.push({ ...text, text: letter, x, width });
    x += width;
  });
  return words;
}

/** Cells that no rule separates are one merged cell: its text stands in the first of them. */
function cellsOf(frame: Frame, texts: readonly PdfText[], page: number): SourceCell[][] {
  const { xs, ys } = frame;
  const [width, height] = [xs.length - 1, ys.length - 1];
  const owner = Array.from({ length: width * height }, (_, index) => index);
  const find = (cell: number): number => (owner[cell] === cell ? cell : (owner[cell] = find(owner[cell]!)));
  const join = (one: number, other: number) => void (owner[Math.max(find(one), find(other))] = Math.min(find(one), find(other)));
  for (let row = 0; row < height; row += 1) {
    const y = middle(ys[row]!, ys[row + 1]!);
    for (let column = 0; column < width; column += 1) {
      const x = middle(xs[column]!, xs[column + 1]!);
      const cell = row * width + column;
      if (column + 1 < width && !frame.down.some((rule) => near(rule.x1, rule.x2, xs[column + 1]!) && rule.y1 < y && y < rule.y2)) join(cell, cell + 1);
      if (row + 1 < height && !frame.across.some((rule) => near(rule.y1, rule.y2, ys[row + 1]!) && rule.x1 < x && x < rule.x2)) join(cell, cell + width);
    }
  }
  const held = new Map<number, PdfText[]>();
  for (const text of texts) {
    const { x, y } = centre(text);
    const cell = find((ys.findIndex((edge) => edge < y) - 1) * width + xs.findIndex((edge) => edge > x) - 1);
    held.set(cell, [...(held.get(cell) ?? []), text]);
  }
  const shown = (cell: number): SourceCell => (find(cell) === cell ? { text: linesOf(held.get(cell) ?? [], page).map(lineText).join('\n') } : { text: '', covered: true });
  return Array.from({ length: height }, (_, row) => Array.from({ length: width }, (_, column) => shown(row * width + column)));
}

const near = (from: number, to: number, at: number) => Math.abs(middle(from, to) - at) <= NEAR;
