// Sets PDF pages in a thread of its own: the compiler is native and would hold up every request while it works.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { parentPort } from 'node:worker_threads';
import { fontBlobs } from './fonts.mjs';

const require = createRequire(join(process.cwd(), 'package.json'));
const { NodeCompiler } = require('@myriaddreamin/typst-ts-node-compiler');

// By default a program may read whatever lies in the folder where the portal runs, its settings included. Under a folder
// that doesn't exist there is nothing to read.
const compiler = NodeCompiler.create({ workspace: join(process.cwd(), 'no-files-for-typst'), fontArgs: [{ fontBlobs: fontBlobs() }] });

/** PDF/UA where its rules are met; a text with a character that no font has breaks them and is tagged all the same. */
function pdfOf(document) {
  try {
    return compiler.pdf(document, { pdfStandard: 'ua-1' });
  } catch {
    return compiler.pdf(document);
  }
}

/** What the compiler says itself; its exceptions have no message. */
function setPages(source) {
  const compiled = compiler.compile({ mainFileContent: source });
  if (compiled.result) return new Uint8Array(pdfOf(compiled.result));
  const diagnostics = compiler.fetchDiagnostics(compiled.takeDiagnostics());
  throw new Error(diagnostics.map(({ message }) => message).join('; '));
}

parentPort.on('message', (source) => {
  try {
    const bytes = setPages(source);
    // What was set stays in the cache for some documents, then makes room.
    compiler.evictCache(8);
    parentPort.postMessage({ bytes }, [bytes.buffer]);
  } catch (error) {
    parentPort.postMessage({ error: String(error?.message ?? error) });
  }
});
