import type { DisclosureContext } from '@/lib/disclosure/context';
import { valueAt } from '@/lib/disclosure/path';
import type { Rule, Severity } from './rule';
import { textRule, writtenProse } from './written-texts';

const YEAR = /(?<!\d)((?:19|20)\d\d)\s*年/gu;
/** Names carry the years of what they name: laws and documents, quoted names. */
const QUOTED = /《[^》]*》|“[^”]*”/gu;
/** As of a day, a plan's end, a span of years, the beginning of something: no year of the budget. */
const RIGHT_BEFORE = /(?:截至|截止|截止到|到|至|自|从|始于|[-—–~～至]|\d年[、和及])\s*$/u;
const RIGHT_BEHIND = /^(?:底|末)?(?:以来|以前|之前|以后|之后|起|前|(?:\d{1,2}月)?(?:\d{1,2}日)?(?:起|前)|\s*[-—–~～至到]\s*\d|[^，。；、]{0,14}(?:规划|五年|远景|目标|成立|组建|设立|挂牌|建成|竣工|开工|投入使用|购置|购入|印发|下发|出台|修订|修正|发布|施行|实施|立项|批复|批准|启动|签订|入职|改革))/u;
/** "2018年预算…", "较2017年…": the words of a budget, left from an earlier edition. */
const BUDGET_BEHIND = /^度?[，,]?(?:[^，。；]{0,12})(?:预算|决算|支出|收入|经费|安排|持平|相比)/u;
const COMPARED_BEFORE = /(?:较|比|与|同)$/u;

/** The document's projects by name; a year inside a name belongs to it. */
function projectNames(context: DisclosureContext): string[] {
  const names = (section: string, list: string, key: string) => ((valueAt(context.content[section], list) ?? []) as Record<string, unknown>[]).map((row) => String(row[key] ?? ''));
  return [...names('overview', 'projects', 'name'), ...names('performance', 'projectTargets', 'name'), ...names('procurement', 'items', 'project')].filter((name) => /\d{4}/u.test(name));
}

function foreignYear(text: string, context: DisclosureContext): { year: string; severity: Severity } | null {
  if (!/(?:19|20|１９|２０)[\d０-９]{2}\s*年/u.test(text)) return null;
  const folded = text.replace(/[０-９]/gu, (digit) => digit.normalize('NFKC')).replace(QUOTED, '');
  const bare = projectNames(context).reduce((rest, name) => rest.replaceAll(name, ''), folded);
  const foreign = [...bare.matchAll(YEAR)].flatMap(({ 0: written, 1: year, index }): { year: string; severity: Severity }[] => {
    const [before, behind] = [bare.slice(Math.max(0, index - 8), index), bare.slice(index + written.length)];
    if (Number(year) === context.fiscalYear || Number(year) === context.fiscalYear - 1) return [];
    if (COMPARED_BEFORE.test(before)) return [{ year: year!, severity: 'E' }];
    if (RIGHT_BEFORE.test(before) || RIGHT_BEHIND.test(behind)) return [];
    return [{ year: year!, severity: BUDGET_BEHIND.test(behind) ? 'E' : 'W' }];
  });
  return foreign.find(({ severity }) => severity === 'E') ?? foreign[0] ?? null;
}

const yearsOfTheBudget = textRule(
  {
    id: 'T9',
    severity: 'E',
    title: '正文的年份是预算年度或上年',
    formula: '正文中的年份 = 预算年度或上年；“截至”的日期、规划期、文件名称、项目名称中的年份和成立、购置等时间除外，不能确定的请核对',
    basis: '《地方预决算公开操作规程》：公开本年度预算及与上年的增减变化',
  },
  (text, context) => {
    const found = foreignYear(text, context);
    if (!found) return null;
    const { fiscalYear } = context;
    return {
      severity: found.severity,
      message: `写有“${found.year}年”，本公开稿是 ${fiscalYear} 年预算，与 ${fiscalYear - 1} 年比较。${found.severity === 'E' ? '请改为正确的年份。' : '请核对年份是否正确。'}`,
      expected: `${fiscalYear}年或${fiscalYear - 1}年`,
      actual: `${found.year}年`,
    };
  },
  writtenProse,
);

export const yearRules: readonly Rule[] = [yearsOfTheBudget];
