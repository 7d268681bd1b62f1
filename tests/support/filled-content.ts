import type { AnySection } from '@/lib/disclosure/define-section';
import type { Field, FieldMap } from '@/lib/disclosure/field';
import { gridCells } from '@/lib/disclosure/field-kinds/composite';
import { templateOf } from '@/lib/disclosure/templates/templates';

export const TEMPLATE = 'budget-2020';

/** The smallest content that a submission accepts, made from the definitions alone: words, zeros, no rows where none are needed. */
export function filledContent(words = '内容'): Record<string, Record<string, unknown>> {
  return Object.fromEntries(templateOf(TEMPLATE).sections.map((section) => [section.id, filledSection(section, words)]));
}

const filledSection = (section: AnySection, words: string) => filledFields(section.fields, words);

function filledFields(fields: FieldMap, words: string): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields)
      .filter(([, field]) => !(field.kind === 'amount' && field.compute))
      // No figure of last year was restated.
      .map(([key, field]) => [key, key === 'restated' ? '' : filledField(field, words)]),
  );
}

function filledField(field: Field, words: string): unknown {
  switch (field.kind) {
    case 'text':
      return words;
    case 'amount':
      return 0;
    case 'number':
      return '0';
    case 'choice':
      return field.options[0];
    case 'date':
      return '2019-12-31';
    case 'textList':
      return [{ id: 'a', text: words }];
    case 'table':
      return field.emptySentence || field.optional ? [] : [{ id: 'a', ...filledFields(field.columns, words) }];
    case 'records':
      return field.emptySentence || field.optional ? [] : [{ id: 'a', ...filledFields(field.fields, words) }];
    case 'wording':
      return {};
    case 'grid':
      return Object.fromEntries(Object.keys(field.rows).map((row) => [row, filledFields(gridCells(field, row), words)]));
  }
}

type Grid = Record<string, Record<string, unknown>>;

/** Blank where a figure follows from others; only what is carried forward is stated. */
const followed = (grid: unknown): Grid =>
  Object.fromEntries(Object.entries(grid as Grid).map(([row, cells]) => [row, row === 'carriedForward' ? { ...cells, ...('total' in cells && { total: null }) } : Object.fromEntries(Object.keys(cells).map((column) => [column, null]))]));

/** The content with this personnel expenditure, paid by 一般公共预算, in the explanation and in every table. 分 */
export function withSpending(content: Record<string, Record<string, unknown>>, fen: number): Record<string, Record<string, unknown>> {
  const overview = structuredClone(content.overview!) as Record<string, Grid>;
  const inRow = { id: 'a', total: null, operating: 0 };
  for (const [grid, row] of [['income', 'general'], ['income', 'total'], ['expenditure', 'personnel'], ['expenditure', 'basic'], ['expenditure', 'total']] as const) overview[grid]![row]!.thisYear = fen;
  const [unit] = content.revenue!.rows as Record<string, unknown>[];
  return {
    ...content,
    overview,
    revenue: { rows: [{ ...unit, total: null, general: fen }] },
    expenditure: { rows: [] },
    generalExpenditure: { rows: [{ ...inRow, code: '2010301', name: '行政运行', basic: null, personnel: fen, project: 0 }] },
    basicExpenditure: { rows: [{ ...inRow, code: '30101', name: '基本工资', personnel: fen }] },
    revenueExpenditure: { income: followed(content.revenueExpenditure!.income), expenditure: followed(content.revenueExpenditure!.expenditure) },
    fiscalBalance: { income: followed(content.fiscalBalance!.income), expenditure: followed(content.fiscalBalance!.expenditure) },
  };
}
