import type { AnySection } from '@/lib/disclosure/define-section';
import type { Field, FieldMap } from '@/lib/disclosure/field';
import { gridCells } from '@/lib/disclosure/field-kinds/composite';
import { templateOf } from '@/lib/disclosure/templates/templates';

export const TEMPLATE = 'budget-2020';

/** The smallest content that a submission accepts, made from the definitions alone: words, zeros, no rows where none are needed. */
export function filledContent(words = '内容'): Record<string, Record<string, unknown>> {
  return Object.fromEntries(templateOf(TEMPLATE).sections.map((section) => [section.id, filledSection(section, words)]));
}

const filledSection = (section: AnySection, words: string) => filledFields(section.fields, words);

function filledFields(fields: FieldMap, words: string): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields)
      .filter(([, field]) => !(field.kind === 'amount' && field.compute))
      .map(([key, field]) => [key, filledField(field, words)]),
  );
}

function filledField(field: Field, words: string): unknown {
  switch (field.kind) {
    case 'text':
      return words;
    case 'amount':
      return 0;
    case 'number':
      return '0';
    case 'choice':
      return field.options[0];
    case 'date':
      return '2019-12-31';
    case 'textList':
      return [{ id: 'a', text: words }];
    case 'table':
      return field.emptySentence || field.optional ? [] : [{ id: 'a', ...filledFields(field.columns, words) }];
    case 'records':
      return field.emptySentence || field.optional ? [] : [{ id: 'a', ...filledFields(field.fields, words) }];
    case 'grid':
      return Object.fromEntries(Object.keys(field.rows).map((row) => [row, filledFields(gridCells(field, row), words)]));
  }
}
