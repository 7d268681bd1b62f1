import { describeRole } from './expectations';

const reads = ['readEdition', 'replyToComment'] as const;

describeRole('APPROVER', {
  content: {
    DRAFT: [...reads, 'recordSecrecyReview'],
    SIGN_OFF: [...reads, 'recordSecrecyReview'],
    SUBMITTED: reads,
    IN_REVIEW: reads,
    RETURNED: [...reads, 'recordSecrecyReview'],
    APPROVED: reads,
    SCHEDULED: reads,
    PUBLISHED: reads,
    SUPERSEDED: reads,
    WITHDRAWN: reads,
  },
  steps: {
    DRAFT: [],
    SIGN_OFF: ['sendBack', 'signOff'],
    SUBMITTED: [],
    IN_REVIEW: [],
    RETURNED: [],
    APPROVED: [],
    SCHEDULED: [],
    PUBLISHED: [],
    SUPERSEDED: [],
    WITHDRAWN: [],
  },
  department: ['readDepartment'],
  bureau: [],
});
