import { join } from 'node:path';
import { Worker } from 'node:worker_threads';

/** A document that takes longer is no disclosure. */
const LIMIT_MS = 30_000;

interface Job {
  source: string;
  /** In milliseconds, from when its own setting begins. */
  limit: number;
  resolve: (bytes: Uint8Array) => void;
  reject: (error: Error) => void;
}

type Answer = { bytes: Uint8Array } | { error: string };

/** One thread a process, warm from its first document on; it sets one document at a time. */
interface Typesetter {
  worker: Worker | null;
  waiting: Job[];
  current: { job: Job; timer: NodeJS.Timeout } | null;
}

// Kept across reloads in development.
const holder = globalThis as { typesetter?: Typesetter };
const typesetter: Typesetter = (holder.typesetter ??= { worker: null, waiting: [], current: null });

/** A Typst program as PDF. However many wait before it, its own time is what counts. Throws with the compiler's words. */
export function typeset(source: string, limit = LIMIT_MS): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    typesetter.waiting.push({ source, limit, resolve, reject });
    setNext();
  });
}

function setNext(): void {
  if (typesetter.current) return;
  const job = typesetter.waiting.shift();
  // A waiting document keeps the process alive, an idle thread doesn't.
  if (!job) return typesetter.worker?.unref();
  const worker = (typesetter.worker ??= start());
  const timer = setTimeout(() => {
    void worker.terminate();
    lose(worker, new Error('Setting the PDF took too long'));
  }, job.limit);
  typesetter.current = { job, timer };
  worker.ref();
  worker.postMessage(job.source);
}

function start(): Worker {
  // By its path under the root: bundled code has no place of its own in the tree.
  const worker = new Worker(join(process.cwd(), 'lib/typesetting/typst-worker.mjs'));
  worker.on('message', (answer: Answer) => {
    if (typesetter.worker !== worker) return;
    const job = finish();
    if ('bytes' in answer) job?.resolve(answer.bytes);
    else job?.reject(new Error(`Typst: ${answer.error}`));
    setNext();
  });
  worker.on('error', (error) => lose(worker, error instanceof Error ? error : new Error(String(error))));
  worker.on('exit', () => lose(worker, new Error('The typesetting thread ended')));
  return worker;
}

/** Only the document that was being set is lost; the next one starts another thread. */
function lose(worker: Worker, error: Error): void {
  if (typesetter.worker !== worker) return;
  typesetter.worker = null;
  finish()?.reject(error);
  setNext();
}

function finish(): Job | null {
  const { current } = typesetter;
  typesetter.current = null;
  clearTimeout(current?.timer);
  return current?.job ?? null;
}
