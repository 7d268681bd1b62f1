import { difference, fenOrZero, formatExactWanyuan, type Fen } from '@/lib/amount/amount';
import { gridAmount } from '@/lib/disclosure/computed';
import { previousContext, type DisclosureContext } from '@/lib/disclosure/context';
import { normalisedName, plainName } from '@/lib/disclosure/names';
import { overviewFields } from '@/lib/disclosure/sections/overview';
import { threePublicFields, type ThreePublicContent } from '@/lib/disclosure/sections/three-public';
import { sectionsOf } from './disclosure-content';
import { notRun, type Rule, type RuleFinding } from './rule';
import { writtenProse } from './written-texts';

const EXPLAINED = '《地方预决算公开操作规程》：说明增减变化的原因';

/** Budgets of the document's projects by normalised name; procurement tells them where no list does. */
function budgetsOf(context: DisclosureContext | null): Map<string, Fen> {
  const budgets = new Map<string, Fen>();
  if (!context) return budgets;
  const { overview, procurement } = sectionsOf(context);
  const listed = (overview?.projects ?? []).map((row) => [row.name, row.amount] as const);
  const procured = (procurement?.items ?? []).map((row) => [row.project, row.projectBudget] as const);
  for (const [name, amount] of [...listed, ...procured]) {
    const key = normalisedName(name);
    if (typeof amount === 'number' && key.length >= MIN_NAME && !budgets.has(key)) budgets.set(key, amount);
  }
  return budgets;
}

/** Shorter names are words of the language. */
const MIN_NAME = 4;
/** Up to the end of the sentence: what the reason names first of all. */
const MAINLY = /主要(?:原因)?(?:是|为|因|由于|系|用于|在于|[：:])([^。；;]+)/u;

const mainCauseIsLarge: Rule = {
  id: 'F14',
  severity: 'W',
  title: '列为主要原因的项目占增减额的一半以上',
  formula: '“主要为X项目”中 X 的预算（有多个的相加）≥ 增减额 × 最低比例',
  basis: EXPLAINED,
  sections: ['overview'],
  parameters: { share: { label: '最低比例（%）', default: 50 } },
  run: (context, parameters) => {
    const { overview } = sectionsOf(context);
    const [now, before] = [budgetsOf(context), budgetsOf(previousContext(context))];
    if (now.size === 0 && before.size === 0) return notRun('没有列出项目及预算');
    const share = BigInt(Math.round(parameters.share ?? 50));
    return (['basic', 'projects'] as const).flatMap((row): RuleFinding[] => {
      const figure = (column: 'thisYear' | 'lastYear') => gridAmount(overviewFields.expenditure, overview.expenditure, row, column, context);
      const change = difference(figure('thisYear'), figure('lastYear'));
      const cause = MAINLY.exec(overview.expenditure[row].reason ?? '')?.[1];
      if (change === null || change === 0 || cause === undefined) return [];
      const named = namedIn(cause, new Set([...now.keys(), ...before.keys()]));
      if (named.length === 0) return [];
      // A project that ended explains a decrease with what it had.
      const explained = named.reduce((sum, name) => sum + Math.max(fenOrZero(now.get(name)), change < 0 ? fenOrZero(before.get(name)) : 0), 0);
      if (BigInt(explained) * 100n >= BigInt(Math.abs(change)) * share) return [];
      const { label } = overviewFields.expenditure.rows[row];
      return [
        {
          sectionId: 'overview',
          path: `expenditure/${row}/reason`,
          message: `${label}${change > 0 ? '增加' : '减少'} ${formatExactWanyuan(Math.abs(change))} 万元，原因写主要为${named.map((name) => `“${name}”`).join('、')}，而${named.length > 1 ? '这些项目共' : '该项目'} ${formatExactWanyuan(explained)} 万元，不到增减额的 ${share}%。请写明其余的原因。`,
          expected: `不少于增减额的 ${share}%`,
          actual: formatExactWanyuan(explained),
        },
      ];
    });
  },
};

/** The longest names that stand in the text: a name within another's is not named by it. */
function namedIn(text: string, names: ReadonlySet<string>): string[] {
  let rest = plainName(text);
  return [...names]
    .sort((a, b) => b.length - a.length)
    .filter((name) => {
      if (!rest.includes(name)) return false;
      rest = rest.replaceAll(name, '|');
      return true;
    });
}

/** 购置公务用车, 新购1辆公车, 更新执法车辆; what is denied is not bought. */
const BOUGHT = /(?:(未|不|没有|无)[^，。；]{0,4})?(?:购置|购买|新购|采购|更新)(?!及)[^，。；]{0,8}?(?:公务用车|公车|公务车|执法用?车|车辆|汽车|轿车)(?!辆?(?:购置)?费|及运)/gu;

interface Purchase {
  sectionId: string;
  path: string;
  words: string;
  year: 'thisYear' | 'lastYear';
}

function purchasesIn(context: DisclosureContext): Purchase[] {
  const told = writtenProse(context).filter(({ sectionId, text }) => sectionId !== 'glossary' && sectionId !== 'performance' && text.includes('车'));
  return told.flatMap(({ sectionId, path, text }) =>
    [...text.matchAll(BOUGHT)].flatMap(({ 0: words, 1: denied, index }): Purchase[] => {
      if (denied) return [];
      // The year may stand earlier in the sentence: 于2019年12月购置公车.
      const year = [...text.slice(0, index).split(/[。；;]/u).at(-1)!.matchAll(/(\d{4})年/gu)].at(-1)?.[1];
      if (year !== undefined && Number(year) < context.fiscalYear - 1) return [];
      return [{ sectionId, path, words, year: year !== undefined && Number(year) === context.fiscalYear - 1 ? 'lastYear' : 'thisYear' }];
    }),
  );
}

const vehiclesAsBought: Rule = {
  id: 'F15',
  severity: 'W',
  title: '购置车辆与公务用车购置费相符',
  formula: '正文或拟购置资产中有车辆 ⇔ 公务用车购置费 > 0；上年购置的与上年数比较',
  basis: EXPLAINED,
  sections: ['threePublic'],
  run: (context) => {
    const { expenses } = context.content.threePublic as ThreePublicContent;
    const spent = (column: 'thisYear' | 'lastYear') => gridAmount(threePublicFields.expenses, expenses, 'vehiclePurchase', column, context);
    const told = purchasesIn(context);
    const findings = told.flatMap(({ sectionId, path, words, year }): RuleFinding[] => {
      if (spent(year) !== 0) return [];
      const which = year === 'lastYear' ? `${context.fiscalYear - 1}年` : '本年';
      return [{ sectionId, path, message: `这里写有“${words}”，而第四部分${which}公务用车购置费是 0。请核对（不用财政拨款购置的请写明）。`, expected: '公务用车购置费大于 0', actual: '0.00' }];
    });
    const planned = sectionsOf(context).assets?.planned;
    const vehicles = (planned ?? []).filter((row) => row.category === '车辆');
    for (const row of vehicles) {
      if (spent('thisYear') === 0 && fenOrZero(row.amount) > 0) {
        findings.push({ sectionId: 'assets', path: `planned/${row.id}/amount`, message: `拟购置“${row.name}” ${formatExactWanyuan(fenOrZero(row.amount))} 万元，而第四部分本年公务用车购置费是 0。请核对（不属于公务用车的请写明）。`, expected: '0.00', actual: formatExactWanyuan(fenOrZero(row.amount)) });
      }
    }
    const purchase = spent('thisYear');
    if (planned && purchase !== null && purchase > 0 && vehicles.length === 0 && !told.some(({ year }) => year === 'thisYear')) {
      findings.push({ sectionId: 'threePublic', path: 'expenses/vehiclePurchase/thisYear', message: `公务用车购置费是 ${formatExactWanyuan(purchase)} 万元，而第七部分拟购置资产没有车辆。请补列，或核对金额。`, expected: '拟购置资产中有车辆', actual: formatExactWanyuan(purchase) });
    }
    return findings;
  },
};

export const causeRules: readonly Rule[] = [mainCauseIsLarge, vehiclesAsBought];
