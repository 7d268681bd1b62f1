import { describeRole } from './expectations';

const reads = ['readEdition', 'replyToComment'] as const;
const writes = ['readEdition', 'editContent', 'replyToComment', 'markCommentDone', 'addAttachment', 'removeAttachment', 'recordSecrecyReview'] as const;

describeRole('DRAFTER', {
  content: {
    DRAFT: writes,
    SIGN_OFF: [...reads, 'recordSecrecyReview'],
    SUBMITTED: reads,
    IN_REVIEW: reads,
    RETURNED: writes,
    APPROVED: reads,
    SCHEDULED: reads,
    PUBLISHED: reads,
    SUPERSEDED: reads,
    WITHDRAWN: reads,
  },
  steps: {
    DRAFT: ['submitForSignOff'],
    SIGN_OFF: ['recall'],
    SUBMITTED: [],
    IN_REVIEW: [],
    RETURNED: ['submitForSignOff'],
    APPROVED: [],
    SCHEDULED: [],
    PUBLISHED: [],
    SUPERSEDED: [],
    WITHDRAWN: [],
  },
  department: ['startDraft', 'startCorrection', 'readDepartment', 'setEntryUnit', 'importDocument'],
  bureau: [],
});
