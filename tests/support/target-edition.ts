// The valid edition with one project's target table replaced: for rules that judge indicators.
import { allRules } from '@/lib/checks/rules';
import type { RuleFinding } from '@/lib/checks/rule';
import type { DisclosureContext } from '@/lib/disclosure/context';
import type { PerformanceContent } from '@/lib/disclosure/sections/performance';
import { changedEdition, template, type Change } from './edition-content';

type Indicator = PerformanceContent['projectTargets'][number]['indicators'][number];

export const TARGET = 'projectTargets/project-accounts';

/** Rows i0, i1 … of the table; what a case doesn't name is of no account to it. */
export const indicatorsOf = (...cells: Partial<Indicator>[]): Indicator[] =>
  cells.map((cell, index) => ({ id: `i${index}`, level1: '产出指标', level2: '数量指标', name: `指标${index}`, description: '', operator: '≥', value: '1', unit: '', basis: '计划标准', ...cell }));

export const edition = (...changes: Change[]): DisclosureContext => ({ ...changedEdition(...changes), templateVersion: template.version });

export const withIndicators = (...cells: Partial<Indicator>[]): DisclosureContext => edition(['performance', `${TARGET}/indicators`, indicatorsOf(...cells)]);

export const withGoals = (goals: readonly string[], ...cells: Partial<Indicator>[]): DisclosureContext =>
  edition(['performance', `${TARGET}/goals`, goals.map((text, index) => ({ id: `g${index}`, text }))], ['performance', `${TARGET}/indicators`, indicatorsOf(...cells)]);

/** The findings of one rule; a rule that can't run is a mistake of the test. */
export function findingsOf(id: string, context: DisclosureContext): RuleFinding[] {
  const result = runOf(id, context);
  if (!Array.isArray(result)) throw new Error(`${id} was not run: ${result.notRun}`);
  return result;
}

export const runOf = (id: string, context: DisclosureContext) => allRules.find((rule) => rule.id === id)!.run(context, {});

/** "W i0/unit": severity and place within the replaced table. */
export const placesOf = (id: string, context: DisclosureContext): string[] => {
  const { severity } = allRules.find((rule) => rule.id === id)!;
  return findingsOf(id, context).map((finding) => `${finding.severity ?? severity} ${finding.path.replace(`${TARGET}/indicators/`, '').replace(`${TARGET}/`, '')}`);
};
