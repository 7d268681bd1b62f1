import { withAcceptances } from '@/lib/checks/acceptance';
import { SEVERITY_NAMES, type Severity } from '@/lib/checks/rule';
import { PUBLIC_STATES } from '@/lib/workflow/states';
import type { EditionView } from '@/lib/server/queries/workspace/types';
import { numbered } from '@/lib/disclosure/section-name';
import { AnswerNote } from '@/components/section/answer-finding';
import { FINDING_EDGES, FINDING_TONES, findingRank } from '@/components/section/finding-marks';
import { NotRunList } from '@/components/section/not-run-list';
import { Badge } from '@/components/ui/badge';
import { LocalTime } from '@/components/ui/local-time';
import type { ReviewSection } from './review-screen';

interface Props {
  sections: readonly ReviewSection[];
  view: Pick<EditionView, 'edition' | 'findings' | 'acceptances' | 'checkResult'>;
  onGoTo: (sectionId: string, path: string) => void;
}

/** What the checks found in what is read here: how much of each severity, then section by section with the department's answers. */
export function FindingPanel({ sections, view, onGoTo }: Props) {
  const findings = withAcceptances(view.findings, view.acceptances);
  return (
    <div className="space-y-4">
      <Counts view={view} answered={findings.filter((finding) => finding.acceptance).length} />
      {sections.map((section) => {
        const own = findings.filter((finding) => finding.sectionId === section.sectionId).sort((a, b) => findingRank(a) - findingRank(b));
        if (own.length === 0) return null;
        return (
          <section key={section.sectionId} aria-label={section.shortTitle} className="space-y-2">
            <h3 className="text-sm font-semibold">
              {numbered(section.numeral, section.shortTitle)}
            </h3>
            {own.map((finding) => (
              <article key={`${finding.id}:${finding.path}:${finding.message}`} className={`card border-l-[3px] px-3 py-2 text-sm ${FINDING_EDGES[finding.severity]}`}>
                <Badge tone={FINDING_TONES[finding.severity]}>
                  {finding.id} {SEVERITY_NAMES[finding.severity]}
                </Badge>
                <p className="mt-1 break-words">{finding.message}</p>
                {finding.acceptance && (
                  <div className="mt-1.5">
                    <AnswerNote acceptance={finding.acceptance} />
                  </div>
                )}
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
      <NotRunList notRun={view.checkResult.notRun} />
    </div>
  );
}

const SEVERITIES: readonly Severity[] = ['E', 'W', 'I'];

function Counts({ view: { edition, checkResult, findings }, answered }: { view: Props['view']; answered: number }) {
  const { counts, keptAt } = checkResult;
  return (
    <div className="card px-3 py-2.5 text-sm">
      <p className="text-hint text-muted">
        {keptAt ? (
          <>
            <LocalTime iso={keptAt} withYear /> {PUBLIC_STATES.includes(edition.state) ? '公开' : '报送'}时的校验结果
          </>
        ) : (
          '按现在的规则校验的结果（报送时没有留存）'
        )}
      </p>
      {findings.length === 0 ? (
        <p className="mt-1">自动校验没有发现问题。</p>
      ) : (
        <ul className="mt-1 flex flex-wrap gap-x-4">
          {SEVERITIES.map((severity) => (
            <li key={severity}>
              {SEVERITY_NAMES[severity]} <b className="tabular-nums">{counts[severity]}</b>
              {severity === 'W' && counts.W > 0 && <span className="text-muted">（已说明 {answered}）</span>}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
