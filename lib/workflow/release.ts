import type { Actor } from '@/lib/access/actor';
import { can, type EditionSubject } from '@/lib/access/can';
import { STATE_NAMES } from './states';
import { nextState } from './transitions';

const DAY = 86_400_000;
/** A release further away than this is a slip of the pen in the year. */
const LONGEST_AHEAD = 366 * DAY;
/** China keeps one time, without summer time. */
const CHINA = '+08:00';

/** "2026-02-21T09:00" as typed, by China's clock; null for what is no moment. */
export function momentInChina(text: string): Date | null {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(text)) return null;
  const moment = new Date(`${text}:00${CHINA}`);
  // "2026-02-31" would be read as a day of March.
  return Number.isNaN(moment.getTime()) || typedMoment(moment) !== text ? null : moment;
}

/** The moment as it is typed: "2026-02-21T09:00" by China's clock. */
export const typedMoment = (moment: Date): string => new Date(moment.getTime() + 8 * 3_600_000).toISOString().slice(0, 16);

/** Nine o'clock of China's next day, as it is typed. */
export const suggestedMoment = (now: Date): string => `${typedMoment(new Date(now.getTime() + DAY)).slice(0, 10)}T09:00`;

/** Why nothing can be planned for this moment; null when it can. */
export function momentProblem(plannedAt: Date, now: Date): string | null {
  if (plannedAt.getTime() <= now.getTime()) return '计划的公开时间已经过去。请另选时间，或者选择“立即公开”。';
  if (plannedAt.getTime() > now.getTime() + LONGEST_AHEAD) return '计划的公开时间在一年以后。请检查年份。';
  return null;
}

/** Why these can't be published together; null when they can. */
export function togetherProblem(editions: readonly { cycleId: string }[]): string | null {
  return new Set(editions.map((edition) => edition.cycleId)).size > 1 ? '选中的稿件属于几个年度或者既有预算又有决算。一次只能安排同一年度的预算或者决算，请分别安排。' : null;
}

/** Why this person can't put an edition into a release; empty when they can. */
export function scheduleReasons(actor: Actor, edition: EditionSubject): string[] {
  if (edition.state === 'SCHEDULED') return ['已经列入一个公开计划。要改时间，请先把它移出原来的计划。'];
  if (nextState('schedule', edition.state) === null) return [`现在的状态是“${STATE_NAMES[edition.state]}”，只有审核通过、等待公开的稿件才能列入公开计划。`];
  if (!can(actor, 'schedule', edition)) return ['您不能安排它的公开：没有发布人的角色，或者该稿由您本人提交或审签。'];
  return [];
}
