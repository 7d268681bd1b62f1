/**
 * Keeps one section's content in step with the server: saves what is typed, one request at a time, keeps it in the
 * browser until the server has it, and never overwrites a version that it hasn't seen. It knows neither React nor the
 * network: both are handed in.
 */
export type Content = Record<string, unknown>;

export interface ServerVersion {
  content: Content;
  revision: number;
  updatedAt: string | null;
  updatedBy: string | null;
}

/** What could not be sent yet, as the browser keeps it. */
export interface Unsent {
  content: Content;
  /** The version that it was written upon. */
  revision: number;
  base: Content;
  at: number;
}

export type SaveResult =
  | { kind: 'saved'; revision: number; savedAt: string }
  | { kind: 'conflict'; theirs: ServerVersion }
  | { kind: 'signedOut' }
  /** Repeating the same request won't help: the message says what to do. */
  | { kind: 'refused'; message: string }
  | { kind: 'unreachable' };

export interface Transport {
  save(content: Content, revision: number, leaving: boolean): Promise<SaveResult>;
  /** Null when the server can't be reached or refuses. */
  fetch(): Promise<ServerVersion | null>;
}

export interface Store {
  put(unsent: Unsent): Promise<void>;
  clear(): Promise<void>;
}

export type SaveState =
  | { kind: 'saved'; at: string | null }
  | { kind: 'pending' }
  | { kind: 'saving' }
  | { kind: 'offline' }
  | { kind: 'signedOut' }
  | { kind: 'refused'; message: string }
  | { kind: 'conflict'; theirs: ServerVersion };

export interface Snapshot {
  state: SaveState;
  /** The unsent content stands in the browser's own store too; false means that leaving the page would lose it. */
  kept: boolean;
  dirty: boolean;
  revision: number;
}

export interface SyncOptions {
  transport: Transport;
  store: Store;
  start: { content: Content; revision: number; savedAt: string | null };
  isSame: (one: Content, other: Content) => boolean;
  /** The server's content took the place of the local one. */
  onReplace: (content: Content, by: string | null) => void;
  onChange: () => void;
  delay?: number;
  now?: () => number;
}

const RETRY_MS = [2_000, 4_000, 8_000, 15_000, 30_000, 60_000];

export class DraftSync {
  private content: Content;
  private base: Content;
  private revision: number;
  private state: SaveState;
  private kept = true;
  private inFlight: Promise<void> | null = null;
  private timer: ReturnType<typeof setTimeout> | null = null;
  private attempts = 0;
  private holding = false;
  private stopped = false;
  private view: Snapshot;

  constructor(private readonly options: SyncOptions) {
    this.content = this.base = options.start.content;
    this.revision = options.start.revision;
    this.state = { kind: 'saved', at: options.start.savedAt };
    this.view = this.makeView();
  }

  /** The same object until something changes. */
  snapshot = (): Snapshot => this.view;

  get baseContent(): Content {
    return this.base;
  }

  private get dirty(): boolean {
    return this.content !== this.base;
  }

  /** The drafter changed something. */
  change(content: Content): void {
    if (content === this.content) return;
    this.content = content;
    void this.keep();
    if (this.state.kind === 'conflict') return this.publish(this.state);
    this.publish(this.state.kind === 'signedOut' || this.state.kind === 'offline' ? this.state : { kind: 'pending' });
    if (this.state.kind !== 'offline' && this.state.kind !== 'signedOut') this.schedule(this.options.delay ?? 800);
  }

  /** While an input method is composing, half-typed syllables are not sent. */
  hold(holding: boolean): void {
    this.holding = holding;
    if (!holding && this.dirty && this.state.kind === 'pending') this.schedule(this.options.delay ?? 800);
  }

  /** Sends at once what is unsent; resolves when the present request has been answered. */
  async flush(leaving = false): Promise<void> {
    // A second request beside the first would only be refused as stale; what it would hold is kept in the browser.
    if (this.inFlight && leaving) return;
    while (this.inFlight) await this.inFlight;
    if (!this.dirty || this.stopped || this.state.kind === 'conflict') return;
    this.stopTimer();
    await this.send(leaving);
  }

  /** The network or the session may be back. */
  async retry(): Promise<void> {
    if (this.state.kind === 'conflict' || this.inFlight) return;
    this.attempts = 0;
    if (this.dirty) await this.flush();
  }

  /** Something unsent was found in the browser. Upon the present version it goes on from there; else both are shown. */
  async takeUnsent(unsent: Unsent): Promise<'taken' | 'conflict' | 'same'> {
    if (this.options.isSame(unsent.content, this.content)) {
      await this.options.store.clear();
      return 'same';
    }
    if (unsent.revision === this.revision) {
      this.options.onReplace(unsent.content, null);
      this.change(unsent.content);
      return 'taken';
    }
    const theirs = { content: this.content, revision: this.revision, updatedAt: this.state.kind === 'saved' ? this.state.at : null, updatedBy: null };
    const newer = (await this.options.transport.fetch()) ?? theirs;
    this.base = unsent.base;
    this.content = unsent.content;
    // Not the present revision: kept under that, a reload would send it over the version that nobody has looked at.
    this.revision = unsent.revision;
    this.options.onReplace(unsent.content, null);
    await this.keep();
    this.publish({ kind: 'conflict', theirs: newer });
    return 'conflict';
  }

  /** Looks for a colleague's save. */
  async poll(): Promise<void> {
    if (this.inFlight || this.state.kind === 'conflict') return;
    const revision = this.revision;
    const version = await this.options.transport.fetch();
    if (version && !this.inFlight && this.revision === revision) this.see(version);
  }

  /** A version that the server showed, by polling or with a page. */
  see(version: ServerVersion): void {
    if (version.revision <= this.revision || this.state.kind === 'conflict' || this.inFlight) return;
    if (this.options.isSame(version.content, this.content)) return this.adopt(version);
    if (this.dirty) return this.publish({ kind: 'conflict', theirs: version });
    this.adopt(version);
    this.options.onReplace(version.content, version.updatedBy);
  }

  /** The drafter has chosen, upon the version that was shown. */
  async resolve(content: Content): Promise<void> {
    if (this.state.kind !== 'conflict') return;
    const { theirs } = this.state;
    this.base = theirs.content;
    this.revision = theirs.revision;
    this.content = content;
    this.options.onReplace(content, null);
    if (this.options.isSame(content, theirs.content)) return this.adopt(theirs);
    await this.keep();
    this.publish({ kind: 'pending' });
    await this.flush();
  }

  /** Sends nothing more: another one goes on with this section. */
  stop(): void {
    this.stopped = true;
    this.stopTimer();
  }

  private adopt(version: ServerVersion): void {
    this.stopTimer();
    this.content = this.base = version.content;
    this.revision = version.revision;
    void this.options.store.clear();
    this.publish({ kind: 'saved', at: version.updatedAt });
  }

  private async send(leaving: boolean): Promise<void> {
    if (this.holding && !leaving) return;
    const sent = this.content;
    this.publish({ kind: 'saving' });
    const answer = this.options.transport.save(sent, this.revision, leaving).then((result) => this.answered(result, sent));
    this.inFlight = answer;
    await answer;
  }

  private answered(result: SaveResult, sent: Content): void {
    this.inFlight = null;
    switch (result.kind) {
      case 'saved':
        return this.confirmed(result, sent);
      case 'conflict':
        return this.met(result.theirs);
      case 'signedOut':
        return this.publish({ kind: 'signedOut' });
      case 'refused':
        return this.publish({ kind: 'refused', message: result.message });
      case 'unreachable':
        this.publish({ kind: 'offline' });
        this.schedule(RETRY_MS[Math.min(this.attempts, RETRY_MS.length - 1)]!);
        this.attempts += 1;
    }
  }

  private confirmed(result: { revision: number; savedAt: string }, sent: Content): void {
    this.attempts = 0;
    this.base = sent;
    this.revision = result.revision;
    if (!this.dirty) {
      void this.options.store.clear();
      return this.publish({ kind: 'saved', at: result.savedAt });
    }
    void this.keep();
    this.publish({ kind: 'pending' });
    this.schedule(this.options.delay ?? 800);
  }

  private met(theirs: ServerVersion): void {
    // The answer to an earlier save may have been lost on the way: then the newer version is our own.
    if (this.options.isSame(theirs.content, this.content)) return this.adopt(theirs);
    this.publish({ kind: 'conflict', theirs });
  }

  private async keep(): Promise<void> {
    const unsent = { content: this.content, revision: this.revision, base: this.base, at: (this.options.now ?? Date.now)() };
    const kept = await this.options.store.put(unsent).then(
      () => true,
      () => false,
    );
    // A save may have been confirmed while this was being written.
    if (!this.dirty) await this.options.store.clear().catch(() => undefined);
    if (kept === this.kept) return;
    this.kept = kept;
    this.publish(this.state);
  }

  private schedule(delay: number): void {
    this.stopTimer();
    if (this.stopped) return;
    this.timer = setTimeout(() => void this.flush(), delay);
  }

  private stopTimer(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
  }

  private publish(state: SaveState): void {
    this.state = state;
    this.view = this.makeView();
    this.options.onChange();
  }

  private makeView(): Snapshot {
    return { state: this.state, kept: this.kept, dirty: this.dirty, revision: this.revision };
  }
}
