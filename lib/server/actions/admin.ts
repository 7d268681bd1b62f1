'use server';

import { action } from '../action';
import { addUnit, addUnitInput } from '../commands/add-unit';
import { closeUnit, closeUnitInput } from '../commands/close-unit';
import { createDepartment, createDepartmentInput } from '../commands/create-department';
import { createDivision, createDivisionInput } from '../commands/create-division';
import { createUser, createUserInput } from '../commands/create-user';
import { endExemption, endExemptionInput } from '../commands/end-exemption';
import { endMembership, endMembershipInput } from '../commands/end-membership';
import { endSessions, endSessionsInput } from '../commands/end-sessions';
import { exemptDepartment, exemptDepartmentInput } from '../commands/exempt-department';
import { grantMembership, grantMembershipInput } from '../commands/grant-membership';
import { handOverReviews, handOverReviewsInput } from '../commands/hand-over-reviews';
import { codeListFileInput, importCodeList, importCodeListInput } from '../commands/import-code-list';
import { importCycleList, importCycleListInput } from '../commands/import-cycle-list';
import { openCycle, openCycleInput } from '../commands/open-cycle';
import { putCycleDepartment, putCycleDepartmentInput } from '../commands/put-cycle-department';
import { removeCodeList, removeCodeListInput } from '../commands/remove-code-list';
import { removeCycleDepartment, removeCycleDepartmentInput } from '../commands/remove-cycle-department';
import { resetCheck, resetCheckInput } from '../commands/reset-check';
import { resetPassword, resetPasswordInput } from '../commands/reset-password';
import { setApprovalDates, setApprovalDatesInput } from '../commands/set-approval-dates';
import { setCheck, setCheckInput } from '../commands/set-check';
import { setCycleClosed, setCycleClosedInput } from '../commands/set-cycle-closed';
import { setCycleSettings, setCycleSettingsInput } from '../commands/set-cycle-settings';
import { setMembershipDivision, setMembershipDivisionInput } from '../commands/set-membership-division';
import { setUserDisabled, setUserDisabledInput } from '../commands/set-user-disabled';
import { setUserMail, setUserMailInput } from '../commands/set-user-mail';
import { updateDepartment, updateDepartmentInput } from '../commands/update-department';
import { updateDivision, updateDivisionInput } from '../commands/update-division';
import { cycleListFileInput } from '../cycle-list/read-list-file';
import { previewCodeList } from '../queries/workspace/preview-code-list';
import { previewCycleList } from '../queries/workspace/preview-cycle-list';
import { revalidateAllPublicPages } from '../revalidate';

export const addUnitAction = action(addUnitInput, (actor, input) => addUnit(actor, input));
export const closeUnitAction = action(closeUnitInput, (actor, input) => closeUnit(actor, input));
export const createDepartmentAction = action(createDepartmentInput, (actor, input) => createDepartment(actor, input));
export const createUserAction = action(createUserInput, (actor, input) => createUser(actor, input));
export const resetPasswordAction = action(resetPasswordInput, (actor, input) => resetPassword(actor, input));
export const setUserDisabledAction = action(setUserDisabledInput, (actor, input) => setUserDisabled(actor, input));
export const setUserMailAction = action(setUserMailInput, (actor, input) => setUserMail(actor, input));
export const handOverReviewsAction = action(handOverReviewsInput, (actor, input) => handOverReviews(actor, input));
export const endSessionsAction = action(endSessionsInput, (actor, input) => endSessions(actor, input));
export const setCheckAction = action(setCheckInput, (actor, input) => setCheck(actor, input));
export const resetCheckAction = action(resetCheckInput, (actor, input) => resetCheck(actor, input));
export const grantMembershipAction = action(grantMembershipInput, (actor, input) => grantMembership(actor, input));
export const previewCodeListAction = action(codeListFileInput, (actor, input) => previewCodeList(actor, input));
export const importCodeListAction = action(importCodeListInput, (actor, input) => importCodeList(actor, input));
export const removeCodeListAction = action(removeCodeListInput, (actor, input) => removeCodeList(actor, input));
export const endMembershipAction = action(endMembershipInput, (actor, input) => endMembership(actor, input));
export const createDivisionAction = action(createDivisionInput, (actor, input) => createDivision(actor, input));
export const updateDivisionAction = action(updateDivisionInput, (actor, input) => updateDivision(actor, input));
export const setMembershipDivisionAction = action(setMembershipDivisionInput, (actor, input) => setMembershipDivision(actor, input));
export const previewCycleListAction = action(cycleListFileInput, (actor, input) => previewCycleList(actor, input));

// Names, years and the list of who must publish stand on public pages.
export const updateDepartmentAction = action(updateDepartmentInput, async (actor, input) => {
  const result = await updateDepartment(actor, input);
  revalidateAllPublicPages();
  return result;
});

export const openCycleAction = action(openCycleInput, async (actor, input) => {
  const result = await openCycle(actor, input);
  revalidateAllPublicPages();
  return result;
});

export const putCycleDepartmentAction = action(putCycleDepartmentInput, async (actor, input) => {
  const result = await putCycleDepartment(actor, input);
  revalidateAllPublicPages();
  return result;
});

export const removeCycleDepartmentAction = action(removeCycleDepartmentInput, async (actor, input) => {
  const result = await removeCycleDepartment(actor, input);
  revalidateAllPublicPages();
  return result;
});

export const exemptDepartmentAction = action(exemptDepartmentInput, async (actor, input) => {
  const result = await exemptDepartment(actor, input);
  revalidateAllPublicPages();
  return result;
});

export const endExemptionAction = action(endExemptionInput, async (actor, input) => {
  const result = await endExemption(actor, input);
  revalidateAllPublicPages();
  return result;
});

export const setApprovalDatesAction = action(setApprovalDatesInput, async (actor, input) => {
  const result = await setApprovalDates(actor, input);
  revalidateAllPublicPages();
  return result;
});

export const setCycleClosedAction = action(setCycleClosedInput, (actor, input) => setCycleClosed(actor, input));
export const setCycleSettingsAction = action(setCycleSettingsInput, async (actor, input) => {
  const result = await setCycleSettings(actor, input);
  revalidateAllPublicPages();
  return result;
});

export const importCycleListAction = action(importCycleListInput, async (actor, input) => {
  const result = await importCycleList(actor, input);
  revalidateAllPublicPages();
  return result;
});
