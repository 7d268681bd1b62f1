'use server';

import { action } from '../action';
import { cancelRelease, cancelReleaseInput } from '../commands/cancel-release';
import { planRelease, planReleaseInput } from '../commands/plan-release';
import { removeFromRelease, removeFromReleaseInput } from '../commands/remove-from-release';
import { previewRelease } from '../queries/workspace/preview-release';

export const previewReleaseAction = action(planReleaseInput, (actor, input) => previewRelease(actor, input));
export const planReleaseAction = action(planReleaseInput, (actor, input) => planRelease(actor, input));
export const cancelReleaseAction = action(cancelReleaseInput, (actor, input) => cancelRelease(actor, input));
export const removeFromReleaseAction = action(removeFromReleaseInput, (actor, input) => removeFromRelease(actor, input));
