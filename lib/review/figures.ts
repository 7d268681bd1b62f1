import { type Fen, sumOfPresent } from '@/lib/amount/amount';
import { codeName } from '@/lib/classification/code-book';
import { type TableRow, treeLines } from '@/lib/disclosure/computed';
import type { DisclosureContext } from '@/lib/disclosure/context';
import type { TableField } from '@/lib/disclosure/field';
import { factsOf } from '@/lib/disclosure/render';
import { templateOf } from '@/lib/disclosure/templates/templates';

/** What an edition states of a code (项 of the functional classification, 款 of the economic one) in one of its tables. */
export interface CodedFigure {
  sectionId: string;
  /** Distinct from every measure's id. */
  key: string;
  code: string;
  name: string;
  /** 分 */
  amount: Fen;
}

/** Of every table of codes the lowest rows. A table that follows from others says nothing beside them. */
export function codedFigures(context: DisclosureContext): CodedFigure[] {
  const figures = templateOf(context.templateVersion).sections.flatMap((section) => {
    const content = context.content[section.id] as Record<string, TableRow[] | undefined> | undefined;
    return Object.entries(section.fields).flatMap(([name, field]) => (field.kind === 'table' && field.tree && !field.derivedRows ? rowsOf(section.id, field, content?.[name] ?? [], context) : []));
  });
  // Several rows may be of one code.
  const byKey = new Map<string, CodedFigure>();
  for (const figure of figures) byKey.set(figure.key, { ...figure, amount: figure.amount + (byKey.get(figure.key)?.amount ?? 0) });
  return [...byKey.values()];
}

function rowsOf(sectionId: string, field: TableField, rows: readonly TableRow[], context: DisclosureContext): CodedFigure[] {
  const { list, name: nameColumn } = field.tree!;
  const columns = 'total' in field.columns ? ['total'] : Object.keys(field.columns).filter((column) => field.columns[column]!.kind === 'amount');
  return treeLines(field, rows, context).flatMap(({ node: { code, row, children }, amountOf }) => {
    const amount = children.length > 0 || code === '' ? null : sumOfPresent(columns.map(amountOf));
    if (amount === null) return [];
    const name = String(row?.[nameColumn] ?? '') || (codeName(list, code, context.fiscalYear, context.codes) ?? '');
    return [{ sectionId, key: `${sectionId}#${code}`, code, name, amount }];
  });
}

/** An edition's figures by measure id and by code, as a submission keeps them for the other departments to be compared with. 分 */
export const figuresOf = (context: DisclosureContext): Record<string, Fen> =>
  Object.fromEntries([...factsOf(templateOf(context.templateVersion), context).map(({ measure, amount }) => [measure, amount] as const), ...codedFigures(context).map(({ key, amount }) => [key, amount] as const)]);
