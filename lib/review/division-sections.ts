import { DISCLOSURE_KINDS, KIND_WORDS } from '@/lib/disclosure/kinds';
import { numbered } from '@/lib/disclosure/section-name';
import { allTemplates } from '@/lib/disclosure/templates/templates';

export interface SectionChoice {
  id: string;
  /** As the newest template that has it names it: "五、绩效预算信息". */
  label: string;
}

export interface SectionGroup {
  name: string;
  sections: SectionChoice[];
}

/** Every section of any template, under what it is part of: budgets, final accounts, or both. Templates that come later count at once. */
export function sectionGroups(): SectionGroup[] {
  const shared = [...titles('BUDGET').keys()].filter((id) => titles('FINAL_ACCOUNTS').has(id));
  const own = DISCLOSURE_KINDS.map((kind) => ({
    name: KIND_WORDS[kind].document,
    sections: [...titles(kind)].filter(([id]) => !shared.includes(id)).map(([id, { numeral, title }]) => ({ id, label: numbered(numeral, title) })),
  }));
  // Their numerals differ between the kinds.
  return [...own, { name: '预算和决算都有', sections: shared.map((id) => ({ id, label: titles('BUDGET').get(id)!.title })) }];
}

const titles = (kind: (typeof DISCLOSURE_KINDS)[number]) =>
  new Map(allTemplates().flatMap((template) => (template.kind === kind ? template.sections.map(({ id, numeral, title }): [string, { numeral: string; title: string }] => [id, { numeral, title }]) : [])));

/** By id. */
export const sectionLabels = (): Record<string, string> => Object.fromEntries(sectionGroups().flatMap(({ sections }) => sections.map(({ id, label }) => [id, label])));
