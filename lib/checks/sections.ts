import type { AnySection } from '@/lib/disclosure/define-section';
import { allTemplates } from '@/lib/disclosure/templates/templates';

/** Every section that any template has: for rules that look at all of them, whatever they are. */
export const ALL_SECTIONS: readonly AnySection[] = [...new Map(allTemplates().flatMap((template) => template.sections).map((section) => [section.id, section])).values()];
