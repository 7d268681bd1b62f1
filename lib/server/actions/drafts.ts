'use server';

import { action } from '../action';
import { acceptFinding, acceptFindingInput } from '../commands/accept-finding';
import { carryOver, carryOverInput } from '../commands/carry-over';
import { changeCorrectionNote, changeCorrectionNoteInput } from '../commands/change-correction-note';
import { discardCorrection, discardCorrectionInput } from '../commands/discard-correction';
import { recordSecrecyReview, recordSecrecyReviewInput } from '../commands/record-secrecy-review';
import { setEntryUnit, setEntryUnitInput } from '../commands/set-entry-unit';
import { startCorrection, startCorrectionInput } from '../commands/start-correction';
import { startDraft, startDraftInput } from '../commands/start-draft';
import { withdrawAcceptance, withdrawAcceptanceInput } from '../commands/withdraw-acceptance';

export const setEntryUnitAction = action(setEntryUnitInput, (actor, input) => setEntryUnit(actor, input));
export const startDraftAction = action(startDraftInput, (actor, input) => startDraft(actor, input));
export const startCorrectionAction = action(startCorrectionInput, (actor, input) => startCorrection(actor, input));
export const changeCorrectionNoteAction = action(changeCorrectionNoteInput, (actor, input) => changeCorrectionNote(actor, input));
export const discardCorrectionAction = action(discardCorrectionInput, (actor, input) => discardCorrection(actor, input));
export const carryOverAction = action(carryOverInput, (actor, input) => carryOver(actor, input));
export const recordSecrecyReviewAction = action(recordSecrecyReviewInput, (actor, input) => recordSecrecyReview(actor, input));
export const acceptFindingAction = action(acceptFindingInput, (actor, input) => acceptFinding(actor, input));
export const withdrawAcceptanceAction = action(withdrawAcceptanceInput, (actor, input) => withdrawAcceptance(actor, input));
