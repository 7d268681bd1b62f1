import type { Fen } from '@/lib/amount/amount';
import { gridAmount } from '@/lib/disclosure/computed';
import type { AnySection } from '@/lib/disclosure/define-section';
import type { FieldMap, TableField } from '@/lib/disclosure/field';
import { emptyRow, gridCells } from '@/lib/disclosure/field-kinds/composite';
import { readStatements, type PrintedAmount, type Statement } from '@/lib/narrative/read-figures';
import { fenOf } from './amount-text';
import type { Certainty } from './import-result';
import type { Reading, Row } from './reading';
import type { SourceRef } from './source';
import type { Named, Target } from './stated-figures';
import { bare, cleaned } from './words';

type GridTarget = Extract<Target, { kind: 'grid' }>;

const inFen = (amount: PrintedAmount): Fen | null => fenOf(amount.digits, amount.decimals, amount.unit)?.fen ?? null;

/** Puts the figures that a sentence states into blank cells. What tables have given already stands. How many statements it makes comes back. */
export function readProseFigures(reading: Reading, section: AnySection, text: string, ref: SourceRef, named: readonly Named[]): Statement[] {
  const statements = readStatements(cleaned(text), named.map((one) => one.figure), reading.fiscalYear);
  const targetOf = new Map(named.map((one) => [one.figure.key, one.target]));
  for (const statement of statements) {
    const target = targetOf.get(statement.figure);
    const now = statement.kind === 'thisYear' ? inFen(statement.amount) : statement.kind === 'none' ? 0 : null;
    if (now === null || !target) continue;
    if (target.kind === 'grid') fill(reading, section, target, target.now, now, ref, 'sure');
    else placeLoneRow(reading, section, target.key, now, text, ref);
  }
  placeLastYear(reading, section, ref, named, statements);
  return statements;
}

function fill(reading: Reading, section: AnySection, { key, field, row }: GridTarget, column: string, fen: Fen, ref: SourceRef, certainty: Certainty, note?: string): void {
  const path = `${key}/${row}/${column}`;
  if (!gridCells(field, row)[column]) return;
  const held = reading.at(section.id, path);
  if (held === null || held === undefined) reading.put(section.id, path, fen, [ref], certainty, note);
  else if (held === fen) reading.ledger.place(section.id, path, [ref], 'sure');
}

/** Last year's figures, as stated or as this year's and the change give them, and what follows for parts that are not told of. */
function placeLastYear(reading: Reading, section: AnySection, ref: SourceRef, named: readonly Named[], statements: readonly Statement[]): void {
  const before = new Map<string, { fen: Fen; certainty: Certainty; note?: string }>();
  const nowOf = (key: string): Fen | null => {
    const target = named.find(({ figure }) => figure.key === key)?.target;
    if (target?.kind !== 'grid') return null;
    return gridAmount(target.field, reading.at(section.id, target.key), target.row, target.now, reading.context()) ?? statedNow(statements, key);
  };
  for (const statement of statements) {
    if (before.has(statement.figure)) continue;
    const now = nowOf(statement.figure);
    if (statement.kind === 'lastYear') setIfRead(before, statement.figure, inFen(statement.amount), 'sure');
    if (statement.kind === 'unchanged') setIfRead(before, statement.figure, now, 'sure');
    if (statement.kind === 'change' || (statement.kind === 'part' && isPartOfChange(statement, statements, named))) {
      const change = inFen(statement.amount);
      const fen = now === null || change === null ? null : now - statement.direction * change;
      if (fen !== null && fen >= 0) before.set(statement.figure, { fen, certainty: 'likely', note: '由本年数和文中的增减额推算' });
    }
  }
  inferParts(before, named);
  for (const [key, { fen, certainty, note }] of before) {
    const target = named.find(({ figure }) => figure.key === key)?.target;
    if (target?.kind === 'grid' && target.before !== null) fill(reading, section, target, target.before, fen, ref, certainty, note);
  }
}

function setIfRead(before: Map<string, { fen: Fen; certainty: Certainty }>, key: string, fen: Fen | null, certainty: Certainty): void {
  if (fen !== null) before.set(key, { fen, certainty });
}

function statedNow(statements: readonly Statement[], key: string): Fen | null {
  const stated = statements.find((one) => one.figure === key && one.kind === 'thisYear');
  return stated?.kind === 'thisYear' ? inFen(stated.amount) : null;
}

/** "增加7.21万元（其中：购置费0万元，运维费7.21万元）" tells changes where they add up to the change of the whole. */
function isPartOfChange({ figure }: Statement, statements: readonly Statement[], named: readonly Named[]): boolean {
  const whole = named.find((one) => one.figure.parts?.includes(figure));
  const told = (key: string, kinds: readonly Statement['kind'][]) => statements.find((one) => one.figure === key && kinds.includes(one.kind));
  const change = whole && told(whole.figure.key, ['change']);
  if (change?.kind !== 'change') return false;
  const parts = whole!.figure.parts!.map((part) => told(part, ['part', 'change']));
  const sum = parts.reduce<Fen | null>((total, part) => (part && (part.kind === 'part' || part.kind === 'change') && total !== null ? total + (inFen(part.amount) ?? 0) : null), 0);
  return sum === inFen(change.amount);
}

/** The one part that is not told of is what the others leave of the whole; parts of nothing are nothing. */
function inferParts(before: Map<string, { fen: Fen; certainty: Certainty; note?: string }>, named: readonly Named[]): void {
  for (const { figure } of named) {
    const whole = before.get(figure.key);
    if (!whole || !figure.parts) continue;
    const open = figure.parts.filter((part) => !before.has(part));
    const told = figure.parts.reduce((sum, part) => sum + (before.get(part)?.fen ?? 0), 0);
    const rest = whole.fen - told;
    if (rest === 0) open.forEach((part) => before.set(part, { fen: 0, certainty: 'likely', note: '文中没有写，由合计推算为 0' }));
    else if (open.length === 1 && rest > 0) before.set(open[0]!, { fen: rest, certainty: 'likely', note: '文中没有写，由合计减其他各项推算' });
  }
}

/** "拟购置固定资产50万元，主要为（计算机、空调）等，已列入政府采购预算": a table told in one sentence is one row. */
function placeLoneRow(reading: Reading, section: AnySection, key: string, fen: Fen, text: string, ref: SourceRef): void {
  const field = section.fields[key] as TableField;
  const list = reading.contentOf(section.id)[key] as Row[];
  const amounts = Object.entries(field.columns).filter(([, column]) => column.kind === 'amount' && column.total);
  if (list.length > 0 || fen === 0 || amounts.length !== 1) return;
  const words = cleaned(text);
  const name = /主要(?:为|是|包括|用于购置)\s*[（(]?([^）)。；;]+?)[）)]?等?(?=[，,。；;]|$)/u.exec(words)?.[1];
  const chosen = Object.entries(field.columns).flatMap(([column, one]) => {
    if (one.kind !== 'choice' || !bare(words).includes(bare(one.label))) return [];
    const before = bare(words).slice(0, bare(words).indexOf(bare(one.label)));
    return [[column, /[未不没]$/u.test(before) ? one.options.at(-1)! : one.options[0]!] as const];
  });
  const values = { [amounts[0]![0]]: fen, ...(name !== undefined && { [field.nameColumn]: name }), ...Object.fromEntries(chosen) };
  const row = { ...(emptyRow(field.columns as FieldMap, `${ref}-1`) as Row), ...values };
  list.push(row);
  for (const column of Object.keys(values)) reading.ledger.place(section.id, `${key}/${row.id}/${column}`, [ref], 'doubtful', '由文中的一句话整理为一行，请核对');
}
