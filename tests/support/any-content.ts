// Any content that drafts may hold, made from the definitions alone, for properties that hold of every edition.
import fc from 'fast-check';
import type { DisclosureContent } from '@/lib/disclosure/context';
import type { AnySection } from '@/lib/disclosure/define-section';
import type { AmountField, Field, FieldMap, ScalarField, TableField, TextField, WordingField } from '@/lib/disclosure/field';
import { gridCells } from '@/lib/disclosure/field-kinds/composite';
import type { Template } from '@/lib/disclosure/templates/template';
import { allTemplates } from '@/lib/disclosure/templates/templates';
import { EDITION_FORMAT, type EditionJson } from '@/lib/exchange/edition-json';

export interface ContentChoices {
  /** `typed`: whatever a clerk may type, half-filled rows and figures that aren't understood. `printed`: words and figures that a document can show and be read from again. */
  style: 'typed' | 'printed';
  /** Rows in a list at most. */
  mostRows: number;
}

type Making = ContentChoices;

const WORDS = ['网络安全', '经费', '公用网络平台', '1．', '（一）', '2020年', '“三公”', '培训', '，', '。', '12.5万元', ' ', 'IPv6', '运行维护'] as const;
/** What trips writers of tables and of XML. */
const AWKWARD = ['=1+1', '+86', '-', '@', '\n', '\t', '"', "'", ',', '<b>', '&amp;', '_x0041_', '\r\n', '　', '\u0001', '𠮷', 'é', '\uFFFE', '——', '0012', '1e5', '#total', ':x'] as const;

const joined = (words: readonly string[], maxLength: number) => fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 6 }).map((parts) => parts.join('').slice(0, maxLength));

function words({ style }: Making, maxLength = 2_000): fc.Arbitrary<string> {
  if (style === 'printed') return joined(WORDS.filter((word) => word.trim() !== ''), maxLength);
  return fc.oneof({ weight: 3, arbitrary: joined(WORDS, maxLength) }, { weight: 2, arbitrary: joined([...WORDS, ...AWKWARD], maxLength) }, { weight: 1, arbitrary: fc.constant('') }, { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: Math.min(20, maxLength) }).map((text) => text.slice(0, maxLength)) });
}

const FEN = fc.oneof({ weight: 2, arbitrary: fc.constant(0) }, { weight: 4, arbitrary: fc.integer({ min: 0, max: 900_000 }).map((hundreds) => hundreds * 10_000) }, { weight: 2, arbitrary: fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }) }, { weight: 1, arbitrary: fc.maxSafeInteger() });

function amounts(field: AmountField, { style }: Making): fc.Arbitrary<unknown> {
  if (style === 'printed') return FEN.map((fen) => (field.signed ? fen : Math.abs(fen)));
  return fc.oneof({ weight: 4, arbitrary: FEN }, { weight: 2, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: fc.constantFrom('约三万', '见附表', '=A1', '12.5.6', '——') });
}

const numbers = ({ style }: Making) => (style === 'printed' ? fc.nat(5_000).map(String) : fc.oneof(fc.nat(5_000).map(String), fc.constantFrom('', '3.50', '0.1', '１２', '若干', '1234567890123456789', '-2', '007', '1e3')));

/** Codes of every level that the table knows, and some that it doesn't. */
function codes({ code: tree, levels }: NonNullable<TableField['tree']>, making: Making): fc.Arbitrary<string> {
  const ofLevel = (length: number) => fc.tuple(fc.constantFrom('201', '205', '301', '302'), fc.constantFrom('01', '02', '99'), fc.constantFrom('01', '02')).map((parts) => parts.join('').slice(0, length));
  const lowest = ofLevel(levels.at(-1)!);
  if (making.style === 'printed') return lowest;
  return fc.oneof({ weight: 6, arbitrary: lowest }, { weight: 2, arbitrary: fc.oneof(...levels.map(ofLevel)) }, { weight: 1, arbitrary: fc.constantFrom('', '20', ' 201 01', '20101011', tree) });
}

function scalars(field: ScalarField, making: Making): fc.Arbitrary<unknown> {
  switch (field.kind) {
    case 'text':
      return words(making, (field as TextField).maxLength);
    case 'amount':
      return amounts(field, making);
    case 'number':
      return numbers(making);
    case 'choice':
      return making.style === 'printed' ? fc.constantFrom(...field.options) : fc.oneof(fc.constantFrom('', ...field.options), words(making, 200));
    case 'date':
      return making.style === 'printed' ? fc.constantFrom('2019-12-31', '2020-06-30') : fc.constantFrom('', '2019-12-31', '上年末', '2020-02-30');
  }
}

/** Rows of different ids; the awkward ones are ids too. */
function rows(fields: FieldMap, making: Making, min: number, cell = (_key: string, field: Field) => anyField(field, making)): fc.Arbitrary<Record<string, unknown>[]> {
  const stored = Object.entries(fields).filter(([, field]) => !(field.kind === 'amount' && field.compute));
  const id = fc.oneof({ weight: 6, arbitrary: fc.uuid() }, { weight: 1, arbitrary: fc.constantFrom('a', '=1', '#total', '1', 'x7', '行 1', '*') });
  return fc.uniqueArray(fc.record({ id, ...Object.fromEntries(stored.map(([key, field]) => [key, cell(key, field)])) }), { selector: (row) => row.id, minLength: min, maxLength: making.mostRows });
}

function tableRows(field: TableField, making: Making): fc.Arbitrary<unknown> {
  const { tree } = field;
  const min = making.style === 'printed' && !field.emptySentence ? 1 : 0;
  if (!tree) return rows(field.columns, making, min);
  const names = making.style === 'printed' ? words(making, 30) : fc.oneof({ weight: 6, arbitrary: words(making, 30) }, { weight: 1, arbitrary: fc.constant('合计') });
  return rows(field.columns, making, min, (key, one) => (key === tree.code ? codes(tree, making) : key === tree.name ? names : anyField(one, making)));
}

function wordings(field: WordingField, making: Making): fc.Arbitrary<unknown> {
  const sentences = Object.entries(field.sentences).map(([key, { variants }]) => [key, fc.record({ variant: fc.constantFrom('', ...Object.keys(variants)), own: making.style === 'printed' ? fc.constant('') : words(making, 200) })]);
  return fc.record(Object.fromEntries(sentences), { requiredKeys: [] });
}

function anyField(field: Field, making: Making): fc.Arbitrary<unknown> {
  switch (field.kind) {
    case 'textList':
      return rows({ text: { kind: 'text', label: field.itemLabel } }, making, making.style === 'printed' ? 1 : 0);
    case 'table':
      return tableRows(field, making);
    case 'records':
      return rows(field.fields, making, making.style === 'printed' ? 1 : 0);
    case 'grid':
      return fc.record(Object.fromEntries(Object.keys(field.rows).map((row) => [row, fc.record(Object.fromEntries(Object.entries(gridCells(field, row)).map(([key, cell]) => [key, scalars(cell, making)])))])));
    case 'wording':
      return wordings(field, making);
    default:
      return scalars(field, making);
  }
}

const TYPED: ContentChoices = { style: 'typed', mostRows: 4 };

/** Any content of a section. */
export const anySection = (section: AnySection, choices: ContentChoices = TYPED): fc.Arbitrary<Record<string, unknown>> =>
  fc.record(Object.fromEntries(Object.entries(section.fields as FieldMap).map(([key, field]) => [key, anyField(field, choices)])));

/** Any content of an edition; typed ones may lack sections. */
export const anyContent = (template: Template, choices: ContentChoices = TYPED): fc.Arbitrary<DisclosureContent> =>
  fc.record(Object.fromEntries(template.sections.map((section) => [section.id, anySection(section, choices)])), { requiredKeys: choices.style === 'printed' ? template.sections.map(({ id }) => id) : [] }) as fc.Arbitrary<DisclosureContent>;

/** Any edition of any template. */
export const anyEdition = (choices: ContentChoices = TYPED): fc.Arbitrary<EditionJson> =>
  fc.constantFrom(...allTemplates()).chain((template) =>
    fc.record({
      format: fc.constant(EDITION_FORMAT),
      templateVersion: fc.constant(template.version),
      fiscalYear: fc.constantFrom(2020, 2021, 2024),
      kind: fc.constant(template.kind),
      department: fc.record({ code: fc.constantFrom('118', '131000'), name: fc.constantFrom('某市网络安全办公室', '市教育局 & 体育局'), shortName: fc.constant('网信办') }),
      content: anyContent(template, choices),
    }),
  );
