import { afterEach, expect, it, vi } from 'vitest';
import { newId } from '@/lib/editing/new-id';

afterEach(() => void vi.unstubAllGlobals());

it('makes ids where the browser has no randomUUID, as on plain http', () => {
  const { getRandomValues } = crypto;
  vi.stubGlobal('crypto', { getRandomValues: getRandomValues.bind(crypto) });
  expect(newId()).toMatch(/^[0-9a-f]{32}$/);
  expect(newId()).not.toBe(newId());
});
