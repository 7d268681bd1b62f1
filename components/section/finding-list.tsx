'use client';

import type { CheckedFinding } from '@/lib/checks/acceptance';
import { SEVERITY_NAMES, type Finding } from '@/lib/checks/rule';
import { isMissing } from '@/components/fields/editor-context';
import { Badge } from '@/components/ui/badge';
import { AnswerFinding, type AnswerActions } from './answer-finding';
import { FINDING_EDGES, FINDING_TONES, findingRank } from './finding-marks';

interface Props {
  editionId: string;
  findings: readonly CheckedFinding[];
  focusedPath: string | null;
  onGoTo: (path: string) => void;
  onRepair: (finding: Finding) => void;
  answers: AnswerActions;
  /** Saves what has been typed, so that the answer is to what the server has. */
  save: () => Promise<unknown>;
}

/** Is one path at, inside or around the other? */
export const isAbout = (path: string, focused: string | null) => focused !== null && (path === focused || path.startsWith(`${focused}/`) || focused.startsWith(`${path}/`));

/** The section's findings: about the field in focus first, wrong before doubtful; what is only blank yet comes last, folded. */
export function FindingList({ editionId, findings, focusedPath, onGoTo, onRepair, answers, save }: Props) {
  const rank = (finding: CheckedFinding) => (isAbout(finding.path, focusedPath) ? 0 : 10) + findingRank(finding);
  const told = findings.filter((finding) => !isMissing(finding)).sort((a, b) => rank(a) - rank(b));
  const missing = findings.filter(isMissing);
  if (findings.length === 0) return <p className="card px-4 py-3 text-sm text-muted">没有缺项，也没有发现错误。</p>;
  return (
    <div className="space-y-3">
      {told.map((finding) => (
        <article key={`${finding.id}:${finding.path}:${finding.message}`} className={`card border-l-[3px] px-3 py-2.5 text-sm ${finding.acceptance ? FINDING_EDGES.I : FINDING_EDGES[finding.severity]} ${isAbout(finding.path, focusedPath) ? 'ring-1 ring-primary' : ''}`}>
          <Badge tone={finding.acceptance ? 'neutral' : FINDING_TONES[finding.severity]}>
            {finding.id} {finding.acceptance ? '已说明理由' : SEVERITY_NAMES[finding.severity]}
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
          <AnswerFinding editionId={editionId} finding={finding} findings={findings} actions={answers} before={save} />
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
