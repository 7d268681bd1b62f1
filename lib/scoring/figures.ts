import type { Fen } from '@/lib/amount/amount';
import { forestOf, gridAmount, rowAmount, type TableRow } from '@/lib/disclosure/computed';
import type { DisclosureContext } from '@/lib/disclosure/context';
import type { GridField } from '@/lib/disclosure/field';
import { CODE_TABLES, rowsOf, tableTotal } from '@/lib/disclosure/sections/tables/figures';
import { sectionOf, templateOf } from '@/lib/disclosure/templates/templates';
import { full, lacks, less, missingTenths, type Verdict } from './verdict';

type Content = Record<string, unknown>;

/** A section's content; undefined where the document lacks it. */
export const contentAt = <T = Content>(context: DisclosureContext, id: string): T | undefined => context.content[id] as T | undefined;

/** A cell of a grid of the context's own template. 分; null where the template or the content has none. */
export function figure(context: DisclosureContext, section: string, key: string, row: string, column: string): Fen | null {
  const field = sectionOf(templateOf(context.templateVersion), section)?.fields[key] as GridField | undefined;
  const content = contentAt(context, section);
  return field?.rows[row] && content ? gridAmount(field, content[key], row, column, context) : null;
}

/** A change of more than 10% either way; null while one of the figures isn't there. */
export function changedByTenth(now: Fen | null, before: Fen | null): boolean | null {
  if (now === null || before === null) return null;
  return before === 0 ? now !== 0 : Math.abs(now - before) * 10 > Math.abs(before);
}

/** The share of a table's money that stands at its lowest level: each tenth missing costs 0.5. */
export function depthVerdict(context: DisclosureContext, id: 'generalExpenditure' | 'basicExpenditure', level: string, points: number): Verdict {
  const title = id === 'generalExpenditure' ? '一般公共预算支出表' : '一般公共预算基本支出表';
  const rows = rowsOf(context, id);
  if (!rows) return lacks(title);
  const field = CODE_TABLES[id];
  const leaves = forestOf(field, rows as readonly TableRow[]).leaves;
  const money = (row: TableRow) => rowAmount(field.columns, row, 'total', context) ?? 0;
  const whole = leaves.reduce((sum, row) => sum + money(row), 0);
  if (leaves.length === 0 && tableTotal(context, id, 'total') === 0) return full(points, '没有该项支出，空表已说明');
  if (whole <= 0) return less(points, points, `${title}还没有数额`, { text: `填写${title}`, sectionId: id, path: 'rows' });
  const depth = field.tree!.levels.at(-1)!;
  const deep = leaves.filter((row) => String(row.code).trim().length >= depth);
  const part = deep.reduce((sum, row) => sum + money(row), 0);
  const shallow = leaves.find((row) => !deep.includes(row));
  const percent = Math.floor((part * 100) / whole);
  if (!shallow) return full(points, `全部列到“${level}”级科目`);
  return less(points, missingTenths(part, whole) * 50, `列到“${level}”级科目的占 ${percent}%`, { text: `把“${String(shallow.name)}”细化到“${level}”`, sectionId: id, path: `rows/${shallow.id}/code` });
}
