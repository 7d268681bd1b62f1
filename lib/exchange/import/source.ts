/**
 * A document as a reader found it, whatever its format: blocks in their order, with the place of each in the source.
 * The recogniser works on this alone; the import dialogue shows it beside the fields.
 */
export type SourceFormat = 'docx' | 'doc' | 'txt' | 'pdf' | 'xlsx' | 'json';

export interface SourceDocument {
  format: SourceFormat;
  blocks: SourceBlock[];
  /** What the reader has to say about the whole file, in the uploader's words: hidden rows, macros left aside. */
  notices: string[];
}

export type SourceBlock = SourceParagraph | SourceTable;

export interface SourceParagraph {
  kind: 'paragraph';
  /** Unique in the document: "b12". */
  id: string;
  /** Where it stands, for people: "第12段", "第3页第4行", "第60行". */
  place: string;
  text: string;
  /** Level of a heading, where the format knows headings. */
  level?: number;
}

/** Rows are as long as each other: a cell that another one covers stands there with `covered`. */
export interface SourceTable {
  kind: 'table';
  id: string;
  place: string;
  rows: SourceCell[][];
  /** Name of the sheet, in a workbook. */
  sheet?: string;
}

export interface SourceCell {
  /** As shown to a reader; line breaks inside stay. */
  text: string;
  /** Under a merged cell: empty, but not blank. */
  covered?: true;
  /** In a hidden row, column or sheet. */
  hidden?: true;
  /** The exact number where the format holds one: a decimal text without separators. */
  number?: string;
}

/** A place in the source: a block, or one cell of a table ("b12/3/0": row 3, column 0). */
export type SourceRef = string;

export const cellRef = (blockId: string, row: number, column: number): SourceRef => `${blockId}/${row}/${column}`;
