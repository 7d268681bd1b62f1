// Complete final accounts that agree with a budget and with themselves, for whatever department and budget a test has.
import type { Fen } from '@/lib/amount/amount';
import { moneyLines } from '@/lib/checks/stated';
import { gridAmount } from '@/lib/disclosure/computed';
import type { DisclosureContent, DisclosureContext } from '@/lib/disclosure/context';
import type { GridField } from '@/lib/disclosure/field';
import { emptyContent, withPreviousFigures } from '@/lib/disclosure/section-content';
import { CODE_TABLES, rowsOf, type CodeTableId } from '@/lib/disclosure/sections/tables/figures';
import { sectionOf, templateForYear, templateOf } from '@/lib/disclosure/templates/templates';

type Cells = Record<string, unknown>;
type Content = Record<string, Cells>;

/** Without a word of more or less: it holds whichever way a figure moved. */
const REASON = '按工资标准、合同和实际发生数支付';

interface Choices {
  /** The budget of the year, as its department published it. */
  budget: DisclosureContext;
  /** Thousandths of each budgeted amount that were spent, used in turn. */
  spent?: readonly number[];
  /** The final accounts of the year before as published. */
  previous?: DisclosureContext['previous'];
}

/** Final accounts in which the checks find no error: all money is appropriated, nothing is carried over. */
export function finalAccountsContent({ budget, spent = [1000], previous = null }: Choices): DisclosureContent {
  const { fiscalYear, department, content: planned } = budget;
  const template = templateForYear(fiscalYear, 'FINAL_ACCOUNTS');
  let position = 0;
  const used = (amount: Fen): Fen => Math.floor((amount * spent[position++ % spent.length]!) / 1000);
  const budgeted = (section: string, grid: string, row: string): Fen => {
    const field = sectionOf(templateOf(budget.templateVersion), section)?.fields[grid] as GridField | undefined;
    return (field && gridAmount(field, (planned[section] as Cells)[grid], row, 'thisYear', budget)) ?? 0;
  };

  const economic = lines('basicExpenditure', budget).map(({ code, name, amount }) => ({ id: code, code, name, personnel: used(amount('personnel')), operating: used(amount('operating')) }));
  const general = spread(economic.reduce((sum, row) => sum + row.personnel + row.operating, 0), lines('generalExpenditure', budget), used);
  const ofBudget = (table: CodeTableId) => lines(table, budget).map(({ code, name, amount }) => ({ ...codeRow(code, name), basic: used(amount('basic')), project: used(amount('project')) }));
  const [fund, stateCapital] = [ofBudget('fundExpenditure'), ofBudget('stateCapitalExpenditure')];
  const appropriated = byCode([...general, ...fund, ...stateCapital]);
  const projects = appropriated.reduce((sum, row) => sum + row.project, 0);
  const nothing = appropriated.length === 0;
  const expense = (row: string) => used(budgeted('threePublic', 'expenses', row));
  const expenses = { abroad: expense('abroad'), vehiclePurchase: expense('vehiclePurchase'), vehicleRunning: expense('vehicleRunning'), reception: expense('reception') };

  const told: Content = {
    responsibilities: planned.responsibilities as Cells,
    glossary: planned.glossary as Cells,
    otherMatters: planned.otherMatters as Cells,
    finalOverview: { totals: everyRow(template.version, 'finalOverview', 'totals', () => ({ reason: REASON })) },
    finalFiscal: { spending: everyRow(template.version, 'finalFiscal', 'spending', () => REASONS) },
    finalThreePublic: { expenses: everyRow(template.version, 'finalThreePublic', 'expenses', (row) => ({ ...REASONS, actual: (expenses as Record<string, Fen>)[row] ?? null })) },
    finalOperatingCost: { cost: { total: { ...REASONS, actual: operatingCostOf(planned, economic.reduce((sum, row) => sum + row.operating, 0), used(budgeted('operatingCost', 'cost', 'total'))) } }, purpose: '办公用房水电和日常维修' },
    finalProcurement: { kinds: everyRow(template.version, 'finalProcurement', 'kinds', (row) => ({ amount: row === 'total' ? null : 0 })) },
    finalAssets: {
      asOf: `${fiscalYear}-12-31`,
      holdings: everyRow(template.version, 'finalAssets', 'holdings', (row) => (row === 'total' ? {} : { quantity: '0', value: 0 })),
      vehicles: everyRow(template.version, 'finalAssets', 'vehicles', () => ({ quantity: '0' })),
      equipment: everyRow(template.version, 'finalAssets', 'equipment', () => ({ quantity: '0' })),
    },
    finalPerformance: { work: '对全部项目开展了绩效自评。', projects: projects === 0 ? [] : [{ id: 'a', name: '全部项目', budget: projects, actual: projects, score: '95', grade: '优', result: '年度绩效目标已完成' }] },
    finalBalance: { income: { nonFiscalBalance: { amount: 0 }, carryOver: { amount: 0 } }, expenditure: { distributed: { amount: 0 }, carriedForward: { amount: 0 } } },
    finalRevenue: { rows: (nothing ? [NOTHING] : appropriated).map(({ code, name, basic, project }) => ({ ...codeRow(code, name), ...NONE, fiscal: basic + project, business: 0, other: 0 })) },
    finalExpenditure: { rows: nothing ? [{ ...codeRow(NOTHING.code, NOTHING.name), ...NONE, basic: 0, project: 0 }] : [] },
    finalFiscalBalance: {
      income: { stateCapital: { amount: stateCapital.reduce((sum, row) => sum + row.basic + row.project, 0) }, carryGeneral: { amount: 0 }, carryStateCapital: { amount: 0 } },
      expenditure: { carriedForward: { total: null, general: 0, fund: null, stateCapital: 0 } },
    },
    finalGeneral: { rows: general },
    finalBasic: { rows: economic },
    finalThreePublicTable: { counts: countsOf(expenses) },
    finalFund: { rows: fund.map((row) => ({ ...row, opening: 0, income: row.basic + row.project, closing: null })) },
    finalStateCapital: { rows: stateCapital },
  };
  const before = previous && { department, ...previous, previous: null };
  return Object.fromEntries(template.sections.map((section) => [section.id, withPreviousFigures(section, over(emptyContent(section), told[section.id]) as Cells, before)]));
}

const REASONS = { reason: REASON, gapReason: REASON };
/** A department without money says so in one row. */
const NOTHING = { code: '2010301', name: '行政运行', basic: 0, project: 0 };
const NONE = { superior: 0, operation: 0, affiliated: 0 };
const codeRow = (code: string, name: string) => ({ id: code, code, name, total: null });

interface Line {
  code: string;
  name: string;
  amount: (column: string) => Fen;
}

/** The lowest rows of a table of the budget; none where the budget lacks the table. */
function lines(table: CodeTableId, budget: DisclosureContext): Line[] {
  const rows = rowsOf(budget, table);
  if (!rows) return [];
  return moneyLines(CODE_TABLES[table], rows, budget).map(({ code, row, amountOf }) => ({ code, name: String(row.name), amount: (column) => amountOf(column) ?? 0 }));
}

/** 06's total over the rows of 05: each takes its share, the last what is left. */
function spread(basic: Fen, rows: readonly Line[], used: (amount: Fen) => Fen) {
  let left = basic;
  const last = rows.findLastIndex(({ amount }) => amount('basic') > 0);
  return rows.map(({ code, name, amount }, index) => {
    const own = index === last ? left : Math.min(left, used(amount('basic')));
    left -= own;
    return { ...codeRow(code, name), basic: own, project: used(amount('project')) };
  });
}

function byCode(rows: readonly { code: string; name: string; basic: Fen; project: Fen }[]) {
  const sums = new Map<string, { code: string; name: string; basic: Fen; project: Fen }>();
  for (const { code, name, basic, project } of rows) {
    const sum = sums.get(code) ?? { code, name, basic: 0, project: 0 };
    sums.set(code, { ...sum, basic: sum.basic + basic, project: sum.project + project });
  }
  return [...sums.values()];
}

/** Of offices alone it follows from 06; of others it is a part of 公用经费. */
function operatingCostOf(planned: DisclosureContent, operating: Fen, used: Fen): Fen | null {
  const { institutions = [] } = planned.responsibilities as { institutions?: { nature: string }[] };
  return institutions.length > 0 && institutions.every(({ nature }) => nature === '行政' || nature === '参公事业') ? null : Math.min(operating, used);
}

function countsOf({ abroad, vehiclePurchase, vehicleRunning, reception }: Record<'abroad' | 'vehiclePurchase' | 'vehicleRunning' | 'reception', Fen>): Cells {
  const when = (amount: Fen, count: string) => ({ quantity: amount > 0 ? count : '0' });
  return { groups: when(abroad, '1'), travellers: when(abroad, '3'), bought: when(vehiclePurchase, '1'), held: when(vehiclePurchase + vehicleRunning, '2'), receptions: when(reception, '6'), guests: when(reception, '40') };
}

const everyRow = (version: string, section: string, grid: string, cells: (row: string) => Cells): Cells =>
  Object.fromEntries(Object.keys((sectionOf(templateOf(version), section)!.fields[grid] as GridField).rows).map((row) => [row, cells(row)]));

/** What is told on top of what is blank, as deep as both go. */
function over(blank: unknown, told: unknown): unknown {
  const isObject = (value: unknown): value is Cells => typeof value === 'object' && value !== null && !Array.isArray(value);
  if (!isObject(blank) || !isObject(told)) return told === undefined ? blank : told;
  return Object.fromEntries(Object.keys(blank).map((key) => [key, over(blank[key], told[key])]));
}
