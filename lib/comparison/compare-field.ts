import type { DisclosureContext } from '@/lib/disclosure/context';
import type { Field, GridField, RecordsField, ScalarField, TableField, TextListField, WordingField } from '@/lib/disclosure/field';
import { kindOf } from '@/lib/disclosure/field-kinds/registry';
import { joinPath, type FieldPath } from '@/lib/disclosure/path';
import { dayWords } from '@/lib/document/dates';
import { ownWords, publishedSentence } from '@/lib/narrative/worded';
import { compareGrid } from './compare-grid';
import { compareList, compareRows } from './compare-rows';
import { amountFigure, isChanged, numberFigure, type Figure } from './figure';
import { incomparableIn, mainOf, type Pair } from './incomparable';
import { diffTexts } from './text-diff';
import type { FieldComparison, FigureComparison, FiguresComparison, TextComparison, ValueComparison } from './types';

export interface ComparisonContexts {
  /** Two years of a department, or two versions of one edition. */
  mode: 'years' | 'versions';
  before: DisclosureContext;
  after: DisclosureContext;
}

/** Within one section. */
export interface SectionContexts extends ComparisonContexts {
  sectionId: string;
}

/**
 * A field as each side's template has it, and its value on each side; `undefined` is a side without it, compared as an
 * empty one. A field that one template lacks, or has as another kind of field, is shown and told to be incomparable.
 */
export function compareField(pair: Pair<Field>, before: unknown, after: unknown, path: FieldPath, contexts: SectionContexts): FieldComparison {
  const field = mainOf(pair);
  const sides: Pair<Field> = pair.before?.kind === pair.after?.kind ? pair : { before: undefined, after: field };
  const incomparable = incomparableIn(sides, '项');
  const of = (value: unknown, side: Field | undefined) => (side && value !== undefined && value !== null ? value : kindOf(field).empty(field));
  const compared = compareSides(field, sides, of(before, sides.before), of(after, sides.after), path, contexts);
  return incomparable ? { ...compared, changed: false, incomparable } : compared;
}

function compareSides(field: Field, pair: Pair<Field>, before: unknown, after: unknown, path: FieldPath, contexts: SectionContexts): FieldComparison {
  const same = <F extends Field>() => ({ before: (pair.before ?? field) as F, after: (pair.after ?? field) as F });
  switch (field.kind) {
    case 'grid':
      return compareGrid(same<GridField>(), before as never, after as never, path, contexts);
    case 'table':
    case 'records':
      return compareRows(same<TableField | RecordsField>(), before as never, after as never, path, contexts);
    case 'textList':
      return compareList(field satisfies TextListField, before as never, after as never, path, contexts);
    case 'wording':
      return compareWording(field, path, contexts);
    default:
      return compareScalar(field, before, after, path);
  }
}

/** Sentences that follow from the figures say nothing new; one that a side wrote itself is compared with what the other side published. */
function compareWording(field: WordingField, path: FieldPath, { sectionId, before, after }: SectionContexts): FiguresComparison {
  const of = (context: DisclosureContext) => (context.content[sectionId] ?? {}) as Parameters<typeof ownWords>[0] & object;
  const texts = Object.entries(field.sentences)
    .filter(([key]) => [before, after].some((side) => ownWords(of(side), key) !== ''))
    .map(([key, { label }]) => compareText(label, ...([before, after].map((side) => publishedSentence(field, key, of(side), side)) as [string, string]), joinPath(path, key)));
  return { kind: 'figures', path, label: field.label, unit: '', lines: [], texts, changed: texts.some((one) => one.changed), incomparable: null };
}

export const textOf = (value: unknown) => (typeof value === 'string' ? value.trim() : '');

/** A day as documents write it; what isn't one yet stays as it was typed. */
const writtenDay = (value: unknown) => (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? dayWords(value) : value);

export function compareText(label: string, before: unknown, after: unknown, path: FieldPath): TextComparison {
  const [one, other] = [textOf(before), textOf(after)];
  return { kind: 'text', path, label, before: one, after: other, segments: diffTexts(one, other), changed: one !== other, incomparable: null };
}

function compareWord(label: string, before: unknown, after: unknown, path: FieldPath): ValueComparison {
  const [one, other] = [textOf(before), textOf(after)];
  return { kind: 'value', path, label, before: one, after: other, changed: one !== other, incomparable: null };
}

export function figureLine(label: string, figure: Figure, path: FieldPath, rest: Partial<Pick<FigureComparison, 'reason' | 'emphasis' | 'previousLabel' | 'restatement' | 'incomparable'>> = {}): FigureComparison {
  return { kind: 'figure', path, label, figure, changed: !rest.incomparable && isChanged(figure), reason: '', emphasis: null, previousLabel: null, restatement: null, incomparable: null, ...rest };
}

export function compareScalar(field: ScalarField, before: unknown, after: unknown, path: FieldPath): TextComparison | ValueComparison | FigureComparison {
  switch (field.kind) {
    case 'amount':
      return figureLine(field.label, amountFigure(before as number | null, after as number | null), path);
    case 'number':
      return figureLine(field.label, numberFigure(before, after), path);
    case 'text':
      return compareText(field.label, before, after, path);
    case 'date':
      return compareWord(field.label, writtenDay(before), writtenDay(after), path);
    default:
      return compareWord(field.label, before, after, path);
  }
}
