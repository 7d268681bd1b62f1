'use server';

import { action } from '../action';
import { carryOver, carryOverInput } from '../commands/carry-over';
import { startCorrection, startCorrectionInput } from '../commands/start-correction';
import { startDraft, startDraftInput } from '../commands/start-draft';

export const startDraftAction = action(startDraftInput, (actor, input) => startDraft(actor, input));
export const startCorrectionAction = action(startCorrectionInput, (actor, input) => startCorrection(actor, input));
export const carryOverAction = action(carryOverInput, (actor, input) => carryOver(actor, input));
