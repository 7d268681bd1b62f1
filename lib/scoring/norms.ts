import { rulesFor } from '@/lib/checks/rules';
import { full, less, unjudged, type Judge, type ScoreInput } from './verdict';

/** So much off for each finding. */
function perFinding({ findings }: { findings: ScoreInput['result']['findings'] }, each: number, points: number, words: { none: string; some: (count: number) => string }) {
  const [first] = findings;
  return first ? less(points, findings.length * each, words.some(findings.length), { text: first.message, sectionId: first.sectionId, path: first.path }) : full(points, words.none);
}

const crossChecks: Judge = ({ template, context, result }, points) => {
  const absent = template.sections.filter((section) => section.part === 'tables' && context.content[section.id] === undefined);
  if (absent.length > 0) return unjudged(`缺少公开表（${absent.map((section) => section.shortTitle).join('、')}），勾稽关系没有全部检查`);
  // A cross check states figures that differ; a missing reason or target table is scored elsewhere.
  const findings = result.findings.filter((finding) => finding.severity === 'E' && finding.id !== 'F16' && /^[FD]\d/u.test(finding.id) && (finding.expected !== undefined || finding.actual !== undefined));
  return perFinding({ findings }, 100, points, { none: '没有发现勾稽错误', some: (count) => `有 ${count} 处勾稽错误` });
};

const names: Judge = ({ template, result }, points) => {
  const asked = rulesFor(template.kind).filter((rule) => rule.id === 'F21' || rule.id === 'T3');
  const ofNames = ({ id }: { id: string }) => asked.some((rule) => rule.id === id);
  const idle = result.notRun.filter(ofNames);
  if (idle.length === asked.length) return unjudged(`名称检查没有进行：${idle[0]!.reason}`);
  const findings = result.findings.filter(ofNames);
  return perFinding({ findings }, 50, points, { none: '没有发现不规范的名称', some: (count) => `有 ${count} 处名称不一致或不规范` });
};

const recentYears: Judge = ({ publication: { recentYears: years } }, points) =>
  years >= 3 ? full(points, '本年和前两年的公开内容都可以查阅') : { earned: 0, reason: `本年和前两年中，本平台可以查阅的有 ${years} 年（本稿公开后）` };

export const norms: Record<number, Judge> = {
  23: () => unjudged('公开位置由门户网站首页决定，需人工核定'),
  24: () => unjudged('是否在部门网站同步公开，本平台无法得知，需人工核定'),
  25: ({ template }, points) => full(points, `使用统一模板：${template.label}`),
  26: () => unjudged('是否可检索取决于网站发布的形式，需人工核定'),
  27: () => unjudged('本平台没有批复数据，需与批复文件人工核对'),
  28: crossChecks,
  29: () => unjudged('是否有涉密内容及其定密依据，需人工核定'),
  30: recentYears,
  31: names,
  32: (_, points) => full(points, '本平台的网页和下载内容都取自同一份存档'),
};
