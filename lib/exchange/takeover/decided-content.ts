import type { DisclosureContent } from '@/lib/disclosure/context';
import type { AnySection } from '@/lib/disclosure/define-section';
import type { FieldMap } from '@/lib/disclosure/field';
import { kindOf } from '@/lib/disclosure/field-kinds/registry';
import { withValueAt, type FieldPath } from '@/lib/disclosure/path';
import { fieldAt } from '@/lib/disclosure/place-label';
import type { Template } from '@/lib/disclosure/templates/templates';
import type { ImportResult } from '../import/import-result';
import { decisionOf, placementsOf, type ImportDecisions } from './decisions';

type Content = Record<string, unknown>;

/** The recognised content as people decided on it: edited values in place, rejected ones blank, rows of which nothing was left gone. */
export function decidedContent(template: Template, result: ImportResult, decisions: ImportDecisions): DisclosureContent {
  const sections = template.sections.filter((section) => result.content[section.id] !== undefined);
  return Object.fromEntries(sections.map((section) => [section.id, decidedSection(section, result, decisions)]));
}

/** One section of it; blank where the document lacks the section. */
export function decidedSection(section: AnySection, result: ImportResult, decisions: ImportDecisions): Content {
  let content = result.content[section.id] as Content;
  const rejected: FieldPath[] = [];
  for (const { path } of placementsOf(result, section.id)) {
    const decision = decisionOf(decisions, section.id, path);
    if (decision?.kind === 'edited') content = withValueAt(content, path, decision.value);
    if (decision?.kind !== 'rejected') continue;
    rejected.push(path);
    content = blanked(section, content, path);
  }
  return rejected.length === 0 ? content : withoutEmptiedRows(section, content, rejected);
}

/** A sentence is rejected whole, whichever part of it was placed: without an entry it is worded as usual. */
function blanked(section: AnySection, content: Content, path: FieldPath): Content {
  const [key, sentence] = path.split('/');
  const field = (section.fields as FieldMap)[key!];
  if (field?.kind !== 'wording') return withValueAt(content, path, blankAt(section, path));
  return { ...content, [key!]: Object.fromEntries(Object.entries(content[key!] as Content).filter(([one]) => one !== sentence)) };
}

/** What a field holds when nobody has written into it. */
function blankAt(section: AnySection, path: FieldPath): unknown {
  const field = fieldAt(section, path);
  return field && kindOf(field).empty(field);
}

/** Rows that a document brought and a person rejected whole would be left as blank rows. */
function withoutEmptiedRows(section: AnySection, content: Content, rejected: readonly FieldPath[]): Content {
  const touched = new Set(rejected.map((path) => path.split('/').slice(0, 2).join('/')));
  const cleared = Object.entries(section.fields as FieldMap).map(([key, field]) => {
    const value = content[key];
    if (field.kind !== 'table' && field.kind !== 'records' && field.kind !== 'textList') return [key, value];
    const rows = value as { id: string }[];
    return [key, rows.filter((row) => !touched.has(`${key}/${row.id}`) || !kindOf(field).isEmpty(field, [row]))];
  });
  return Object.fromEntries(cleared);
}
