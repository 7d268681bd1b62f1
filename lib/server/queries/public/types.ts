import type { DisclosureContext } from '@/lib/disclosure/context';

/** What public pages read: published snapshots and the facts derived from them, never a draft. Amounts are 分. */
export interface PublicDepartment {
  code: string;
  name: string;
  shortName: string;
}

export interface PublishedFacts {
  [measure: string]: number;
}

export interface CityYearRow {
  department: PublicDepartment;
  /** Null while the department hasn't published. */
  published: { publishedAt: string; editionNumber: number; facts: PublishedFacts } | null;
  /** The year before as published, for the change. */
  previousFacts: PublishedFacts | null;
  dueOn: string;
}

export interface CityYear {
  fiscalYear: number;
  /** All years that have a cycle, newest first. */
  years: number[];
  rows: CityYearRow[];
  latest: { department: PublicDepartment; fiscalYear: number; publishedAt: string; editionNumber: number; correctionNote: string | null }[];
}

export interface PublishedEdition {
  department: PublicDepartment;
  fiscalYear: number;
  templateVersion: string;
  editionNumber: number;
  state: 'PUBLISHED' | 'SUPERSEDED';
  publishedAt: string;
  correctionNote: string | null;
  sha256: string;
  context: DisclosureContext;
  facts: PublishedFacts;
  previousFacts: PublishedFacts | null;
  /** All published editions of the same disclosure, newest first. */
  editions: { number: number; publishedAt: string; correctionNote: string | null; state: 'PUBLISHED' | 'SUPERSEDED' }[];
  /** Other years of the department with a public edition, newest first. */
  years: number[];
}

export interface DepartmentPublications {
  department: PublicDepartment;
  /** Newest first. */
  publications: { fiscalYear: number; publishedAt: string; editionNumber: number; facts: PublishedFacts; editions: number }[];
  /** Years whose list of who must publish has the department, without a public edition. */
  missingYears: number[];
}
