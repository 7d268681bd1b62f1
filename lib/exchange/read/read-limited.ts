import { fork, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import type { SourceDocument } from '../import/source';
import { MAX_READER_BYTES, MAX_READER_MILLISECONDS } from './limits';
import { refuseLarge } from './refuse-large';
import { UnreadableFile } from './unreadable-file';

const MB = 1024 * 1024;
/** Memory grows between two looks at it; the process is ended before it can pass the limit. */
const RESERVED_BYTES = 96 * MB;
const RESERVED_MILLISECONDS = 500;
const HEAP_MB = 256;
/** The engine's exit code where the system knows no signals. */
const OUT_OF_MEMORY = 134;
/** Readers at the same time; the others wait their turn. */
const MOST_AT_ONCE = 2;

const TOO_SLOW = '文件过于复杂，10 秒内没有读完，已停止读取，请拆分文件、删去多余的表格和图片后再上传。';
const TOO_BIG = '文件的内容过大或过于复杂，读取所需的内存超过限制，已停止读取，请拆分文件、删去多余的表格和图片后再上传。';

type Outcome = { source: SourceDocument } | { refusal: string } | { failure: string };

const waiting: (() => void)[] = [];
let running = 0;

/**
 * `readDocument` in a process of its own, ended at 10 seconds or 512 MB, so that no file can harm the portal or hold up
 * its other requests. Throws `UnreadableFile`. `root` is the project's folder, where `npm start` runs.
 */
export async function readLimited(bytes: Uint8Array, name: string, root = process.cwd()): Promise<SourceDocument> {
  refuseLarge(bytes.length);
  if (running >= MOST_AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
  running += 1;
  try {
    return sourceOf(await outcomeOf(bytes, name, root));
  } finally {
    running -= 1;
    waiting.shift()?.();
  }
}

function sourceOf(outcome: Outcome): SourceDocument {
  if ('source' in outcome) return outcome.source;
  if ('refusal' in outcome) throw new UnreadableFile(outcome.refusal);
  throw new Error(outcome.failure);
}

function outcomeOf(bytes: Uint8Array, name: string, root: string): Promise<Outcome> {
  const child = fork(join(/* turbopackIgnore: true */ root, 'lib', 'exchange', 'read', 'reader-process.mjs'), [String(MAX_READER_BYTES - RESERVED_BYTES)], {
    cwd: root,
    execArgv: [`--max-old-space-size=${HEAP_MB}`],
    // A reader needs no password of the portal's.
    env: { PATH: process.env.PATH, TMPDIR: process.env.TMPDIR, TEMP: process.env.TEMP, SystemRoot: process.env.SystemRoot, NODE_ENV: process.env.NODE_ENV },
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  return new Promise<Outcome>((resolve, reject) => {
    let isLate = false;
    const timer = setTimeout(() => {
      isLate = true;
      child.kill('SIGKILL');
    }, MAX_READER_MILLISECONDS - RESERVED_MILLISECONDS);
    child.on('message', (message) => (message === 'ready' ? send(child, { bytes, name }) : resolve(message as Outcome)));
    child.on('error', reject);
    child.on('exit', (code, signal) => {
      clearTimeout(timer);
      // Ended by us, by its own watch, by the engine for want of memory, or by the system's memory guard.
      if (signal !== null || code === OUT_OF_MEMORY) resolve({ refusal: isLate ? TOO_SLOW : TOO_BIG });
      else reject(new Error(`The reader ended with ${code} and without an outcome`));
    });
  });
}

/** The reader may be gone already; its end is told by `exit`. */
function send(child: ChildProcess, message: { bytes: Uint8Array; name: string }): void {
  child.send(message, () => undefined);
}
