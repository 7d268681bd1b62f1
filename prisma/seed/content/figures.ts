import type { Fen } from '../../../lib/amount/amount';
import { sum, wan } from './money';
import type { YearPlan } from './plan';

/** The sums that a plan comes to. 分 */
export interface PlanFigures {
  personnel: Fen;
  operating: Fen;
  projects: Fen;
  spent: Fen;
  general: Fen;
  fund: Fen;
  fiscalAccount: Fen;
  other: Fen;
}

export function figuresOf(plan: YearPlan): PlanFigures {
  const { fund = '0', fiscalAccount = '0', other = '0' } = plan.furtherIncome ?? {};
  const further = { fund: wan(fund), fiscalAccount: wan(fiscalAccount), other: wan(other) };
  const [personnel, operating, projects] = [wan(plan.personnel), wan(plan.operating), sum(plan.projects.map((project) => wan(project.amount)))];
  const spent = personnel + operating + projects;
  return { personnel, operating, projects, spent, general: spent - sum(Object.values(further)), ...further };
}
