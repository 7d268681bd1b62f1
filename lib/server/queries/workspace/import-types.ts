import type { Severity, Finding } from '@/lib/checks/rule';
import type { DisclosureContext } from '@/lib/disclosure/context';
import type { Certainty, ImportResult } from '@/lib/exchange/import/import-result';
import type { SourceDocument } from '@/lib/exchange/import/source';
import type { SheetMapping } from '@/lib/exchange/mapping/sheet-mapping';
import type { ImportDecisions } from '@/lib/exchange/takeover/decisions';
import type { DepartmentRef } from './types';

/** What the screens of attachments, imports and the archive read. Dates are ISO strings. */
export interface FileRef {
  name: string;
  size: number;
  mediaType: string;
  sha256: string;
}

export interface AttachmentView {
  id: string;
  kind: 'ORIGINAL' | 'SIGNED_SCAN';
  file: FileRef;
  addedAt: string;
  addedBy: string;
  href: string;
  removable: boolean;
}

export type ImportState = 'READY' | 'REFUSED' | 'APPLIED' | 'DISCARDED';

export interface ImportSectionView {
  sectionId: string;
  /** "二、预算收支情况" */
  title: string;
  /** False where the document lacks the section. */
  recognised: boolean;
  placements: Record<Certainty, number>;
  /** Doubtful placements without a decision: none may be left when the section is taken over. */
  undecided: number;
  unplaced: number;
  takenAt: string | null;
}

/** A draft that a document could go into. */
export interface ImportTarget {
  /** Null: applying starts the draft. */
  editionId: string | null;
  cycleId: string;
  fiscalYear: number;
  /** `lastYear`: the document is of the year before; structure and wording come over, its figures become last year's. */
  use: 'content' | 'lastYear';
  /** The draft as it stands; the revision goes back with what is applied. */
  sections: { sectionId: string; revision: number; empty: boolean; content: Record<string, unknown> }[];
}

export interface ImportSummary {
  id: string;
  file: FileRef;
  /** Where in the uploaded zip or folder the document stood. */
  entryName: string | null;
  state: ImportState;
  refusal: string | null;
  department: DepartmentRef | null;
  fiscalYear: number | null;
  recognisedSections: number;
  allSections: number;
  placements: Record<Certainty, number>;
  undecided: number;
  unplaced: number;
  /** What the checks find in the recognised content; null where nothing was read. */
  findings: Record<Severity, number> | null;
  editionId: string | null;
  createdAt: string;
  createdBy: string;
}

export interface SheetView {
  blockId: string;
  sheet: string;
  signature: string;
  headers: string[];
  mapping: SheetMapping | null;
}

export interface ImportView extends ImportSummary {
  source: SourceDocument | null;
  result: ImportResult | null;
  decisions: ImportDecisions;
  /** The recognised content with the decisions, and the year before as published. */
  context: DisclosureContext | null;
  /** All sections of the template, in its order. */
  sections: ImportSectionView[];
  /** What the checks find: the report to take back to the author. */
  checks: Finding[];
  /** Of a workbook. */
  sheets: SheetView[];
  /** Drafts that it could go into; none for the archive. */
  targets: ImportTarget[];
  permissions: { decide: boolean; apply: boolean; discard: boolean; archive: boolean };
}

export interface ArchiveBatchSummary {
  id: string;
  createdAt: string;
  createdBy: string;
  documents: number;
  ready: number;
  refused: number;
  published: number;
  discarded: number;
}

export interface ArchiveImport extends ImportSummary {
  /** Why it can't be published yet; empty when it can. */
  publishable: string[];
  /** Nothing stands in its way but what was published of that department and year before: it can replace that, with a public reason. */
  replaces: boolean;
  /** Where it stands on the public pages. */
  publicPath: string | null;
}

export interface ArchiveBatchView extends ArchiveBatchSummary {
  imports: ArchiveImport[];
  /** To choose from when assigning. */
  departments: DepartmentRef[];
}
