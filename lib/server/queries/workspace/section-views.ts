import { openWarnings } from '@/lib/checks/acceptance';
import type { DisclosureContent } from '@/lib/disclosure/context';
import { emptyContent } from '@/lib/disclosure/section-content';
import { sectionProgress } from '@/lib/disclosure/section-status';
import type { Template } from '@/lib/disclosure/templates/templates';
import type { CommentView, EditionView, SectionView } from './types';

export interface SavedSection {
  sectionId: string;
  revision: number;
  updatedAt: string | null;
  updatedBy: string | null;
}

/** The sections of an edition in the template's order, each with where it stands. What a correction begins with was published, so that none of it waits to be filled in. */
export function sectionViews(template: Template, content: DisclosureContent, saved: SavedSection[], { findings, acceptances }: Pick<EditionView, 'findings' | 'acceptances'>, comments: CommentView[], correction: boolean): SectionView[] {
  const doubts = openWarnings(findings, acceptances);
  return template.sections.map((section) => {
    const row = saved.find((one) => one.sectionId === section.id);
    const own = findings.filter((finding) => finding.sectionId === section.id);
    const openComments = comments.filter((comment) => comment.sectionId === section.id && comment.doneAt === null).length;
    // A document from the archive may lack a section.
    const sectionContent = (content[section.id] ?? emptyContent(section)) as Record<string, unknown>;
    const blocking = own.filter((finding) => finding.severity === 'E');
    return {
      sectionId: section.id,
      content: sectionContent,
      revision: row?.revision ?? 0,
      updatedAt: row?.updatedAt ?? null,
      updatedBy: row?.updatedBy ?? null,
      status: sectionProgress(section, { content: sectionContent, findings: own, openComments, saved: correction || (row?.updatedAt ?? null) !== null }),
      blocking: blocking.length,
      warnings: doubts.filter((finding) => finding.sectionId === section.id).length,
      openComments,
    };
  });
}
