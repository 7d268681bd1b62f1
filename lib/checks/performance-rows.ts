import type { DisclosureContext } from '@/lib/disclosure/context';
import type { PerformanceContent } from '@/lib/disclosure/sections/performance';
import { sectionOf, templateOf } from '@/lib/disclosure/templates/templates';
import { sectionsOf } from './disclosure-content';
import { notRun, type Rule, type RuleFinding } from './rule';

export type SubTarget = PerformanceContent['subTargets'][number];
export type Target = PerformanceContent['projectTargets'][number];
export type Indicator = Target['indicators'][number];
/** An indicator of a project or of a department's sub-target. */
export type Measured = SubTarget['indicators'][number];

export const WELL_MADE = '《中央部门预算绩效目标管理办法》：绩效指标细化、量化，与绩效目标一一对应，便于考核';

export const performanceOf = (context: DisclosureContext): PerformanceContent => sectionsOf(context).performance;

/** The field of an indicator in a project's table. */
export const cellAt = (target: Target, indicator: Measured, column: string) => ({ sectionId: 'performance', path: `projectTargets/${target.id}/indicators/${indicator.id}/${column}` });

/** A rule that looks at every project's table by itself. */
export const perTarget =
  (run: (target: Target, context: DisclosureContext) => RuleFinding[]): Rule['run'] =>
  (context) => {
    const targets = performanceOf(context).projectTargets;
    return targets.length === 0 ? notRun('没有项目绩效目标表') : targets.flatMap((target) => run(target, context));
  };

/** A rule that looks at every indicator of the projects by itself. */
export const perIndicator = (run: (indicator: Indicator, target: Target, context: DisclosureContext) => RuleFinding[]): Rule['run'] =>
  perTarget((target, context) => target.indicators.flatMap((indicator) => run(indicator, target, context)));

/** 二级指标 by its 一级指标. */
export type Levels = Readonly<Record<string, readonly string[]>>;

/** The levels that the form of the template offers: they changed in 2021. */
export function levelsOf(templateVersion: string): Levels {
  const targets = sectionOf(templateOf(templateVersion), 'performance')?.fields.projectTargets;
  const indicators = targets?.kind === 'records' ? targets.fields.indicators : undefined;
  const level2 = indicators?.kind === 'table' ? indicators.columns.level2 : undefined;
  return (level2?.kind === 'choice' && level2.groups) || {};
}
