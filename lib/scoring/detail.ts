import { MISSING_FIELD } from '@/lib/checks/run-checks';
import type { OverviewContent } from '@/lib/disclosure/sections/overview';
import type { PerformanceContent } from '@/lib/disclosure/sections/performance';
import type { ThreePublicContent } from '@/lib/disclosure/sections/three-public';
import { changedByTenth, contentAt, depthVerdict, figure } from './figures';
import { full, isFilled, lacks, less, shareOf, unjudged, type Judge, type ScoreInput, type Verdict } from './verdict';

const projectsExplained: Judge = ({ context }, points) => {
  const projects = contentAt<OverviewContent>(context, 'overview')?.projects;
  if (!projects) return lacks('总体情况部分');
  if (projects.length === 0) return full(points, '没有项目支出，已说明');
  const bare = projects.filter((row) => !isFilled(row.purpose));
  const [first] = bare;
  if (!first) return full(points, `${projects.length} 个项目都说明了内容`);
  const earned = shareOf(points, projects.length - bare.length, projects.length);
  return less(points, points - earned, `${projects.length} 个项目中 ${bare.length} 个没有说明内容`, { text: `说明“${first.name}”的主要内容`, sectionId: 'overview', path: `projects/${first.id}/purpose` });
};

const quantified: Judge = ({ context }, points) => {
  const targets = contentAt<PerformanceContent>(context, 'performance')?.projectTargets;
  if (!targets) return lacks('绩效部分');
  const indicators = targets.flatMap((target) => target.indicators);
  if (indicators.length === 0) return unjudged('没有项目绩效指标，无从判断是否量化');
  const measured = (list: typeof indicators) => list.filter((one) => isFilled(one.operator) && one.operator !== '定性').length;
  const count = measured(indicators);
  const words = `${indicators.length} 个指标中 ${count} 个是定量指标`;
  const without = targets.find((target) => measured(target.indicators) === 0);
  if (!without && count * 2 >= indicators.length) return full(points, words);
  const target = without ?? targets[0]!;
  return less(points, count > 0 ? 200 : points, words, { text: `为“${target.name}”设定量指标`, sectionId: 'performance', path: `projectTargets/${target.id}/indicators` });
};

/** The reasons that changes of more than 10% need, as a share of those that are given. */
function reasons({ context }: ScoreInput, points: number, of: { section: string; key: string; rows: Record<string, string>; given: (row: string) => unknown }): Verdict {
  const changes = Object.entries(of.rows).map(([row, name]) => ({ row, name, changed: changedByTenth(figure(context, of.section, of.key, row, 'thisYear'), figure(context, of.section, of.key, row, 'lastYear')) }));
  if (changes.some((one) => one.changed === null)) return unjudged('本年数或上年数不全，无法计算增减');
  const changed = changes.filter((one) => one.changed);
  if (changed.length === 0) return full(points, '各项增减都不超过10%');
  const bare = changed.filter((one) => !isFilled(of.given(one.row)));
  const [first] = bare;
  if (!first) return full(points, `增减超过10%的 ${changed.length} 项都说明了原因`);
  const earned = shareOf(points, changed.length - bare.length, changed.length);
  return less(points, points - earned, `没有说明原因：${bare.map((one) => one.name).join('、')}`, { text: `说明${first.name}增减原因`, sectionId: of.section, path: `${of.key}/${first.row}/reason` });
}

const budgetChanges: Judge = (input, points) => {
  const content = contentAt<OverviewContent>(input.context, 'overview');
  if (!content) return lacks('总体情况部分');
  const cells = content.expenditure as unknown as Record<string, { reason?: string }>;
  return reasons(input, points, { section: 'overview', key: 'expenditure', rows: { basic: '基本支出', projects: '项目支出' }, given: (row) => cells[row]?.reason });
};

const threePublicChanges: Judge = (input, points) => {
  const content = contentAt<ThreePublicContent>(input.context, 'threePublic');
  if (!content) return lacks('“三公”经费部分');
  const rows = { abroad: '因公出国（境）费', vehiclePurchase: '公务用车购置费', vehicleRunning: '公务用车运行维护费', reception: '公务接待费' };
  return reasons(input, points, { section: 'threePublic', key: 'expenses', rows, given: (row) => (content.expenses as unknown as Record<string, { reason?: string }>)[row]?.reason });
};

/** Empty tables publish their sentence by themselves; what is left are fields that a submission needs. */
const blanks: Judge = ({ result }, points) => {
  const missing = result.findings.filter((finding) => finding.id === MISSING_FIELD);
  const [first] = missing;
  return first ? less(points, missing.length * 20, `有 ${missing.length} 处空白没有填写`, { text: first.message, sectionId: first.sectionId, path: first.path }) : full(points, '没有空白，空表都有说明');
};

export const detail: Record<number, Judge> = {
  14: ({ context }, points) => depthVerdict(context, 'generalExpenditure', '项', points),
  15: ({ context }, points) => depthVerdict(context, 'basicExpenditure', '款', points),
  16: () => unjudged('团组数、人数、购置数、保有量、批次、人次不在预算公开模板中，决算公开时评定'),
  17: projectsExplained,
  18: quantified,
  19: budgetChanges,
  20: threePublicChanges,
  21: blanks,
  22: () => unjudged('模板不区分民生项目，需人工核定'),
};
