import { formatExactWanyuan, parseAmount, type Fen } from '@/lib/amount/amount';
import type { DisclosureContext } from '@/lib/disclosure/context';
import type { Field, FieldMap } from '@/lib/disclosure/field';
import { templateOf } from '@/lib/disclosure/templates/templates';
import type { Rule } from './rule';
import { textRule, writtenProse } from './written-texts';

type Cells = Record<string, unknown>;

function typedAmounts(fields: FieldMap, cells: Cells | undefined, into: Set<Fen>): void {
  for (const [key, field] of Object.entries(fields)) amountsOf(field, cells?.[key], into);
}

function amountsOf(field: Field, value: unknown, into: Set<Fen>): void {
  if (field.kind === 'amount' && typeof value === 'number' && value > 0) into.add(value);
  if (field.kind === 'table' || field.kind === 'records') {
    for (const row of (value ?? []) as Cells[]) typedAmounts(field.kind === 'table' ? field.columns : field.fields, row, into);
  }
  if (field.kind === 'grid') {
    for (const cells of Object.values((value ?? {}) as Record<string, Cells>)) typedAmounts(field.columns, cells, into);
  }
}

const known = new WeakMap<DisclosureContext, ReadonlySet<Fen>>();

/** Every figure that the document's tables and facts hold. */
function figuresOf(context: DisclosureContext): ReadonlySet<Fen> {
  const held = known.get(context);
  if (held) return held;
  const figures = new Set<Fen>();
  for (const section of templateOf(context.templateVersion).sections) {
    const content = context.content[section.id] as Cells | undefined;
    if (content === undefined) continue;
    typedAmounts(section.fields, content, figures);
    for (const measure of section.measures ?? []) {
      const amount = measure.of(content, context);
      if (amount !== null && amount > 0) figures.add(amount);
    }
  }
  known.set(context, figures);
  return figures;
}

const AMOUNT = /(?<![\d.,，])((?:\d{1,3}(?:[,，]\d{3})+|\d+)(?:\.\d+)?)\s*(万元|元)(?!\/|／|每|钱)/gu;
/** Standards and thresholds are in 元 rightly. */
const STANDARD = /(?:每|标准|单价|人均|不超过|超过)[^，。；]{0,10}$/u;
/** A number with few digits stands in any table by chance. */
const telling = (figure: string) => figure.replace(/\D/gu, '').replace(/^0+|0+$/gu, '').length >= 3;

const FEN_PER_YUAN = 10_000;

const unitsAgree = textRule(
  {
    id: 'T10',
    severity: 'E',
    title: '正文与表格的金额单位一致',
    formula: '正文以“元”写的数不是表中以“万元”列的数；正文以“万元”写的数不是表中数的 10000 倍',
    basis: '《地方预决算公开操作规程》：公开内容前后一致；各表金额单位为万元',
  },
  (text, context) => {
    if (!text.includes('元')) return null;
    for (const { 1: figure, 2: unit, index } of text.matchAll(AMOUNT)) {
      const written = parseAmount(figure!, unit as '元' | '万元');
      const asWanyuan = parseAmount(figure!, '万元');
      if (!written.ok || STANDARD.test(text.slice(Math.max(0, index - 16), index))) continue;
      const figures = figuresOf(context);
      if (unit === '万元') {
        const meant = written.fen / FEN_PER_YUAN;
        // What the tables hold in 万元 as well was meant so.
        if (figures.has(written.fen) || !Number.isInteger(meant) || !figures.has(meant) || meant < FEN_PER_YUAN) continue;
        return { message: `写作“${figure}万元”，表中的数是 ${formatExactWanyuan(meant)} 万元（${figure}元）。请核对单位。`, expected: `${formatExactWanyuan(meant)}万元`, actual: `${figure}万元` };
      }
      if (!telling(figure!)) continue;
      const same = figures.has(written.fen) ? written.fen : asWanyuan.ok && figures.has(asWanyuan.fen) ? asWanyuan.fen : null;
      if (same === null) continue;
      return { message: `写作“${figure}元”，表中的数是 ${formatExactWanyuan(same)} 万元。正文与表格的单位应当一致，请改用万元。`, expected: `${formatExactWanyuan(same)}万元`, actual: `${figure}元` };
    }
    return null;
  },
  writtenProse,
);

export const unitRules: readonly Rule[] = [unitsAgree];
