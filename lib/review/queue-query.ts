import { z } from 'zod';
import { isMine, isNobodys, isWork, QUEUE_GROUPS, type Queued } from './queue';

export const QUEUE_SCOPES = ['mine', 'all'] as const;
export type QueueScope = (typeof QUEUE_SCOPES)[number];

/** Something unreadable in an address is as good as nothing: people shorten and share them. */
export const queueQuery = z.object({
  scope: z.enum(QUEUE_SCOPES).optional().catch(undefined),
  group: z.enum(QUEUE_GROUPS).optional().catch(undefined),
  q: z.string().trim().min(1).max(60).optional().catch(undefined),
});

export type QueueQuery = z.infer<typeof queueQuery>;

/** The page of the queue; what isn't asked for leaves no trace in its address. */
export function queueAddress({ scope, group, q }: QueueQuery): string {
  const given = Object.entries({ scope, group, q }).filter((pair): pair is [string, string] => pair[1] !== undefined);
  return given.length === 0 ? '/review' : `/review?${new URLSearchParams(given)}`;
}

interface Named {
  department: { name: string; shortName: string; code: string };
}

export interface QueueView<Row> {
  scope: QueueScope;
  /** By scope, among the departments that are looked for. */
  counts: Record<QueueScope, number>;
  rows: Row[];
  /** With the bureau, neither assigned to nor taken up by anybody who still reviews, and not one's own by one's division; beside one's own, so that nothing is left lying between two people. */
  nobodys: Row[];
}

/** What is asked for. Without a choice it is one's own queue, for whoever has one. */
export function queueView<Row extends Queued & Named>(all: readonly Row[], { scope: chosen, q }: QueueQuery, owners: readonly string[]): QueueView<Row> {
  const named = all.filter(({ department: { name, shortName, code } }) => q === undefined || [name, shortName, code].some((one) => one.includes(q)));
  const mine = named.filter((row) => isMine(row, owners));
  const scope = chosen ?? (all.some((row) => isMine(row, owners)) ? 'mine' : 'all');
  const counts = { mine: mine.length, all: named.length };
  if (scope === 'all') return { scope, counts, rows: named, nobodys: [] };
  return { scope, counts, rows: mine, nobodys: named.filter((row) => isNobodys(row) && !mine.includes(row) && isWork(row)) };
}

/** The one cycle that all of these are of, for what is done to many departments at once; undefined where there are several or none. */
export function cycleOfAll(rows: readonly { cycle: { id: string } }[]): string | undefined {
  const [id, ...others] = new Set(rows.map(({ cycle }) => cycle.id));
  return others.length === 0 ? id : undefined;
}
