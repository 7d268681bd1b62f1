import type { DisclosureContext } from '@/lib/disclosure/context';
import { disclosureTitle, renderSections, type RenderedSection } from '@/lib/disclosure/render';
import type { Template } from '@/lib/disclosure/templates/template';

/** A whole edition as the writers of DOCX, PDF and text take it: the sections' nodes and what stands around them. */
export interface EditionDocument {
  /** "某某局2021年部门预算信息公开情况说明"; also the file's metadata title. */
  title: string;
  /** 编制部门; also the file's author. */
  department: string;
  fiscalYear: number;
  /** yyyy-MM-dd; null for what isn't published. */
  publishedOn: string | null;
  /** Number of the edition, from 1. */
  number: number;
  /** Anything unpublished carries the watermark 草稿. */
  draft: boolean;
  sections: (RenderedSection & { part: 'explanation' | 'tables' })[];
}

export function editionDocument(template: Template, context: DisclosureContext, edition: Pick<EditionDocument, 'number' | 'publishedOn'>): EditionDocument {
  const partOf = new Map(template.sections.map((section) => [section.id, section.part]));
  return {
    title: disclosureTitle(context),
    department: context.department.name,
    fiscalYear: context.fiscalYear,
    ...edition,
    draft: edition.publishedOn === null,
    sections: renderSections(template, context).map((section) => ({ ...section, part: partOf.get(section.sectionId)! })),
  };
}
