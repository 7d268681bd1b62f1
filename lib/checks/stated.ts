import { difference, formatExactWanyuan, type Fen } from '@/lib/amount/amount';
import { columnTotal, derivedGridFigure, effectiveRows, forestOf, rowAmount, treeLines, type TableRow } from '@/lib/disclosure/computed';
import type { DisclosureContext } from '@/lib/disclosure/context';
import type { AnySection } from '@/lib/disclosure/define-section';
import { gridCells } from '@/lib/disclosure/field-kinds/composite';
import type { AmountField, Field, GridField, TableField } from '@/lib/disclosure/field';
import type { FieldPath } from '@/lib/disclosure/path';
import { templateOf } from '@/lib/disclosure/templates/templates';
import type { Rule, RuleFinding } from './rule';

/** A figure that a clerk's system states although it follows from others: the definitions say from what, and which check compares. */
interface Statement {
  path: FieldPath;
  /** "一般公共服务支出 · 合计" */
  what: string;
  stated: Fen;
  follows: Fen;
  source: string;
  rule: string;
}

type Grid = Record<string, Record<string, unknown>>;

function statementsOfGrid(key: string, field: GridField, grid: Grid, context: DisclosureContext): Statement[] {
  if (!field.derive) return [];
  const several = Object.values(field.columns).filter((column) => column.kind === 'amount').length > 1;
  return Object.entries(field.rows).flatMap(([row, { label }]) =>
    Object.entries(gridCells(field, row)).flatMap(([column, definition]): Statement[] => {
      const stated = grid[row]?.[column];
      if (definition.kind !== 'amount' || typeof stated !== 'number') return [];
      const derived = derivedGridFigure(field, grid, row, column, context);
      if (!derived || derived.amount === null || derived.amount === stated) return [];
      return [{ path: `${key}/${row}/${column}`, what: several ? `${label} · ${definition.label}` : label, stated, follows: derived.amount, source: derived.source, rule: derived.rule }];
    }),
  );
}

function statementsOfTable(key: string, field: TableField, rows: readonly TableRow[], context: DisclosureContext): Statement[] {
  const amounts = Object.entries(field.columns).filter((entry): entry is [string, AmountField] => entry[1].kind === 'amount' && !entry[1].compute);
  const nameOf = (row: TableRow) => String(row[field.nameColumn] ?? '') || '未命名行';
  const compare = (row: TableRow, column: string, label: string, follows: Fen | null, source: string, rule: string): Statement[] => {
    const stated = row[column];
    return typeof stated === 'number' && follows !== null && stated !== follows ? [{ path: `${key}/${row.id}/${column}`, what: `${nameOf(row)} · ${label}`, stated, follows, source, rule }] : [];
  };
  const acrossRow = rows.flatMap((row) =>
    amounts.flatMap(([column, { label, derive }]) => {
      const derived = derive?.(row, context);
      return derived ? compare(row, column, label, derived.amount, derived.source, derived.rule) : [];
    }),
  );
  const { tree } = field;
  if (!tree) return acrossRow;
  const totals = forestOf(field, rows).totals.flatMap((row) => amounts.flatMap(([column, { label }]) => compare(row, column, label, columnTotal(field, rows, column, context), '本表各行', tree.rule)));
  const levels = treeLines(field, rows, context).flatMap(({ node, amountOf }) =>
    node.row && node.children.length > 0 ? amounts.flatMap(([column, { label }]) => compare(node.row!, column, label, amountOf(column), '下级科目', tree.rule)) : [],
  );
  return [...acrossRow, ...levels, ...totals];
}

function statementsOf([key, field]: [string, Field], content: Record<string, unknown>, context: DisclosureContext): Statement[] {
  if (field.kind === 'grid') return statementsOfGrid(key, field, (content[key] ?? {}) as Grid, context);
  return field.kind === 'table' ? statementsOfTable(key, field, (content[key] ?? []) as readonly TableRow[], context) : [];
}

const nameOf = (section: AnySection) => (section.part === 'tables' ? `公开${section.numeral}表` : `第${section.numeral}部分`);

const known = new WeakMap<DisclosureContext, (RuleFinding & { rule: string })[]>();

/** All stated figures that differ from what they follow from, each under the check that its definition names. */
function disagreements(context: DisclosureContext): (RuleFinding & { rule: string })[] {
  const remembered = known.get(context);
  if (remembered) return remembered;
  const found = templateOf(context.templateVersion).sections.flatMap((section) => {
    const content = context.content[section.id] as Record<string, unknown> | undefined;
    if (!content) return [];
    return Object.entries(section.fields as Record<string, Field>)
      .flatMap((entry) => statementsOf(entry, content, context))
      .map(({ path, what, stated, follows, source, rule }) => ({
        rule,
        sectionId: section.id,
        path,
        message: `${nameOf(section)}“${what}”填的是 ${formatExactWanyuan(stated)}，按${source}计算为 ${formatExactWanyuan(follows)}，差 ${formatExactWanyuan(stated - follows)} 万元。`,
        expected: formatExactWanyuan(follows),
        actual: formatExactWanyuan(stated),
        repair: { label: `采用${source}的 ${formatExactWanyuan(follows)}`, value: null },
      }));
  });
  known.set(context, found);
  return found;
}

/** What this check finds among the stated figures. */
export const statedFindings = (rule: string, context: DisclosureContext): RuleFinding[] => disagreements(context).filter((one) => one.rule === rule).map(({ rule: _rule, ...finding }) => finding);

/** A rule that is wholly a comparison of stated figures with what they follow from. */
export const statedRule = (rule: Omit<Rule, 'run' | 'severity'>): Rule => ({ ...rule, severity: 'E', run: (context) => statedFindings(rule.id, context) });

/** Two figures of different tables that must be one; nothing while one of them isn't there yet. */
export function mustEqual(at: { sectionId: string; path: string }, here: readonly [name: string, amount: Fen | null], there: readonly [name: string, amount: Fen | null]): RuleFinding[] {
  const gap = difference(here[1], there[1]);
  if (gap === null || gap === 0) return [];
  return [{ ...at, message: `${here[0]} ${formatExactWanyuan(here[1]!)}，${there[0]} ${formatExactWanyuan(there[1]!)}，两数应相等，差 ${formatExactWanyuan(gap)} 万元。`, expected: formatExactWanyuan(there[1]!), actual: formatExactWanyuan(here[1]!) }];
}

/** The rows of a table of codes that carry money, with their amounts; entered or following from other tables. */
export function moneyLines(field: TableField, entered: readonly TableRow[], context: DisclosureContext): { row: TableRow; code: string; amountOf: (column: string) => Fen | null }[] {
  return forestOf(field, effectiveRows(field, entered, context)).leaves.map((row) => ({ row, code: String(row.code ?? '').replace(/\s/gu, ''), amountOf: (column) => rowAmount(field.columns, row, column, context) }));
}
