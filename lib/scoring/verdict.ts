import type { CheckResult } from '@/lib/checks/rule';
import type { DisclosureContext } from '@/lib/disclosure/context';
import type { Template } from '@/lib/disclosure/templates/templates';

/** Days are yyyy-MM-dd. */
export interface Publication {
  approvedOn: string | null;
  dueOn: string | null;
  /** The disclosure's first publication; a correction is none. */
  publishedOn: string | null;
  today: string;
  /** How many of this year and the two before it can be read once this edition is out. */
  recentYears: number;
}

export interface ScoreInput {
  template: Template;
  context: DisclosureContext;
  result: Pick<CheckResult, 'findings' | 'notRun'>;
  publication: Publication;
}

/** What would raise an item, and the field where. */
export interface Raise {
  text: string;
  sectionId?: string;
  path?: string;
}

export interface Verdict {
  /** Hundredths of a point; null: the program can't judge. */
  earned: number | null;
  reason: string;
  raise?: Raise;
}

/** Points (hundredths) are given as the item has them. */
export type Judge = (input: ScoreInput, points: number) => Verdict;

export const unjudged = (reason: string): Verdict => ({ earned: null, reason });
export const full = (points: number, reason: string): Verdict => ({ earned: points, reason });
export const less = (points: number, deduction: number, reason: string, raise: Raise): Verdict => ({ earned: Math.max(0, points - deduction), reason, raise });

/** Full points times a share, in whole hundredths, rounded down. */
export const shareOf = (points: number, part: number, whole: number): number => Math.floor((points * part) / whole);

/** How many whole tenths of the whole are missing. */
export const missingTenths = (part: number, whole: number): number => Math.floor(((whole - part) * 10) / whole);

export const lacks = (section: string): Verdict => unjudged(`本稿没有${section}，无法判断`);
export const isFilled = (value: unknown): boolean => typeof value === 'string' && value.trim() !== '';
