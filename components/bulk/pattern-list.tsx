import Link from 'next/link';
import { Badge } from '@/components/ui/badge';
import type { Standing } from '@/lib/review/patterns';
import type { PatternSummary } from '@/lib/server/queries/workspace/list-patterns';

interface Props {
  id: string;
  title: string;
  /** Said where there is no pattern. */
  nothing: string;
  patterns: readonly PatternSummary[];
  hrefOf: (key: string) => string;
}

/** What was found in many departments, the most frequent first; each leads to its departments. */
export function PatternList({ id, title, nothing, patterns, hrefOf }: Props) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="mb-2 text-lg font-semibold">
        {title} <span className="figures text-base font-normal text-muted">{patterns.length} 项</span>
      </h2>
      {patterns.length === 0 ? (
        <p className="card px-4 py-3 text-muted">{nothing}</p>
      ) : (
        <ol className="card divide-y divide-line">
          {patterns.map((pattern) => (
            <li key={pattern.key} className="figures px-4 py-3">
              <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
                <p className="min-w-0 flex-1 basis-72">
                  <Link href={hrefOf(pattern.key)} className="font-semibold">
                    {pattern.title}
                  </Link>
                </p>
                <p>
                  {pattern.asked} 个已报送部门中有 <b>{pattern.found}</b> 个
                </p>
              </div>
              <p className="mt-1 flex flex-wrap gap-2">
                <Standings standings={pattern.standings} />
              </p>
              <p className="mt-1 text-sm text-muted">
                {pattern.names.slice(0, 12).join('、')}
                {pattern.names.length > 12 && ` 等 ${pattern.names.length} 个部门`}
              </p>
              <p className="mt-1 text-sm text-muted">例如：{pattern.example}</p>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

export const STANDING_WORDS = {
  open: { label: '未处理', tone: 'danger' },
  answered: { label: '部门已说明', tone: 'primary' },
  noted: { label: '提示', tone: 'neutral' },
} as const satisfies Record<Standing, { label: string; tone: string }>;

export function Standings({ standings }: { standings: Record<Standing, number> }) {
  return (['open', 'answered', 'noted'] as const).map(
    (standing) =>
      standings[standing] > 0 && (
        <Badge key={standing} tone={STANDING_WORDS[standing].tone}>
          {STANDING_WORDS[standing].label} {standings[standing]} 个
        </Badge>
      ),
  );
}
