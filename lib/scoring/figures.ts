import { sumOfPresent, type Fen } from '@/lib/amount/amount';
import { forestOf, gridAmount, rowAmount, type TableRow } from '@/lib/disclosure/computed';
import type { DisclosureContext } from '@/lib/disclosure/context';
import type { GridField, TableField } from '@/lib/disclosure/field';
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

/** A table of codes whose depth an item judges. */
export interface DepthTable {
  sectionId: string;
  title: string;
  /** What its lowest level is called: 项, 款. */
  level: string;
  field: Pick<TableField, 'columns' | 'tree'>;
  /** Null where the document lacks the table. */
  rows: readonly TableRow[] | null;
  /** The columns that make a row's money. */
  money: readonly string[];
  /** 分; zero without rows says that there is nothing to tell. */
  total: Fen | null;
}

/** The share of a table's money that stands at its lowest level: each tenth missing costs 0.5. */
export function depthVerdict(context: DisclosureContext, { sectionId, title, level, field, rows, money, total }: DepthTable, points: number): Verdict {
  if (!rows) return lacks(title);
  const leaves = forestOf(field, rows).leaves;
  const moneyOf = (row: TableRow) => sumOfPresent(money.map((column) => rowAmount(field.columns, row, column, context))) ?? 0;
  const whole = leaves.reduce((sum, row) => sum + moneyOf(row), 0);
  if (leaves.length === 0 && total === 0) return full(points, '没有该项支出，空表已说明');
  if (whole <= 0) return less(points, points, `${title}还没有数额`, { text: `填写${title}`, sectionId, path: 'rows' });
  const depth = field.tree!.levels.at(-1)!;
  const deep = leaves.filter((row) => String(row.code).trim().length >= depth);
  const part = deep.reduce((sum, row) => sum + moneyOf(row), 0);
  const shallow = leaves.find((row) => !deep.includes(row));
  const percent = Math.floor((part * 100) / whole);
  if (!shallow) return full(points, `全部列到“${level}”级科目`);
  return less(points, missingTenths(part, whole) * 50, `列到“${level}”级科目的占 ${percent}%`, { text: `把“${String(shallow.name)}”细化到“${level}”`, sectionId, path: `rows/${shallow.id}/code` });
}
