import { formatExactWanyuan, type Fen } from '@/lib/amount/amount';
import type { Reading } from './reading';
import type { SourceRef } from './source';

/** A figure that the document states and no field holds: it follows from others, and is read to be compared with them. */
export interface StatedFigure {
  ref: SourceRef;
  fen: Fen;
  /** What it follows from, asked when everything has been read. 分; null where that isn't there. */
  follows: () => Fen | null;
  /** "合计": what the figure is, for the person who imports. */
  what: string;
}

/** Agreeing figures are understood; the others are left with what they should be. */
export function settle(reading: Reading, stated: readonly StatedFigure[]): void {
  for (const { ref, fen, follows, what } of stated) {
    const expected = follows();
    if (expected === fen) reading.ledger.understand(ref);
    else if (expected === null) reading.ledger.leave(`${what}由其他数字算出，不单独填写；算出它的数字没有找到`, ref);
    else reading.ledger.leave(`${what}写作 ${formatExactWanyuan(fen)} 万元，按各项计算为 ${formatExactWanyuan(expected)} 万元；系统只保留计算的结果`, ref);
  }
}
