import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

function packagesIn(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages;
}

/**
 * Compares what is installed with what the lock file asks for. Not by date: a checkout touches the lock file,
 * and installing anew for nothing takes half a minute and needs the registry.
 */
function isInstalled() {
  const record = join(root, 'node_modules/.package-lock.json');
  if (!existsSync(record)) return false;
  const installed = packagesIn(record);
  return Object.entries(packagesIn(join(root, 'package-lock.json'))).every(([path, wanted]) => {
    const required = path !== '' && !wanted.optional && !wanted.devOptional && !wanted.peer;
    return !required || installed[path]?.version === wanted.version;
  });
}

/** @returns {boolean} false when there was nothing to install */
export function installPackages() {
  if (isInstalled()) return false;
  // Building needs the development packages too (TypeScript), whatever NODE_ENV says.
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  const npm = process.env.npm_execpath;
  const options = { cwd: root, encoding: 'utf8', stdio: ['ignore', 'ignore', 'pipe'] };
  const result = npm?.endsWith('.js')
    ? spawnSync(process.execPath, [npm, ...args], options)
    : spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
  if (result.status === 0) return true;
  const output = String(result.stderr ?? result.error ?? '');
  if (/ENOSPC|EDQUOT|no space left/i.test(output)) throw new Error('磁盘空间已满，依赖包没有装完，请清理后重新启动。');
  const cause = output.split('\n').filter((line) => line.trim() !== '' && !line.includes('A complete log')).slice(0, 3);
  throw new Error(`依赖包安装失败，请检查到 npm 软件源的连接：${cause.join(' ').trim()}`);
}
