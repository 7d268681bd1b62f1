import type { DraftAmount, Fen } from '@/lib/amount/amount';
import type { CodeListKind } from '@/lib/classification/code-book';
import type { DecimalText } from '@/lib/amount/decimal';
import type { DisclosureContext } from './context';

/**
 * The fields that a section declares. Kinds are few; what each kind can do (schemas, emptiness, carry-over, completeness)
 * stands in field-kinds/, one file a kind. Add a kind or a hook there rather than asking for a section's id elsewhere.
 */
interface Base {
  label: string;
  hint?: string;
  /** May be left empty in a submission. */
  optional?: boolean;
}

export interface TextField extends Base {
  kind: 'text';
  /** Several lines. */
  long?: boolean;
  maxLength?: number;
  /** Words offered, not imposed. */
  suggestions?: readonly string[];
  /** Figures of the year such as an indicator's value: not carried over. */
  yearly?: boolean;
  /** A code of this list: offered by a picker, which also fills the sibling column that holds the name. */
  code?: { list: CodeListKind; nameColumn: string };
}

/** A figure that follows from others. A clerk's system may state it too: then it is checked by that rule, not trusted. */
export interface Derivation {
  /** 分; null while what it follows from isn't there. */
  amount: Fen | null;
  /** What it follows from, as the clerk knows it: "公开05表". */
  source: string;
  /** The check that compares a stated figure with it. */
  rule: string;
}

export interface AmountField extends Base {
  kind: 'amount';
  /** May the amount be negative? Changes may, budgets may not. */
  signed?: boolean;
  /** Computed from its siblings (the row, or the section's fields) and shown, never stored or typed. */
  // Siblings are typed by the definition that declares the field; `any` keeps one field type for all of them.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  compute?: (siblings: any, context: DisclosureContext) => Fen | null;
  /** In a table: follows from the row's other cells; blank cells show it, typed ones are checked against it. */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  derive?: (row: any, context: DisclosureContext) => Derivation;
  /** In a table: the column has a sum in the 合计 row. */
  total?: boolean;
  /** In a grid: last year's figure, taken from that column of the previous published edition; never typed where the archive has it. */
  fromPrevious?: string;
}

export interface NumberField extends Base {
  kind: 'number';
  total?: boolean;
}

export interface ChoiceField extends Base {
  kind: 'choice';
  options: readonly string[];
  /** The same options under headings, for a long list. */
  groups?: Readonly<Record<string, readonly string[]>>;
  /** Words of an earlier year's template by what they are called now: carried over under the new name. */
  renamed?: Readonly<Record<string, string>>;
}

export interface DateField extends Base {
  kind: 'date';
}

export type ScalarField = TextField | AmountField | NumberField | ChoiceField | DateField;

/** An ordered list of paragraphs, such as duties. */
export interface TextListField extends Base {
  kind: 'textList';
  itemLabel: string;
}

/** Rows that the rest of the document suggests, such as terms that it uses and nobody has explained yet. */
export interface RowProposals {
  /** The button's words. */
  label: string;
  /** Proposed rows by column, for a table with these rows in a document with this text. */
  of: (rows: readonly Record<string, unknown>[], documentText: string) => Record<string, string>[];
}

/**
 * Rows of one code list at several levels (类/款/项): sums count the lowest rows only, higher ones follow from them.
 * Higher rows that a clerk's system exported are kept and checked.
 */
export interface CodeTree {
  list: CodeListKind;
  code: string;
  name: string;
  /** Lengths of the codes from the highest level down: [3, 5, 7]. */
  levels: readonly number[];
  /** The check that compares stated sums with computed ones. */
  rule: string;
}

/** Rows that the drafter adds and removes. */
export interface TableField<Columns extends Record<string, ScalarField> = Record<string, ScalarField>> extends Base {
  kind: 'table';
  columns: Columns;
  /** The column that names the row in messages and in comparison. */
  nameColumn: keyof Columns & string;
  /** Published when there is no row; a table without it needs at least one row. */
  emptySentence?: string;
  caption: string;
  unit?: string;
  /** Columns that hold group headings over several others, in header order. */
  groups?: readonly { label: string; columns: readonly string[] }[];
  proposals?: RowProposals;
  tree?: CodeTree;
  /** Rows that follow from other tables; they stand as long as nobody has entered rows. */
  derivedRows?: { source: string; of: (context: DisclosureContext) => readonly ({ id: string } & Record<string, unknown>)[] };
  /** In final accounts: the table of the year's budget whose rows of the same codes say what was planned, and the column that tells how much on both sides. */
  budgetTable?: { section: string; field: string; column: string };
}

export interface GridRow {
  label: string;
  /** A computed row: the sum of these. */
  sumOf?: readonly string[];
  /** Shown under the row above it, as a part of it. */
  detail?: boolean;
}

/** Fixed rows × columns, such as the three public expenses. */
export interface GridField<
  Rows extends Record<string, GridRow> = Record<string, GridRow>,
  Columns extends Record<string, ScalarField & { onRows?: readonly string[] }> = Record<string, ScalarField & { onRows?: readonly string[] }>,
> extends Base {
  kind: 'grid';
  rows: Rows;
  columns: Columns;
  caption: string;
  unit?: string;
  /** Cells that follow from others, sums included: blank ones show what follows, typed ones are checked. Null for a cell that must be typed. */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  derive?: (cell: { row: string; column: string }, grid: any, context: DisclosureContext) => Derivation | null;
  /** The check that compares stated sums (sumOf) with computed ones; needed where `derive` lets sums be stated. */
  sumRule?: string;
}

/** A repeated group of fields, such as one target table a project. */
export interface RecordsField<Fields extends FieldMap = FieldMap> extends Base {
  kind: 'records';
  itemLabel: string;
  fields: Fields;
  nameField: keyof Fields & string;
  emptySentence?: string;
}

/** A sentence of the law that restates the section's figures. The drafter writes reasons, not numbers. */
export interface StatutorySentence {
  label: string;
  /** Ways of wording it, the usual one first; each states the same figures. "" where nothing is to be said. */
  // Written by the definition that declares the sentence; `any` keeps one field type for all sections.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  variants: Readonly<Record<string, { label: string; say: (content: any, context: DisclosureContext) => string }>>;
  /** The figures that a department's own sentence may state, what the sentence is about first. */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  figures: (content: any, context: DisclosureContext) => StatedFigure[];
  /** In final accounts: the pair whose 大于/小于/等于 and rate of completion the sentence tells. 分 */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  pair?: (content: any, context: DisclosureContext) => { budget: Fen | null; actual: Fen | null };
  /** By which words the sentence's own pair is known, and by which the others that it may speak of too. */
  pairNames?: PairNames;
}

export interface PairNames {
  own: readonly string[];
  others: readonly string[];
}

/** A figure as sentences speak of it: what words are compared with. Amounts are 分; null while the draft has none. */
export interface StatedFigure {
  key: string;
  /** What sentences call it, in plain letters: the usual name first. */
  names: readonly string[];
  thisYear: Fen | null;
  /** Left out where the sentence doesn't look back. */
  lastYear?: Fen | null;
  /** The figures that add up to it, by key. */
  parts?: readonly string[];
  /** The check that answers for this year's figure. */
  rule: string;
}

/** How the section's statutory sentences are worded. */
export interface WordingField extends Base {
  kind: 'wording';
  sentences: Readonly<Record<string, StatutorySentence>>;
}

/** By the sentence's key; one without an entry is worded as usual. `own` is the department's sentence in place of the generated one. */
export type Wordings = Record<string, { variant: string; own: string }>;

export type Field = ScalarField | TextListField | TableField | GridField | RecordsField | WordingField;

/** One value, as against lists, grids and sentences. */
export const isScalarField = (field: Field): field is ScalarField => ['text', 'amount', 'number', 'choice', 'date'].includes(field.kind);
export type FieldMap = { [key: string]: Field };

export interface TextItem { id: string; text: string }
export type ScalarValue<F> = F extends AmountField ? DraftAmount : F extends NumberField ? DecimalText : string;
export type RowValue<Columns> = { id: string } & { [K in keyof Columns]: ScalarValue<Columns[K]> };

/** The value of a field as a draft holds it. Amounts are 分, or the text typed where it was not understood. */
export type ValueOf<F> =
  F extends TableField<infer Columns> ? RowValue<Columns>[]
  : F extends GridField<infer Rows, infer Columns> ? { [R in keyof Rows]: { [C in keyof Columns]: ScalarValue<Columns[C]> } }
  : F extends RecordsField<infer Fields> ? ({ id: string } & ContentOf<Fields>)[]
  : F extends TextListField ? TextItem[]
  : F extends WordingField ? Wordings
  : ScalarValue<F>;

export type ContentOf<Fields> = { [K in keyof Fields]: ValueOf<Fields[K]> };

export const text = <const T extends Omit<TextField, 'kind'>>(field: T) => ({ kind: 'text' as const, ...field });
export const amount = <const T extends Omit<AmountField, 'kind'>>(field: T) => ({ kind: 'amount' as const, ...field });
export const number = <const T extends Omit<NumberField, 'kind'>>(field: T) => ({ kind: 'number' as const, ...field });
export const choice = <const T extends Omit<ChoiceField, 'kind'>>(field: T) => ({ kind: 'choice' as const, ...field });
export const date = <const T extends Omit<DateField, 'kind'>>(field: T) => ({ kind: 'date' as const, ...field });
export const textList = <const T extends Omit<TextListField, 'kind'>>(field: T) => ({ kind: 'textList' as const, ...field });
export const wording = (sentences: WordingField['sentences']): WordingField => ({ kind: 'wording', label: '文字说明', optional: true, sentences });
export const table = <Columns extends Record<string, ScalarField>>(field: Omit<TableField<Columns>, 'kind'>): TableField<Columns> => ({ kind: 'table', ...field });
export const grid = <Rows extends Record<string, GridRow>, Columns extends Record<string, ScalarField & { onRows?: readonly string[] }>>(
  field: Omit<GridField<Rows, Columns>, 'kind'>,
): GridField<Rows, Columns> => ({ kind: 'grid', ...field });
export const records = <Fields extends FieldMap>(field: Omit<RecordsField<Fields>, 'kind'>): RecordsField<Fields> => ({ kind: 'records', ...field });
