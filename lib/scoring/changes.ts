import type { Fen } from '@/lib/amount/amount';
import { contentAt, figure } from './figures';
import { full, isFilled, lacks, less, shareOf, unjudged, type Judge } from './verdict';

/** A change of more than 10% either way; null while one of the figures isn't there. */
function changedByTenth(now: Fen | null, before: Fen | null): boolean | null {
  if (now === null || before === null) return null;
  return before === 0 ? now !== 0 : Math.abs(now - before) * 10 > Math.abs(before);
}

/** A grid whose rows give reasons for their change. */
interface ReasonedGrid {
  section: string;
  /** What the item calls the section. */
  name: string;
  key: string;
  rows: Record<string, string>;
  /** The column of this year's figure. */
  now: 'thisYear' | 'actual';
}

/** The reasons that changes of more than 10% against last year need, as a share of those that are given. */
export const reasonsGiven = ({ section, name, key, rows, now }: ReasonedGrid): Judge => ({ context }, points) => {
  const grid = contentAt<Record<string, Record<string, { reason?: unknown }>>>(context, section)?.[key];
  if (!grid) return lacks(`${name}部分`);
  const changes = Object.entries(rows).map(([row, label]) => ({ row, label, changed: changedByTenth(figure(context, section, key, row, now), figure(context, section, key, row, 'lastYear')) }));
  if (changes.some((one) => one.changed === null)) return unjudged('本年数或上年数不全，无法计算增减');
  const changed = changes.filter((one) => one.changed);
  if (changed.length === 0) return full(points, '各项增减都不超过10%');
  const bare = changed.filter((one) => !isFilled(grid[one.row]?.reason));
  const [first] = bare;
  if (!first) return full(points, `增减超过10%的 ${changed.length} 项都说明了原因`);
  const earned = shareOf(points, changed.length - bare.length, changed.length);
  return less(points, points - earned, `没有说明原因：${bare.map((one) => one.label).join('、')}`, { text: `说明${first.label}增减原因`, sectionId: section, path: `${key}/${first.row}/reason` });
};

export const THREE_PUBLIC_PARTS = { abroad: '因公出国（境）费', vehiclePurchase: '公务用车购置费', vehicleRunning: '公务用车运行维护费', reception: '公务接待费' };
