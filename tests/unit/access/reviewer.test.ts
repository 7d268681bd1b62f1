import { describeRole } from './expectations';

const reads = ['readEdition', 'replyToComment', 'recordLook'] as const;

describeRole('REVIEWER', {
  content: {
    // A draft is the department's own affair.
    DRAFT: [],
    SIGN_OFF: [],
    SUBMITTED: [...reads, 'coReview'],
    IN_REVIEW: ['readEdition', 'comment', 'replyToComment', 'recordLook', 'coReview'],
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
    SUBMITTED: ['startReview'],
    IN_REVIEW: ['returnToDepartment', 'approve'],
    RETURNED: [],
    APPROVED: ['reopenReview'],
    SCHEDULED: [],
    PUBLISHED: [],
    SUPERSEDED: [],
    WITHDRAWN: [],
  },
  department: [],
  bureau: ['seeReviewQueue', 'assignReview', 'remindDepartments', 'seeProgress', 'keepStandardComments'],
});
