import type { Finding } from '@/lib/checks/rule';
import { MISSING_FIELD } from '@/lib/checks/run-checks';
import type { DisclosureContent } from '@/lib/disclosure/context';
import { isEmptyContent } from '@/lib/disclosure/section-content';
import type { Template } from '@/lib/disclosure/templates/templates';
import type { CommentView, SectionStatus, SectionView } from './types';

export interface SavedSection {
  sectionId: string;
  revision: number;
  updatedAt: string | null;
  updatedBy: string | null;
}

/** The sections of an edition in the template's order, each with where it stands. */
export function sectionViews(template: Template, content: DisclosureContent, saved: SavedSection[], findings: Finding[], comments: CommentView[]): SectionView[] {
  return template.sections.map((section) => {
    const row = saved.find((one) => one.sectionId === section.id);
    const own = findings.filter((finding) => finding.sectionId === section.id);
    const openComments = comments.filter((comment) => comment.sectionId === section.id && comment.doneAt === null).length;
    const sectionContent = content[section.id] as Record<string, unknown>;
    const blocking = own.filter((finding) => finding.severity === 'E');
    const status = (): SectionStatus => {
      if (isEmptyContent(section, sectionContent) && !row?.updatedAt) return 'untouched';
      if (openComments > 0 || blocking.some((finding) => finding.id !== MISSING_FIELD)) return 'hasProblems';
      return blocking.length === 0 ? 'complete' : 'inProgress';
    };
    return {
      sectionId: section.id,
      content: sectionContent,
      revision: row?.revision ?? 0,
      updatedAt: row?.updatedAt ?? null,
      updatedBy: row?.updatedBy ?? null,
      status: status(),
      blocking: blocking.length,
      warnings: own.filter((finding) => finding.severity === 'W').length,
      openComments,
    };
  });
}
