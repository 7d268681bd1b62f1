import { formatExactWanyuan, sumOfPresent, type Fen } from '@/lib/amount/amount';
import { rowAmount, treeLines, type TableRow } from '@/lib/disclosure/computed';
import type { DisclosureContext } from '@/lib/disclosure/context';
import { finalAppropriatedRows } from '@/lib/disclosure/sections/final-accounts/expenditure';
import { FINAL_TABLES, finalRows, finalTotal, type FinalTableId } from '@/lib/disclosure/sections/final-accounts/figures';
import { finalBudgetLabel, finalCarriedRow, fiscalIncome, fiscalSpent } from '@/lib/disclosure/sections/final-accounts/fiscal-balance';
import type { Rule, RuleFinding } from './rule';
import { moneyLines, statedFindings } from './stated';

const wan = formatExactWanyuan;

export const expenditureAddsUp: Rule = {
  id: 'D03',
  severity: 'E',
  title: '支出等于各类支出之和，逐级相加，支出决算表不少于财政拨款支出',
  formula: '本年支出 = 基本支出 + 项目支出 + 上缴上级支出 + 经营支出 + 对附属单位补助支出；类 = Σ款 = Σ项；公开01表各类 = 公开03表；公开03表各科目基本支出、项目支出 ≥ 公开05表 + 08表 + 09表',
  basis: '《预算法》第七十五条：支出按功能分类编列到项',
  sections: ['finalGeneral'],
  run: (context) => [...statedFindings('D03', context), ...appropriationsLeftOut(context)],
};

const PARTS = ['basic', 'project'] as const;
type Part = (typeof PARTS)[number];

/** Where 03 was entered by hand: each 项 of 05, 08 and 09 stands in it with at least what they spend there. */
function appropriationsLeftOut(context: DisclosureContext): RuleFinding[] {
  const entered = (context.content.finalExpenditure as { rows: readonly TableRow[] } | undefined)?.rows ?? [];
  if (entered.length === 0) return [];
  const { finalExpenditure } = FINAL_TABLES;
  const lines = treeLines(finalExpenditure, entered, context);
  return finalAppropriatedRows(context).flatMap((row): RuleFinding[] => {
    const code = String(row.code).normalize('NFKC').replace(/\s/gu, '');
    if (code === '') return [];
    const spent = (part: Part) => rowAmount(finalExpenditure.columns, row, part, context) ?? 0;
    const name = `${code}“${String(row.name)}”`;
    // Several rows may have one code.
    const same = lines.filter(({ node }) => node.code === code);
    if (same.length === 0) return missingCode(name, spent('basic') + spent('project'));
    return PARTS.flatMap((part): RuleFinding[] => {
      const [here, there] = [sumOfPresent(same.map(({ amountOf }) => amountOf(part))), spent(part)];
      if (here === null || here >= there) return [];
      const at = same[0]!.node.row;
      const message = `公开03表 ${name}${finalExpenditure.columns[part].label} ${wan(here)}，小于公开05表、08表、09表同一科目合计 ${wan(there)}，少 ${wan(there - here)} 万元。公开03表包含全部资金的支出，请补足；公开05表、08表、09表有误的，请更正。`;
      return [{ sectionId: 'finalExpenditure', path: at ? `rows/${at.id}/${part}` : 'rows', message, expected: `不小于 ${wan(there)}`, actual: wan(here) }];
    });
  });
}

const missingCode = (name: string, spent: Fen): RuleFinding[] =>
  spent === 0 ? [] : [{ sectionId: 'finalExpenditure', path: 'rows', message: `公开03表没有科目 ${name}，而公开05表、08表、09表在该科目支出 ${wan(spent)} 万元。公开03表包含全部资金的支出，请补列这一科目。`, expected: `不小于 ${wan(spent)}`, actual: '' }];

const SPENDING_TABLES = [
  { id: 'finalGeneral', no: '05', budget: 'general' },
  { id: 'finalFund', no: '08', budget: 'fund' },
  { id: 'finalStateCapital', no: '09', budget: 'stateCapital' },
] as const;

/** A table that is there and has no code with money; its rows may be none, or a total alone. */
function isEmpty(context: DisclosureContext, id: FinalTableId): boolean {
  const rows = finalRows(context, id);
  return rows !== null && moneyLines(FINAL_TABLES[id], rows, context).length === 0;
}

/** An empty table of a budget that had income, unless all of it stands as left at the year's end. */
function incomeWithoutSpending(context: DisclosureContext, { id, no, budget }: (typeof SPENDING_TABLES)[number]): RuleFinding[] {
  const [income, carried, left] = [fiscalIncome(context, budget), fiscalIncome(context, finalCarriedRow(budget)), fiscalSpent(context, 'carriedForward', budget)];
  if (!isEmpty(context, id) || income === null || income === 0 || (carried !== null && income + carried === left)) return [];
  return [{ sectionId: id, path: 'rows', message: `公开${no}表没有填写任何科目，而${finalBudgetLabel(budget)}收入为 ${wan(income)} 万元。请逐项填写；确实没有支出的，请核对收入和公开04表年末结转和结余。`, expected: wan(income), actual: '' }];
}

/** 06 empty beside a 05 that has basic expenditure. */
function basicWithoutCodes(context: DisclosureContext): RuleFinding[] {
  const basic = finalTotal(context, 'finalGeneral', 'basic');
  if (!isEmpty(context, 'finalBasic') || basic === null || basic === 0) return [];
  return [{ sectionId: 'finalBasic', path: 'rows', message: `公开06表没有填写任何科目，而公开05表基本支出为 ${wan(basic)} 万元。请按经济分类逐款填写；确实没有基本支出的，请核对公开05表。`, expected: wan(basic), actual: '' }];
}

export const emptyTables: Rule = {
  id: 'D09',
  severity: 'E',
  title: '空表确实没有数额，保留并作说明',
  formula: '公开05表、08表、09表没有科目时，公开04表同类本年收入 = 0，或者本年收入 + 年初结转和结余 = 年末结转和结余；公开06表没有科目时，公开05表基本支出 = 0；没有科目的表公开时保留并说明',
  basis: '财预〔2016〕143号：没有数据的表格也应公开空表并说明',
  sections: SPENDING_TABLES.map(({ id }) => id),
  run: (context) => [...SPENDING_TABLES.flatMap((table) => incomeWithoutSpending(context, table)), ...basicWithoutCodes(context)],
};
