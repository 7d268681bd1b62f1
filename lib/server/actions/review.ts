'use server';

import { action } from '../action';
import { signOffSections, signOffSectionsInput } from '../commands/sign-off-sections';
import { addStandardComment, addStandardCommentInput, changeStandardComment, changeStandardCommentInput, retireStandardComment, retireStandardCommentInput } from '../commands/standard-comments';
import { withdrawSignOff, withdrawSignOffInput } from '../commands/withdraw-sign-off';

export const signOffSectionsAction = action(signOffSectionsInput, (actor, input) => signOffSections(actor, input));
export const withdrawSignOffAction = action(withdrawSignOffInput, (actor, input) => withdrawSignOff(actor, input));
export const addStandardCommentAction = action(addStandardCommentInput, (actor, input) => addStandardComment(actor, input));
export const changeStandardCommentAction = action(changeStandardCommentInput, (actor, input) => changeStandardComment(actor, input));
export const retireStandardCommentAction = action(retireStandardCommentInput, (actor, input) => retireStandardComment(actor, input));
