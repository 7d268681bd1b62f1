import { Badge, type Tone } from '@/components/ui/badge';
import { STATE_NAMES, type EditionState } from '@/lib/workflow/states';

const STATE_TONES: Record<EditionState, Tone> = {
  DRAFT: 'neutral',
  SIGN_OFF: 'caution',
  SUBMITTED: 'caution',
  IN_REVIEW: 'primary',
  RETURNED: 'danger',
  APPROVED: 'good',
  SCHEDULED: 'good',
  PUBLISHED: 'good',
  SUPERSEDED: 'neutral',
  WITHDRAWN: 'danger',
};

export function StateBadge({ state }: { state: EditionState }) {
  return <Badge tone={STATE_TONES[state]}>{STATE_NAMES[state]}</Badge>;
}
