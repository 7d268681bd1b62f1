import type { DisclosureContent } from '@/lib/disclosure/context';
import type { FieldPath } from '@/lib/disclosure/path';
import type { SourceRef } from './source';

/** `sure`: heading and shape said so; `likely`: one of them did; `doubtful`: a person has to look. */
export type Certainty = 'sure' | 'likely' | 'doubtful';

/** One value that was recognised and where it was read. */
export interface Placement {
  sectionId: string;
  /** Path of the value inside the section's content (lib/disclosure/path.ts): "items/3f2a/total". */
  path: FieldPath;
  certainty: Certainty;
  source: SourceRef[];
  /** Why it is doubtful or what was changed on the way ("元换算为万元"), for the person who decides. */
  note?: string;
}

/** Something in the source that found no field. It is kept and shown, never dropped. */
export interface Unplaced {
  source: SourceRef;
  text: string;
  /** The section under whose heading it stands. */
  sectionId: string | null;
  reason: string;
}

export interface Recognised<Value> {
  value: Value;
  certainty: Certainty;
  source: SourceRef[];
}

/**
 * What a document was recognised as. Every block and cell of the source that says something is in exactly one of
 * `placements`, `structure` and `unplaced`: nothing is dropped in silence.
 */
export interface ImportResult {
  templateVersion: string;
  fiscalYear: Recognised<number> | null;
  department: Recognised<string> | null;
  /** By section id, as drafts hold it; a section that the document lacks has no entry. Amounts in 分. */
  content: DisclosureContent;
  placements: Placement[];
  /** Headings, header rows, units, computed sums that agree: read, understood, and held by no field. */
  structure: SourceRef[];
  unplaced: Unplaced[];
  notices: string[];
}
