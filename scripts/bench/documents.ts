// Documents in and out: the sample through every writer and reader, and a whole year's zip in steady memory.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeDocx } from '../../lib/document/docx/write-docx';
import { editionDocument } from '../../lib/document/edition-document';
import { templateOf } from '../../lib/disclosure/templates/templates';
import { contextOfEdition, readEditionJson } from '../../lib/exchange/edition-json';
import { recognise } from '../../lib/exchange/import/recognise';
import { readDocument } from '../../lib/exchange/read/read-document';
import { writeWorkbook } from '../../lib/exchange/workbook/write-workbook';
import { zipStream } from '../../lib/server/downloads/zip';
import { compilePdf } from '../../lib/typesetting/compile-pdf';
import { editionText } from '../../lib/document/text';
import { sampleEdition } from '../../tests/support/sample-edition';

const RUNS = 20;
const context = contextOfEdition(readEditionJson(JSON.stringify(sampleEdition)), null);
const template = templateOf(context.templateVersion);
/** Another number each time, so that nothing comes from a cache. */
const documentOf = (number: number) => editionDocument(template, context, { number, publishedOn: '2020-02-08' });

async function times(work: (run: number) => Promise<unknown>): Promise<number[]> {
  const taken: number[] = [];
  for (let run = 1; run <= RUNS; run += 1) {
    const start = performance.now();
    await work(run);
    taken.push(performance.now() - start);
  }
  return taken;
}

function report(label: string, [cold, ...warm]: number[], aim: string): void {
  const sorted = [...warm].sort((a, b) => a - b);
  const at = (share: number) => Math.round(sorted[Math.floor(sorted.length * share)]!);
  console.log(`${label.padEnd(34)} cold ${String(Math.round(cold!)).padStart(5)} ms  warm p50 ${String(at(0.5)).padStart(4)} ms  p95 ${String(at(0.95)).padStart(4)} ms  (aim ${aim})`);
}

/** What LibreOffice takes for the same DOCX, where it is installed. */
function besideLibreOffice(docx: Uint8Array): void {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  writeFileSync(join(folder, 'edition.docx'), docx);
  const start = performance.now();
  const { status } = spawnSync('soffice', ['--headless', '--convert-to', 'pdf', '--outdir', folder, join(folder, 'edition.docx')], { stdio: 'ignore' });
  console.log(status === 0 ? `LibreOffice, the same DOCX to PDF: ${Math.round(performance.now() - start)} ms` : 'LibreOffice is not installed: no comparison');
  rmSync(folder, { recursive: true });
}

/** A hundred editions through the stream of a zip; what stays in memory must not grow with their number. */
async function benchZip(): Promise<void> {
  const files = Array.from({ length: 100 }, (_, index) => ({ name: `${index}.docx`, moment: '2020-02-08T00:00:00Z', read: () => writeDocx(documentOf(index + 1)) }));
  const marks: number[] = [];
  let sent = 0;
  const start = performance.now();
  const reader = zipStream(files).getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    sent += part.value.byteLength;
    marks.push(process.memoryUsage().rss / 1024 / 1024);
  }
  const most = (list: readonly number[]) => Math.round(Math.max(...list));
  const half = Math.floor(marks.length / 2);
  console.log(`zip of 100 editions: ${Math.round(sent / 1024)} KB in ${Math.round(performance.now() - start)} ms; resident memory at most ${most(marks.slice(0, half))} MB in the first half, ${most(marks.slice(half))} MB in the second`);
}

export async function benchDocuments(): Promise<void> {
  const text = new TextEncoder().encode(editionText(documentOf(1)));
  report('import of the sample (text)', await times(async () => recognise(await readDocument(text, 'sample.txt'), {})), '≤ 500 ms');
  report('DOCX', await times((run) => writeDocx(documentOf(run))), '≤ 250 ms');
  report('PDF', await times((run) => compilePdf(documentOf(run))), '≤ 600 ms cold, ≤ 150 ms warm');
  report('XLSX', await times((run) => writeWorkbook(template, { ...context, fiscalYear: 2000 + run })), '≤ 250 ms');
  besideLibreOffice(await writeDocx(documentOf(1)));
  await benchZip();
}
