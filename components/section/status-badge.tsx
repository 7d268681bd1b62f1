import type { SectionStatus } from '@/lib/server/queries/workspace/types';
import { Badge, type Tone } from '@/components/ui/badge';

const NAMES: Record<SectionStatus, string> = { untouched: '未填', inProgress: '填写中', hasProblems: '有问题', complete: '完成' };
const TONES: Record<SectionStatus, Tone> = { untouched: 'neutral', inProgress: 'caution', hasProblems: 'danger', complete: 'good' };

export function StatusBadge({ status, problems = 0 }: { status: SectionStatus; problems?: number }) {
  return <Badge tone={TONES[status]}>{status === 'hasProblems' && problems > 0 ? `${problems} 处问题` : NAMES[status]}</Badge>;
}
