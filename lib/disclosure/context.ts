import type { CodeBook } from '@/lib/classification/code-book';

/** Content of all sections by section id; each section knows its own shape. A document that lacks a section has no entry. */
export type DisclosureContent = Record<string, unknown>;

export interface DisclosureContext {
  department: { name: string; shortName: string };
  fiscalYear: number;
  /** The template that the content was made with: its sections give the content its meaning. */
  templateVersion: string;
  content: DisclosureContent;
  /** The year before as published; null where the portal's archive has none. */
  previous: { fiscalYear: number; templateVersion: string; content: DisclosureContent } | null;
  /** Final accounts only: the budget of the same year as published; null where the portal's archive has none. */
  budget?: { templateVersion: string; content: DisclosureContent } | null;
  /** Sections that are not published, by id: the basis that stands in the place of each. */
  withheld?: Readonly<Record<string, string>>;
  /** Names of the units that must be in the disclosure by the bureau's list (应公开清单); none where the list names none. */
  listedUnits?: readonly string[];
  /** The year's official code lists as imported; lists that are missing here are the portal's own. */
  codes?: CodeBook;
}

/** The year before as a context of its own, for figures that have to be computed from what was published then. */
export function previousContext({ department, previous }: DisclosureContext): DisclosureContext | null {
  return previous && { department, ...previous, previous: null };
}

/** The budget that final accounts render account of, as a context of its own. */
export function budgetContext({ department, fiscalYear, budget }: DisclosureContext): DisclosureContext | null {
  return budget ? { department, fiscalYear, ...budget, previous: null } : null;
}
