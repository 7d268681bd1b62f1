import type { Gates } from '../../editions/snapshot';
import type { DisclosureContext } from '@/lib/disclosure/context';
import type { DisclosureKind } from '@/lib/disclosure/kinds';
import type { Period } from '@/lib/disclosure/period';

/** What public pages read: published snapshots and the facts derived from them, never a draft. Amounts are 分. */
export interface PublicDepartment {
  code: string;
  name: string;
  shortName: string;
}

/** ARCHIVE is shown as 历史补录: published before the portal existed, taken over by the bureau from its document. */
export type PublicOrigin = 'PORTAL' | 'ARCHIVE';

/** A file published with an edition. */
export interface PublicAttachment {
  id: string;
  kind: 'ORIGINAL' | 'SIGNED_SCAN';
  name: string;
  size: number;
  mediaType: string;
  sha256: string;
}

export interface PublishedFacts {
  [measure: string]: number;
}

export interface CityYearRow {
  department: PublicDepartment;
  /** Null while the department hasn't published. */
  published: { publishedAt: string; firstPublishedAt: string; editionNumber: number; origin: PublicOrigin; facts: PublishedFacts } | null;
  /** The year before as published, for the change. */
  previousFacts: PublishedFacts | null;
  /** Whether it was published and withdrawn. */
  withdrawn: boolean;
  /** "" where the department isn't on the year's list and was taken over into the archive. */
  dueOn: string;
}

export interface CityYear extends Period {
  /** All years of this kind that have a cycle, newest first. */
  years: number[];
  /** Whether the year's progress has a page. */
  progressPublic: boolean;
  /** Whether the same year's budgets, or final accounts, have a page too. */
  counterpart: boolean;
  rows: CityYearRow[];
  latest: { department: PublicDepartment; fiscalYear: number; kind: DisclosureKind; publishedAt: string; editionNumber: number; origin: PublicOrigin; correctionNote: string | null }[];
}

export interface PublishedEdition extends Period {
  department: PublicDepartment;
  templateVersion: string;
  editionNumber: number;
  state: 'PUBLISHED' | 'SUPERSEDED';
  origin: PublicOrigin;
  publishedAt: string;
  correctionNote: string | null;
  sha256: string;
  /** What stood before its publication. */
  gates: Gates;
  context: DisclosureContext;
  facts: PublishedFacts;
  previousFacts: PublishedFacts | null;
  /** In the order in which they were added. */
  attachments: PublicAttachment[];
  /** All editions of the same disclosure that were published, newest first. */
  editions: { number: number; publishedAt: string; correctionNote: string | null; origin: PublicOrigin; state: 'PUBLISHED' | 'SUPERSEDED' | 'WITHDRAWN' }[];
  /** The department's other budgets and final accounts with a public edition, newest first. */
  periods: Period[];
}

export interface DepartmentPublications {
  department: PublicDepartment;
  /** Newest first; of a year the final accounts first. */
  publications: { fiscalYear: number; kind: DisclosureKind; publishedAt: string; editionNumber: number; origin: PublicOrigin; facts: PublishedFacts; editions: number }[];
  /** Without a public edition: what the lists of who must publish have of the department, and what was withdrawn. */
  missing: (Period & ({ withdrawn: false; dueOn: string } | { withdrawn: true }))[];
}
