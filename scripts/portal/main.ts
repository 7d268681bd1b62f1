import { env } from '../../lib/server/env';
import { couldRewriteAuditLog } from '../../lib/server/portal-role';
import { generateClient } from '../generate.mjs';
import { DATABASE_NAME, PORTAL_ROLE, type Server } from '../postgres/server';
import { buildIfNeeded } from './build';
import { lockDataFolder, openDataFolder, portalPassword, readSecrets, requireSpace } from './data-folder';
import { checkExternal, type Database, embeddedDatabase, externalDatabase, recreateEmbeddedDatabase, startEmbedded } from './database';
import { databaseState, demoAccounts, hasDemoData, loadDemoData } from './demo';
import { explain, StartFailure } from './failure';
import { say, seconds, step } from './steps';
import { type Address, readAddress, requireFreePort, startWeb, untilAnswers } from './web';
import { startWorker } from './worker';

/** What has to be undone at the end, last first. */
const undo: (() => unknown)[] = [];
let ending: Promise<void> | undefined;

function end(code: number): Promise<void> {
  ending ??= (async () => {
    for (const task of undo.reverse()) {
      try {
        await task();
      } catch (error) {
        console.error(explain(error));
      }
    }
    process.exit(code);
  })();
  return ending;
}

async function prepareDatabase(folder: string): Promise<{ url: string; demo: boolean }> {
  const external = env.databaseUrl();
  let server: Server | undefined;
  let database: Database;
  if (external) {
    await step('连接数据库', () => checkExternal(external));
    database = externalDatabase(external);
  } else {
    const secrets = readSecrets(folder);
    server = await step('启动内置 PostgreSQL', () => startEmbedded(folder, secrets));
    database = embeddedDatabase(server.url(DATABASE_NAME), server.url(DATABASE_NAME, { user: PORTAL_ROLE, password: portalPassword(secrets) }), secrets);
    const { stop, exited } = server;
    undo.push(stop);
    void exited.then(() => {
      if (ending) return;
      console.error('内置数据库意外停止，门户随之停止，重新启动即可恢复。');
      void end(1);
    });
  }
  const { url } = database;
  const upgrade = () =>
    step('升级数据库结构', () => database.upgrade(), (names) => (names.length ? `升级数据库结构：${names.join('、')}` : '数据库结构已是最新'));
  await upgrade();
  if (await couldRewriteAuditLog(url)) say('- 门户所用的数据库账号拥有审计日志表，能够改动它；正式使用时请另设 MIGRATION_DATABASE_URL，见 README');
  return { url, demo: await prepareDemo(url, server, upgrade) };
}

async function prepareDemo(url: string, server: Server | undefined, upgrade: () => Promise<unknown>): Promise<boolean> {
  const wanted = process.env.DEMO ? process.env.DEMO === '1' : server !== undefined;
  let state = await databaseState(url);
  if (state === 'interrupted') {
    if (!server) throw new StartFailure('上次载入示例数据时中断，请清空该数据库后重新启动。');
    await step('清除上次没有载入完的示例数据', () => recreateEmbeddedDatabase(server));
    await upgrade();
    state = 'empty';
  }
  if (state === 'demo') return true;
  if (state === 'own' || !wanted) return false;
  if (!hasDemoData()) {
    say('- 没有示例数据可载入');
    return false;
  }
  await step('载入示例数据', () => loadDemoData(url));
  return true;
}

async function greet({ host, port }: Address, demo: boolean, started: number): Promise<void> {
  const name = host === '0.0.0.0' || host === '::' ? 'localhost' : host;
  say(`\n门户已就绪（共 ${seconds(started)}）：http://${name}:${port}`);
  if (!demo) return;
  const accounts = await demoAccounts();
  if (accounts.length) say('\n示例账号（仅供试用）：');
  for (const { username, password, name: person, role } of accounts) {
    say(`  ${username.padEnd(16)} ${password.padEnd(20)} ${person}，${role}`);
  }
  say('\n按 Ctrl-C 停止。');
}

async function run(args: string[]): Promise<void> {
  const started = Date.now();
  const dev = args.includes('--dev');
  const address = readAddress();
  const folder = openDataFolder();
  undo.push(await lockDataFolder(folder));
  requireSpace(folder);
  await requireFreePort(address);
  await step('生成数据库客户端', () => generateClient(), (made) => (made ? '生成数据库客户端' : '数据库客户端已是最新'));
  const { url, demo } = await prepareDatabase(folder);
  if (!dev) await step('构建页面', () => buildIfNeeded(), (built) => (built ? '构建页面' : '页面已是最新'));
  const environment: Record<string, string> = {
    DATABASE_URL: url,
    DATA_DIR: folder,
    NEXTAUTH_SECRET: env.authSecret() ?? readSecrets(folder).authSecret,
    // With a public address that the operator names, sign-in returns there only.
    // Without one, people come by whatever name this machine has in their network.
    ...(process.env.NEXTAUTH_URL ? {} : { NEXTAUTH_URL: `http://localhost:${address.port}`, AUTH_TRUST_HOST: 'true' }),
  };
  const web = startWeb(address, dev, environment);
  undo.push(web.stop);
  await step('启动网页服务', () => untilAnswers(address, web));
  undo.push(startWorker(environment).stop);
  await greet(address, demo, started);
  await web.exited;
  if (ending) return;
  throw new StartFailure('网页服务意外停止，原因见上面的信息。');
}

export async function main(args: string[]): Promise<void> {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void end(0));
  try {
    await run(args);
  } catch (error) {
    // While ending, a step that lost its database fails; that is no news.
    if (!ending) console.error(explain(error));
    await end(1);
  }
}
