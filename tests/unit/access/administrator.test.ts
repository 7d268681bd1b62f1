import { describeRole } from './expectations';

const nothing = { DRAFT: [], SIGN_OFF: [], SUBMITTED: [], IN_REVIEW: [], RETURNED: [], APPROVED: [], SCHEDULED: [], PUBLISHED: [], SUPERSEDED: [], WITHDRAWN: [] } as const;

// Administers people, departments and years; drafts are none of an administrator's business.
describeRole('ADMIN', { content: nothing, steps: nothing, department: [], bureau: ['administer', 'manageArchive', 'assignReview', 'seeProgress', 'keepStandardComments'] });
