import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type Server, type Socket } from 'node:net';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { db } from '@/lib/server/db';
import { deliverMail } from '@/lib/server/mail/deliver-mail';
import { notify } from '@/lib/server/notices/notify';
import { inTransaction } from '@/lib/server/transaction';
import { person } from '../support/factory';
import { type MailServer, type Refusal, startMailServer } from '../support/mail-server';
import { startTestWorker } from '../support/worker';

type Behaviour = Parameters<typeof startMailServer>[0];

let userId: string;
let server: MailServer | null = null;
const at = new Date('2020-03-02T02:00:00Z');
const after = (minutes: number) => new Date(at.getTime() + minutes * 60_000);
const ADDRESS = 'https://budget.example.gov.cn';

beforeAll(async () => {
  ({ userId } = await person('REVIEWER'));
});

beforeEach(async () => {
  await db.notice.deleteMany();
  await db.mail.deleteMany();
  await db.user.update({ where: { id: userId }, data: { email: 'zhangsan@example.gov.cn', mailMode: 'AT_ONCE', disabledAt: null } });
  process.env.NEXTAUTH_URL = ADDRESS;
  process.env.MAIL_FROM = '市财政局 <budget@example.gov.cn>';
});

afterEach(async () => {
  await server?.stop();
  server = null;
  for (const name of ['SMTP_HOST', 'SMTP_PORT', 'SMTP_USER', 'SMTP_PASSWORD', 'SMTP_URL']) delete process.env[name];
});

async function withServer(behaviour: Behaviour = {}): Promise<MailServer> {
  server = await startMailServer(behaviour);
  useServer(server.port);
  return server;
}

function useServer(port: number) {
  process.env.SMTP_HOST = '127.0.0.1';
  process.env.SMTP_PORT = String(port);
}

let occasions = 0;
/** Queues one mail. */
const tell = (moment = at, title = '教育局2020年部门预算被退回修改') =>
  inTransaction((tx) => notify(tx, { kind: 'returned', key: `returned:${++occasions}`, userIds: [userId], title, body: '理由：<收入> & "支出"\n请修改。', href: '/drafts/e1' }, moment));

const only = () => db.mail.findFirstOrThrow();
/** A port where nobody listens. */
async function freePort(): Promise<number> {
  const closed = await startMailServer();
  await closed.stop();
  return closed.port;
}

describe('deliverMail', () => {
  it('sends a mail once, with both parts and its headers', async () => {
    const { received } = await withServer();
    await tell();
    await deliverMail(at);
    await deliverMail(after(60));
    const mail = await only();
    expect(mail).toMatchObject({ state: 'SENT', attempts: 1, lastError: null });
    expect(mail.sentAt!.getTime()).toBeGreaterThanOrEqual(mail.handedOverAt!.getTime());
    expect(received).toHaveLength(1);
    const [{ from, to, headers, parts, raw }] = received as [(typeof received)[0]];
    expect([from, to]).toEqual(['budget@example.gov.cn', ['zhangsan@example.gov.cn']]);
    expect(headers).toMatchObject({
      from: '市财政局 <budget@example.gov.cn>',
      to: 'zhangsan@example.gov.cn',
      subject: '教育局2020年部门预算被退回修改',
      date: 'Mon, 02 Mar 2020 02:00:00 +0000',
      'message-id': `<${mail.id}@example.gov.cn>`,
      'auto-submitted': 'auto-generated',
      'list-unsubscribe': `<${ADDRESS}/account>`,
      'mime-version': '1.0',
    });
    expect(headers['content-type']).toMatch(/^multipart\/alternative/u);
    expect(parts['text/plain']).toBe(mail.text);
    expect(parts['text/html']).toBe(mail.html);
    expect(parts['text/plain']).toContain(`查看：${ADDRESS}/drafts/e1`);
    expect(parts['text/html']).toContain('理由：&lt;收入&gt; &amp; &quot;支出&quot;<br>请修改。');
    expect(raw.split('\r\n').every((line) => Buffer.byteLength(line) <= 998)).toBe(true);
  });

  it('signs in where the settings say so', async () => {
    const { received } = await withServer({
      options: {
        disabledCommands: ['STARTTLS'],
        allowInsecureAuth: true,
        onAuth: (auth, _session, done) => (auth.username === 'budget' && auth.password === 'secret' ? done(null, { user: 'budget' }) : done(new Error('no'))),
      },
    });
    process.env.SMTP_USER = 'budget';
    process.env.SMTP_PASSWORD = 'wrong';
    await tell();
    await deliverMail(at);
    expect(await only()).toMatchObject({ state: 'QUEUED', attempts: 1, lastError: expect.stringContaining('535') });
    process.env.SMTP_PASSWORD = 'secret';
    await deliverMail(after(2));
    expect(await only()).toMatchObject({ state: 'SENT', attempts: 2 });
    expect(received).toHaveLength(1);
  });

  it('tries again when the server is back, once for each mail', async () => {
    useServer(await freePort());
    await tell();
    await tell();
    await deliverMail(at);
    const first = await db.mail.findMany({ orderBy: { id: 'asc' } });
    // The rest of the queue doesn't run against the same closed door.
    expect(first.map((mail) => mail.attempts)).toEqual([1, 0]);
    expect(first[0]).toMatchObject({ state: 'QUEUED', handedOverAt: null, lastError: expect.stringContaining('ECONNREFUSED') });
    const { received } = await withServer();
    await deliverMail(after(0.5));
    expect(received).toHaveLength(1);
    await deliverMail(after(2));
    await deliverMail(after(30));
    expect(received.map((one) => one.headers['message-id']).toSorted()).toEqual(first.map((mail) => `<${mail.id}@example.gov.cn>`).toSorted());
    expect(await db.mail.count({ where: { state: 'SENT' } })).toBe(2);
  });

  it('waits longer each time, and gives up after eight attempts', async () => {
    const { begun } = await withServer({ recipient: () => ({ code: 451, message: 'greylisted' }) });
    await tell();
    const waits: number[] = [];
    let now = at;
    for (let attempt = 1; attempt <= 8; attempt++) {
      await deliverMail(now);
      const { nextAttemptAt, state } = await only();
      if (state === 'QUEUED') waits.push(Math.round((nextAttemptAt.getTime() - now.getTime()) / 60_000));
      now = nextAttemptAt;
    }
    expect(waits).toEqual([1, 2, 5, 15, 60, 180, 360]);
    expect(await only()).toMatchObject({ state: 'FAILED', attempts: 8, lastError: expect.stringContaining('451') });
    await deliverMail(after(100_000));
    expect(begun()).toBe(0);
  });

  it('is accepted at last where the server put it off, before or after the content', async () => {
    const answers: Refusal[] = [{ code: 452, message: 'try later' }, { code: 451, message: 'busy' }];
    const { received, begun } = await withServer({ recipient: () => (answers.length === 2 ? answers.shift()! : null), beforeAnswer: async () => answers.shift() });
    await tell();
    await deliverMail(at);
    expect(begun()).toBe(0);
    await deliverMail(after(2));
    expect(begun()).toBe(1);
    expect(await only()).toMatchObject({ state: 'QUEUED', attempts: 2, handedOverAt: null });
    await deliverMail(after(5));
    expect(await only()).toMatchObject({ state: 'SENT', attempts: 3 });
    expect(received).toHaveLength(1);
  });

  it('gives up at once what the server refuses for good, and goes on with the others', async () => {
    const { received } = await withServer({ recipient: (address) => (address.startsWith('gone') ? { code: 550, message: 'no such mailbox' } : null) });
    const other = await person('REVIEWER');
    await db.user.update({ where: { id: other.userId }, data: { email: 'gone@example.gov.cn' } });
    await inTransaction((tx) => notify(tx, { kind: 'returned', key: 'gone', userIds: [other.userId], title: '标题', body: '内容', href: '/drafts' }, at));
    await tell(after(1));
    await deliverMail(after(1));
    expect(await db.mail.findFirst({ where: { userId: other.userId } })).toMatchObject({ state: 'FAILED', attempts: 1, lastError: expect.stringContaining('550') });
    expect(received.map((one) => one.to)).toEqual([['zhangsan@example.gov.cn']]);
    await server!.stop();
    const { begun } = await withServer({ beforeAnswer: async () => ({ code: 554, message: 'spam' }) });
    await tell(after(2));
    await deliverMail(after(2));
    await deliverMail(after(60));
    expect(begun()).toBe(1);
    expect(await db.mail.findFirst({ where: { lastError: { contains: '554' } } })).toMatchObject({ state: 'FAILED' });
  });

  it('is sent once by two deliverers at once', async () => {
    const { received } = await withServer();
    for (let count = 0; count < 40; count++) await tell();
    await Promise.all([deliverMail(at), deliverMail(at), deliverMail(at)]);
    expect(received).toHaveLength(40);
    expect(new Set(received.map((one) => one.headers['message-id'])).size).toBe(40);
    expect(await db.mail.count({ where: { state: 'SENT', attempts: 1 } })).toBe(40);
  });

  it('goes where the person wants it at the moment of sending, and not to who was disabled or wants none', async () => {
    const { received } = await withServer();
    await tell();
    await db.user.update({ where: { id: userId }, data: { email: 'neu@example.gov.cn' } });
    await deliverMail(at);
    expect(received.map((one) => one.to)).toEqual([['neu@example.gov.cn']]);
    expect(await only()).toMatchObject({ to: 'neu@example.gov.cn' });
    for (const data of [{ disabledAt: at }, { disabledAt: null, mailMode: 'OFF' as const }]) {
      await db.mail.deleteMany();
      await db.user.update({ where: { id: userId }, data: { disabledAt: null, mailMode: 'AT_ONCE' } });
      await tell();
      await db.user.update({ where: { id: userId }, data });
      await deliverMail(at);
      // Nobody has to deal with it.
      expect(await only()).toMatchObject({ state: 'FAILED', handedOverAt: null, lastError: expect.stringMatching(/，没有发送。$/), closedAt: expect.any(Date) });
    }
    expect(received).toHaveLength(1);
  });

  it('is on record as uncertain when the server ends without an answer to the content, and stays unsent', async () => {
    const { begun } = await withServer({ beforeAnswer: () => new Promise(() => {}) });
    await tell();
    const delivering = deliverMail(at);
    await expect.poll(begun).toBe(1);
    // It shuts down with 421, whatever becomes of the content.
    await server!.stop();
    await delivering;
    expect(await only()).toMatchObject({ state: 'UNCERTAIN', lastError: expect.stringContaining('可能已经送达') });
    const { received } = await withServer();
    await deliverMail(after(10_000));
    expect(received).toEqual([]);
  });
});

describe('a process that is to stop', () => {
  const waiting = { state: 'QUEUED', handedOverAt: null, attempts: 0 } as const;

  it('waits for the answer to what it has handed over, and begins no other mail', async () => {
    let answer = () => {};
    const { begun, received } = await withServer({ beforeAnswer: () => new Promise((resolve) => (answer = resolve)) });
    for (let count = 0; count < 3; count++) await tell();
    const stopping = new AbortController();
    const delivering = deliverMail(at, stopping.signal);
    await expect.poll(begun).toBe(1);
    stopping.abort();
    answer();
    await delivering;
    expect(received).toHaveLength(1);
    expect(await db.mail.count({ where: { state: 'SENT' } })).toBe(1);
    expect(await db.mail.findMany({ where: { state: { not: 'SENT' } } })).toMatchObject([waiting, waiting]);
    await deliverMail(at, stopping.signal);
    expect(begun()).toBe(1);
  });

  it.each([
    ['the connection', { greeting: false, silentAt: 'EHLO' }],
    ['the envelope', { greeting: true, silentAt: 'DATA' }],
  ])('at once gives back a mail whose content has not left while it waits for %s', async (_what, { greeting, silentAt }) => {
    const silent = await silentAfter(silentAt, greeting);
    useServer(silent.port);
    await tell();
    const stopping = new AbortController();
    const delivering = deliverMail(at, stopping.signal);
    await expect.poll(silent.asked).toBe(true);
    const told = performance.now();
    stopping.abort();
    await delivering;
    expect(performance.now() - told).toBeLessThan(2_000);
    silent.close();
    expect(await only()).toMatchObject({ ...waiting, lastError: null });
    // The next process takes it up without waiting for anything.
    const { received } = await withServer();
    await deliverMail(after(1));
    expect(received).toHaveLength(1);
    expect(await only()).toMatchObject({ state: 'SENT', attempts: 1 });
  });

  it('leaves every mail sent or waiting, also when it is the worker, and told twice', async () => {
    const { begun, received } = await withServer({ beforeAnswer: () => new Promise((resolve) => setTimeout(resolve, 300)) });
    for (let count = 0; count < 40; count++) await tell(new Date());
    const worker = await startTestWorker();
    await expect.poll(begun, { timeout: 20_000 }).toBeGreaterThan(2);
    expect(await Promise.all([worker.stop(), worker.stop()])).toEqual([0, 0]);
    const sent = await db.mail.count({ where: { state: 'SENT' } });
    expect(sent).toBe(received.length);
    expect(sent).toBeLessThan(20);
    expect(await db.mail.count({ where: waiting })).toBe(40 - sent);
  });
});

describe('a process that is killed', () => {
  let child: ChildProcess | null = null;
  const start = () => (child = spawn(process.execPath, ['--import', 'tsx', 'tests/support/deliver-mail.ts'], { env: process.env, stdio: ['ignore', 'inherit', 'inherit'] }));
  const kill = async () => {
    const exited = once(child!, 'exit');
    child!.kill('SIGKILL');
    expect(await exited).toEqual([null, 'SIGKILL']);
  };

  afterEach(() => {
    child?.kill('SIGKILL');
    child = null;
  });

  it('in the middle of the content leaves the mail uncertain: nobody sends it twice', async () => {
    const { begun, received } = await withServer({ beforeAnswer: () => new Promise((resolve) => setTimeout(resolve, 60_000).unref()) });
    await tell();
    start();
    await expect.poll(begun, { timeout: 20_000 }).toBe(1);
    await kill();
    const { handedOverAt } = await only();
    expect(handedOverAt).not.toBeNull();
    await server!.stop();

    const restarted = await withServer();
    const soon = new Date(handedOverAt!.getTime() + 5 * 60_000);
    await deliverMail(soon);
    expect(await only()).toMatchObject({ state: 'QUEUED' });
    await deliverMail(new Date(handedOverAt!.getTime() + 16 * 60_000));
    await deliverMail(new Date(handedOverAt!.getTime() + 24 * 3_600_000));
    expect(await only()).toMatchObject({ state: 'UNCERTAIN', attempts: 1, lastError: expect.stringContaining('可能已经送达') });
    expect([...received, ...restarted.received]).toEqual([]);
  });

  it('before the content leaves the mail to be sent once, later', async () => {
    // Takes the envelope, and never says 354.
    const silent = await silentAfter('DATA');
    useServer(silent.port);
    await tell();
    start();
    await expect.poll(silent.asked, { timeout: 20_000 }).toBe(true);
    await kill();
    silent.close();
    expect(await only()).toMatchObject({ state: 'QUEUED', handedOverAt: null, attempts: 1 });

    const { received } = await withServer();
    const claimedUntil = (await only()).nextAttemptAt;
    await deliverMail(new Date(claimedUntil.getTime() - 1_000));
    expect(received).toEqual([]);
    await Promise.all([deliverMail(claimedUntil), deliverMail(claimedUntil)]);
    await deliverMail(new Date(claimedUntil.getTime() + 3_600_000));
    expect(received).toHaveLength(1);
    expect(await only()).toMatchObject({ state: 'SENT', attempts: 2 });
  });
});

/** A server that agrees to everything until this command, which it leaves without an answer; one that never greets is asked when somebody comes. */
async function silentAfter(command: string, greeting = true): Promise<{ port: number; asked: () => boolean; close: () => void }> {
  let asked = false;
  const sockets = new Set<Socket>();
  const listener: Server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => {});
    if (greeting) socket.write('220 ready\r\n');
    else asked = true;
    socket.on('data', (data) => {
      for (const line of data.toString().split('\r\n').filter(Boolean)) {
        if (line.startsWith(command)) asked = true;
        else socket.write('250 ok\r\n');
      }
    });
  });
  listener.listen(0, '127.0.0.1');
  await once(listener, 'listening');
  const { port } = listener.address() as { port: number };
  return {
    port,
    asked: () => asked,
    close: () => {
      listener.close();
      sockets.forEach((socket) => socket.destroy());
    },
  };
}
