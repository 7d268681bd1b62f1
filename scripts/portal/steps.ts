export function seconds(since: number): string {
  return `${((Date.now() - since) / 1000).toFixed(1)} 秒`;
}

export function say(line = ''): void {
  console.log(line);
}

/** Runs one step of the start and tells what it did and how long it took. The result may refine the title. */
export async function step<T>(title: string, work: () => T | Promise<T>, describe?: (result: T) => string): Promise<T> {
  const started = Date.now();
  const result = await work();
  say(`✓ ${describe?.(result) ?? title}（${seconds(started)}）`);
  return result;
}
