import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { root } from '../setup/packages.mjs';
import { runNode } from './child';
import { StartFailure } from './failure';

const SOURCES = [
  'app',
  'components',
  'lib',
  'prisma/schema.prisma',
  'public',
  'instrumentation.ts',
  'middleware.ts',
  'next.config.js',
  'package-lock.json',
  'postcss.config.mjs',
  'proxy.ts',
  'tsconfig.json',
];
const GENERATED = join('lib', 'server', 'generated');

export const nextProgram = join(root, 'node_modules/next/dist/bin/next');
const stampFile = join(root, '.next/portal-source');

/** Contents, not dates: a checkout or a copy changes dates and nothing else. */
function sourceHash(): string {
  const hash = createHash('sha256').update(process.versions.node.split('.')[0] ?? '');
  const visit = (path: string): void => {
    const full = join(root, path);
    if (path === GENERATED || !existsSync(full)) return;
    if (statSync(full).isDirectory()) {
      for (const name of readdirSync(full).sort()) visit(join(path, name));
    } else {
      hash.update(`${path}\0`).update(readFileSync(full)).update('\0');
    }
  };
  for (const path of SOURCES) visit(path);
  return hash.digest('hex');
}

function isBuilt(hash: string): boolean {
  return existsSync(join(root, '.next/BUILD_ID')) && existsSync(stampFile) && readFileSync(stampFile, 'utf8') === hash;
}

/** @returns false when the build was newer than the sources */
export async function buildIfNeeded(): Promise<boolean> {
  const wanted = sourceHash();
  for (;;) {
    if (isBuilt(wanted)) return false;
    rmSync(stampFile, { force: true });
    // Without a database: whatever a build reads from one, it would show to the readers of another.
    const { code, output } = await runNode([nextProgram, 'build'], {
      env: { DATABASE_URL: undefined, NODE_ENV: 'production' },
    });
    if (code === 0) break;
    if (/ENOSPC|No space left/i.test(output)) throw new StartFailure('磁盘空间已满，页面没有构建完，请清理后重新启动。');
    // Another portal of the same folder was started in the same moment, and builds the same.
    if (!output.includes('Another next build process is already running')) {
      throw new StartFailure(`构建页面失败：\n${output.trim()}`);
    }
    await sleep(1_000);
  }
  writeFileSync(stampFile, wanted);
  return true;
}
