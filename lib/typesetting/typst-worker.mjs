// Sets PDF pages in a thread of its own: the compiler is native and would hold up every request while it works.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { parentPort } from 'node:worker_threads';
import { fontBlobs } from './fonts.mjs';

const require = createRequire(join(process.cwd(), 'package.json'));
const { NodeCompiler } = require('@myriaddreamin/typst-ts-node-compiler');

const compiler = NodeCompiler.create({ fontArgs: [{ fontBlobs: fontBlobs() }] });

parentPort.on('message', ({ id, source }) => {
  try {
    const bytes = new Uint8Array(compiler.pdf({ mainFileContent: source }));
    // What was set stays in the cache for some documents, then makes room.
    compiler.evictCache(8);
    parentPort.postMessage({ id, bytes }, [bytes.buffer]);
  } catch (error) {
    parentPort.postMessage({ id, error: String(error?.message ?? error) });
  }
});
parentPort.postMessage({ ready: true });
