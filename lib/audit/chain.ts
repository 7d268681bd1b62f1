import { auditHash, type HashedEvent } from './hash';

export interface ChainRow extends HashedEvent {
  id: bigint;
  prevHash: string;
  hash: string;
}

export type ProblemKind = 'changed' | 'linkChanged' | 'removed' | 'inserted' | 'headMissing' | 'emptied' | 'unrecorded' | 'publicationMissing' | 'publicationDiffers';

export interface ChainProblem {
  kind: ProblemKind;
  /** The row at which it shows; null for what isn't in the log any more. */
  id: string | null;
  message: string;
}

export interface ChainReport {
  rows: number;
  head: { id: string; hash: string } | null;
  /** All that were found; `problems` holds the first thousand. */
  problemCount: number;
  problems: ChainProblem[];
}

/** How many rows back an inserted one is still told from a removed one; memory stays constant. */
const MEMORY = 256;
const KEPT_PROBLEMS = 1_000;

interface Seen {
  id: bigint;
  /** What the next row may name: the stored hash, and the one that the content gives. */
  hashes: readonly string[];
}

/**
 * Walks the chain row by row, in the order of the ids. The hash doesn't cover the id: ids have gaps wherever a command
 * was refused, so a gap tells nothing. What was cut off at the end shows by what it left elsewhere (traces.ts), a chain
 * calculated anew as a whole only against a head noted down before: `expectedHead` must still be somewhere in the chain.
 */
export class ChainWalk {
  private rows = 0;
  private recent: Seen[] = [];
  private headFound = false;
  private head: ChainReport['head'] = null;
  private problemCount = 0;
  private readonly problems: ChainProblem[] = [];

  constructor(private readonly expectedHead?: string) {}

  add({ id, prevHash, hash, ...event }: ChainRow): void {
    const calculated = auditHash(prevHash, event);
    const before = this.recent.at(-1);
    const linked = before ? before.hashes.includes(prevHash) : prevHash === '';
    if (linked && calculated !== hash) this.found('changed', id, `第 ${id} 条被改动：内容与其散列不符。`);
    if (!linked) this.unlinked(id, { prevHash, intact: calculated === hash, onlyLink: auditHash(before?.hashes[0] ?? '', event) === hash });
    this.rows += 1;
    this.recent.push({ id, hashes: [hash, calculated] });
    if (this.recent.length > MEMORY) this.recent.shift();
    this.head = { id: String(id), hash };
    if (hash === this.expectedHead) this.headFound = true;
  }

  report(): ChainReport {
    const missing: ChainProblem[] =
      this.expectedHead === undefined || this.headFound
        ? []
        : [{ kind: 'headMissing', id: null, message: `记下的末条散列 ${this.expectedHead} 已不在记录中：它之后的记录、连同它本身被从末尾删除，或者整条链被重新计算过。` }];
    return { rows: this.rows, head: this.head, problemCount: this.problemCount + missing.length, problems: [...missing, ...this.problems] };
  }

  private found(kind: ProblemKind, id: bigint, message: string): void {
    this.problemCount += 1;
    if (this.problems.length < KEPT_PROBLEMS) this.problems.push({ kind, id: String(id), message });
  }

  private unlinked(id: bigint, { prevHash, intact, onlyLink }: { prevHash: string; intact: boolean; onlyLink: boolean }): void {
    if (!intact && onlyLink) return this.found('linkChanged', id, `第 ${id} 条被改动：所记的上一条散列被改写，其余内容未变。`);
    const follows = this.recent.findLastIndex((one) => one.hashes.includes(prevHash));
    const between = follows < 0 && prevHash !== '' ? [] : this.recent.slice(follows + 1);
    const also = intact ? '' : '该条自身的内容也与其散列不符。';
    if (between.length > 0 && (follows >= 0 || this.recent.length === this.rows)) {
      const names = between.length === 1 ? `第 ${between[0]!.id} 条` : `第 ${between[0]!.id} 至 ${between.at(-1)!.id} 条`;
      return this.found('inserted', id, `${names}是后来插入的，或者顺序被调换：第 ${id} 条原来接在${follows < 0 ? '最前面' : `第 ${this.recent[follows]!.id} 条之后`}。${also}`);
    }
    const before = this.recent.at(-1);
    this.found(
      'removed',
      id,
      before
        ? `第 ${id} 条与第 ${before.id} 条接不上：两条之间的记录被删除或移走，或者第 ${before.id} 条被改写并重新计算了散列。${also}`
        : `第 ${id} 条不是最早的一条：它之前的记录被删除。${also}`,
    );
  }
}
