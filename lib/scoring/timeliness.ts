import { full, less, unjudged, type Judge } from './verdict';

const DAY = 86_400_000;
const daysBetween = (from: string, to: string) => Math.round((Date.parse(to) - Date.parse(from)) / DAY);

const withinTwentyDays: Judge = ({ publication: { dueOn, publishedOn, today } }, points) => {
  if (!dueOn) return unjudged('没有登记批复日期，无法计算时限');
  const late = daysBetween(dueOn, publishedOn ?? today);
  if (publishedOn) return late <= 0 ? full(points, `${publishedOn} 公开，在法定期限 ${dueOn} 之内`) : { earned: Math.max(0, points - late * 100), reason: `${publishedOn} 公开，比法定期限 ${dueOn} 晚 ${late} 天` };
  if (late <= 0) return unjudged(`尚未公开；${dueOn} 前公开不扣分`);
  return less(points, late * 100, `尚未公开，已超过法定期限 ${dueOn} ${late} 天，每再晚1天多扣1分`, { text: '尽快提交并公开' });
};

/** A year's budget is published in that year, its final accounts in the next. */
const beforeNovember: Judge = ({ template, context, publication: { publishedOn, today } }, points) => {
  const last = `${context.fiscalYear + (template.kind === 'FINAL_ACCOUNTS' ? 1 : 0)}-10-31`;
  if (publishedOn) return publishedOn <= last ? full(points, `${publishedOn} 公开，在 ${last} 之前`) : { earned: 0, reason: `${publishedOn} 公开，晚于 ${last}` };
  return today > last ? { earned: 0, reason: `${last} 已过，尚未公开` } : unjudged(`尚未公开；${last} 前公开得满分`);
};

export const timeliness: Record<number, Judge> = {
  1: withinTwentyDays,
  2: () => unjudged('是否与同级部门集中公开由财政局确定的公开日期决定，需人工核定'),
  3: beforeNovember,
};
