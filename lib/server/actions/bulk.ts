'use server';

import { action } from '../action';
import { bulkApprove, bulkApproveInput } from '../commands/bulk-approve';
import { bulkAssign, bulkAssignInput } from '../commands/bulk-assign';
import { bulkReturn, bulkReturnInput } from '../commands/bulk-return';
import { remindDepartments, remindDepartmentsInput } from '../commands/remind-departments';
import { previewApprove, previewAssign, previewReminders, previewReturn } from '../queries/workspace/preview-bulk';

// Each preview takes what its action takes, through the same checks of input.
export const previewReturnAction = action(bulkReturnInput, (actor, input) => previewReturn(actor, input));
export const bulkReturnAction = action(bulkReturnInput, (actor, input) => bulkReturn(actor, input));

export const previewApproveAction = action(bulkApproveInput, (actor, input) => previewApprove(actor, input));
export const bulkApproveAction = action(bulkApproveInput, (actor, input) => bulkApprove(actor, input));

export const previewAssignAction = action(bulkAssignInput, (actor, input) => previewAssign(actor, input));
export const bulkAssignAction = action(bulkAssignInput, (actor, input) => bulkAssign(actor, input));

export const previewRemindersAction = action(remindDepartmentsInput, (actor, input) => previewReminders(actor, input));
export const remindDepartmentsAction = action(remindDepartmentsInput, (actor, input) => remindDepartments(actor, input));
