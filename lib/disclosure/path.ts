/**
 * A field path names a place in a section's content, stable under reordering: "expenditure/basic/reason",
 * "projectTargets/<row id>/indicators/<row id>/value". Rows of tables, lists and records go by their id.
 */
export type FieldPath = string;

export const joinPath = (...parts: string[]): FieldPath => parts.filter((part) => part !== '').join('/');

/** An index path as zod gives it → a field path: array positions become row ids. */
export function fieldPathOf(content: unknown, indexPath: readonly PropertyKey[]): FieldPath {
  let value = content;
  const parts = indexPath.map((key) => {
    value = (value as Record<PropertyKey, unknown> | undefined)?.[key];
    const id = typeof key === 'number' ? (value as { id?: unknown } | undefined)?.id : undefined;
    return typeof id === 'string' ? id : String(key);
  });
  return parts.join('/');
}

/** The value at a field path, or undefined where nothing stands there. */
export function valueAt(content: unknown, path: FieldPath): unknown {
  return path.split('/').reduce<unknown>((value, part) => {
    if (Array.isArray(value)) return value.find((row: { id?: string }) => row?.id === part);
    return (value as Record<string, unknown> | null | undefined)?.[part];
  }, content);
}

/** A copy of the content in which the value at the path is another; unknown paths leave it as it is. */
export function withValueAt<T>(content: T, path: FieldPath, replacement: unknown): T {
  const [head, ...rest] = path.split('/');
  const next = (value: unknown) => (rest.length === 0 ? replacement : withValueAt(value, rest.join('/'), replacement));
  if (Array.isArray(content)) return content.map((row: { id?: string }) => (row?.id === head ? next(row) : row)) as T;
  if (content === null || typeof content !== 'object') return content;
  return { ...content, [head!]: next((content as Record<string, unknown>)[head!]) };
}
