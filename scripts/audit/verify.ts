import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { ChainReport } from '../../lib/audit/chain';
import { env } from '../../lib/server/env';
import { explain, StartFailure } from '../portal/failure';
import { openDatabase, type Opened } from '../portal/open-database';
import { readChain } from './read-chain';

const USAGE = `用法：npm run audit:verify [-- --json] [--expect-head 散列]
  --json         以 JSON 输出结果
  --expect-head  此前核对时记下的末条散列，核对它仍在记录之中
退出码：0 完整；1 发现被改动、删除或插入的记录；2 没有完成核对`;

interface Options {
  json: boolean;
  expectedHead: string | undefined;
}

function readOptions(args: string[]): Options {
  let values: { json?: boolean; 'expect-head'?: string };
  try {
    values = parseArgs({ args, options: { json: { type: 'boolean' }, 'expect-head': { type: 'string' } } }).values;
  } catch {
    throw new StartFailure(USAGE);
  }
  const expectedHead = values['expect-head']?.trim().toLowerCase();
  if (expectedHead !== undefined && !/^[0-9a-f]{64}$/.test(expectedHead)) throw new StartFailure('--expect-head 应为 64 位十六进制散列，请照抄上次核对时显示的末条散列。');
  return { json: values.json ?? false, expectedHead };
}

/** Opening would make a database where there is none; one without a single row would pass. */
function requireDatabase(): void {
  if (env.databaseUrl()) return;
  const folder = resolve(env.dataDir());
  if (!existsSync(join(folder, 'postgres'))) throw new StartFailure(`数据文件夹 ${folder} 中没有数据库。请用 DATA_DIR 指定门户的数据文件夹，或设置 DATABASE_URL。`);
}

function inWords({ rows, head, problemCount, problems }: ChainReport, { expectedHead }: Options): string {
  const lines = problemCount === 0 ? [`审计日志完整：共 ${rows} 条，逐条核对，并与数据库中的稿件、登录等痕迹对照，没有发现改动、删除或插入。`] : [`审计日志不完整：共 ${rows} 条，发现 ${problemCount} 处问题。`, ...problems.map(({ message }) => `- ${message}`)];
  if (problemCount > problems.length) lines.push(`- ……另有 ${problemCount - problems.length} 处，没有逐一列出。`);
  if (head) lines.push(`末条：第 ${head.id} 条，散列 ${head.hash}`);
  if (expectedHead === undefined) lines.push('从末尾删除的记录，如果在数据库别处没有留下痕迹，或者痕迹也一并删除，只凭数据库看不出来；整条链被重新计算也是如此。请把末条散列记在门户以外的地方（例如打印存档），下次核对时用 --expect-head 带上。');
  return lines.join('\n');
}

/** The exit code: 0 intact, 1 tampered with, 2 not verified. */
export async function main(args: string[]): Promise<number> {
  let opened: Opened | undefined;
  try {
    const options = readOptions(args);
    requireDatabase();
    opened = await openDatabase();
    const report = await readChain(opened.ownerUrl, options.expectedHead);
    console.log(options.json ? JSON.stringify({ intact: report.problemCount === 0, ...report }, null, 2) : inWords(report, options));
    return report.problemCount === 0 ? 0 : 1;
  } catch (error) {
    console.error(explain(error).replace(/^启动失败：/, '没有完成核对：'));
    return 2;
  } finally {
    await opened?.close();
  }
}
