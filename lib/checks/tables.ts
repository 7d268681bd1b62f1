import { formatExactWanyuan, type Fen } from '@/lib/amount/amount';
import { gridAmount, type TableRow } from '@/lib/disclosure/computed';
import type { DisclosureContext } from '@/lib/disclosure/context';
import { overviewFields, type OverviewContent } from '@/lib/disclosure/sections/overview';
import { ALL_BUDGETS, budgetLabel, carriedRow, fiscalBalanceFields, spendingTable, type FiscalBalanceContent } from '@/lib/disclosure/sections/tables/fiscal-balance';
import { CODE_TABLES, revenueTotal, rowsOf, tableTotal, unitFundsTotal, type CodeTableId } from '@/lib/disclosure/sections/tables/figures';
import { revenueExpenditureFields, type RevenueExpenditureContent } from '@/lib/disclosure/sections/tables/revenue-expenditure';
import { threePublicFields, type ThreePublicContent } from '@/lib/disclosure/sections/three-public';
import { notRun, type Rule, type RuleFinding } from './rule';
import { moneyLines, mustEqual, statedFindings, statedRule } from './stated';
import { overviewBalance } from './totals';

const BUDGET_LAW = '《预算法》第三十二条、《预算法实施条例》第六条：收支平衡，各表数额一致';

const has = (context: DisclosureContext, id: string) => context.content[id] !== undefined;
const wan = formatExactWanyuan;

const incomeAddsUp: Rule = {
  id: 'F01',
  severity: 'E',
  title: '收入总计等于各项收入与上年结转之和',
  formula: '收入总计 = Σ 各项收入 + 上年结转；第二部分各项收入 = 公开02表',
  basis: BUDGET_LAW,
  sections: [],
  run: (context) => (has(context, 'revenueExpenditure') || has(context, 'overview') ? statedFindings('F01', context) : notRun('没有提供：总体情况、部门收支总表')),
};

const balance: Rule = {
  id: 'F02',
  severity: 'E',
  title: '收入总计等于支出总计',
  formula: '支出总计 = 本年支出合计 + 年终结转结余；收入总计 = 支出总计',
  basis: BUDGET_LAW,
  sections: [],
  run: (context) => {
    const content = context.content.revenueExpenditure as RevenueExpenditureContent | undefined;
    const inText = has(context, 'overview') ? overviewBalance(context) : [];
    if (!content) return has(context, 'overview') ? inText : notRun('没有提供：总体情况、部门收支总表');
    const of = (key: 'income' | 'expenditure', row: string) => gridAmount(revenueExpenditureFields[key], content[key], row, 'amount', context);
    // A sum over a half-filled column is not yet a total.
    const filled = of('income', 'carryOver') !== null && of('expenditure', 'carriedForward') !== null && of('expenditure', 'yearExpenditure') !== null;
    const inTable = filled ? mustEqual({ sectionId: 'revenueExpenditure', path: 'income/total/amount' }, ['公开01表收入总计', of('income', 'total')], ['支出总计', of('expenditure', 'total')]) : [];
    // With nothing carried forward the text restates the table: one sentence for one cause.
    return inTable.length > 0 ? inTable : inText;
  },
};

const levelsAddUp: Rule = {
  id: 'F03',
  severity: 'E',
  title: '类、款、项逐级相加，支出总表与收支总表一致',
  formula: '本年支出合计 = Σ类；类 = Σ款；款 = Σ项；公开01表 = 公开03表；公开03表 ≥ 公开05表 + 08表 + 09表',
  basis: '《预算法》第三十七条、《预算法实施条例》第六条：支出按功能分类公开到项',
  sections: [],
  run: (context) => {
    if (!has(context, 'expenditure') && !has(context, 'generalExpenditure')) return notRun('没有提供：部门支出总表、一般公共预算支出表');
    return [...statedFindings('F03', context), ...totalCoversAppropriations(context)];
  },
};

/** Rows of 03 that were entered against what the tables of appropriations spend there; equal where nothing else is spent. */
function totalCoversAppropriations(context: DisclosureContext): RuleFinding[] {
  const entered = (context.content.expenditure as { rows: readonly TableRow[] } | undefined)?.rows ?? [];
  if (entered.length === 0) return [];
  const budgets = ['generalExpenditure', 'fundExpenditure', 'stateCapitalExpenditure'] as const;
  const appropriated = new Map<string, Fen>();
  for (const id of budgets) {
    for (const line of moneyLines(CODE_TABLES[id], rowsOf(context, id) ?? [], context)) {
      const amount = line.amountOf('total');
      if (amount !== null) appropriated.set(line.code, (appropriated.get(line.code) ?? 0) + amount);
    }
  }
  if (appropriated.size === 0) return [];
  const onlyAppropriations = unitFundsTotal(context) === 0 && revenueTotal(context, 'fiscalAccount') === 0 && revenueTotal(context, 'carryOver') === 0;
  const lines = moneyLines(CODE_TABLES.expenditure, entered, context);
  const missing = [...appropriated].filter(([code, amount]) => amount !== 0 && !lines.some((line) => line.code === code));
  const wrong = lines.flatMap(({ row, code, amountOf }): RuleFinding[] => {
    const [here, there] = [amountOf('total'), appropriated.get(code) ?? 0];
    if (here === null || here === there || (here > there && !onlyAppropriations)) return [];
    const why = onlyAppropriations ? '全部支出由财政拨款安排，两数应相等' : '前者不应小于后者';
    return [{ sectionId: 'expenditure', path: `rows/${row.id}/total`, message: `公开03表“${String(row.name)}” ${wan(here)}，公开05表、08表、09表同一科目合计 ${wan(there)}，${why}，差 ${wan(here - there)} 万元。`, expected: wan(there), actual: wan(here) }];
  });
  return [...wrong, ...missing.map(([code, amount]): RuleFinding => ({ sectionId: 'expenditure', path: 'rows', message: `公开03表没有科目 ${code}，而公开05表、08表、09表在该科目安排 ${wan(amount)} 万元。`, expected: wan(amount), actual: '' }))];
}

const rowsAddUp = statedRule({
  id: 'F04',
  title: '支出表各行合计等于基本支出、项目支出等之和',
  formula: '合计 = 基本支出 + 项目支出（+ 上缴上级 + 经营 + 对附属单位补助）',
  basis: BUDGET_LAW,
  sections: ['expenditure'],
});

const revenueAddsUp = statedRule({
  id: 'F05',
  title: '收入总表行列相加，与收支总表一致',
  formula: '公开02表每行合计 = Σ 各来源；公开02表各来源合计 = 公开01表收入',
  basis: BUDGET_LAW,
  sections: ['revenue'],
});

const fiscalBalances: Rule = {
  id: 'F06',
  severity: 'E',
  title: '财政拨款收入与支出平衡',
  formula: '本年收入 + 上年结转 = 本年支出 + 年终结转，按预算种类分别成立；每行合计 = 各栏之和',
  basis: '《预算法》第五条：一般公共预算、政府性基金预算、国有资本经营预算保持完整、独立',
  sections: ['fiscalBalance'],
  run: (context) => {
    const content = context.content.fiscalBalance as FiscalBalanceContent;
    const income = (row: string) => gridAmount(fiscalBalanceFields.income, content.income, row, 'amount', context);
    const spent = (row: string, column: string) => gridAmount(fiscalBalanceFields.expenditure, content.expenditure, row, column, context);
    const budgets = ALL_BUDGETS.filter((budget) => content.income[budget] !== undefined);
    const own = budgets.flatMap((budget): RuleFinding[] => {
      const [now, carried, out, left] = [income(budget), income(carriedRow(budget)), spent('yearExpenditure', budget), spent('carriedForward', budget)];
      if (now === null || carried === null || out === null || left === null || now + carried === out + left) return [];
      return [
        {
          sectionId: 'fiscalBalance',
          path: `income/${budget}/amount`,
          message: `${budgetLabel(budget)}：本年收入 ${wan(now)} + 上年结转 ${wan(carried)} = ${wan(now + carried)}，本年支出 ${wan(out)} + 年终结转 ${wan(left)} = ${wan(out + left)}，差 ${wan(now + carried - out - left)} 万元。`,
          expected: wan(out + left),
          actual: wan(now + carried),
        },
      ];
    });
    return [...statedFindings('F06', context), ...own];
  },
};

/** A spending table without a code that carries money. */
const isEmpty = (context: DisclosureContext, id: CodeTableId): boolean => moneyLines(CODE_TABLES[id], rowsOf(context, id) ?? [], context).length === 0;

const columnsAreTables: Rule = {
  id: 'F07',
  severity: 'E',
  title: '财政拨款收支总表各栏等于对应的支出表',
  formula: '公开04表各类支出 = 公开05表、08表、09表同类支出，没有科目的表为 0；拨款收入 = 公开02表',
  basis: BUDGET_LAW,
  sections: ['fiscalBalance'],
  run: (context) => [...statedFindings('F07', context), ...spentWithoutTable(context)],
};

/** An empty 05, 08 or 09 beside a 04 that was entered with expenditure of that budget. */
function spentWithoutTable(context: DisclosureContext): RuleFinding[] {
  const { expenditure } = context.content.fiscalBalance as FiscalBalanceContent;
  return ALL_BUDGETS.flatMap((budget): RuleFinding[] => {
    const { table, no } = spendingTable(budget);
    if (!has(context, table) || !isEmpty(context, table) || tableTotal(context, table, 'total') !== null) return [];
    const spent = gridAmount(fiscalBalanceFields.expenditure, expenditure, 'yearExpenditure', budget, context);
    if (spent === null || spent === 0) return [];
    return [{ sectionId: table, path: 'rows', message: `公开${no}表没有填写任何科目，而公开04表${budgetLabel(budget)}支出为 ${wan(spent)} 万元。请逐项填写；确实没有支出的，请核对公开04表。`, expected: wan(spent), actual: '' }];
  });
}

const basicIsBasic: Rule = {
  id: 'F08',
  severity: 'E',
  title: '基本支出表合计等于一般公共预算基本支出',
  formula: '公开06表合计 = 公开05表基本支出 ≤ 公开03表基本支出；公开06表没有科目时，公开05表基本支出 = 0',
  basis: '《预算法》第三十七条、《预算法实施条例》第六条：基本支出按经济性质分类公开到款',
  sections: ['generalExpenditure', 'basicExpenditure'],
  run: (context) => {
    const [functional, all] = [tableTotal(context, 'generalExpenditure', 'basic'), tableTotal(context, 'expenditure', 'basic')];
    const economic = isEmpty(context, 'basicExpenditure') ? 0 : tableTotal(context, 'basicExpenditure', 'total');
    if (economic === null || functional === null) return notRun('公开05表或06表还没有填写');
    const over = all !== null && functional > all ? [{ sectionId: 'expenditure', path: 'rows', message: `公开03表基本支出 ${wan(all)}，小于公开05表基本支出 ${wan(functional)}，差 ${wan(functional - all)} 万元。`, expected: `不小于 ${wan(functional)}`, actual: wan(all) }] : [];
    return [...sameBasic(context, economic, functional), ...over];
  },
};

function sameBasic(context: DisclosureContext, economic: Fen, functional: Fen): RuleFinding[] {
  const at = { sectionId: 'basicExpenditure', path: 'rows' };
  if (functional === 0 || !isEmpty(context, 'basicExpenditure')) return mustEqual(at, ['公开06表合计', economic], ['公开05表基本支出', functional]);
  return [{ ...at, message: `公开06表没有填写任何科目，而公开05表基本支出为 ${wan(functional)} 万元。请按经济分类逐款填写；确实没有基本支出的，请核对公开05表。`, expected: wan(functional), actual: '' }];
}

const PERSONNEL_CODES = /^(301|303)/u;
const OPERATING_CODES = /^(302|310)/u;

const economicLevels: Rule = {
  id: 'F09',
  severity: 'E',
  title: '基本支出表类、款相加，经济分类与人员、公用经费对应',
  formula: '类 = Σ款；合计 = 人员经费 + 公用经费；301、303 列人员经费，302、310 列公用经费',
  basis: '《支出经济分类科目改革方案》；《预算法实施条例》第六条',
  sections: ['basicExpenditure'],
  run: (context) => {
    const rows = rowsOf(context, 'basicExpenditure')!;
    const misplaced = moneyLines(CODE_TABLES.basicExpenditure, rows, context).flatMap(({ row, code, amountOf }): RuleFinding[] => {
      const wrong = PERSONNEL_CODES.test(code) ? 'operating' : OPERATING_CODES.test(code) ? 'personnel' : null;
      if (wrong === null || (amountOf(wrong) ?? 0) === 0) return [];
      const [here, there] = wrong === 'operating' ? ['公用经费', '人员经费'] : ['人员经费', '公用经费'];
      return [{ sectionId: 'basicExpenditure', path: `rows/${row.id}/${wrong}`, message: `科目 ${code}“${String(row.name)}”属于${there}，这里在${here}列了 ${wan(amountOf(wrong)!)} 万元。请改列${there}。`, actual: wan(amountOf(wrong)!) }];
    });
    return [...statedFindings('F09', context), ...misplaced];
  },
};

const basicIsPersonnelAndOperating: Rule = {
  id: 'F10',
  severity: 'E',
  title: '基本支出等于人员经费加公用经费，正文与表一致',
  formula: '基本支出 = 人员经费 + 公用经费；公开05表 = 公开06表 = 第二部分',
  basis: BUDGET_LAW,
  sections: [],
  run: (context) => {
    if (!has(context, 'overview') && !has(context, 'generalExpenditure')) return notRun('没有提供：总体情况、一般公共预算支出表');
    const between = (['personnel', 'operating'] as const).flatMap((part) => {
      const name = part === 'personnel' ? '人员经费' : '公用经费';
      return mustEqual({ sectionId: 'basicExpenditure', path: 'rows' }, [`公开06表${name}`, tableTotal(context, 'basicExpenditure', part)], [`公开05表${name}`, tableTotal(context, 'generalExpenditure', part)]);
    });
    return [...statedFindings('F10', context), ...between];
  },
};

const threePublicAddUp = statedRule({
  id: 'F17',
  title: '“三公”经费合计等于各项之和，表与正文一致',
  formula: '三公 = 出国（境）+ 用车 + 接待；用车 = 购置 + 运行；公开07表 = 第四部分',
  basis: '《预算法实施条例》第六条：公开“三公”经费总额和分项数额',
  sections: ['threePublicTable'],
});

/** 部门经济科目 of the three public expenses, and the row of 第四部分 that holds them. */
const EXPENSE_CODES = [
  ['30212', 'abroad'],
  ['30217', 'reception'],
  ['30231', 'vehicleRunning'],
  ['31013', 'vehiclePurchase'],
] as const;

const economicWithinThreePublic: Rule = {
  id: 'F20',
  severity: 'W',
  title: '基本支出中的“三公”科目不超过“三公”经费',
  formula: '30212 ≤ 出国（境）费；30217 ≤ 接待费；30231 ≤ 运行维护费；31013 ≤ 购置费',
  basis: '《预算法实施条例》第六条：同一支出在各表一致',
  sections: ['basicExpenditure', 'threePublic'],
  run: (context) => {
    const { expenses } = context.content.threePublic as ThreePublicContent;
    return moneyLines(CODE_TABLES.basicExpenditure, rowsOf(context, 'basicExpenditure')!, context).flatMap(({ row, code, amountOf }): RuleFinding[] => {
      const expense = EXPENSE_CODES.find(([own]) => own === code)?.[1];
      const [here, there] = [amountOf('total'), expense ? gridAmount(threePublicFields.expenses, expenses, expense, 'thisYear', context) : null];
      if (here === null || there === null || here <= there) return [];
      const { label } = threePublicFields.expenses.rows[expense!];
      return [{ sectionId: 'basicExpenditure', path: `rows/${row.id}/total`, message: `公开06表 ${code}“${String(row.name)}” ${wan(here)}，超过第四部分${label} ${wan(there)}，多 ${wan(here - there)} 万元。`, expected: `不超过 ${wan(there)}`, actual: wan(here) }];
    });
  },
};

/** Last year's totals of both sides, typed by hand in a department's first year in the portal. */
const changesAddUp: Rule = {
  id: 'F12',
  severity: 'E',
  title: '各部分增减额之和等于总的增减额',
  formula: 'Σ 各部分增减 = 总增减；由增减额推出的上年数 ≥ 0，收支两方一致',
  basis: '《地方预决算公开操作规程》：说明增减变化情况；同一数额前后公开应当一致',
  sections: ['overview'],
  run: (context) => {
    const { income, expenditure } = context.content.overview as OverviewContent;
    const before = (['lastYear', 'thisYear'] as const).map((column) => [gridAmount(overviewFields.income, income, 'total', column, context), gridAmount(overviewFields.expenditure, expenditure, 'total', column, context)] as const);
    const [[incomeBefore, spentBefore], [incomeNow, spentNow]] = before as [(typeof before)[number], (typeof before)[number]];
    const complete = (['personnel', 'operating', 'projects'] as const).every((row) => typeof expenditure[row].lastYear === 'number') && typeof income.general.lastYear === 'number';
    if (context.previous || !complete || incomeNow !== spentNow) return [];
    return mustEqual({ sectionId: 'overview', path: 'income/general/lastYear' }, ['上年收入合计', incomeBefore], ['上年支出合计', spentBefore]);
  },
};

export const tableRules: readonly Rule[] = [
  incomeAddsUp,
  balance,
  levelsAddUp,
  rowsAddUp,
  revenueAddsUp,
  fiscalBalances,
  columnsAreTables,
  basicIsBasic,
  economicLevels,
  basicIsPersonnelAndOperating,
  threePublicAddUp,
  economicWithinThreePublic,
  changesAddUp,
];
