import { describeRole } from './expectations';

const reads = ['readEdition'] as const;

describeRole('PUBLISHER', {
  content: {
    DRAFT: [],
    SIGN_OFF: [],
    SUBMITTED: reads,
    IN_REVIEW: reads,
    RETURNED: reads,
    APPROVED: reads,
    SCHEDULED: reads,
    PUBLISHED: reads,
    SUPERSEDED: reads,
    WITHDRAWN: reads,
  },
  steps: {
    DRAFT: [],
    SIGN_OFF: [],
    SUBMITTED: [],
    IN_REVIEW: [],
    RETURNED: [],
    APPROVED: ['schedule', 'publish'],
    SCHEDULED: ['unschedule', 'publish'],
    PUBLISHED: ['withdraw'],
    SUPERSEDED: [],
    WITHDRAWN: [],
  },
  department: [],
  bureau: ['seeReviewQueue', 'seePublishing', 'manageArchive', 'remindDepartments', 'seeProgress'],
});
