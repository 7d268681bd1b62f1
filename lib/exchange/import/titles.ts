import { allTemplates } from '@/lib/disclosure/templates/templates';
import type { AnySection } from '@/lib/disclosure/define-section';
import { namesOf } from './aliases';
import { headingWords, numbered } from './numbering';
import { bare, bestSimilarity, similarity } from './words';

/** Longer than any heading of a section with the department's name and the year before it. */
const LONGEST_HEADING = 60;
const LONGEST_TITLE = 34;

/** Everything that a section is called. */
export const titlesOf = (section: AnySection): readonly string[] => [...new Set([...namesOf(section.title), section.shortTitle, ...namesOf(section.shortTitle)])];

/** May this paragraph be a heading at all? Headings are short and end without a full stop. */
export const looksLikeHeading = (text: string): boolean => text.trim().length <= LONGEST_HEADING && !/[。；;，,！？]\s*$/u.test(text);

/** The words of a heading without number, year and the department's name: "某某局2020年部门预算安排的总体情况" → 部门预算安排的总体情况. */
export function titleWords(text: string, departmentName: string | null): string {
  const words = headingWords(text).replace(/\d{4}年度?/gu, '');
  const own = departmentName && words.startsWith(departmentName) ? words.slice(departmentName.length) : words;
  return own.length > LONGEST_TITLE ? '' : own;
}

/** A section's short names are names of other things too: an item of a list may be called “三公”经费. */
const SHORT_NAME = 0.97;

/** 0 to 1: how surely a paragraph is the heading of a section. */
export function titleSimilarity(text: string, section: AnySection, departmentName: string | null): number {
  if (!looksLikeHeading(text)) return 0;
  const words = titleWords(text, departmentName);
  return Math.max(similarity(words, section.title), SHORT_NAME * bestSimilarity(words, titlesOf(section)));
}

const titles = new Set(allTemplates().flatMap((template) => template.sections.flatMap((section) => titlesOf(section).map(bare))));

/** A numbered heading in the words of a section, of whatever year. */
export const isTitle = (text: string): boolean => numbered(text) !== null && looksLikeHeading(text) && titles.has(bare(titleWords(text, null)));
