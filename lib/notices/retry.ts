/** Minutes until the next attempt after the first failure, the second, …; after one more failure a mail is given up. */
const DELAYS = [1, 2, 5, 15, 60, 180, 360];

export const MOST_ATTEMPTS = DELAYS.length + 1;

/** When to try again after this many attempts, or null when it was the last. */
export function nextAttemptAfter(attempts: number, at: Date): Date | null {
  const minutes = DELAYS[attempts - 1];
  return minutes === undefined ? null : new Date(at.getTime() + minutes * 60_000);
}
