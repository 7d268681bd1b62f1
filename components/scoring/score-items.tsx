import Link from 'next/link';
import { Badge } from '@/components/ui/badge';
import { DIMENSIONS, pointsText } from '@/lib/scoring/items';
import type { EditionScore, ScoredItem } from '@/lib/scoring/score';
import { stepHref } from './step-href';

/** The items of each dimension: points, why, and where to raise them. */
export function ScoreItems({ editionId, score, editable }: { editionId: string; score: EditionScore; editable: boolean }) {
  return DIMENSIONS.map((dimension) => (
    <section key={dimension} aria-labelledby={`dimension-${dimension}`}>
      <h2 id={`dimension-${dimension}`} className="mb-2 text-lg font-semibold">
        {dimension}
      </h2>
      <ol className="card divide-y divide-line">
        {score.items
          .filter((one) => one.item.dimension === dimension)
          .map((one) => (
            <Item key={one.item.no} editionId={editionId} scored={one} editable={editable} />
          ))}
      </ol>
    </section>
  ));
}

function Item({ editionId, scored, editable }: { editionId: string; scored: ScoredItem; editable: boolean }) {
  const { item, earned, reason, raise } = scored;
  return (
    <li className="flex flex-wrap items-start gap-x-4 gap-y-1 px-4 py-3">
      <div className="min-w-0 flex-1 basis-64">
        <p className="font-semibold">
          <span className="figures">{item.no}</span>．{item.title}
        </p>
        <p className="[overflow-wrap:anywhere]">{reason}</p>
        {raise && (
          <p>
            可提高：
            {editable && raise.sectionId ? <Link href={stepHref(editionId, raise)}>{raise.text}</Link> : raise.text}
          </p>
        )}
        <p className="text-hint text-muted">
          {item.rule}（{item.source}）
        </p>
      </div>
      <p className="figures shrink-0">
        {earned === null ? (
          <Badge>程序不能判断（{pointsText(item.points)} 分）</Badge>
        ) : (
          <Badge tone={earned === item.points ? 'good' : 'caution'}>
            {pointsText(earned)} / {pointsText(item.points)} 分
          </Badge>
        )}
      </p>
    </li>
  );
}
