import { useCallback, useEffect, useRef, useSyncExternalStore } from 'react';
import { commandOf, type ReviewCommand } from '@/lib/review/keys';

const SETTING = 'review-keys';
const CHANGED = 'review-keys-changed';

function subscribe(listener: () => void): () => void {
  window.addEventListener(CHANGED, listener);
  window.addEventListener('storage', listener);
  return () => {
    window.removeEventListener(CHANGED, listener);
    window.removeEventListener('storage', listener);
  };
}

/** Whether single keys do something here. Kept in this browser; some people work with speech, and every sound would be a key. */
export function useKeySetting(): [boolean, (on: boolean) => void] {
  const on = useSyncExternalStore(subscribe, () => localStorage.getItem(SETTING) !== 'off', () => true);
  const set = useCallback((next: boolean) => {
    localStorage.setItem(SETTING, next ? 'on' : 'off');
    window.dispatchEvent(new Event(CHANGED));
  }, []);
  return [on, set];
}

/** Where a letter is a letter. */
const TYPED = 'input:not([type="checkbox"], [type="radio"]), textarea, select, [contenteditable="true"], [role="listbox"], [role="menu"]';

/** Not while something is typed, nor while a question stands open. */
const isTaken = (target: EventTarget | null) => (target instanceof Element && target.closest(TYPED) !== null) || document.querySelector('[role="dialog"]') !== null;

/** Runs the command of each key that is pressed. */
export function useReviewKeys(on: boolean, run: (command: ReviewCommand) => void): void {
  const latest = useRef(run);
  useEffect(() => {
    latest.current = run;
  });
  useEffect(() => {
    if (!on) return undefined;
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isTaken(event.target)) return;
      const command = commandOf(event);
      // A key that is held down goes through the sections, but returns or approves nothing.
      if (!command || (event.repeat && !command.endsWith('Section'))) return;
      event.preventDefault();
      latest.current(command);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [on]);
}
