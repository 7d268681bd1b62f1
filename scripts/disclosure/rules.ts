import { SEVERITY_NAMES } from '../../lib/checks/rule';
import { allRules } from '../../lib/checks/rules';

export function listRules(json: boolean): number {
  const rules = allRules.map(({ id, severity, title, formula, basis, sections, parameters = {} }) => ({ id, severity, title, formula, basis, sections, parameters }));
  console.log(json ? JSON.stringify(rules) : rules.map((rule) => `${rule.id}  ${SEVERITY_NAMES[rule.severity]}  ${rule.title}\n     ${rule.formula}\n     ${rule.basis}`).join('\n'));
  return 0;
}
