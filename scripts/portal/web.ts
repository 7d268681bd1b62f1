import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { root } from '../setup/packages.mjs';
import { nextProgram } from './build';
import { childEnvironment, EXIT_WITH_PARENT, stopChild } from './child';
import { StartFailure } from './failure';

export type Address = { host: string; port: number };

export function readAddress(): Address {
  const text = process.env.PORT || '3000';
  const port = Number(text);
  if (!/^\d+$/.test(text) || port < 1 || port > 65_535) throw new StartFailure(`PORT 应为 1 至 65535 的整数，而不是“${text}”。`);
  return { host: process.env.HOST || '0.0.0.0', port };
}

function portProblem({ host, port }: Address, code: string | undefined): string {
  if (code === 'EADDRINUSE') return `端口 ${port} 已被其他程序占用，请停止该程序，或用 PORT 指定其他端口。`;
  if (code === 'EACCES') return `没有使用端口 ${port} 的权限，请用 PORT 指定 1024 以上的端口。`;
  return `无法在 ${host}:${port} 上提供服务（${code}），请检查 HOST 和 PORT。`;
}

/** Asked first, before minutes of building end in the same answer. */
export async function requireFreePort(address: Address): Promise<void> {
  const probe = createServer();
  // After a SIGKILL the former web server needs a moment to notice and let go.
  for (let attempt = 1; ; attempt++) {
    try {
      probe.listen(address.port, address.host);
      await once(probe, 'listening');
      probe.close();
      await once(probe, 'close');
      return;
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code !== 'EADDRINUSE' || attempt === 4) throw new StartFailure(portProblem(address, code));
      await sleep(300);
    }
  }
}

export type Web = { exited: Promise<unknown>; stop(): Promise<void> };

export function startWeb({ host, port }: Address, dev: boolean, environment: Record<string, string>): Web {
  const command = dev ? 'dev' : 'start';
  const child = spawn(
    process.execPath,
    [...EXIT_WITH_PARENT, nextProgram, command, '--port', String(port), '--hostname', host],
    {
      cwd: root,
      env: childEnvironment(environment),
      // Next's own greeting would come before the portal is ready, with an address that says 0.0.0.0.
      stdio: ['ignore', dev ? 'inherit' : 'pipe', 'inherit', 'ipc'],
      // In a process group of its own: Ctrl-C reaches the portal, which then stops its parts in order.
      detached: process.platform !== 'win32',
    },
  );
  if (!dev) child.stdout?.on('data', (chunk: Buffer) => forward(chunk.toString()));
  return { exited: once(child, 'exit'), stop: () => stopChild(child) };
}

function forward(text: string): void {
  for (const line of text.split('\n')) {
    if (line.trim() !== '' && !/^\s*(▲|- Local:|- Network:|✓ |Starting|Ready in)/.test(line)) console.log(line);
  }
}

export async function untilAnswers({ host, port }: Address, web: Web): Promise<void> {
  let gone = false;
  void web.exited.then(() => (gone = true));
  const name = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host.includes(':') ? `[${host}]` : host;
  for (;;) {
    if (gone) throw new StartFailure('网页服务没有启动，原因见上面的信息。');
    try {
      // Any answer will do, and this file needs no page to be rendered.
      const answer = await fetch(`http://${name}:${port}/favicon.ico`, { redirect: 'manual', signal: AbortSignal.timeout(60_000) });
      await answer.arrayBuffer();
      return;
    } catch {
      await sleep(100);
    }
  }
}
