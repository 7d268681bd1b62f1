// DATA_DIR: everything that the portal writes, one portal at a time.
import { createHmac, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { env } from '../../lib/server/env';
import { StartFailure } from './failure';
import { isAlive, startToken } from './processes';

const MEGABYTE = 1024 * 1024;
const NEEDED_AT_FIRST = 200 * MEGABYTE;
const NEEDED_LATER = 50 * MEGABYTE;

/** Not mkdir's own `recursive`: under a folder that refuses new ones, as /proc does, it never returns in Node 20. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  mkdirSync(folder);
}

export function openDataFolder(): string {
  const folder = resolve(env.dataDir());
  try {
    makeFolder(folder);
    const probe = join(folder, `.probe-${process.pid}`);
    writeFileSync(probe, '');
    rmSync(probe);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOSPC' || code === 'EDQUOT') throw new StartFailure(diskFull(folder));
    throw new StartFailure(`数据文件夹 ${folder} 无法写入（${code}），请检查权限，或用 DATA_DIR 指定其他文件夹。`);
  }
  return folder;
}

function diskFull(folder: string): string {
  return `数据文件夹 ${folder} 所在的磁盘空间不足，请清理后重新启动。`;
}

export function requireSpace(folder: string): void {
  const { bavail, bsize } = statfsSync(folder);
  const needed = existsSync(join(folder, 'postgres')) ? NEEDED_LATER : NEEDED_AT_FIRST;
  if (bavail * bsize < needed) throw new StartFailure(diskFull(folder));
}

type Holder = { pid: number; token: string };

function holder(file: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/** False once the process has gone, also when another one carries its number now. */
function isHeld({ pid, token }: Holder): boolean {
  return pid !== process.pid && isAlive(pid) && startToken(pid) === token;
}

export function portalRuns(folder: string): boolean {
  const current = holder(join(folder, 'portal.lock'));
  return current !== undefined && isHeld(current);
}

/** Two portals on one folder would each stop the other's database. Returns what gives the folder back. */
export async function lockDataFolder(folder: string): Promise<() => void> {
  const file = join(folder, 'portal.lock');
  const mine: Holder = { pid: process.pid, token: startToken(process.pid) };
  const busy = () => new StartFailure(`数据文件夹 ${folder} 正由另一个门户进程使用，请先停止它，或用 DATA_DIR 指定其他文件夹。`);
  const release = () => {
    if (holder(file)?.pid === process.pid) rmSync(file, { force: true });
  };
  try {
    writeFileSync(file, JSON.stringify(mine), { flag: 'wx' });
    return release;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  const current = holder(file);
  if (current && isHeld(current)) throw busy();
  // Left behind by a killed portal. If two starts find it in the same moment, the last to write has it.
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, JSON.stringify(mine));
  renameSync(draft, file);
  await sleep(150);
  if (holder(file)?.pid !== process.pid) throw busy();
  return release;
}

export type Secrets = { postgresPassword: string; authSecret: string };

/** Of the role by which the portal works on the embedded database; the owner's can't be told from it. */
export const portalPassword = ({ postgresPassword }: Secrets): string => createHmac('sha256', postgresPassword).update('portal_app').digest('base64url');

export function readSecrets(folder: string): Secrets {
  const file = join(folder, 'secrets.json');
  if (existsSync(file)) {
    try {
      return JSON.parse(readFileSync(file, 'utf8'));
    } catch {
      throw new StartFailure(`${file} 已损坏，请从备份中恢复该文件。`);
    }
  }
  if (existsSync(join(folder, 'postgres'))) {
    throw new StartFailure(`缺少 ${file}，没有它无法打开已有的数据库，请从备份中恢复该文件。`);
  }
  const random = () => randomBytes(32).toString('base64url');
  const secrets: Secrets = { postgresPassword: random(), authSecret: random() };
  // Renamed into place, so that a crash or a full disk leaves no half file.
  writeFileSync(`${file}.new`, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  renameSync(`${file}.new`, file);
  return secrets;
}
