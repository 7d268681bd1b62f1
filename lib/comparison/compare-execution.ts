import { formatExactWanyuan, type Fen } from '@/lib/amount/amount';
import { codeName } from '@/lib/classification/code-book';
import { effectiveRows, gridAmount, treeLines, type TableRow } from '@/lib/disclosure/computed';
import type { DisclosureContext } from '@/lib/disclosure/context';
import type { AnySection } from '@/lib/disclosure/define-section';
import type { Field, GridField, TableField } from '@/lib/disclosure/field';
import { factsOf } from '@/lib/disclosure/render';
import { isPairGrid, pairOf } from '@/lib/disclosure/sections/final-accounts/shared';
import { sectionOf, type Template } from '@/lib/disclosure/templates/templates';
import { executionRate } from '@/lib/narrative/execution';
import { amountFigure, type Figure } from './figure';

/** A planned amount and what became of it. */
export interface ExecutionLine {
  key: string;
  label: string;
  /** In a table of codes. */
  code: string | null;
  /** In a table of codes: 0 is the highest level. */
  level: number;
  /** `before` is the budget, `after` are the final accounts. 分 */
  figure: Figure;
  /** "93.81%"; null where nothing was budgeted, or a side has no figure. */
  rate: string | null;
  /** As the final accounts state it; "" where they state none. */
  reason: string;
  emphasis: 'total' | 'detail' | null;
}

export interface ExecutionSection {
  sectionId: string;
  title: string;
  caption: string;
  lines: ExecutionLine[];
}

export interface BudgetExecution {
  /** Figures that both documents tell, budget's measure against that of the final accounts. */
  measures: ExecutionLine[];
  /** Tables and pairs of single sections of the final accounts, in their order. */
  sections: ExecutionSection[];
}

interface Side {
  template: Template;
  context: DisclosureContext;
}

/** The same year's budget and final accounts, both as published. Which figures belong together the definitions of the final accounts say. */
export function compareExecution(budget: Side, accounts: Side): BudgetExecution {
  const planned: Facts = new Map(factsOf(budget.template, budget.context).map((fact) => [fact.measure, fact.amount]));
  return { measures: measuresOf(planned, accounts), sections: accounts.template.sections.flatMap((section) => sectionsIn(section.id, budget, accounts, planned)) };
}

/** The budget's figures by measure. 分 */
type Facts = ReadonlyMap<string, Fen>;

function lineOf(of: Pick<ExecutionLine, 'key' | 'label'> & Partial<ExecutionLine>, planned: Fen | null, spent: Fen | null): ExecutionLine {
  return { code: null, level: 0, reason: '', emphasis: null, ...of, figure: amountFigure(planned ?? undefined, spent ?? undefined), rate: planned === null || spent === null ? null : executionRate(planned, spent) };
}

function measuresOf(planned: Facts, accounts: Side): ExecutionLine[] {
  const spent = new Map(factsOf(accounts.template, accounts.context).map((fact) => [fact.measure, fact.amount]));
  return accounts.template.sections.flatMap((section) =>
    (section.measures ?? []).flatMap(({ id, label, budget: counterpart }) => {
      const [before, after] = [counterpart === undefined ? undefined : planned.get(counterpart), spent.get(id)];
      return before === undefined || after === undefined ? [] : [lineOf({ key: id, label }, before, after)];
    }),
  );
}

function sectionsIn(id: string, budget: Side, accounts: Side, planned: Facts): ExecutionSection[] {
  const section = sectionOf(accounts.template, id)!;
  const content = accounts.context.content[id] as Record<string, unknown> | undefined;
  if (!content) return [];
  return Object.entries(section.fields as Record<string, Field>).flatMap(([key, field]): ExecutionSection[] => {
    const at = { sectionId: id, title: section.shortTitle };
    if (field.kind === 'grid' && isPairGrid(field) && field.columns.gapReason) return [{ ...at, caption: field.caption, lines: pairLines(field, content[key] as PairRows, accounts.context, (row) => publishedBudget(section, row, planned) ?? followingBudget(field, row, budget, accounts)) }];
    if (field.kind !== 'table' || !field.budgetTable) return [];
    const lines = codeLines(field, (content[key] ?? []) as readonly TableRow[], budget, accounts.context);
    return lines.length > 0 ? [{ ...at, caption: field.caption, lines }] : [];
  });
}

type PairRows = Record<string, Record<string, unknown>>;

/** What the budget planned for a row, where both documents tell a measure of it. 分 */
function publishedBudget({ id, measures = [] }: AnySection, row: string, planned: Facts): Fen | null {
  const counterpart = measures.find((measure) => measure.id === `${id}.${row}`)?.budget;
  return counterpart === undefined ? null : (planned.get(counterpart) ?? null);
}

/** What a row's budget would be if nobody had typed it: what the definition takes from that budget. 分; null where it takes nothing. */
function followingBudget(field: GridField, row: string, budget: Side, accounts: Side): Fen | null {
  const beside = { templateVersion: budget.template.version, content: budget.context.content };
  return gridAmount(field, {}, row, 'budget', { ...accounts.context, budget: beside });
}

/** Each pair against the budget as it was published; final accounts that state it otherwise say so beside their reason. */
function pairLines(field: GridField, grid: PairRows, context: DisclosureContext, published: (row: string) => Fen | null): ExecutionLine[] {
  return Object.entries(field.rows).map(([row, { label, detail }]) => {
    const { budget: stated, actual } = pairOf(field, grid, row, context);
    const budget = published(row) ?? stated;
    const textIn = (column: string) => String(grid[row]?.[column] ?? '').trim();
    const restated = stated !== null && stated !== budget ? `决算中的年初预算数为${formatExactWanyuan(stated)}万元${textIn('budgetNote') && `：${textIn('budgetNote')}`}` : '';
    return lineOf({ key: row, label, reason: [textIn('gapReason'), restated].filter(Boolean).join('；'), emphasis: row === 'total' ? 'total' : detail ? 'detail' : null }, budget, actual);
  });
}

/** Every code that either side has, in the order of the codes. */
function codeLines(field: TableField, rows: readonly TableRow[], { template, context: planned }: Side, context: DisclosureContext): ExecutionLine[] {
  const { section, field: key, column } = field.budgetTable!;
  const theirs = sectionOf(template, section)?.fields[key];
  const budgetRows = (planned.content[section] as Record<string, unknown> | undefined)?.[key] as readonly TableRow[] | undefined;
  const amounts = (of: TableField, held: readonly TableRow[], where: DisclosureContext) =>
    new Map(treeLines(of, effectiveRows(of, held, where), where).map(({ node, amountOf }) => [node.code, { amount: amountOf(column), name: String(node.row?.[of.nameColumn] ?? codeName(of.tree!.list, node.code, where.fiscalYear, where.codes) ?? '') }]));
  const before = theirs?.kind === 'table' && budgetRows ? amounts(theirs, budgetRows, planned) : null;
  const after = amounts(field, rows, context);
  // A code that only one side has was planned at, or spent, nothing; without the other document nothing is known.
  const of = (side: typeof after | null, code: string) => (side === null ? null : (side.get(code)?.amount ?? 0));
  const { levels } = field.tree!;
  return [...new Set([...(before?.keys() ?? []), ...after.keys()])]
    .sort((a, b) => (a < b ? -1 : 1))
    .map((code) => lineOf({ key: code, code, level: Math.max(0, levels.indexOf(code.length)), label: after.get(code)?.name || before?.get(code)?.name || code }, of(before, code), of(after, code)));
}
