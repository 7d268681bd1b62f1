import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DraftSync, type Content, type SaveResult, type ServerVersion, type Unsent } from '@/lib/editing/draft-sync';

/** One server that several editors share, and that can fail. */
function makeServer() {
  const server = {
    version: { content: { text: '' } as Content, revision: 0, updatedAt: null, updatedBy: null } as ServerVersion,
    failure: null as Exclude<SaveResult['kind'], 'saved' | 'conflict'> | null,
    loseAnswer: false,
    saves: 0,
    save(content: Content, revision: number): SaveResult {
      server.saves += 1;
      if (server.failure === 'refused') return { kind: 'refused', message: '太长' };
      if (server.failure) return { kind: server.failure };
      if (revision !== server.version.revision) return { kind: 'conflict', theirs: server.version };
      server.version = { content, revision: revision + 1, updatedAt: '10:42', updatedBy: '张三' };
      return server.loseAnswer ? { kind: 'unreachable' } : { kind: 'saved', revision: revision + 1, savedAt: '10:42' };
    },
  };
  return server;
}

function makeEditor(server: ReturnType<typeof makeServer>, broken = false) {
  const store: { unsent: Unsent | null } = { unsent: null };
  const replaced: Content[] = [];
  const sync = new DraftSync({
    transport: { save: async (content, revision) => server.save(content, revision), fetch: async () => (server.failure ? null : server.version) },
    store: {
      put: async (unsent) => {
        if (broken) throw new Error('no space');
        store.unsent = unsent;
      },
      clear: async () => {
        store.unsent = null;
      },
    },
    start: { content: server.version.content, revision: server.version.revision, savedAt: null },
    isSame: (one, other) => JSON.stringify(one) === JSON.stringify(other),
    onReplace: (content) => replaced.push(content),
    onChange: () => undefined,
  });
  return { sync, store, replaced, state: () => sync.snapshot().state.kind };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('keeping a section in step with the server', () => {
  it('saves once, 800 ms after the last keystroke, and forgets the browser’s copy only then', async () => {
    const server = makeServer();
    const { sync, store, state } = makeEditor(server);
    sync.change({ text: 'a' });
    await vi.advanceTimersByTimeAsync(700);
    sync.change({ text: 'ab' });
    await vi.advanceTimersByTimeAsync(700);
    expect([server.saves, store.unsent?.content, state()]).toEqual([0, { text: 'ab' }, 'pending']);
    await vi.advanceTimersByTimeAsync(200);
    expect([server.saves, store.unsent, state(), server.version.content]).toEqual([1, null, 'saved', { text: 'ab' }]);
  });

  it('keeps trying while the network is away and sends the newest content when it is back', async () => {
    const server = makeServer();
    const { sync, store, state } = makeEditor(server);
    server.failure = 'unreachable';
    sync.change({ text: 'a' });
    await vi.advanceTimersByTimeAsync(1_000);
    expect(state()).toBe('offline');
    sync.change({ text: 'ab' });
    await vi.advanceTimersByTimeAsync(60_000);
    expect([state(), store.unsent?.content]).toEqual(['offline', { text: 'ab' }]);
    server.failure = null;
    await sync.retry();
    expect([state(), store.unsent, server.version.content]).toEqual(['saved', null, { text: 'ab' }]);
  });

  it('keeps what was typed when the session has ended, and sends it after signing in again', async () => {
    const server = makeServer();
    const { sync, state } = makeEditor(server);
    server.failure = 'signedOut';
    sync.change({ text: 'a' });
    await vi.advanceTimersByTimeAsync(1_000);
    sync.change({ text: 'ab' });
    expect(state()).toBe('signedOut');
    server.failure = null;
    await sync.retry();
    expect([state(), server.version.content]).toEqual(['saved', { text: 'ab' }]);
  });

  it('shows both versions instead of overwriting, and saves the choice upon the newer revision', async () => {
    const server = makeServer();
    const [one, two] = [makeEditor(server), makeEditor(server)];
    one.sync.change({ text: 'one' });
    await vi.advanceTimersByTimeAsync(1_000);
    two.sync.change({ text: 'two' });
    await vi.advanceTimersByTimeAsync(1_000);
    expect([two.state(), server.version.content]).toEqual(['conflict', { text: 'one' }]);
    two.sync.change({ text: 'two, goes on' });
    await vi.advanceTimersByTimeAsync(5_000);
    expect([two.state(), server.version.content, two.store.unsent?.revision]).toEqual(['conflict', { text: 'one' }, 0]);
    await two.sync.resolve({ text: 'both' });
    expect([two.state(), server.version]).toEqual(['saved', expect.objectContaining({ content: { text: 'both' }, revision: 2 })]);
  });

  it('takes a colleague’s save over where nothing is unsaved', async () => {
    const server = makeServer();
    const [one, two] = [makeEditor(server), makeEditor(server)];
    one.sync.change({ text: 'one' });
    await vi.advanceTimersByTimeAsync(1_000);
    await two.sync.poll();
    expect([two.state(), two.replaced]).toEqual(['saved', [{ text: 'one' }]]);
  });

  it('recognises its own save when only the answer was lost', async () => {
    const server = makeServer();
    const { sync, state } = makeEditor(server);
    server.loseAnswer = true;
    sync.change({ text: 'a' });
    await vi.advanceTimersByTimeAsync(1_000);
    server.loseAnswer = false;
    await sync.retry();
    expect([state(), sync.snapshot().revision]).toEqual(['saved', 1]);
  });

  it('takes unsent content of an earlier visit over only upon the version that it was written on', async () => {
    const server = makeServer();
    server.version = { ...server.version, content: { text: 'now' }, revision: 3 };
    const fresh = makeEditor(server);
    expect(await fresh.sync.takeUnsent({ content: { text: 'mine' }, revision: 3, base: { text: 'now' }, at: 0 })).toBe('taken');
    await vi.advanceTimersByTimeAsync(1_000);
    expect(server.version).toMatchObject({ content: { text: 'mine' }, revision: 4 });

    const stale = makeEditor(server);
    expect(await stale.sync.takeUnsent({ content: { text: 'old' }, revision: 2, base: { text: '' }, at: 0 })).toBe('conflict');
    await vi.advanceTimersByTimeAsync(5_000);
    expect([server.version.content, stale.store.unsent?.revision]).toEqual([{ text: 'mine' }, 2]);
  });

  it('sends nothing while an input method is composing', async () => {
    const server = makeServer();
    const { sync } = makeEditor(server);
    sync.hold(true);
    sync.change({ text: 'zhong' });
    await vi.advanceTimersByTimeAsync(3_000);
    expect(server.saves).toBe(0);
    sync.change({ text: '中' });
    sync.hold(false);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(server.version.content).toEqual({ text: '中' });
  });

  it('has one request under way at a time, however often it is asked to send', async () => {
    const server = makeServer();
    const { sync, state } = makeEditor(server);
    sync.change({ text: 'a' });
    const first = sync.flush();
    sync.change({ text: 'ab' });
    await Promise.all([first, sync.flush(), sync.flush(), sync.flush(true)]);
    expect([server.saves, server.version.content, server.version.revision, state()]).toEqual([2, { text: 'ab' }, 2, 'saved']);
  });

  it('says so when the browser can’t keep a copy, and tells a refusal without repeating it', async () => {
    const server = makeServer();
    const { sync, state } = makeEditor(server, true);
    server.failure = 'refused';
    sync.change({ text: 'a' });
    await vi.advanceTimersByTimeAsync(1_000);
    expect(sync.snapshot()).toMatchObject({ kept: false, dirty: true, state: { kind: 'refused', message: '太长' } });
    await vi.advanceTimersByTimeAsync(60_000);
    expect([server.saves, state()]).toEqual([1, 'refused']);
  });
});
