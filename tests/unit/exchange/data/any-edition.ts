import fc from 'fast-check';
import type { Field, FieldMap } from '@/lib/disclosure/field';
import { gridCells } from '@/lib/disclosure/field-kinds/composite';
import { allTemplates } from '@/lib/disclosure/templates/templates';
import { EDITION_FORMAT, type EditionJson } from '@/lib/exchange/edition-json';

const words = (maxLength = 12) => fc.string({ maxLength, unit: fc.constantFrom('部', '门', 'a', '1', ',', '"', '\n', '=', '-', '@', ' ', '＝') });
const amount = fc.oneof(fc.constant(null), fc.integer({ min: -1_000_000_000_000, max: 1_000_000_000_000 }));

/** What a draft may hold in a field: any words, figures and rows that its definition allows. */
function anyValue(field: Field): fc.Arbitrary<unknown> {
  switch (field.kind) {
    case 'amount':
      return amount;
    case 'text':
      return words(Math.min(12, field.maxLength ?? 12));
    case 'number':
      return fc.oneof(fc.nat().map(String), words());
    case 'choice':
      return fc.constantFrom('', ...field.options);
    case 'date':
      return fc.constantFrom('', '2020-12-31');
    case 'textList':
      return anyRows({ text: { kind: 'text', label: field.itemLabel } });
    case 'table':
      return anyRows(field.columns);
    case 'records':
      return anyRows(field.fields);
    case 'grid':
      return fc.record(Object.fromEntries(Object.keys(field.rows).map((row) => [row, fc.record(cellsOf(gridCells(field, row)))])));
    case 'wording':
      return fc.record(Object.fromEntries(Object.keys(field.sentences).map((key) => [key, fc.record({ variant: words(), own: words() })])), { requiredKeys: [] });
  }
}

const cellsOf = (fields: FieldMap) => Object.fromEntries(Object.entries(fields).filter(([, field]) => !(field.kind === 'amount' && field.compute)).map(([key, field]) => [key, anyValue(field)]));

const anyRows = (fields: FieldMap) => fc.array(fc.record(cellsOf(fields)), { maxLength: 3 }).map((rows) => rows.map((row, index) => ({ id: `r${index}`, ...row })));

/** Any edition of any template, with some of its sections. */
export const anyEdition: fc.Arbitrary<EditionJson> = fc.constantFrom(...allTemplates()).chain((template) =>
  fc.record({
    format: fc.constant(EDITION_FORMAT),
    templateVersion: fc.constant(template.version),
    fiscalYear: fc.integer({ min: 2000, max: 2100 }),
    kind: fc.constant(template.kind),
    department: fc.constant({ code: '131000', name: '某市水利局', shortName: '市水利局' }),
    content: fc.record(Object.fromEntries(template.sections.map((section) => [section.id, fc.record(cellsOf(section.fields))])), { requiredKeys: [] }),
  }),
) as fc.Arbitrary<EditionJson>;
