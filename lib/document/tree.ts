/**
 * The document as a small tree. HTML, text and (with the exchange formats) DOCX and PDF are written from the same tree,
 * so they can't disagree. `path` names the field that a node shows (see lib/disclosure/path.ts); the review screen
 * pins comments to it.
 */
export type DocumentNode = Heading | Paragraph | Table | Note;

export interface Heading {
  type: 'heading';
  /** 1 title of the disclosure, 2 一、, 3 （一）, 4 1. */
  level: 1 | 2 | 3 | 4;
  text: string;
  /** Stable anchor. */
  id?: string;
  path?: string;
}

export interface Paragraph {
  type: 'paragraph';
  text: string;
  path?: string;
}

/** A sentence beside the content: an empty table, a footnote, a source. */
export interface Note {
  type: 'note';
  text: string;
  path?: string;
}

export interface Table {
  type: 'table';
  caption: string;
  /** "万元"; set in the caption line, never repeated in the cells. */
  unit?: string;
  /** One or more header rows; cells may span. */
  head: Cell[][];
  rows: Row[];
  path?: string;
}

export interface Row {
  cells: Cell[];
  path?: string;
  /** `total` is set bold under a line, `detail` is indented. */
  emphasis?: 'total' | 'detail';
}

export interface Cell {
  text: string;
  align?: 'left' | 'center' | 'right';
  /** An amount in 万元 with all its decimals, where the text has fewer: told on demand. */
  exact?: string;
  colSpan?: number;
  rowSpan?: number;
  path?: string;
}

export const heading = (level: Heading['level'], text: string, rest: Partial<Heading> = {}): Heading => ({ type: 'heading', level, text, ...rest });
export const paragraph = (text: string, path?: string): Paragraph => ({ type: 'paragraph', text, path });
export const note = (text: string, path?: string): Note => ({ type: 'note', text, path });
export const cell = (text: string, rest: Partial<Cell> = {}): Cell => ({ text, ...rest });
