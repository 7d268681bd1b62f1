'use server';

import { action } from '../action';
import { removeAttachment, removeAttachmentInput } from '../commands/remove-attachment';

export const removeAttachmentAction = action(removeAttachmentInput, (actor, input) => removeAttachment(actor, input));
