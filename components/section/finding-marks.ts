import type { Severity } from '@/lib/checks/rule';
import type { Tone } from '@/components/ui/badge';

/** How findings of each severity look, wherever they are listed. */
export const FINDING_TONES: Record<Severity, Tone> = { E: 'danger', W: 'caution', I: 'neutral' };
export const FINDING_EDGES: Record<Severity, string> = { E: 'border-l-seal', W: 'border-l-caution', I: 'border-l-line' };

/** Wrong before doubtful before shown; what has been answered comes last. */
export const findingRank = (finding: { severity: Severity; acceptance: unknown }): number => 'EWI'.indexOf(finding.severity) + (finding.acceptance ? 3 : 0);
