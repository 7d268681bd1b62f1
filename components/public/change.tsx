import { directionOf, movementText, type Figure, type SideLabels } from '@/lib/comparison/figure';
import { formatWanyuan, type Fen } from '@/lib/amount/amount';

/** "▲ 增加 101.7%" on its tint. */
export function Change({ figure, labels }: { figure: Figure; labels: SideLabels }) {
  return <span className={`change ${directionOf(figure)}`}>{movementText(figure, labels)}</span>;
}

/** "2216.20 万元" in the size of a key figure; "——" where there is none. */
export function KeyFigure({ amount }: { amount: Fen | null }) {
  return (
    <p className="key-figure">
      {amount === null ? '——' : formatWanyuan(amount)}
      {amount !== null && <small>万元</small>}
    </p>
  );
}
