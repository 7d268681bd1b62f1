import type { WorkflowAction } from '@/lib/workflow/transitions';

type Counted = 'all' | 'coReviews' | 'planned' | 'nothing';

/** What has to be known of an edition before `failureReasons` can tell of a step: everything, what the divisions haven't signed off, or whether a correction waits for its release. */
const COUNTED: Partial<Record<WorkflowAction, Counted>> = { submitForSignOff: 'all', signOff: 'all', approve: 'coReviews', withdraw: 'planned' };

/** Running the checks takes longest of a step, so that they are run only where it rests on them. */
export const countedFor = (action: WorkflowAction): Counted => COUNTED[action] ?? 'nothing';
