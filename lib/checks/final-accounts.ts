import { formatExactWanyuan, type Fen } from '@/lib/amount/amount';
import { gridAmount } from '@/lib/disclosure/computed';
import type { DisclosureContext } from '@/lib/disclosure/context';
import type { Field, GridField, StatutorySentence } from '@/lib/disclosure/field';
import { finalBasicFields, finalBasicTotal } from '@/lib/disclosure/sections/final-accounts/basic';
import { finalBalanceFields, type FinalBalanceContent } from '@/lib/disclosure/sections/final-accounts/balance';
import { FINAL_BUDGETS, finalBudgetLabel, finalCarriedRow, fiscalIncome, fiscalSpent } from '@/lib/disclosure/sections/final-accounts/fiscal-balance';
import { finalTotal } from '@/lib/disclosure/sections/final-accounts/figures';
import { isPairGrid, pairOf } from '@/lib/disclosure/sections/final-accounts/shared';
import { templateOf } from '@/lib/disclosure/templates/templates';
import { executionRate, signWord } from '@/lib/narrative/execution';
import { type ExecutionStatement, readExecution } from '@/lib/narrative/read-execution';
import { ownWords } from '@/lib/narrative/worded';
import { emptyTables, expenditureAddsUp } from './final-accounts-tables';
import { isPrintedAs } from './own-words';
import { saysNothing } from './reasons';
import { notRun, type Rule, type RuleFinding } from './rule';
import { mustEqual, statedFindings, statedRule } from './stated';

const wan = formatExactWanyuan;
const FINAL_LAW = '《预算法》第七十五条：决算数额准确、内容完整、收支真实';

const balances: Rule = {
  id: 'D01',
  severity: 'E',
  title: '收入总计等于支出总计',
  formula: '总计 = 本年收入 + 使用非财政拨款结余 + 年初结转和结余 = 本年支出 + 结余分配 + 年末结转和结余',
  basis: FINAL_LAW,
  sections: ['finalBalance'],
  run: (context) => {
    const content = context.content.finalBalance as FinalBalanceContent;
    const total = (side: 'income' | 'expenditure') => gridAmount(finalBalanceFields[side], content[side], 'total', 'amount', context);
    const typed = [content.income.nonFiscalBalance, content.income.carryOver, content.expenditure.distributed, content.expenditure.carriedForward];
    const stated = statedFindings('D01', context);
    // A total over a half-filled column is not yet one; one that was stated wrongly is told once.
    if (stated.length > 0 || typed.some((cell) => typeof cell?.amount !== 'number')) return stated;
    return mustEqual({ sectionId: 'finalBalance', path: 'income/total/amount' }, ['公开01表收入总计', total('income')], ['支出总计', total('expenditure')]);
  },
};

const incomeAddsUp = statedRule({
  id: 'D02',
  title: '收入决算表逐级相加，与收入支出决算总表一致',
  formula: '公开02表每行合计 = Σ 各来源；类 = Σ款 = Σ项；公开01表各项收入 = 公开02表、04表',
  basis: FINAL_LAW,
  sections: ['finalRevenue'],
});

const fiscalBalances: Rule = {
  id: 'D04',
  severity: 'E',
  title: '财政拨款收支平衡，各栏等于对应的支出决算表',
  formula: '本年收入 + 年初结转和结余 = 本年支出 + 年末结转和结余，按预算种类分别成立；公开04表各栏 = 公开05表、08表、09表',
  basis: '《预算法》第五条：一般公共预算、政府性基金预算、国有资本经营预算保持完整、独立',
  sections: ['finalFiscalBalance'],
  run: (context) => [
    ...statedFindings('D04', context),
    ...FINAL_BUDGETS.flatMap((budget): RuleFinding[] => {
      const [now, carried] = [fiscalIncome(context, budget), fiscalIncome(context, finalCarriedRow(budget))];
      const [out, left] = [fiscalSpent(context, 'yearExpenditure', budget), fiscalSpent(context, 'carriedForward', budget)];
      if (now === null || carried === null || out === null || left === null || now + carried === out + left) return [];
      const message = `${finalBudgetLabel(budget)}：本年收入 ${wan(now)} + 年初结转和结余 ${wan(carried)} = ${wan(now + carried)}，本年支出 ${wan(out)} + 年末结转和结余 ${wan(left)} = ${wan(out + left)}，差 ${wan(now + carried - out - left)} 万元。`;
      return [{ sectionId: 'finalFiscalBalance', path: `income/${budget}/amount`, message, expected: wan(out + left), actual: wan(now + carried) }];
    }),
  ],
};

interface PairGrid {
  sectionId: string;
  key: string;
  field: GridField;
  grid: Record<string, Record<string, unknown>>;
}

/** Every grid that sets 决算数 against 预算数. */
const pairGrids = (context: DisclosureContext): PairGrid[] =>
  templateOf(context.templateVersion).sections.flatMap((section) => {
    const content = context.content[section.id] as Record<string, PairGrid['grid']> | undefined;
    return content ? Object.entries(section.fields as Record<string, Field>).flatMap(([key, field]) => (field.kind === 'grid' && isPairGrid(field) ? [{ sectionId: section.id, key, field, grid: content[key] ?? {} }] : [])) : [];
  });

/** A gap between 决算 and 预算 that nobody explains. */
const unexplainedGaps = (context: DisclosureContext): RuleFinding[] =>
  pairGrids(context).flatMap(({ sectionId, key, field, grid }) => {
    const reasons = field.columns.gapReason;
    const rows = reasons ? Object.keys(field.rows).filter((row) => !reasons.onRows || reasons.onRows.includes(row)) : [];
    return rows.flatMap((row): RuleFinding[] => {
      const { budget, actual } = pairOf(field, grid, row, context);
      if (budget === null || actual === null || budget === actual || !saysNothing(String(grid[row]?.gapReason ?? ''))) return [];
      const reason = String(grid[row]?.gapReason ?? '').trim();
      const lack = reason === '' ? '没有写明原因' : `原因“${reason}”没有说明具体情况`;
      return [{ sectionId, path: `${key}/${row}/gapReason`, lacksReason: true, message: `${field.rows[row]!.label}决算数 ${wan(actual)} ${signWord(actual - budget)}预算数 ${wan(budget)}，差额 ${wan(Math.abs(actual - budget))} 万元，${lack}。请写明因为什么事。` }];
    });
  });

/** What a department's own sentences say of a pair otherwise than its figures. */
function wordsAgainstPairs(context: DisclosureContext, kinds: readonly ExecutionStatement['kind'][]): RuleFinding[] {
  return templateOf(context.templateVersion).sections.flatMap((section) => {
    const content = context.content[section.id] as Record<string, unknown> | undefined;
    if (!content) return [];
    return Object.entries(section.fields as Record<string, Field>).flatMap(([key, field]) =>
      field.kind === 'wording' ? Object.entries(field.sentences).flatMap(([name, sentence]) => contradictions(name, sentence, content, context, kinds).map((finding) => ({ sectionId: section.id, path: `${key}/${name}/own`, ...finding }))) : [],
    );
  });
}

function contradictions(name: string, sentence: StatutorySentence, content: Record<string, unknown>, context: DisclosureContext, kinds: readonly ExecutionStatement['kind'][]): Omit<RuleFinding, 'sectionId' | 'path'>[] {
  const text = ownWords(content as Parameters<typeof ownWords>[0], name);
  if (text === '' || !sentence.pair) return [];
  const { budget, actual } = sentence.pair(content, context);
  if (budget === null || actual === null) return [];
  return readExecution(text, sentence.pairNames)
    .filter((statement) => kinds.includes(statement.kind))
    .flatMap((statement) => {
      const should = otherwise(statement, budget, actual);
      return should === null ? [] : [{ message: `${sentence.label}自行撰写的句子写的是“${statement.said}”，按数额应为${should}。请改写这一句，或恢复自动生成。`, expected: should, actual: statement.said, repair: { label: '恢复自动生成', value: '' } }];
    });
}

/** What should have been said; null where the statement holds. */
function otherwise(statement: ExecutionStatement, budget: Fen, actual: Fen): string | null {
  const gap = actual - budget;
  switch (statement.kind) {
    case 'sign':
      return statement.sign === Math.sign(gap) ? null : `决算数${signWord(gap)}预算数`;
    case 'gap':
      return isPrintedAs(Math.abs(gap), statement.amount) ? null : `差额 ${wan(Math.abs(gap))} 万元`;
    case 'rate': {
      const rate = executionRate(budget, actual);
      if (rate === null) return '不写完成率（预算数为 0）';
      return isRateOf(statement, budget, actual) ? null : `完成预算的${rate}`;
    }
  }
}

/** Printed with its own decimals, half away from zero. */
function isRateOf({ digits, decimals }: Extract<ExecutionStatement, { kind: 'rate' }>, budget: Fen, actual: Fen): boolean {
  const scale = 100n * 10n ** BigInt(decimals);
  return (2n * BigInt(actual) * scale + BigInt(budget)) / (2n * BigInt(budget)) === digits;
}

const signsAgree: Rule = {
  id: 'D05',
  severity: 'E',
  title: '文字中的大于、小于、等于与差额一致，有差额的写明原因',
  formula: '大于：决算数 − 预算数 > 0；小于：< 0；等于：= 0；差额 = |决算数 − 预算数|',
  basis: '《地方预决算公开操作规程》：说明预决算差异及其原因',
  sections: [],
  run: (context) => [...wordsAgainstPairs(context, ['sign', 'gap']), ...unexplainedGaps(context)],
};

const basicIsBasic: Rule = {
  id: 'D06',
  severity: 'E',
  title: '基本支出决算明细表等于一般公共预算基本支出',
  formula: '公开06表人员经费 + 公用经费 = 公开05表基本支出；全部为行政、参公单位的，机关运行经费 = 公开06表公用经费',
  basis: '《预算法》第七十五条：基本支出按经济性质分类编列到款',
  sections: ['finalGeneral', 'finalBasic'],
  run: (context) => {
    const content = context.content.finalBasic as Parameters<typeof finalBasicTotal>[0];
    const [economic, functional] = [content.rows.length === 0 ? finalTotal(context, 'finalBasic', 'personnel') : finalBasicTotal(content, context), finalTotal(context, 'finalGeneral', 'basic')];
    if (economic === null || functional === null) return functional === 0 ? statedFindings('D06', context) : notRun('公开05表或06表还没有填写');
    return [...statedFindings('D06', context), ...mustEqual({ sectionId: 'finalBasic', path: 'rows' }, [`公开06表${finalBasicFields.rows.columns.personnel.label}与公用经费合计`, economic], ['公开05表基本支出', functional])];
  },
};

const threePublicPairs: Rule = {
  id: 'D07',
  severity: 'E',
  title: '“三公”经费决算数与预算数逐项成对，预算为 0 的不写完成率',
  formula: '公开07表六项预算数、决算数 = 第四部分；合计 = 出国（境） + 公务用车 + 公务接待；完成率 = 决算数 ÷ 预算数，预算数 = 0 时不计算',
  basis: '《预算法实施条例》第六条；《地方预决算公开操作规程》：公开“三公”经费预算数、决算数',
  sections: ['finalThreePublic', 'finalThreePublicTable'],
  run: (context) => [...statedFindings('D07', context), ...wordsAgainstPairs(context, ['rate'])],
};

const textIsTables = statedRule({
  id: 'D08',
  title: '文字部分的数额等于公开表格',
  formula: '各部分决算数 = 公开01表至06表',
  basis: FINAL_LAW,
  sections: [],
});

/** The checks of final accounts; those of budgets answer for none of their sections. */
export const finalAccountsRules: readonly Rule[] = [balances, incomeAddsUp, expenditureAddsUp, fiscalBalances, signsAgree, basicIsBasic, threePublicPairs, textIsTables, emptyTables];
