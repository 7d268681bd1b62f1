import { plainName } from '@/lib/disclosure/names';
import { measureOf, type Measure } from './measures';

/** A number with a unit in a goal, and what it speaks of: "点击量超1000万人次", "完成142个检测点". */
export interface GoalNumber {
  /** Number and unit as written, digits in half width. */
  text: string;
  measure: Measure;
  /** The words before the number (超, 不低于) or behind it (以上), as written. */
  direction: string;
  /** The sign that they call for; undefined where they leave it open. */
  operator?: string;
  /** What stands before and behind it in the clause, without the direction. */
  before: string;
  behind: string;
}

/** Words → the sign that they call for, the longer ones first; 达到 and the like leave it open. */
const DIRECTIONS: readonly (readonly [RegExp, string | undefined])[] = [
  [/(不少于|不低于|不小于|至少|大于或?等于|≥)$/u, '≥'],
  [/(不超过|不高于|不大于|不多于|至多|小于或?等于|控制在|≤)$/u, '≤'],
  [/(超过|超|突破|大于|高于|多于|＞|>)$/u, '＞'],
  [/(小于|低于|少于|不足|＜|<)$/u, '＜'],
  [/(提高到|提升到|增加到|降低到|降到|达到了?|达|为|＝|=)$/u, undefined],
];
const BEHIND: Record<string, string> = { 及以上: '≥', 以上: '≥', 及以下: '≤', 以内: '≤', 以下: '≤' };

/** Not part of a word, a code or a product: IPv6, 5G, 7×24. */
const NUMBER = /(?<![A-Za-z\d.×+])\d+(?:\.\d+)?(?![\d×+])/gu;
/** About, from … to …, ranges, ordinals and parts: not a promise of this very number. */
const VAGUE = /(约|近|将近|由|从|第|每|\d[^\d]{0,2}[-~—–～至到])$/u;
const VAGUE_BEHIND = /^(左右|上下|[-~—–～]|至\d|到\d)/u;
const PARTIAL = /^其中/u;
/** "提高5%" says by how much, not how high. */
const BY_HOW_MUCH = /(提高|提升|增长|增加|上升|降低|下降|减少|压减|节约|同比|上浮|下浮)了?$/u;
/** Turns of speech and properties that nobody measures. */
const IDIOM_BEHIND = /^(方面|层面|维度|部分|阶段|环节|必须|统一|坚持|确保|严禁|字头)/u;
const IDIOMS = new Set(['24小时', '365天', '7天', '100分']);

/** Units that measure what a goal promises, beside those of its indicators; years, dates, ages and levels are not among them. */
const UNITS = [
  ...['%', '‰', '百分点', '个百分点', '人次', '人', '名', '户', '户次', '家', '个', '件', '件次', '项', '次', '场', '场次', '期', '篇', '条', '份', '本', '册', '台', '套', '台套', '辆', '处', '所', '座', '间', '张', '幅', '部', '批', '批次', '门', '课时', '例', '起', '对', '组', '支', '头', '株', '棵', '页', '字'],
  ...['公里', '千米', '米', '平方米', '平方公里', '立方米', '亩', '公顷', '吨', '千克', '公斤', '小时', '个小时', '分钟', '天', '个工作日', '工作日', '个月', '元'],
];

/** Digits in half width, without thousands separators and spaces; what stands in quotes or title marks holds no numbers. */
const folded = (text: string): string =>
  text
    .replace(/[０-９．％]/gu, (one) => one.normalize('NFKC'))
    .replace(/\s/gu, '')
    .replace(/(?<=\d)[,，](?=\d{3}(?!\d))/gu, '')
    .replace(/“[^”]*”|《[^》]*》/gu, (quoted) => quoted.replace(/\d/gu, '·'));

const CLAUSE_END = /[，,。；;、：:！!？?（()）]/u;
const lastClause = (text: string): string => text.split(CLAUSE_END).at(-1)!;
const firstClause = (text: string): string => text.split(CLAUSE_END)[0]!;

/** The usual units with their multiples, by first character. */
const USUAL_UNITS = new Map<string, string[]>();
for (const unit of UNITS.flatMap((one) => [one, `万${one}`, `亿${one}`])) USUAL_UNITS.set(unit[0]!, [...(USUAL_UNITS.get(unit[0]!) ?? []), unit]);

/** The longest unit that the text begins with: 人次 before 人. */
function unitAt(rest: string, indicatorUnits: readonly string[]): string {
  const longest = (found: string, unit: string) => (unit.length > found.length && rest.startsWith(unit) ? unit : found);
  return indicatorUnits.reduce(longest, (USUAL_UNITS.get(rest[0] ?? '') ?? []).reduce(longest, ''));
}

/** The numbers of a goal that measure something. `indicatorUnits` are recognised besides the usual ones. */
export function numbersIn(goal: string, indicatorUnits: readonly string[]): GoalNumber[] {
  if (!/[\d０-９]/u.test(goal)) return [];
  const text = folded(goal);
  const units = indicatorUnits.map((unit) => unit.normalize('NFKC').replace(/\s/gu, ''));
  return [...text.matchAll(NUMBER)].flatMap(({ 0: figure, index }): GoalNumber[] => {
    const rest = text.slice(index + figure.length);
    const unit = unitAt(rest, units);
    const measure = unit === '' ? null : measureOf(figure, unit);
    if (measure === null || /^[A-Za-z]/u.test(rest.slice(unit.length)) || isDate(figure, unit, rest)) return [];
    const clause = lastClause(text.slice(0, index));
    const following = rest.slice(unit.length);
    const suffix = Object.keys(BEHIND).find((word) => following.startsWith(word)) ?? '';
    const [direction, called] = directionOf(clause);
    const before = clause.slice(0, clause.length - direction.length);
    if (VAGUE.test(before) || VAGUE_BEHIND.test(following) || PARTIAL.test(clause) || IDIOM_BEHIND.test(following)) return [];
    const bare = direction === '' && suffix === '';
    if (bare && (IDIOMS.has(figure + unit) || measure.unit === '元')) return [];
    if (measure.unit === '%' && direction === '' && BY_HOW_MUCH.test(before)) return [];
    const operator = called ?? BEHIND[suffix];
    return [{ text: figure + unit, measure, direction: direction || suffix, operator, before: afterEarlierNumber(before), behind: beforeNextNumber(firstClause(following.slice(suffix.length))) }];
  });
}

/** 2020年, 9月5日, 5日前. */
const isDate = (figure: string, unit: string, rest: string): boolean => (unit === '年' && /^(19|20)\d\d$/u.test(figure)) || (unit === '日' && /^日(前|起|止|上午|下午|$)/u.test(rest));

function directionOf(clause: string): [words: string, operator: string | undefined] {
  for (const [pattern, operator] of DIRECTIONS) {
    const words = pattern.exec(clause)?.[0];
    if (words) return [words, operator];
  }
  return ['', undefined];
}

/** "满意度从85%提高到90%" still speaks of 满意度: what stands before the earlier number, where nothing stands between. */
function afterEarlierNumber(before: string): string {
  const [last = '', earlier] = before.split(/\d+(?:\.\d+)?/u).reverse().map(plainName);
  // No more than the earlier number's unit.
  return earlier !== undefined && last.length <= 2 ? earlier.replace(/[从由]$/u, '') : last;
}

const beforeNextNumber = (behind: string): string => plainName(behind.split(/\d/u)[0]!);

const pairsOf = (text: string): string[] => Array.from({ length: Math.max(text.length - 1, 0) }, (_, at) => text.slice(at, at + 2));

/** An indicator's name without what only says that it counts: 点击量 → 点击. */
function coreOf(name: string): string {
  const plain = plainName(name);
  const core = plain.replace(/(数量|次数|人数|个数|总数|总量|数|量|情况)$/u, '');
  return core.length < 2 ? plain : core;
}

/** An indicator's name, ready to be looked for around numbers. */
export interface SoughtName {
  plain: string;
  core: string;
  pairs: readonly string[];
}

export function soughtName(name: string): SoughtName {
  const core = coreOf(name);
  return { plain: plainName(name), core, pairs: pairsOf(core) };
}

export type Certainty = 'sure' | 'likely';

/** How well a number speaks of the indicator with this name: the share of the name that stands around it. */
export function aboutName(number: GoalNumber, { plain, core, pairs }: SoughtName): { share: number; certainty: Certainty | null } {
  if (pairs.length === 0) return { share: 0, certainty: null };
  const [before, behind] = [number.before.slice(-16), number.behind.slice(0, 10)];
  const share = pairs.filter((pair) => before.includes(pair) || behind.includes(pair)).length / pairs.length;
  // A name of two characters is easily part of another object: 培训 in 培训教师500人.
  const adjoins = before.endsWith(core) || before.endsWith(plain) || behind.startsWith(core);
  if (adjoins || (pairs.length > 1 && share >= 0.75) || (before.length >= 4 && plain.endsWith(before))) return { share: Math.max(share, 0.5), certainty: 'sure' };
  return { share, certainty: share >= 0.5 ? 'likely' : null };
}
