import type { DisclosureContext } from '@/lib/disclosure/context';
import { bareTerm, essentialTerms, usesTerm } from '@/lib/disclosure/glossary-proposals';
import type { AnySection } from '@/lib/disclosure/define-section';
import type { Field, FieldMap } from '@/lib/disclosure/field';
import type { GlossaryContent } from '@/lib/disclosure/sections/glossary';
import { templateOf } from '@/lib/disclosure/templates/templates';
import { notRun, type Rule, type RuleFinding } from './rule';
import { writtenTexts } from './written-texts';

const vocabularies = new WeakMap<AnySection, string>();

/** The words that a section publishes whatever is typed into it: its title, rows, columns and levels. */
function vocabularyOf(section: AnySection): string {
  const held = vocabularies.get(section);
  if (held !== undefined) return held;
  const words = bareTerm([section.title, ...labelsOf(section.fields)].join('\n'));
  vocabularies.set(section, words);
  return words;
}

const labelsOf = (fields: FieldMap): string[] => Object.values(fields).flatMap((field) => [field.label, ...labelsInside(field)]);

function labelsInside(field: Field): string[] {
  switch (field.kind) {
    case 'choice':
      return [...field.options];
    case 'table':
      return [field.caption, ...labelsOf(field.columns), ...(field.groups ?? []).map(({ label }) => label)];
    case 'grid':
      return [field.caption, ...Object.values(field.rows).map(({ label }) => label), ...labelsOf(field.columns)];
    case 'records':
      return labelsOf(field.fields);
    default:
      return [];
  }
}

/**
 * The document's words without the glossary's own, ready for terms to be looked for. Rendering it would say the same at
 * many times the cost: generated sentences speak of rows and columns by their labels.
 */
function bareDocument(context: DisclosureContext): string {
  const sections = templateOf(context.templateVersion).sections.filter((section) => section.id !== 'glossary' && context.content[section.id] !== undefined);
  const texts = writtenTexts(context).filter(({ sectionId }) => sectionId !== 'glossary');
  return [...sections.map(vocabularyOf), bareTerm(texts.map(({ text }) => text).join('\n'))].join('\n');
}

const glossaryOfTheDocument: Rule = {
  id: 'T4',
  severity: 'W',
  title: '名词解释与正文用到的名词一致',
  formula: '名词解释的名词都在正文中用到；正文用到的“三公”经费、机关运行经费、基本支出、项目支出等必须解释的名词都有解释',
  basis: '《地方预决算公开操作规程》：对专业性较强的名词进行解释',
  sections: ['overview', 'threePublic', 'glossary'],
  run: (context) => {
    const rows = (context.content.glossary as GlossaryContent).terms.filter((row) => row.term.trim() !== '');
    if (rows.length === 0) return notRun('还没有填写名词解释');
    const document = bareDocument(context);
    const unused = rows.filter((row) => !usesTerm(row.term, document)).map((row): RuleFinding => ({
      sectionId: 'glossary',
      path: `terms/${row.id}/term`,
      message: `正文没有用到“${row.term}”。只解释正文用到的名词，请删除这一条，或与正文的写法统一。`,
      actual: row.term,
    }));
    const missing = essentialTerms(rows.map((row) => row.term), document);
    if (missing.length === 0) return unused;
    return [...unused, { sectionId: 'glossary', path: 'terms', message: `正文用到而没有解释的名词有：${missing.join('、')}。请用“从正文提取名词”补充。`, expected: missing.join('、') }];
  },
};

export const termRules: readonly Rule[] = [glossaryOfTheDocument];
