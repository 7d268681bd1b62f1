import { note, paragraph, type DocumentNode } from '@/lib/document/tree';
import { sentence } from '@/lib/narrative/figures';
import { defineSection } from '../define-section';
import { table, text, type ContentOf } from '../field';
import { proposedTerms } from '../glossary-proposals';
import { sectionHeading } from './shared';

const fields = {
  terms: table({
    label: '名词解释',
    caption: '名词解释',
    nameColumn: 'term',
    proposals: { label: '从正文提取名词', of: (rows, documentText) => proposedTerms(rows.map((row) => String(row.term)), documentText) },
    columns: { term: text({ label: '名词', maxLength: 60 }), definition: text({ label: '解释', maxLength: 2000, long: true }) },
  }),
};

export type GlossaryContent = ContentOf<typeof fields>;

export const glossary = defineSection({
  id: 'glossary',
  part: 'explanation',
  numeral: '八',
  title: '名词解释',
  shortTitle: '名词解释',
  basis: '《地方预决算公开操作规程》：对专业性较强的名词进行解释。只解释正文用到的名词。',
  fields,
  form: [{ fields: ['terms'] }],
  output: (content): DocumentNode[] => [
    sectionHeading({ part: 'explanation', id: 'glossary', numeral: '八', title: '名词解释' }),
    ...(content.terms.length === 0 ? [note('名词解释尚未填写。', 'terms')] : []),
    ...content.terms.map((row, index) => paragraph(`${index + 1}．${row.term}：${sentence(row.definition)}`, `terms/${row.id}`)),
  ],
});
