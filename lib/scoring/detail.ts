import { MISSING_FIELD } from '@/lib/checks/run-checks';
import type { OverviewContent } from '@/lib/disclosure/sections/overview';
import type { PerformanceContent } from '@/lib/disclosure/sections/performance';
import { CODE_TABLES, rowsOf, tableTotal } from '@/lib/disclosure/sections/tables/figures';
import { reasonsGiven, THREE_PUBLIC_PARTS } from './changes';
import { contentAt, depthVerdict } from './figures';
import { full, isFilled, lacks, less, shareOf, unjudged, type Judge } from './verdict';

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

const budgetChanges = reasonsGiven({ section: 'overview', name: '总体情况', key: 'expenditure', rows: { basic: '基本支出', projects: '项目支出' }, now: 'thisYear' });

const threePublicChanges = reasonsGiven({ section: 'threePublic', name: '“三公”经费', key: 'expenses', rows: THREE_PUBLIC_PARTS, now: 'thisYear' });

/** Empty tables publish their sentence by themselves; what is left are fields that a submission needs. */
const blanks: Judge = ({ result }, points) => {
  const missing = result.findings.filter((finding) => finding.id === MISSING_FIELD);
  const [first] = missing;
  return first ? less(points, missing.length * 20, `有 ${missing.length} 处空白没有填写`, { text: first.message, sectionId: first.sectionId, path: first.path }) : full(points, '没有空白，空表都有说明');
};

const depth = (id: 'generalExpenditure' | 'basicExpenditure', title: string, level: string): Judge => ({ context }, points) =>
  depthVerdict(context, { sectionId: id, title, level, field: CODE_TABLES[id], rows: rowsOf(context, id), money: ['total'], total: tableTotal(context, id, 'total') }, points);

export const detail: Record<number, Judge> = {
  14: depth('generalExpenditure', '一般公共预算支出表', '项'),
  15: depth('basicExpenditure', '一般公共预算基本支出表', '款'),
  16: () => unjudged('团组数、人数、购置数、保有量、批次、人次不在预算公开模板中，决算公开时评定'),
  17: projectsExplained,
  18: quantified,
  19: budgetChanges,
  20: threePublicChanges,
  21: blanks,
  22: () => unjudged('模板不区分民生项目，需人工核定'),
};
