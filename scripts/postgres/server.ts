// A real PostgreSQL from an npm package, in a folder of its own and on the loopback address only.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { StartFailure } from '../portal/failure';
import { commandLine, isAlive, waitForExit } from '../portal/processes';
import { commandAs, databaseOwner, program } from './binaries';

export const DATABASE_NAME = 'portal';
/** Owns the embedded database. */
export const OWNER = 'portal';
/** By which the portal's processes work. */
export const PORTAL_ROLE = 'portal_app';
const READY = 'database system is ready to accept connections';
const STILL_IN_USE = /pre-existing shared memory block|lock file "postmaster.pid" already exists/;

export type Server = { url(database: string, as?: { user: string; password: string }): string; stop(): Promise<void>; exited: Promise<void> };

type Options = {
  folder: string;
  password: string;
  /** For tests: a crash of the machine may cost the data. */
  unsafeButFast?: boolean;
};

export function serverUrl(port: number, database: string, { user, password }: { user: string; password: string }): string {
  return `postgresql://${user}:${password}@127.0.0.1:${port}/${database}`;
}

export async function freePort(): Promise<number> {
  const probe = createServer();
  probe.listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as { port: number };
  probe.close();
  await once(probe, 'close');
  return port;
}

async function initialise(folder: string, password: string): Promise<void> {
  const owner = databaseOwner();
  // Made beside its place and then renamed: an interrupted initdb would leave a folder that never starts.
  const unfinished = `${folder}.unfinished`;
  const passwordFile = `${folder}.password`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true, mode: 0o700 });
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (owner) for (const path of [unfinished, passwordFile]) chownSync(path, owner.uid, owner.gid);
  // The built-in locale knows Unicode's letters and is the same on every system.
  const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  const flags = [...locale, '--auth=scram-sha-256', `--username=${OWNER}`, '--no-instructions'];
  const { file, args, options } = commandAs(
    owner,
    program('initdb'),
    [`--pgdata=${unfinished}`, `--pwfile=${passwordFile}`, ...flags],
    folder,
  );
  try {
    const child = spawn(file, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    const [code] = await once(child, 'close');
    if (code !== 0) throw new Error(`initdb: ${output.trim()}`);
    renameSync(unfinished, folder);
  } finally {
    rmSync(passwordFile, { force: true });
    rmSync(unfinished, { recursive: true, force: true });
  }
}

/** Process number and port of the server that owns the folder, if it runs. */
export function runningServer(folder: string): { pid: number; port: number } | undefined {
  const pidFile = join(folder, 'postmaster.pid');
  if (!existsSync(pidFile)) return undefined;
  const lines = readFileSync(pidFile, 'utf8').split('\n');
  const pid = Number(lines[0]);
  if (!(pid > 0) || !isAlive(pid)) return undefined;
  // After a restart of the machine or container the number may belong to anybody.
  if (process.platform !== 'win32' && !commandLine(pid).includes(resolve(folder))) return undefined;
  return { pid, port: Number(lines[3]) };
}

async function stopServer(folder: string, pid: number): Promise<void> {
  if (process.platform === 'win32') {
    await once(spawn(program('pg_ctl'), ['stop', '-D', folder, '-m', 'fast', '-w']), 'close');
    return;
  }
  // SIGINT ends open sessions and writes everything down; SIGQUIT only ends, and the next start recovers.
  for (const [signal, patience] of [['SIGINT', 20_000], ['SIGQUIT', 5_000], ['SIGKILL', 2_000]] as const) {
    try {
      process.kill(pid, signal);
    } catch {
      return;
    }
    if (await waitForExit(pid, patience)) return;
  }
}

/** A portal that was killed leaves its database running, or a pid file that keeps the next one from starting. */
async function clearLeftovers(folder: string): Promise<void> {
  const left = runningServer(folder);
  if (left) await stopServer(folder, left.pid);
  const pidFile = join(folder, 'postmaster.pid');
  if (existsSync(pidFile) && process.platform !== 'win32') unlinkSync(pidFile);
}

function launch(options: Options, port: number): ChildProcess {
  const settings = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'timezone=UTC',
    'log_timezone=UTC',
    'shared_buffers=128MB',
    'max_connections=100',
    'logging_collector=off',
    ...(options.unsafeButFast ? ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'] : []),
  ];
  const { file, args, options: run } = commandAs(
    databaseOwner(),
    program('postgres'),
    ['-D', resolve(options.folder), '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])],
    options.folder,
  );
  // In a process group of its own: Ctrl-C in the terminal must reach the portal first and the database last.
  return spawn(file, args, { ...run, detached: process.platform !== 'win32', stdio: ['ignore', 'ignore', 'pipe'] });
}

async function untilReady(child: ChildProcess): Promise<{ ready: boolean; log: string }> {
  let log = '';
  const ready = await new Promise<boolean>((settle) => {
    child.stderr?.on('data', (chunk) => {
      if (log.length < 20_000) log += chunk;
      if (log.includes(READY)) settle(true);
    });
    child.once('close', () => settle(false));
    child.once('error', (error) => {
      log += error.message;
      settle(false);
    });
  });
  return { ready, log };
}

export async function startServer(options: Options): Promise<Server> {
  const folder = resolve(options.folder);
  if (!existsSync(join(folder, 'PG_VERSION'))) await initialise(folder, options.password);
  await clearLeftovers(folder);
  for (let attempt = 1; ; attempt++) {
    const port = await freePort();
    const child = launch(options, port);
    const exited = once(child, 'exit').then(() => undefined);
    const { ready, log } = await untilReady(child);
    if (ready) {
      return {
        url: (database, as = { user: OWNER, password: options.password }) => serverUrl(port, database, as),
        stop: async () => {
          if (child.exitCode === null && child.signalCode === null && child.pid) await stopServer(folder, child.pid);
        },
        exited,
      };
    }
    // The last sessions of a killed server take a moment to notice; another program may have taken the port.
    const passing = STILL_IN_USE.test(log) || /could not bind/i.test(log);
    if (!passing || attempt === 20) throw new StartFailure(whyNotStarted(log));
    await sleep(500);
  }
}

function whyNotStarted(log: string): string {
  if (/No space left on device/i.test(log)) return '磁盘空间已满，内置数据库无法启动，请清理后重新启动。';
  const cause = log.split('\n').filter((line) => /FATAL|PANIC|ERROR/.test(line)).at(-1) ?? log.trim();
  return `内置数据库无法启动：${cause.trim()}`;
}
