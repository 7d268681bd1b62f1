// The process that reads one file of a stranger and ends: see read-limited.ts. Plain JavaScript until TypeScript is there.
import { Worker } from 'node:worker_threads';
import { fileURLToPath } from 'node:url';
import { register } from 'tsx/esm/api';

const limit = Number(process.argv[2]);
// Its own thread looks on while this one is busy; past the limit nothing in the process can be saved.
const watch = `const { workerData } = require('node:worker_threads'); setInterval(() => { if (process.memoryUsage.rss() > workerData) process.kill(process.pid, 'SIGKILL'); }, 10);`;
new Worker(watch, { eval: true, workerData: limit, env: {}, execArgv: [] }).unref();

register({ tsconfig: fileURLToPath(new URL('../../../tsconfig.json', import.meta.url)) });
process.once('message', async ({ bytes, name }) => {
  const { readDocument } = await import('./read-document.ts');
  const { UnreadableFile } = await import('./unreadable-file.ts');
  let outcome;
  try {
    outcome = { source: await readDocument(bytes, name) };
  } catch (error) {
    outcome = error instanceof UnreadableFile ? { refusal: error.message } : { failure: String(error?.stack ?? error) };
  }
  process.send(outcome, () => process.exit(0));
});
process.once('disconnect', () => process.exit(0));
process.send('ready');
