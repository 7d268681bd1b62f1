import { SEVERITY_NAMES, type Severity } from '@/lib/checks/rule';
import { MISSING_FIELD } from '@/lib/checks/run-checks';
import type { ImportView } from '@/lib/server/queries/workspace/import-types';
import { PrintButton } from '@/components/section/print-button';

const SEVERITIES: readonly Severity[] = ['E', 'W', 'I'];

/** What the checks find in a document and what found no field, on paper: to take back to its author. */
export function ImportReport({ view }: { view: ImportView }) {
  const titleOf = (id: string) => view.sections.find((section) => section.sectionId === id)?.title ?? '';
  const told = view.checks.filter((finding) => finding.id !== MISSING_FIELD);
  const unplaced = view.result?.unplaced ?? [];
  return (
    <article className="mx-auto w-full max-w-[960px] space-y-6 px-4 py-6 sm:px-6">
      <header className="flex flex-wrap items-start justify-between gap-3">
        <div>
          <h1 className="font-serif text-[24px] font-bold">核对清单</h1>
          <p className="text-muted">
            {view.file.name}　{view.department?.name}　{view.fiscalYear}年
          </p>
        </div>
        <PrintButton />
      </header>
      {SEVERITIES.map((severity) => {
        const own = told.filter((finding) => finding.severity === severity);
        if (own.length === 0) return null;
        return (
          <section key={severity}>
            <h2 className="mb-2 font-serif text-lg font-semibold">
              {SEVERITY_NAMES[severity]}（{own.length}）
            </h2>
            <ol className="list-decimal space-y-1.5 pl-7">
              {own.map((finding) => (
                <li key={`${finding.id}:${finding.path}:${finding.message}`} className="keep-together">
                  <span className="text-muted">
                    {titleOf(finding.sectionId)}　{finding.id}　
                  </span>
                  {finding.message}
                </li>
              ))}
            </ol>
          </section>
        );
      })}
      {told.length === 0 && <p>没有发现问题。</p>}
      {unplaced.length > 0 && (
        <section>
          <h2 className="mb-2 font-serif text-lg font-semibold">没有归入的内容（{unplaced.length}）</h2>
          <ol className="list-decimal space-y-1.5 pl-7">
            {unplaced.map((one) => (
              <li key={one.source} className="keep-together break-words">
                {one.sectionId && <span className="text-muted">{titleOf(one.sectionId)}　</span>}
                {one.text}
                <span className="text-muted">（{one.reason}）</span>
              </li>
            ))}
          </ol>
        </section>
      )}
    </article>
  );
}
