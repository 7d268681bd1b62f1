// A portal of the bench's own: production build, real PostgreSQL with fsync on, a mail server on loopback, demo data, in a temporary folder.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startMailServer } from '../../tests/support/mail-server';
import { freePort, startServer } from '../postgres/server';

export interface Portal {
  address: string;
  databaseUrl: string;
  stop(): Promise<void>;
}

export async function startPortal(): Promise<Portal> {
  const folder = mkdtempSync(join(tmpdir(), 'portal-bench-'));
  const server = await startServer({ folder: join(folder, 'postgres'), password: 'bench' });
  const databaseUrl = server.url('postgres');
  const mail = await startMailServer();
  const port = await freePort();
  const child = spawn(process.execPath, ['scripts/start.mjs'], {
    env: {
      ...process.env,
      DATABASE_URL: databaseUrl,
      DEMO: '1',
      PORT: String(port),
      HOST: '127.0.0.1',
      DATA_DIR: join(folder, 'data'),
      SMTP_URL: undefined,
      SMTP_HOST: '127.0.0.1',
      SMTP_PORT: String(mail.port),
      MAIL_FROM: 'budget@example.gov.cn',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  const ready = await new Promise<boolean>((settle) => {
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      if (output.includes('门户已就绪')) settle(true);
    });
    child.once('exit', () => settle(false));
  });
  const stop = async () => {
    if (child.exitCode === null) {
      child.kill('SIGTERM');
      for (let waited = 0; child.exitCode === null && waited < 10_000; waited += 100) await sleep(100);
    }
    await server.stop();
    await mail.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  if (!ready) {
    await stop();
    throw new Error(`The portal did not start:\n${output}`);
  }
  return { address: `http://127.0.0.1:${port}`, databaseUrl, stop };
}

/** Signs in as a browser would; returns the Cookie header of the session. */
export async function signIn(address: string, username: string, password: string): Promise<string> {
  const csrf = await fetch(`${address}/api/auth/csrf`);
  const cookies = csrf.headers.getSetCookie().map((cookie) => cookie.split(';')[0]!);
  const { csrfToken } = (await csrf.json()) as { csrfToken: string };
  const answer = await fetch(`${address}/api/auth/callback/credentials`, {
    method: 'POST',
    redirect: 'manual',
    headers: { 'content-type': 'application/x-www-form-urlencoded', cookie: cookies.join('; ') },
    body: new URLSearchParams({ csrfToken, username, password, json: 'true' }),
  });
  const session = answer.headers.getSetCookie().map((cookie) => cookie.split(';')[0]!);
  if (!session.some((cookie) => cookie.includes('session-token'))) throw new Error(`Sign-in as ${username} failed (${answer.status})`);
  return [...cookies, ...session].join('; ');
}
