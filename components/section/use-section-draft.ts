'use client';

import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { AnySection } from '@/lib/disclosure/define-section';
import type { FieldPath } from '@/lib/disclosure/path';
import { sameContent } from '@/lib/editing/content-difference';
import { DraftSync, type Content, type ServerVersion, type Snapshot } from '@/lib/editing/draft-sync';
import { endStep, record, redo, replaceFromOutside, startHistory, undo, type History } from '@/lib/editing/history';
import { newId } from '@/lib/editing/new-id';
import type { Message } from '@/components/ui/snackbar';
import { draftTransport } from './draft-transport';
import { forgetUnsent, readUnsent, unsentStore, type UnsentKey } from './unsent-store';

const POLL_MS = 20_000;

export interface SectionDraft {
  content: Content;
  /** The content as of this moment, ahead of the drawing. */
  current: () => Content;
  /** The version that the unsaved changes started from. */
  base: () => Content;
  save: Snapshot;
  edit: (update: (content: Content) => Content, path: FieldPath, typing: boolean) => void;
  undo: () => FieldPath | null;
  redo: () => FieldPath | null;
  flush: () => Promise<void>;
  /** A field was left: what was typed is a step of its own, and is sent. */
  leaveField: () => void;
  retry: () => void;
  resolve: (content: Content) => void;
  /** A version that the server sent along with the page. */
  see: (version: ServerVersion) => void;
  hold: (composing: boolean) => void;
}

/** The content of one section while it is edited: its history, its saving, and what the browser keeps of it. */
export function useSectionDraft(options: { section: AnySection; where: UnsentKey; start: ServerVersion; notify: (message: Message) => void }): SectionDraft {
  const { section, where, notify } = options;
  const [history, setHistory] = useState<History<Content>>(() => startHistory(options.start.content));
  // The newest history, ahead of the drawing: two changes in one event must build on each other.
  const now = useRef(history);
  const listeners = useRef(new Set<() => void>());
  const put = useCallback((next: History<Content>) => {
    now.current = next;
    setHistory(next);
  }, []);

  const [{ sync, windowId }] = useState(() => {
    const id = newId();
    const made = new DraftSync({
      transport: draftTransport(where.editionId, where.sectionId),
      store: unsentStore(where, id),
      start: { content: options.start.content, revision: options.start.revision, savedAt: options.start.updatedAt },
      isSame: (one, other) => sameContent(section, one, other),
      onReplace: (content, by) => {
        put(replaceFromOutside(content));
        if (by) notify({ text: `${by}刚刚修改了本部分，已显示最新内容。` });
      },
      onChange: () => listeners.current.forEach((listener) => listener()),
    });
    return { sync: made, windowId: id };
  });
  const subscribe = useCallback((listener: () => void) => {
    listeners.current.add(listener);
    return () => void listeners.current.delete(listener);
  }, []);
  const save = useSyncExternalStore(subscribe, sync.snapshot, sync.snapshot);

  const step = useCallback(
    (next: History<Content>) => {
      if (next === now.current) return;
      put(next);
      sync.change(next.present);
    },
    [put, sync],
  );
  const edit = useCallback((update: (content: Content) => Content, path: FieldPath, typing: boolean) => step(record(now.current, update(now.current.present), { path, typing, at: Date.now() })), [step]);
  const undoStep = useCallback(() => {
    const path = now.current.past.at(-1)?.path ?? null;
    step(undo(now.current));
    return path;
  }, [step]);
  const redoStep = useCallback(() => {
    const path = now.current.future[0]?.path ?? null;
    step(redo(now.current));
    return path;
  }, [step]);

  useOnlyOne(sync, where);
  useUnsentOfEarlierVisits(sync, where, windowId, notify);
  useOutsideEvents(sync);
  useLeaveWarning(save);

  return {
    content: history.present,
    current: useCallback(() => now.current.present, []),
    base: useCallback(() => sync.baseContent, [sync]),
    save,
    edit,
    undo: undoStep,
    redo: redoStep,
    flush: useCallback(() => sync.flush(), [sync]),
    leaveField: useCallback(() => {
      now.current = endStep(now.current);
      void sync.flush();
    }, [sync]),
    retry: useCallback(() => void sync.retry(), [sync]),
    resolve: useCallback((content: Content) => void sync.resolve(content), [sync]),
    see: useCallback((version: ServerVersion) => sync.see(version), [sync]),
    hold: useCallback((composing: boolean) => sync.hold(composing), [sync]),
  };
}

const running = new Map<string, DraftSync>();

/** Coming back to a section ends what an earlier visit of this window still had under way: its words are in the browser. */
function useOnlyOne(sync: DraftSync, where: UnsentKey): void {
  useEffect(() => {
    const key = `${where.editionId}/${where.sectionId}`;
    const before = running.get(key);
    if (before !== sync) before?.stop();
    running.set(key, sync);
  }, [sync, where]);
}

/** What an earlier visit could not send is taken over on opening, unless somebody has saved since: then both are shown. */
function useUnsentOfEarlierVisits(sync: DraftSync, where: UnsentKey, windowId: string, notify: (message: Message) => void): void {
  const begun = useRef(false);
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    const takeOver = async () => {
      const found = await readUnsent(where, windowId).catch(() => []);
      // The page itself may have come from the browser's memory of an earlier visit.
      await sync.poll();
      const newest = found.at(-1);
      if (!newest || sync.snapshot().dirty) return;
      const outcome = await sync.takeUnsent(newest.unsent);
      await forgetUnsent(where, newest.windowId);
      if (outcome === 'taken') notify({ text: '上次没有保存成功的内容已经找回，正在保存。' });
    };
    takeOver().catch(() => undefined);
  }, [sync, where, windowId, notify]);
}

/** Saves when the page is hidden, looks for colleagues' saves while it is seen, tries again when the network is back. */
function useOutsideEvents(sync: DraftSync): void {
  useEffect(() => {
    const look = () => (sync.snapshot().dirty ? sync.retry() : sync.poll());
    const onVisibility = () => void (document.visibilityState === 'hidden' ? sync.flush(true) : look());
    const onOnline = () => void sync.retry();
    const onFocus = () => void look();
    const onLeave = () => void sync.flush(true);
    const timer = setInterval(() => document.visibilityState === 'visible' && void look(), POLL_MS);
    document.addEventListener('visibilitychange', onVisibility);
    window.addEventListener('online', onOnline);
    window.addEventListener('focus', onFocus);
    window.addEventListener('pagehide', onLeave);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', onVisibility);
      window.removeEventListener('online', onOnline);
      window.removeEventListener('focus', onFocus);
      window.removeEventListener('pagehide', onLeave);
      void sync.flush();
    };
  }, [sync]);
}

/** The browser asks before leaving only where leaving would lose something: its own store has failed. */
function useLeaveWarning(save: Snapshot): void {
  const atRisk = save.dirty && !save.kept;
  useEffect(() => {
    if (!atRisk) return undefined;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [atRisk]);
}
