import { expect, it, vi } from 'vitest';
import type { Finding } from '@/lib/checks/rule';
import { IssueStore } from '@/components/fields/issue-store';

const finding = (path: string, message = path): Finding => ({ id: 'F1', severity: 'E', sectionId: 's', path, message });

it('keeps the list of a field the same object while its findings are the same', () => {
  const store = new IssueStore();
  const listener = vi.fn();
  store.subscribe(listener);
  store.replace([finding('a/total'), finding('a/b/c'), finding('a/b/c', 'again')]);
  const before = store.at('a/b/c');
  expect([before.length, store.countUnder('a'), store.countUnder('a/b'), store.at('a').length]).toEqual([2, 3, 2, 0]);
  store.replace([finding('a/b/c'), finding('a/b/c', 'again')]);
  expect(store.at('a/b/c')).toBe(before);
  expect(store.at('a/total')).toEqual([]);
  expect(listener).toHaveBeenCalledTimes(2);
});
