import { SEVERITY_NAMES, type Finding } from '@/lib/checks/rule';
import { FINDING_EDGES, FINDING_TONES, findingRank } from '@/components/section/finding-marks';
import { Badge } from '@/components/ui/badge';

/** What the checks find in the recognised content: the report to take back to the author. */
export function ImportFindings({ findings, onGoTo }: { findings: readonly Finding[]; onGoTo: (path: string) => void }) {
  if (findings.length === 0) return <p className="text-muted">这一部分没有发现问题。</p>;
  return (
    <ul className="space-y-2">
      {[...findings]
        .sort((a, b) => findingRank({ ...a, acceptance: null }) - findingRank({ ...b, acceptance: null }))
        .map((finding) => (
          <li key={`${finding.id}:${finding.path}:${finding.message}`} className={`card border-l-[3px] px-3 py-2 text-sm ${FINDING_EDGES[finding.severity]}`}>
            <Badge tone={FINDING_TONES[finding.severity]}>
              {finding.id} {SEVERITY_NAMES[finding.severity]}
            </Badge>
            <p className="mt-1 break-words">{finding.message}</p>
            <button type="button" className="cursor-pointer text-primary underline" onClick={() => onGoTo(finding.path)}>
              到该处
            </button>
          </li>
        ))}
    </ul>
  );
}
