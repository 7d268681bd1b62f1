import { difference, formatExactWanyuan, formatWanyuan, type DraftAmount } from '@/lib/amount/amount';
import { cell, heading, type Cell, type Heading } from '@/lib/document/tree';
import type { DisclosureContext } from '../context';
import type { SectionDefinition } from '../define-section';
import { amount, text } from '../field';

/** "374.70"; a figure that a draft lacks is an empty cell. */
export const amountText = (value: DraftAmount | undefined): string => (typeof value === 'number' ? formatWanyuan(value) : '');
export function amountCell(value: DraftAmount | undefined, path?: string): Cell {
  const exact = typeof value === 'number' ? formatExactWanyuan(value) : '';
  return cell(amountText(value), { align: 'right', path, ...(exact !== amountText(value) && { exact }) });
}

/** "二、部门预算安排的总体情况", "公开05表　一般公共预算支出表" with the section's anchor. */
export const sectionHeading = (section: Pick<SectionDefinition, 'id' | 'numeral' | 'title' | 'part'>): Heading =>
  heading(2, section.part === 'tables' ? `公开${section.numeral}表　${section.title}` : `${section.numeral}、${section.title}`, { id: section.id });

/** The last block of the form of a section that states its figures in sentences. */
export const WORDING_BLOCK = { heading: '文字说明', hint: '由上面的数额自动生成，随数额变化；可以换一种写法，也可以自行撰写，自行撰写的与数额核对。', fields: ['wording'] };

interface TwoYears { thisYear: DraftAmount; lastYear: DraftAmount }

/** The columns of a grid that states last year beside this year. 分 */
export const yearColumns = () => ({
  lastYear: amount({ label: '上年（已公开）', fromPrevious: 'thisYear', optional: true }),
  thisYear: amount({ label: '本年' }),
  change: amount({ label: '增减额', signed: true, compute: (row: TwoYears) => difference(row.thisYear, row.lastYear) }),
});

/** Why last year's figure stands otherwise than it was published (check F11); both are shown then. */
export const restated = () => ({ ...text({ label: '上年数调整原因', optional: true, maxLength: 500, hint: '上年数与上年公开数不同的，写明原因' }), yearly: true });

/** The figures that follow are what the content of another section gives; undefined while that section isn't there. */
export const contentOf = <T>(context: DisclosureContext, sectionId: string): T | undefined => context.content[sectionId] as T | undefined;
