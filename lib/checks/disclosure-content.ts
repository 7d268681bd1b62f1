import type { DisclosureContext } from '@/lib/disclosure/context';
import type { AssetsContent } from '@/lib/disclosure/sections/assets';
import type { OperatingCostContent } from '@/lib/disclosure/sections/operating-cost';
import type { OverviewContent } from '@/lib/disclosure/sections/overview';
import type { PerformanceContent } from '@/lib/disclosure/sections/performance';
import type { ProcurementContent } from '@/lib/disclosure/sections/procurement';
import type { ResponsibilitiesContent } from '@/lib/disclosure/sections/responsibilities';

/** The sections as the rules read them; a template without a section runs no rule that reads it. */
export interface SectionContents {
  responsibilities: ResponsibilitiesContent;
  overview: OverviewContent;
  operatingCost: OperatingCostContent;
  performance: PerformanceContent;
  procurement: ProcurementContent;
  assets: AssetsContent;
}

export const sectionsOf = (context: DisclosureContext): SectionContents => context.content as unknown as SectionContents;
