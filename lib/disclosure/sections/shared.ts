import { formatWanyuan, type DraftAmount } from '@/lib/amount/amount';
import { cell, heading, type Cell, type Heading } from '@/lib/document/tree';
import type { SectionDefinition } from '../define-section';

/** "374.70"; a figure that a draft lacks is an empty cell. */
export const amountText = (value: DraftAmount | undefined): string => (typeof value === 'number' ? formatWanyuan(value) : '');
export const amountCell = (value: DraftAmount | undefined, path?: string): Cell => cell(amountText(value), { align: 'right', path });

/** "二、部门预算安排的总体情况" with the section's anchor. */
export const sectionHeading = (section: Pick<SectionDefinition, 'id' | 'numeral' | 'title'>): Heading =>
  heading(2, `${section.numeral}、${section.title}`, { id: section.id });
