'use server';

import { action } from '../action';
import { recordLook, recordLookInput } from '../commands/record-look';

export const recordLookAction = action(recordLookInput, (actor, input) => recordLook(actor, input));
