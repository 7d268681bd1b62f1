import type { Clock } from '../../../lib/server/transaction';

export interface Step {
  at: Date;
  run: (clock: Clock) => Promise<void>;
}

/** "2020-01-21 09:10" in China's time. */
export function chinaTime(text: string): Date {
  const at = new Date(`${text.replace(' ', 'T')}:00+08:00`);
  if (Number.isNaN(at.getTime())) throw new Error(`Not a time: "${text}"`);
  return at;
}

/** Runs everybody's steps in the order in which they happened: the audit chain then reads like a diary, and a later year finds the earlier one published. */
export async function runInOrder(steps: readonly Step[]): Promise<void> {
  const ordered = [...steps].sort((a, b) => a.at.getTime() - b.at.getTime());
  for (const { at, run } of ordered) await run(() => at);
}
