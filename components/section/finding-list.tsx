'use client';

import { SEVERITY_NAMES, type Finding } from '@/lib/checks/rule';
import { isMissing } from '@/components/fields/editor-context';
import { Badge, type Tone } from '@/components/ui/badge';

const TONES: Record<Finding['severity'], Tone> = { E: 'danger', W: 'caution', I: 'neutral' };
const EDGES: Record<Finding['severity'], string> = { E: 'border-l-seal', W: 'border-l-caution', I: 'border-l-line' };

interface Props {
  findings: readonly Finding[];
  focusedPath: string | null;
  onGoTo: (path: string) => void;
  onRepair: (finding: Finding) => void;
}

/** Is one path at, inside or around the other? */
export const isAbout = (path: string, focused: string | null) => focused !== null && (path === focused || path.startsWith(`${focused}/`) || focused.startsWith(`${path}/`));

/** The section's findings: about the field in focus first, wrong before doubtful; what is only blank yet comes last, folded. */
export function FindingList({ findings, focusedPath, onGoTo, onRepair }: Props) {
  const rank = (finding: Finding) => (isAbout(finding.path, focusedPath) ? 0 : 10) + 'EWI'.indexOf(finding.severity);
  const told = findings.filter((finding) => !isMissing(finding)).sort((a, b) => rank(a) - rank(b));
  const missing = findings.filter(isMissing);
  if (findings.length === 0) return <p className="card px-4 py-3 text-sm text-muted">没有缺项，也没有发现错误。</p>;
  return (
    <div className="space-y-3">
      {told.map((finding) => (
        <article key={`${finding.id}:${finding.path}:${finding.message}`} className={`card border-l-[3px] px-3 py-2.5 text-sm ${EDGES[finding.severity]} ${isAbout(finding.path, focusedPath) ? 'ring-1 ring-primary' : ''}`}>
          <Badge tone={TONES[finding.severity]}>
            {finding.id} {SEVERITY_NAMES[finding.severity]}
          </Badge>
          <p className="mt-1 break-words">{finding.message}</p>
          <p className="mt-0.5 flex flex-wrap gap-x-3">
            <GoTo finding={finding} onGoTo={onGoTo}>
              到该处
            </GoTo>
            {finding.repair && (
              <button type="button" data-closes className="cursor-pointer text-primary underline" onClick={() => onRepair(finding)}>
                {finding.repair.label}
              </button>
            )}
            <a href={`/checks#${finding.id}`} target="_blank" rel="noreferrer">
              查看依据
            </a>
          </p>
        </article>
      ))}
      {missing.length > 0 && (
        <details className="card text-sm" open={told.length === 0 && missing.length <= 8}>
          <summary className="cursor-pointer px-3 py-2.5">还有 {missing.length} 处没有填好</summary>
          <ul className="space-y-1 border-t border-line px-3 py-2">
            {missing.map((finding) => (
              <li key={finding.path}>
                <GoTo finding={finding} onGoTo={onGoTo}>
                  {finding.message}
                </GoTo>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

function GoTo({ finding, onGoTo, children }: { finding: Finding; onGoTo: (path: string) => void; children: string }) {
  return (
    <button type="button" data-closes className="cursor-pointer text-left text-primary underline" onClick={() => onGoTo(finding.path)}>
      {children}
    </button>
  );
}
