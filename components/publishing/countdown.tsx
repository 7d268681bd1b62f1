'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** The worker process looks every few seconds; a release that isn't done by then fails, or nobody looks. */
const OVERDUE = 2 * MINUTE;

/** Time left to the moment of a planned release, by the reader's clock; `now` is the server's when the page was made. */
export function Countdown({ at, now }: { at: string; now: string }) {
  const router = useRouter();
  const [left, setLeft] = useState(Date.parse(at) - Date.parse(now));
  const due = left <= 0;
  useEffect(() => {
    const timer = setInterval(() => setLeft(Date.parse(at) - Date.now()), SECOND);
    return () => clearInterval(timer);
  }, [at]);
  useEffect(() => {
    if (!due) return undefined;
    // The page stops showing this as soon as the release is done.
    const timer = setInterval(() => router.refresh(), 2 * SECOND);
    return () => clearInterval(timer);
  }, [due, router]);
  if (left <= -OVERDUE) return <strong className="font-semibold text-seal">计划的时间已过 {inWords(-left)}，还没有公开。可能是执行时出错、系统正在重试，也可能是后台任务没有运行。请联系系统管理员查明原因。</strong>;
  if (due) return <strong role="status" className="font-semibold text-primary">时间已到，正在公开…</strong>;
  return <span className="figures">还有 {inWords(left)}</span>;
}

function inWords(milliseconds: number): string {
  const [days, hours, minutes, seconds] = [Math.floor(milliseconds / DAY), Math.floor((milliseconds % DAY) / HOUR), Math.floor((milliseconds % HOUR) / MINUTE), Math.floor((milliseconds % MINUTE) / SECOND)];
  if (days > 0) return `${days} 天 ${hours} 小时`;
  if (hours > 0) return `${hours} 小时 ${minutes} 分`;
  return minutes > 0 ? `${minutes} 分 ${seconds} 秒` : `${seconds} 秒`;
}
