import { toHalfWidth } from '@/lib/amount/amount';
import type { StatedFigure } from '@/lib/disclosure/field';

/** A number as a sentence prints it, with the unit written out: 1117.22万元. */
export interface PrintedAmount {
  /** The digits without the point: 111722n. */
  digits: bigint;
  decimals: number;
  unit: '元' | '万元' | '亿元';
}

/** What a sentence says of one of its figures. `direction` is that of the words, whatever the figures say. */
export type Statement = { figure: string; said: string } & (
  | { kind: 'thisYear' | 'lastYear'; amount: PrintedAmount }
  | { kind: 'change'; amount: PrintedAmount; direction: 1 | -1 }
  /** In "增加7.64万元（其中：购置费7.21万元）" a part may be meant as the change or as this year's figure. */
  | { kind: 'part'; amount: PrintedAmount; direction: 1 | -1 }
  | { kind: 'rate'; digits: bigint; decimals: number; direction: 1 | -1 }
  | { kind: 'unchanged' | 'none' }
);

const UP = '增加|增长|上升|提高|增';
const DOWN = '减少|下降|降低|压减|减';
/** Words that may stand between a figure's name and its number; after any other word the number is of something else. */
const BETWEEN = new RegExp(
  `^(?:${UP}|${DOWN}|预算|收入|支出|收支|安排|共计|合计|总计|总额|总|共|金额|财政拨款|全年|数额?|为|是|计|达|约|有|了|额|均|分别|相应|本年度?|当年|年初|上年度?|去年|\\d{4}年度?|较|比|与|和|同期|同|相比|\\d+项|我部门|本部门|[,:()、及])*$`,
  'u',
);

/** Reasons and purposes speak of other things than the figures: 主要原因是…, 主要用于… up to the end of the clause. */
const REASONS = /(?:主要原因|原因|主要)(?:是|为|在于|系|用于|:)[^。;]*/gu;

const AMOUNT = String.raw`(?<whole>\d{1,3}(?:,\d{3})+|\d+)(?:\.(?<fraction>\d+))?(?<unit>亿元|万元|元)`;
const RATE = String.raw`(?<percent>\d+)(?:\.(?<percentFraction>\d+))?%`;

const plain = (text: string) => toHalfWidth(text).replace(/["'“”‘’《》]/gu, '');
const escaped = (name: string) => name.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');

function tokensOf(figures: readonly StatedFigure[]): RegExp {
  const names = figures.flatMap((figure) => figure.names.map(plain)).sort((a, b) => b.length - a.length);
  // 三公经费支出预算 is not the 支出预算.
  const name = `(?<!经费|基金|资金|专户)(?:${names.map(escaped).join('|')})`;
  return new RegExp(`(?<none>(?:(?:未|没有|不)(?:安排|发生)|没有|无)(?=${name}))|(?<name>${name})|${AMOUNT}|${RATE}|(?<unchanged>持平)|(?<end>[。;])`, 'gu');
}

/** Up or down, by the last such word; null where none stands there. */
function directionIn(words: string): 1 | -1 | null {
  const last = [...words.matchAll(new RegExp(`(${UP})|${DOWN}`, 'gu'))].at(-1);
  return last ? (last[1] ? 1 : -1) : null;
}

/** Where the reading stands in the text. */
interface Reading {
  /** The figure that the next number is of; null where that can't be told. */
  subject: string | null;
  /** 未安排 has been read: the name comes next. */
  none: boolean;
  /** Since the last full stop: the change that was told last, and the one whose parts are being told. */
  change: 1 | -1 | null;
  partsOf: 1 | -1 | null;
}

type Groups = Record<string, string | undefined>;

/** What a number says, by the words between it and the name or number before it; null where it says nothing of the figures. */
function statementOf({ whole, fraction = '', unit, percent, percentFraction = '' }: Groups, between: string, lastYear: number, { partsOf }: Reading): DistributiveOmit<Statement, 'figure' | 'said'> | null {
  const direction = directionIn(between);
  if (whole === undefined) return direction && { kind: 'rate', digits: BigInt(percent! + percentFraction), decimals: percentFraction.length, direction };
  const amount: PrintedAmount = { digits: BigInt(whole.replaceAll(',', '') + fraction), decimals: fraction.length, unit: unit as PrintedAmount['unit'] };
  if (direction) return { kind: 'change', amount, direction };
  const year = /(\d{4})年/u.exec(between)?.[1];
  if (year !== undefined && Number(year) !== lastYear) return null;
  if (year !== undefined || /上年|去年/u.test(between)) return { kind: 'lastYear', amount };
  return partsOf ? { kind: 'part', amount, direction: partsOf } : { kind: 'thisYear', amount };
}

type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;

/**
 * Reads what a sentence says of these figures: amounts, changes, rates, 持平, 未安排. Numbers that can't be told to be of
 * one of them are passed over, and so are reasons. The first figure is what the text is about where no name stands.
 */
export function readStatements(text: string, figures: readonly StatedFigure[], fiscalYear: number): Statement[] {
  const keyOf = new Map(figures.flatMap((figure) => figure.names.map((name) => [plain(name), figure.key])));
  const main = figures[0]?.key ?? null;
  const words = plain(text).replace(REASONS, '');
  const statements: Statement[] = [];
  const reading: Reading = { subject: main, none: false, change: null, partsOf: null };
  let from = 0;
  let begun = 0;

  for (const token of words.matchAll(tokensOf(figures))) {
    const groups = token.groups as Groups;
    const between = words.slice(from, token.index).replace(`${fiscalYear}年`, '');
    from = token.index + token[0].length;
    const say = (statement: DistributiveOmit<Statement, 'figure' | 'said'>) => {
      statements.push({ ...statement, figure: reading.subject!, said: words.slice(begun, from).replace(/^[,:()]+/u, '') });
      if (statement.kind === 'change') reading.change = statement.direction;
    };
    if (groups.end !== undefined) {
      // A new sentence is about the whole again; after a semicolon another figure has to be named.
      Object.assign(reading, groups.end === '。' ? { subject: main, change: null, partsOf: null } : { subject: null });
      begun = from;
    } else if (groups.none !== undefined) {
      Object.assign(reading, { none: true });
      begun = token.index;
    } else if (groups.name !== undefined) {
      if (/其中/u.test(between)) reading.partsOf = reading.change;
      reading.subject = keyOf.get(groups.name)!;
      if (reading.none) say({ kind: 'none' });
      else begun = token.index;
      reading.none = false;
    } else if (reading.subject !== null && BETWEEN.test(between)) {
      const statement = groups.unchanged === undefined ? statementOf(groups, between, fiscalYear - 1, reading) : { kind: 'unchanged' as const };
      if (statement) say(statement);
    }
  }
  return statements;
}
