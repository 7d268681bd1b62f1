import type { Queued } from './queue';

type Edition = Pick<Queued, 'assignedTo' | 'takenBy'> & {
  /** The name of whoever took it up, else of whoever is assigned. */
  reviewer: string | null;
};

/** What is asked before somebody takes up a colleague's edition, for no step leads back; null for one's own and for what nobody has. `owners` are the reviewer and those they stand in for. */
export function takeUpQuestion({ assignedTo, takenBy, reviewer }: Edition, owners: readonly string[]): string | null {
  const owner = takenBy ?? assignedTo;
  if (owner === null || owners.includes(owner)) return null;
  return `${takenBy === null ? `该稿已指派给${reviewer}` : `该稿由${reviewer}审核`}，仍要由您受理？受理后由您负责。`;
}
