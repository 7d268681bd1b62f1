/**
 * Undo and redo over the whole content of a section form. States share their unchanged parts, so a step costs little.
 */
export interface Step<T> {
  content: T;
  /** Where the change that led away from this state was made: undoing takes the reader there. */
  path: string;
}

export interface History<T> {
  past: readonly Step<T>[];
  present: T;
  future: readonly Step<T>[];
  /** The field and time of the last change; typing on in the same field within a second is one step. */
  last: { path: string; at: number } | null;
}

const LIMIT = 200;
const PAUSE_MS = 1_000;

export const startHistory = <T>(content: T): History<T> => ({ past: [], present: content, future: [], last: null });

/** `typing` changes to one field without a pause are taken together; any other change is a step of its own. */
export function record<T>(history: History<T>, content: T, change: { path: string; at: number; typing: boolean }): History<T> {
  if (content === history.present) return history;
  const { last } = history;
  const goesOn = change.typing && last !== null && last.path === change.path && change.at - last.at < PAUSE_MS && history.past.length > 0;
  return {
    past: goesOn ? history.past : [...history.past.slice(1 - LIMIT), { content: history.present, path: change.path }],
    present: content,
    future: [],
    last: change.typing ? { path: change.path, at: change.at } : null,
  };
}

/** The field was left: coming back to it begins a new step, however soon. */
export const endStep = <T>(history: History<T>): History<T> => ({ ...history, last: null });

export function undo<T>(history: History<T>): History<T> {
  const step = history.past.at(-1);
  if (!step) return history;
  return { past: history.past.slice(0, -1), present: step.content, future: [{ content: history.present, path: step.path }, ...history.future], last: null };
}

export function redo<T>(history: History<T>): History<T> {
  const [step, ...future] = history.future;
  if (!step) return history;
  return { past: [...history.past, { content: history.present, path: step.path }], present: step.content, future, last: null };
}

/**
 * Content that came from elsewhere (a colleague's save, a resolved conflict). The steps before it are dropped: undoing
 * across it would bring the older text back over somebody else's work.
 */
export const replaceFromOutside = <T>(content: T): History<T> => startHistory(content);
