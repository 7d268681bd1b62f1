import type { WorkflowAction } from '@/lib/workflow/transitions';

/** What has to be counted in an edition before `failureReasons` can tell of a step: everything, or what the divisions haven't signed off. */
const COUNTED: Partial<Record<WorkflowAction, 'all' | 'coReviews'>> = { submitForSignOff: 'all', signOff: 'all', approve: 'coReviews' };

/** Running the checks takes longest of a step, so that they are run only where it rests on them. */
export const countedFor = (action: WorkflowAction): 'all' | 'coReviews' | 'nothing' => COUNTED[action] ?? 'nothing';
