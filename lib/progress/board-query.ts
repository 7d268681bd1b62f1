import { z } from 'zod';
import { EDITION_STATES } from '@/lib/workflow/states';
import { type BoardRow, filtered, SORT_KEYS, sorted, type SortKey } from './board';
import { DUTY_STATES } from './duty-state';
import { WAITING_SIDES } from './waiting';

/** Something unreadable in an address is as good as nothing: people shorten and share them. */
const optional = <Schema extends z.ZodType>(schema: Schema) => schema.optional().catch(undefined);
const id = z.string().min(1).max(64);

/** What of the board is asked for, as it stands in the address. `sort` begins with "-" where the order is turned round. */
export const boardQuery = z.object({
  cycle: optional(id),
  state: optional(z.enum(DUTY_STATES)),
  step: optional(z.enum(EDITION_STATES)),
  side: optional(z.enum(WAITING_SIDES)),
  reviewer: optional(id),
  division: optional(id),
  q: optional(z.string().trim().min(1).max(60)),
  sort: optional(z.enum([...SORT_KEYS, ...SORT_KEYS.map((key) => `-${key}` as const)])),
  group: optional(z.literal('division')),
});

export type BoardQuery = z.infer<typeof boardQuery>;

/** `path` with the query behind it; what isn't set leaves no trace. */
export function boardAddress(path: string, query: BoardQuery): string {
  const given = Object.entries(query).filter((pair): pair is [string, string] => pair[1] !== undefined);
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given)}`;
}

/** The rows that are asked for, in the order that is asked for: what presses most first without a choice. */
export function boardView(rows: readonly BoardRow[], query: BoardQuery): BoardRow[] {
  const { sort = 'urgency' } = query;
  return sorted(filtered(rows, query), sort.replace('-', '') as SortKey, sort.startsWith('-'));
}
