/** Changes to an ordered list of rows; every function returns a new list and leaves the rows themselves alone. */
interface Identified {
  id: string;
}

export function insertAt<T>(rows: readonly T[], index: number, added: readonly T[]): T[] {
  return [...rows.slice(0, index), ...added, ...rows.slice(index)];
}

export const without = <T extends Identified>(rows: readonly T[], id: string): T[] => rows.filter((row) => row.id !== id);

/** One place up (-1) or down (+1); at the edge the list stays as it is, and is the same list. */
export function moved<T extends Identified>(rows: readonly T[], id: string, by: -1 | 1): readonly T[] {
  const from = rows.findIndex((row) => row.id === id);
  const to = from + by;
  if (from === -1 || to < 0 || to >= rows.length) return rows;
  const copy = [...rows];
  [copy[from], copy[to]] = [copy[to]!, copy[from]!];
  return copy;
}

/** A copy of a row under a new id, with new ids for the rows inside it: ids are unique within a section. */
export function copyOf<T>(value: T, newId: () => string): T {
  if (Array.isArray(value)) return value.map((item) => copyOf(item, newId)) as T;
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).map(([key, part]) => [key, key === 'id' ? newId() : copyOf(part, newId)]);
  return Object.fromEntries(entries) as T;
}
