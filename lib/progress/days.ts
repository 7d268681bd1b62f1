const DAY = 86_400_000;

/** Calendar days from one day to another, both yyyy-MM-dd; negative when the second is the earlier one. */
export const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / DAY);

/** Whole days that have passed since a moment (ISO); never negative. */
export const daysSince = (moment: string, now: Date): number => Math.max(0, Math.floor((now.getTime() - Date.parse(moment)) / DAY));

/** "还有 5 天", "今天到期", "已逾期 3 天" */
export function countdownWords(daysLeft: number): string {
  if (daysLeft > 0) return `还有 ${daysLeft} 天`;
  return daysLeft === 0 ? '今天到期' : `已逾期 ${-daysLeft} 天`;
}
