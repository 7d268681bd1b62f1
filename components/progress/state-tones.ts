import type { Tone } from '@/components/ui/badge';
import type { DutyState } from '@/lib/progress/duty-state';

export const DUTY_TONES: Record<DutyState, Tone> = {
  overdue: 'danger',
  atRisk: 'caution',
  notStarted: 'neutral',
  underway: 'primary',
  withdrawn: 'danger',
  publishedLate: 'caution',
  published: 'good',
  exempt: 'neutral',
};
