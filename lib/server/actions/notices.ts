'use server';

import { action } from '../action';
import { dismissMail, dismissMailInput } from '../commands/dismiss-mail';
import { markAllNoticesRead, markAllNoticesReadInput } from '../commands/mark-all-notices-read';
import { markNoticesRead, markNoticesReadInput } from '../commands/mark-notices-read';
import { resendMail, resendMailInput } from '../commands/resend-mail';
import { setOwnMail, setOwnMailInput } from '../commands/set-own-mail';

export const markNoticesReadAction = action(markNoticesReadInput, (actor, input) => markNoticesRead(actor, input));
export const markAllNoticesReadAction = action(markAllNoticesReadInput, (actor, input) => markAllNoticesRead(actor, input));
export const setOwnMailAction = action(setOwnMailInput, (actor, input) => setOwnMail(actor, input));
export const dismissMailAction = action(dismissMailInput, (actor, input) => dismissMail(actor, input));
export const resendMailAction = action(resendMailInput, (actor, input) => resendMail(actor, input));
