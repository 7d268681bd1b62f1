// The portal's second process: what happens by itself, at its time (lib/server/worker/jobs.ts). `npm start` runs one;
// more of them, on other machines too, may work on the same database.
import { resolve } from 'node:path';
import { env } from '../../lib/server/env';
import { portalRuns } from '../portal/data-folder';
import { explain, StartFailure } from '../portal/failure';
import { openDatabase } from '../portal/open-database';

/** Returns the exit code, after SIGTERM or SIGINT: what is running comes to its next safe place first. */
export async function main(): Promise<number> {
  // For good: at Ctrl-C under npm each process gets the signal twice, and an unheard second one kills.
  const stopped = new Promise<void>((resolve) => (['SIGTERM', 'SIGINT', 'SIGHUP'] as const).forEach((signal) => process.on(signal, () => resolve())));
  try {
    requireDatabase();
    const database = await openDatabase();
    // Read by the pool when it is first imported.
    process.env.DATABASE_URL = database.url;
    // Given by whoever starts it with the portal's whole environment; no job needs what the owner may.
    delete process.env.MIGRATION_DATABASE_URL;
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
