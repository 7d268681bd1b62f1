'use server';

import { action } from '../action';
import { addComment, addCommentInput } from '../commands/add-comment';
import { markCommentDone, markCommentDoneInput } from '../commands/mark-comment-done';
import { replyToComment, replyToCommentInput } from '../commands/reply-to-comment';

export const addCommentAction = action(addCommentInput, (actor, input) => addComment(actor, input));
export const replyToCommentAction = action(replyToCommentInput, (actor, input) => replyToComment(actor, input));
export const markCommentDoneAction = action(markCommentDoneInput, (actor, input) => markCommentDone(actor, input));
