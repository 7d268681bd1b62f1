import { SEVERITY_NAMES, type Finding } from '@/lib/checks/rule';
import { Badge, type Tone } from '@/components/ui/badge';
import type { ReviewSection } from './review-screen';

const TONES: Record<Finding['severity'], Tone> = { E: 'danger', W: 'caution', I: 'neutral' };
const EDGES: Record<Finding['severity'], string> = { E: 'border-l-seal', W: 'border-l-caution', I: 'border-l-line' };

/** What the checks found, section by section, wrong before doubtful. */
export function FindingPanel({ sections, findings, onGoTo }: { sections: readonly ReviewSection[]; findings: readonly Finding[]; onGoTo: (sectionId: string, path: string) => void }) {
  if (findings.length === 0) return <p className="card px-4 py-3 text-sm text-muted">自动校验没有发现问题。</p>;
  const rank = (finding: Finding) => 'EWI'.indexOf(finding.severity);
  return (
    <div className="space-y-4">
      {sections.map((section) => {
        const own = findings.filter((finding) => finding.sectionId === section.sectionId).sort((a, b) => rank(a) - rank(b));
        if (own.length === 0) return null;
        return (
          <section key={section.sectionId} aria-label={section.shortTitle} className="space-y-2">
            <h3 className="text-sm font-semibold">
              {section.numeral}、{section.shortTitle}
            </h3>
            {own.map((finding) => (
              <article key={`${finding.id}:${finding.path}:${finding.message}`} className={`card border-l-[3px] px-3 py-2 text-sm ${EDGES[finding.severity]}`}>
                <Badge tone={TONES[finding.severity]}>
                  {finding.id} {SEVERITY_NAMES[finding.severity]}
                </Badge>
                <p className="mt-1 break-words">{finding.message}</p>
                <p className="mt-0.5 flex gap-x-3">
                  <button type="button" data-closes className="cursor-pointer text-primary underline" onClick={() => onGoTo(finding.sectionId, finding.path)}>
                    到该处
                  </button>
                  <a href={`/checks#${finding.id}`} target="_blank" rel="noreferrer">
                    查看依据
                  </a>
                </p>
              </article>
            ))}
          </section>
        );
      })}
    </div>
  );
}
