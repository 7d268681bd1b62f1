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
  /** What 一般公共预算 pays: money beside appropriations goes to projects first, then to staff and running costs alike. */
  generalPersonnel: Fen;
  generalOperating: Fen;
  generalProjects: Fen;
}

export function figuresOf(plan: YearPlan): PlanFigures {
  const { fund = '0', fiscalAccount = '0', other = '0' } = plan.furtherIncome ?? {};
  const further = { fund: wan(fund), fiscalAccount: wan(fiscalAccount), other: wan(other) };
  const [personnel, operating, projects] = [wan(plan.personnel), wan(plan.operating), sum(plan.projects.map((project) => wan(project.amount)))];
  const spent = personnel + operating + projects;
  const unitFunds = further.fiscalAccount + further.other;
  const forProjects = Math.min(unitFunds, projects - further.fund);
  const forBasic = unitFunds - forProjects;
  const forPersonnel = Math.floor((forBasic * personnel) / (personnel + operating) / 10_000) * 10_000;
  return {
    personnel,
    operating,
    projects,
    spent,
    general: spent - sum(Object.values(further)),
    ...further,
    generalPersonnel: personnel - forPersonnel,
    generalOperating: operating - (forBasic - forPersonnel),
    generalProjects: projects - further.fund - forProjects,
  };
}
