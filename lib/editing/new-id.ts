/**
 * A random id for a row or a window. Browsers offer crypto.randomUUID only on https, and a portal inside a closed
 * network is often reached by plain http.
 */
export function newId(): string {
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
