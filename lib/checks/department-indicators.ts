import { plainName } from '@/lib/disclosure/names';
import { indicatorValue } from '@/lib/disclosure/sections/performance';
import { compareMeasures, isSign, isTime, measureOf, PERCENT, type Measure } from './measures';
import { cellAt, performanceOf, WELL_MADE, type Measured, type SubTarget, type Target } from './performance-rows';
import { notRun, type Rule, type RuleFinding } from './rule';

interface Commitment {
  plain: string;
  indicator: Measured;
  measure: Measure;
  /** The name's pairs of neighbouring characters. */
  pairs: ReadonlySet<string>;
}

interface DepartmentCommitment extends Commitment {
  subTarget: SubTarget;
}

interface ProjectCommitment extends Commitment {
  target: Target;
}

/** Null where there is no number to compare, or none in one of the units asked for. */
function commitmentOf(indicator: Measured, units?: ReadonlySet<string>): Commitment | null {
  const measure = isSign(indicator.operator) ? measureOf(indicator.value, indicator.unit) : null;
  if (measure === null || units?.has(measure.unit) === false) return null;
  const plain = plainName(indicator.name);
  return plain === '' ? null : { plain, indicator, measure, pairs: new Set(Array.from({ length: plain.length - 1 }, (_, at) => plain.slice(at, at + 2))) };
}

const lastOf = (name: string) => name.at(-1)!.replace('率', '度');

/** Names of the same kind of measure that share most of the shorter one's pairs of characters: 应急处理率 and 应急和重大事件有效处理率. */
function similar(a: Commitment, b: Commitment): boolean {
  const [shorter, longer] = a.pairs.size <= b.pairs.size ? [a.pairs, b.pairs] : [b.pairs, a.pairs];
  if (shorter.size < 3 || lastOf(a.plain) !== lastOf(b.plain)) return false;
  let shared = 0;
  for (const pair of shorter) if (longer.has(pair)) shared += 1;
  return shared * 5 >= shorter.size * 3;
}

const atLeast = (operator: string) => operator === '≥' || operator === '＞';
const atMost = (operator: string) => operator === '≤' || operator === '＜';
/** What must all be done is a floor: "＝100%". */
const isFloor = ({ indicator, measure }: Commitment) => atLeast(indicator.operator) || (indicator.operator === '＝' && measure.unit === PERCENT && measure.value === '100');
const oneWay = (a: Commitment, b: Commitment) => !(atLeast(a.indicator.operator) && atMost(b.indicator.operator)) && !(atMost(a.indicator.operator) && atLeast(b.indicator.operator));

/** Does the project promise less than the department? Null where the two can't be compared. */
function isLooser(department: Commitment, project: Commitment): boolean | null {
  const order = compareMeasures(project.measure, department.measure);
  if (order === null) return null;
  if (!oneWay(department, project)) return true;
  if (isFloor(department)) return order < 0;
  return atMost(department.indicator.operator) ? order > 0 : null;
}

/** Things and events add up over the projects; shares and times don't. */
const addsUp = ({ measure, indicator }: Commitment) => atLeast(indicator.operator) && measure.unit !== PERCENT && !isTime(measure.unit);

function reported(department: DepartmentCommitment, project: ProjectCommitment, projects: readonly ProjectCommitment[]): RuleFinding[] {
  if (department.measure.unit !== project.measure.unit) return [];
  const same = department.plain === project.plain;
  if (!same && !similar(department, project)) return [];
  if (isLooser(department, project) !== true) return [];
  // A part of the department's number: no project promises all of it. Nor is a similar name the same thing counted.
  if (addsUp(department) && oneWay(department, project) && (!same || projects.some((other) => other !== project && other.plain === project.plain))) return [];
  const [own, whole] = [indicatorValue(project.indicator), indicatorValue(department.indicator)];
  const words = oneWay(department, project) ? '宽于部门的要求' : '与部门的要求方向相反';
  return [
    {
      ...cellAt(project.target, project.indicator, 'value'),
      message: same
        ? `“${project.target.name}”的“${project.indicator.name}”是“${own}”，分项绩效目标“${department.subTarget.name}”中同名指标是“${whole}”，${words}。请统一。`
        : `“${project.target.name}”的“${project.indicator.name}”是“${own}”，分项绩效目标“${department.subTarget.name}”中“${department.indicator.name}”是“${whole}”。两个指标相近的，项目的要求不应${oneWay(department, project) ? '宽于部门' : '与部门相反'}，请核对。`,
      expected: whole,
      actual: own,
      ...(same ? {} : { severity: 'W' as const }),
    },
  ];
}

const notLooserThanDepartment: Rule = {
  id: 'F43',
  severity: 'E',
  title: '项目指标不宽于部门的同名指标',
  formula: '同名指标：项目指标值的要求 ≥ 部门分项目标指标值的要求；名称相近的为“请核对”',
  basis: WELL_MADE,
  sections: ['performance'],
  run: (context) => {
    const { subTargets, projectTargets } = performanceOf(context);
    const departments = subTargets.flatMap((subTarget) =>
      subTarget.indicators.flatMap((indicator): DepartmentCommitment[] => {
        const commitment = commitmentOf(indicator);
        return commitment ? [{ ...commitment, subTarget }] : [];
      }),
    );
    if (departments.length === 0) return notRun('部门分项绩效目标没有可以比较的指标');
    if (projectTargets.length === 0) return notRun('没有项目绩效目标表');
    const units = new Set(departments.map(({ measure }) => measure.unit));
    const projects = projectTargets.flatMap((target) =>
      target.indicators.flatMap((indicator): ProjectCommitment[] => {
        const commitment = commitmentOf(indicator, units);
        return commitment ? [{ ...commitment, target }] : [];
      }),
    );
    return projects.flatMap((project) => {
      const [same, others] = [departments.filter((one) => one.plain === project.plain), departments.filter((one) => one.plain !== project.plain)];
      // One finding an indicator: the department's own of that name settles it.
      return (same.length > 0 ? same : others).flatMap((department) => reported(department, project, projects)).slice(0, 1);
    });
  },
};

export const departmentIndicatorRules: readonly Rule[] = [notLooserThanDepartment];
