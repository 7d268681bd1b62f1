// The portal's second process: what happens by itself, at its time (lib/server/worker/jobs.ts). `npm start` runs one;
// more of them, on other machines too, may work on the same database.
import { once } from 'node:events';
import { resolve } from 'node:path';
import { env } from '../../lib/server/env';
import { portalRuns } from '../portal/data-folder';
import { explain, StartFailure } from '../portal/failure';
import { openDatabase } from '../portal/open-database';

/** Returns the exit code, after SIGTERM or SIGINT: what is running is ended first. */
export async function main(): Promise<number> {
  const stopped = Promise.race((['SIGTERM', 'SIGINT', 'SIGHUP'] as const).map((signal) => once(process, signal)));
  try {
    requireDatabase();
    const database = await openDatabase();
    // Read by the pool when it is first imported.
    process.env.DATABASE_URL = database.url;
    const [{ JOBS }, { startJobs }, { pool }] = await Promise.all([import('../../lib/server/worker/jobs'), import('../../lib/server/worker/run-jobs'), import('../../lib/server/db')]);
    const running = startJobs(JOBS);
    console.log(`后台任务进程已就绪：${JOBS.map(({ name }) => name).join('、')}`);
    await stopped;
    await running.stop();
    await pool.end();
    await database.close();
    return 0;
  } catch (error) {
    console.error(explain(error));
    return 1;
  }
}

/** A database of its own would be nobody else's. */
function requireDatabase(): void {
  const folder = resolve(env.dataDir());
  if (!env.databaseUrl() && !portalRuns(folder)) throw new StartFailure(`数据文件夹 ${folder} 中的门户没有运行。请先启动门户（npm start 会同时启动后台任务），或设置 DATABASE_URL。`);
}
