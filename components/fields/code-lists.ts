import { useCallback, useSyncExternalStore } from 'react';
import { codeListOf, type CodeEntry, type CodeListKind } from '@/lib/classification/code-book';
import { codeIndex, type CodeIndex, type IndexedCode } from '@/lib/classification/search';
import type { DisclosureContext } from '@/lib/disclosure/context';

// The lists with pinyin initials, fetched once a visit. Until they are here, or without a network, codes and names are
// searched in what the page already holds.
const fetched = new Map<string, CodeIndex>();
const asked = new Set<string>();
const listeners = new Set<() => void>();
const held = new WeakMap<readonly CodeEntry[], CodeIndex>();

const keyOf = (kind: CodeListKind, year: number) => `${kind}/${year}`;

function heldIndex(kind: CodeListKind, context: DisclosureContext): CodeIndex {
  const list = codeListOf(kind, context.fiscalYear, context.codes);
  let index = held.get(list);
  if (!index) held.set(list, (index = codeIndex(kind, list.map(({ code, name }): IndexedCode => [code, name, '']))));
  return index;
}

/** Fetches a list unless that has been done. After a failure the next call tries again. */
export async function fetchCodeList(kind: CodeListKind, year: number): Promise<void> {
  const key = keyOf(kind, year);
  if (asked.has(key)) return;
  asked.add(key);
  try {
    const response = await fetch(`/api/code-lists/${key}`);
    if (!response.ok) throw new Error(String(response.status));
    fetched.set(key, codeIndex(kind, (await response.json()) as IndexedCode[]));
    listeners.forEach((listener) => listener());
  } catch {
    asked.delete(key);
  }
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** The list to search, as it is known by now. */
export function useCodeIndex(kind: CodeListKind, context: DisclosureContext): CodeIndex {
  const read = useCallback(() => fetched.get(keyOf(kind, context.fiscalYear)) ?? null, [kind, context.fiscalYear]);
  return useSyncExternalStore(subscribe, read, () => null) ?? heldIndex(kind, context);
}
