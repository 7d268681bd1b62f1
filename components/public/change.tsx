import type { Figure, SideLabels } from '@/lib/comparison/figure';
import { changeBadge } from '@/lib/comparison/headline';
import { formatWanyuan, type Fen } from '@/lib/amount/amount';

/** "▲ 增加 101.7%" on its tint. */
export function Change({ figure, labels, prefix = '' }: { figure: Figure; labels: SideLabels; prefix?: string }) {
  const { direction, text } = changeBadge(figure, labels);
  return <span className={`change ${direction}`}>{prefix + text}</span>;
}

/** "2216.20 万元" in the size of a key figure; "——" where there is none. */
export function KeyFigure({ amount }: { amount: Fen | null }) {
  return (
    <p className="key-figure">
      {amount === null ? '——' : formatWanyuan(amount, { group: false })}
      {amount !== null && <small>万元</small>}
    </p>
  );
}
