import type { Finding } from '@/lib/checks/rule';
import type { AnySection } from './define-section';
import { isEmptyContent } from './section-content';

export type Progress = 'untouched' | 'inProgress' | 'hasProblems' | 'complete';

/** How far a section is, from its content and its findings: blank fields are work to do, not problems. */
export function sectionProgress(section: AnySection, content: Record<string, unknown>, findings: readonly Finding[]): Progress {
  const own = findings.filter((finding) => finding.sectionId === section.id && finding.severity === 'E');
  if (isEmptyContent(section, content)) return 'untouched';
  if (own.some((finding) => finding.id !== '缺项')) return 'hasProblems';
  return own.length > 0 ? 'inProgress' : 'complete';
}
