// A published disclosure: requests a second through Next and from nginx, and what a reader downloads.
import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import autocannon from 'autocannon';
import pg from 'pg';
import { freePort } from '../postgres/server';
import type { Portal } from './portal';

const CONNECTIONS = 16;
const SECONDS = 8;

async function requestsPerSecond(label: string, url: string): Promise<void> {
  await autocannon({ url, connections: CONNECTIONS, duration: 2 });
  const result = await autocannon({ url, connections: CONNECTIONS, duration: SECONDS });
  const failed = result.errors + result.non2xx;
  console.log(`${label.padEnd(46)} ${String(Math.round(result.requests.average)).padStart(6)}/s  p50 ${result.latency.p50} ms  p97.5 ${result.latency.p97_5} ms${failed ? `  ${failed} failed` : ''}`);
}

const kilobytes = (bytes: number) => `${Math.round(bytes / 102.4) / 10} KB`;
const gzipped = (text: string | Uint8Array) => gzipSync(text, { level: 6 }).length;

async function sizes(address: string, path: string): Promise<string> {
  const html = await (await fetch(address + path)).text();
  const scripts = [...new Set([...html.matchAll(/<script[^>]+src="([^"]+)"([^>]*)>/g)].filter((match) => !/nomodule/i.test(match[0])).map((match) => match[1]!))];
  const code = await Promise.all(scripts.map(async (script) => gzipped(new Uint8Array(await (await fetch(new URL(script, address))).arrayBuffer()))));
  console.log(`HTML ${kilobytes(Buffer.byteLength(html))}, ${kilobytes(gzipped(html))} gzip; client code ${kilobytes(code.reduce((sum, size) => sum + size, 0))} gzip in ${scripts.length} files`);
  return html;
}

async function throughNginx(html: string): Promise<void> {
  try {
    execFileSync('nginx', ['-v'], { stdio: 'ignore' });
  } catch {
    console.log('nginx serving the same file: skipped, nginx is not installed (Debian: apt-get install nginx)');
    return;
  }
  const folder = mkdtempSync(join(tmpdir(), 'nginx-bench-'));
  const port = await freePort();
  mkdirSync(join(folder, 'www'));
  writeFileSync(join(folder, 'www/page.html'), html);
  writeFileSync(
    join(folder, 'nginx.conf'),
    `worker_processes 1; pid ${folder}/pid; error_log ${folder}/error.log; daemon off; ${process.getuid?.() === 0 ? 'user root;' : ''}
     events {} http { access_log off; sendfile on; types { text/html html; }
     client_body_temp_path ${folder}/body; proxy_temp_path ${folder}/proxy; fastcgi_temp_path ${folder}/fastcgi; uwsgi_temp_path ${folder}/uwsgi; scgi_temp_path ${folder}/scgi;
     server { listen 127.0.0.1:${port}; root ${folder}/www; } }`,
  );
  const nginx = spawn('nginx', ['-c', join(folder, 'nginx.conf'), '-p', folder], { stdio: 'ignore' });
  try {
    await sleep(500);
    await requestsPerSecond('  the same file from nginx', `http://127.0.0.1:${port}/page.html`);
  } finally {
    nginx.kill('SIGTERM');
    await sleep(300);
    rmSync(folder, { recursive: true, force: true });
  }
}

export async function benchReading(portal: Portal): Promise<void> {
  const client = new pg.Client({ connectionString: portal.databaseUrl });
  await client.connect();
  const { rows } = await client.query<{ code: string; year: number }>(
    `SELECT d.code, c.fiscal_year AS year FROM edition e JOIN disclosure s ON s.id = e.disclosure_id
     JOIN department d ON d.id = s.department_id JOIN cycle c ON c.id = s.cycle_id WHERE e.state = 'PUBLISHED' ORDER BY length(e.snapshot) DESC LIMIT 1`,
  );
  await client.end();
  const path = `/departments/${rows[0]!.code}/${rows[0]!.year}`;
  console.log(`\nThe largest published disclosure, ${path}, ${CONNECTIONS} connections`);
  const html = await sizes(portal.address, path);
  await requestsPerSecond('  through the portal (cached page)', portal.address + path);
  await throughNginx(html);
}
