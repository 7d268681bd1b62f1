import type { EditionView } from '@/lib/server/queries/workspace/types';

/** Checks that couldn't run, each with why: not the same as passed. */
export function NotRunList({ notRun }: { notRun: EditionView['checkResult']['notRun'] }) {
  if (notRun.length === 0) return null;
  return (
    <details className="card text-sm">
      <summary className="cursor-pointer px-3 py-2.5">
        未运行的校验 <span className="text-muted">{notRun.length} 条，没有运行不等于通过</span>
      </summary>
      <ul className="divide-y divide-line border-t border-line">
        {notRun.map((one) => (
          <li key={one.id} className="px-3 py-1.5">
            <a href={`/checks#${one.id}`} target="_blank" rel="noreferrer" className="underline">
              {one.id}
            </a>{' '}
            {one.title}
            <span className="block text-muted">{one.reason}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
