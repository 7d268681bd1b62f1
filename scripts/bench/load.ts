export interface Figures {
  perSecond: number;
  p50: number;
  p95: number;
  failures: number;
}

/** Runs `work` in `workers` loops for some seconds, after one second that doesn't count. Times are milliseconds. */
export async function measure(workers: number, seconds: number, work: (worker: number) => Promise<boolean>): Promise<Figures> {
  const times: number[] = [];
  let failures = 0;
  const from = performance.now() + 1_000;
  const until = from + seconds * 1_000;
  const loop = async (worker: number) => {
    for (let started = performance.now(); started < until; started = performance.now()) {
      const ok = await work(worker);
      if (started < from) continue;
      times.push(performance.now() - started);
      if (!ok) failures++;
    }
  };
  await Promise.all(Array.from({ length: workers }, (_, worker) => loop(worker)));
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  return { perSecond: times.length / seconds, p50: at(0.5), p95: at(0.95), failures };
}

export function line(label: string, { perSecond, p50, p95, failures }: Figures): string {
  const ms = (value: number) => `${Math.round(value * 10) / 10} ms`.padStart(9);
  return `${label.padEnd(46)} ${String(Math.round(perSecond)).padStart(6)}/s  p50 ${ms(p50)}  p95 ${ms(p95)}${failures ? `  ${failures} failed` : ''}`;
}
