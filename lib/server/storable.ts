/** PostgreSQL refuses NUL and halves of surrogate pairs, which pasted text and addresses may hold; nobody can see them, so they go. */
export const storableText = (text: string): string => text.replace(/\0|\p{Surrogate}/gu, '');

/** The same for every text inside lists and plain objects; keys and anything else stay as they are. */
export function storable<T>(value: T): T {
  if (typeof value === 'string') return storableText(value) as T;
  if (Array.isArray(value)) return value.map(storable) as T;
  if (value === null || typeof value !== 'object' || Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, storable(part)])) as T;
}
