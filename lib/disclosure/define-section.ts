import type { DocumentNode } from '@/lib/document/tree';
import type { DisclosureContext } from './context';
import type { ContentOf, FieldMap } from './field';

/** One block of a guided step: fields that belong together under one small heading. */
export interface FormBlock {
  heading?: string;
  /** What to know before filling it in. */
  hint?: string;
  fields: readonly string[];
}

/** A figure of the section that totals, the public pages and the comparison's summary speak of. */
export interface Measure<Content> {
  /** Stable id, e.g. "overview.expenditure.total". */
  id: string;
  label: string;
  /** 分; null where the draft doesn't have it yet. */
  of: (content: Content, context: DisclosureContext) => number | null;
  /** What is held on a day, such as assets: no part of what the year brings or spends. */
  stock?: true;
  /** In final accounts: the budget's measure that it is set against. */
  budget?: string;
}

/**
 * One legal section. Three parts kept apart: the fields (what is held), the form (how it is asked) and the output
 * (how it is published). Forms, schemas, completeness, comparison and documents are derived from it.
 */
export interface SectionDefinition<Fields extends FieldMap = FieldMap> {
  id: string;
  /** The explanation in prose, or the statutory tables. */
  part: 'explanation' | 'tables';
  /** 一 … 九; "01" … "09" for the tables. */
  numeral: string;
  title: string;
  shortTitle: string;
  /** Legal source, for the drafter's side column. */
  basis: string;
  fields: Fields;
  form: readonly FormBlock[];
  output: (content: ContentOf<Fields>, context: DisclosureContext) => DocumentNode[];
  measures?: readonly Measure<ContentOf<Fields>>[];
}

/** A section as code that serves every section sees it: its content's shape is its own affair. */
/* eslint-disable @typescript-eslint/no-explicit-any */
export type AnySection = Omit<SectionDefinition, 'output' | 'measures'> & {
  output: (content: any, context: DisclosureContext) => DocumentNode[];
  measures?: readonly Measure<any>[];
};
/* eslint-enable @typescript-eslint/no-explicit-any */

export const defineSection = <Fields extends FieldMap>(definition: SectionDefinition<Fields>): SectionDefinition<Fields> => definition;
