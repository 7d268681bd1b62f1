import { STATE_NAMES, type EditionState } from '@/lib/workflow/states';
import { Badge, type Tone } from '@/components/ui/badge';

export const STATE_TONES: Record<EditionState, Tone> = {
  DRAFT: 'caution',
  SIGN_OFF: 'primary',
  SUBMITTED: 'primary',
  IN_REVIEW: 'primary',
  RETURNED: 'danger',
  APPROVED: 'good',
  SCHEDULED: 'good',
  PUBLISHED: 'good',
  SUPERSEDED: 'neutral',
  WITHDRAWN: 'neutral',
};

export function StateBadge({ state }: { state: EditionState }) {
  return <Badge tone={STATE_TONES[state]}>{STATE_NAMES[state]}</Badge>;
}
