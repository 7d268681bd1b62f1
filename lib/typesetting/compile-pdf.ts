import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { EditionDocument } from '@/lib/document/edition-document';
import { typstSource } from '@/lib/document/typst/typst-source';

/** A document that takes longer is no disclosure. */
const LIMIT_MS = 30_000;

interface Waiting {
  resolve: (bytes: Uint8Array) => void;
  reject: (error: Error) => void;
  timer: NodeJS.Timeout;
}

interface Typesetter {
  worker: Worker;
  waiting: Map<number, Waiting>;
}

type Answer = { id: number; bytes: Uint8Array } | { id: number; error: string } | { ready: true };

// Kept across reloads in development; one thread a process, warm from its first document on.
const holder = globalThis as { typesetter?: Typesetter | null; typesetterJobs?: number };

/** The edition as PDF, set in a thread of its own. Throws when the compiler refuses the source: a fault of ours, not of the text. */
export async function compilePdf(document: EditionDocument): Promise<Uint8Array> {
  const source = typstSource(document);
  const typesetter = (holder.typesetter ??= start());
  const id = (holder.typesetterJobs = (holder.typesetterJobs ?? 0) + 1);
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      end(typesetter, new Error('Setting the PDF took too long'));
      void typesetter.worker.terminate();
    }, LIMIT_MS);
    typesetter.waiting.set(id, { resolve, reject, timer });
    // A waiting document keeps the process alive, an idle thread doesn't.
    typesetter.worker.ref();
    typesetter.worker.postMessage({ id, source });
  });
}

function start(): Typesetter {
  // By its path under the root: bundled code has no place of its own in the tree.
  const worker = new Worker(join(process.cwd(), 'lib/typesetting/typst-worker.mjs'));
  const typesetter: Typesetter = { worker, waiting: new Map() };
  worker.on('message', (answer: Answer) => {
    if (!('id' in answer)) return;
    const waiting = typesetter.waiting.get(answer.id);
    if (!waiting) return;
    typesetter.waiting.delete(answer.id);
    clearTimeout(waiting.timer);
    if (typesetter.waiting.size === 0) worker.unref();
    if ('bytes' in answer) waiting.resolve(answer.bytes);
    else waiting.reject(new Error(`Typst: ${answer.error}`));
  });
  worker.on('error', (error) => end(typesetter, error instanceof Error ? error : new Error(String(error))));
  worker.on('exit', () => end(typesetter, new Error('The typesetting thread ended')));
  return typesetter;
}

/** Whoever waits is told; the next document starts another thread. */
function end(typesetter: Typesetter, error: Error): void {
  if (holder.typesetter === typesetter) holder.typesetter = null;
  for (const { reject, timer } of typesetter.waiting.values()) {
    clearTimeout(timer);
    reject(error);
  }
  typesetter.waiting.clear();
}
