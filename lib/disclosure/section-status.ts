import type { Finding } from '@/lib/checks/rule';
import { MISSING_FIELD } from '@/lib/checks/run-checks';
import type { AnySection } from './define-section';
import { isEmptyContent } from './section-content';

export type SectionProgress = 'untouched' | 'inProgress' | 'hasProblems' | 'complete';

interface Stand {
  content: Record<string, unknown>;
  /** Findings of the whole disclosure. */
  findings: readonly Finding[];
  openComments: number;
  /** Has anybody ever saved it? */
  saved: boolean;
}

/** How far a section is. Blank fields are work to do, not problems; an open comment is one. */
export function sectionProgress(section: AnySection, { content, findings, openComments, saved }: Stand): SectionProgress {
  const blocking = findings.filter((finding) => finding.sectionId === section.id && finding.severity === 'E');
  if (!saved && isEmptyContent(section, content)) return followsFromOthers(section) && blocking.length === 0 ? 'complete' : 'untouched';
  if (openComments > 0 || blocking.some((finding) => finding.id !== MISSING_FIELD)) return 'hasProblems';
  return blocking.length > 0 ? 'inProgress' : 'complete';
}

/** Nothing need be typed here: every figure may follow from other sections. */
const followsFromOthers = (section: AnySection): boolean =>
  Object.values(section.fields).every((field) => (field.kind === 'grid' && field.derive !== undefined) || (field.kind === 'table' && field.derivedRows !== undefined));
