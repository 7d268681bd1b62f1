import { join } from 'node:path';
import pg from 'pg';
import { env } from '../../lib/server/env';
import { migrate } from '../../lib/server/migrate';
import { grantToPortal } from '../../lib/server/portal-role';
import { DATABASE_NAME, PORTAL_ROLE, type Server, startServer } from '../postgres/server';
import { portalPassword, type Secrets } from './data-folder';
import { StartFailure } from './failure';

const OLDEST_VERSION = 140_000;

export async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

export interface Database {
  /** By which the portal works. */
  url: string;
  /** By which its tables are owned; the same address where there is one role for both. */
  ownerUrl: string;
  /** Applies missing migrations as the owner, and gives the portal's role what it needs. Returns their names. */
  upgrade(): Promise<string[]>;
}

export function embeddedDatabase(ownerUrl: string, url: string, secrets: Secrets): Database {
  return {
    url,
    ownerUrl,
    upgrade: async () => {
      const names = await applyMigrations(ownerUrl);
      await grantToPortal(ownerUrl, PORTAL_ROLE, portalPassword(secrets));
      return names;
    },
  };
}

/** MIGRATION_DATABASE_URL names the owner of the tables; without it DATABASE_URL does both. */
export function externalDatabase(url: string): Database {
  const ownerUrl = env.migrationDatabaseUrl() ?? url;
  return {
    url,
    ownerUrl,
    upgrade: async () => {
      const names = await applyMigrations(ownerUrl);
      if (ownerUrl !== url) await grantToPortal(ownerUrl, decodeURIComponent(new URL(url).username));
      return names;
    },
  };
}

export async function startEmbedded(folder: string, secrets: Secrets): Promise<Server> {
  const server = await startServer({ folder: join(folder, 'postgres'), password: secrets.postgresPassword });
  await createDatabase(server.url('postgres'));
  return server;
}

async function createDatabase(maintenanceUrl: string): Promise<void> {
  await withClient(maintenanceUrl, async (client) => {
    const found = await client.query('SELECT FROM pg_database WHERE datname = $1', [DATABASE_NAME]);
    if (found.rowCount === 0) await client.query(`CREATE DATABASE ${DATABASE_NAME}`);
  });
}

/** The embedded database only: throws away what an interrupted loading of the demo data left. */
export async function recreateEmbeddedDatabase(server: Server): Promise<void> {
  await withClient(server.url('postgres'), async (client) => {
    await client.query(`DROP DATABASE IF EXISTS ${DATABASE_NAME} WITH (FORCE)`);
  });
  await createDatabase(server.url('postgres'));
}

function describeTarget(url: string): string {
  const { host, pathname } = new URL(url);
  return `${host}${pathname}`;
}

function whyNoConnection(error: NodeJS.ErrnoException, target: string): string {
  const text = `${error.code ?? ''} ${error.message}`;
  if (/28P01|28000|password|SASL/.test(text)) return `数据库 ${target} 拒绝了用户名或密码，请检查 DATABASE_URL。`;
  if (/3D000/.test(text)) return `数据库 ${target} 不存在，请先创建它，或检查 DATABASE_URL。`;
  if (/53300/.test(text)) return `数据库 ${target} 的连接数已满，请稍后再试或减小 DB_POOL_MAX。`;
  if (/SSL|certificate/i.test(text)) return `与数据库 ${target} 的加密连接失败（${error.message}），请检查 DATABASE_URL 的 sslmode。`;
  if (/ENOTFOUND|EAI_AGAIN/.test(text)) return `找不到数据库主机 ${target}，请检查 DATABASE_URL。`;
  return `无法连接数据库 ${target}（${error.code ?? error.message}），请检查 DATABASE_URL 以及数据库是否已启动。`;
}

export async function checkExternal(url: string): Promise<void> {
  if (!/^postgres(ql)?:\/\//.test(url) || !URL.canParse(url)) {
    throw new StartFailure('DATABASE_URL 的格式应为 postgresql://用户名:密码@主机:端口/数据库名，请检查。');
  }
  const target = describeTarget(url);
  let version: number;
  try {
    version = await withClient(url, async (client) => {
      const answer = await client.query("SELECT current_setting('server_version_num')::int AS version");
      return answer.rows[0].version;
    });
  } catch (error) {
    throw new StartFailure(whyNoConnection(error as NodeJS.ErrnoException, target));
  }
  if (version < OLDEST_VERSION) throw new StartFailure(`数据库 ${target} 的版本过低，需要 PostgreSQL 14 或更高版本。`);
}

async function applyMigrations(url: string): Promise<string[]> {
  try {
    return await migrate(url);
  } catch (error) {
    // The engine adds its own call stack; the first lines name the cause.
    const cause = (error as Error).message.split('\n').filter((line) => line.trim() && !/^\s+(\d+:|with|at)\s/.test(line));
    throw new StartFailure(`升级数据库结构失败：${cause.slice(0, 2).join(' ')}`);
  }
}
