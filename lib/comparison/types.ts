import type { FieldPath } from '@/lib/disclosure/path';
import type { Figure } from './figure';
import type { Incomparable } from './incomparable';
import type { Segment } from './text-diff';

/**
 * What became of one section between two years, or between two versions of a draft. Derived from the section's fields
 * by kind; screens and the CSV read these shapes and know no section.
 */
export interface SectionComparison {
  sectionId: string;
  numeral: string;
  title: string;
  shortTitle: string;
  /** Only this side has the section: nothing to compare, so no fields. */
  onlyIn: 'before' | 'after' | null;
  /** Of those: the other side has it too, but withholds it. */
  withheld?: true;
  fields: FieldComparison[];
  /** How many figures, texts and rows differ. */
  changes: number;
}

interface Common {
  path: FieldPath;
  label: string;
  changed: boolean;
  /** Only one side's template has it: no change, and told as such. */
  incomparable: Incomparable | null;
}

/** A choice or a date. */
export interface ValueComparison extends Common {
  kind: 'value';
  before: string;
  after: string;
}

export interface TextComparison extends Common {
  kind: 'text';
  before: string;
  after: string;
  segments: Segment[];
}

export interface FigureComparison extends Common {
  kind: 'figure';
  figure: Figure;
  /** As the later side states it; "" where it states none. */
  reason: string;
  emphasis: 'total' | 'detail' | null;
  /** What the earlier side's template calls it, where that is another name. */
  previousLabel: string | null;
  /** The later side states the earlier figure otherwise than it was published. 分 */
  restatement: { published: number; stated: number; reason: string } | null;
}

/** A grid: its figures line by line, and what else its cells say. */
export interface FiguresComparison extends Common {
  kind: 'figures';
  unit: string;
  lines: FigureComparison[];
  texts: (TextComparison | ValueComparison)[];
}

export type RowStatus = 'added' | 'gone' | 'changed' | 'same';

export interface RowComparison {
  path: FieldPath;
  /** In a table of codes. */
  code: string | null;
  /** In a table of codes: 0 is the highest level. */
  level: number;
  /** The sum of rows under it, which are counted themselves. */
  isSum: boolean;
  name: string;
  /** The name before where it was renamed. */
  previousName: string | null;
  status: RowStatus;
  /** The row's main amount, in a table that has one. */
  figure: Figure | null;
  /** The row's other fields, nested tables included; for an added or vanished row against nothing. */
  fields: FieldComparison[];
}

/** A list, a table or a group of records. */
export interface RowsComparison extends Common {
  kind: 'rows';
  /** Paragraphs, rows of cells, or records with tables of their own. */
  shape: 'list' | 'table' | 'records';
  itemLabel: string;
  unit: string;
  /** Label of the rows' main amount; null where they have none. */
  figureLabel: string | null;
  /** In the later side's order; vanished rows at the end. */
  rows: RowComparison[];
  totals: FigureComparison[];
  /** Columns that only one side's template has. */
  missingColumns: { label: string; incomparable: Incomparable }[];
  counts: { added: number; gone: number; renamed: number; changed: number; same: number };
}

export type FieldComparison = ValueComparison | TextComparison | FigureComparison | FiguresComparison | RowsComparison;
