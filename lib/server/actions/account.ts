'use server';

import { z } from 'zod';
import { action } from '../action';
import { changePassword, changePasswordInput } from '../commands/change-password';
import { endOwnSessions } from '../commands/end-own-sessions';

export const changePasswordAction = action(changePasswordInput, (actor, input) => changePassword(actor, input));
export const endOwnSessionsAction = action(z.object({}), (actor) => endOwnSessions(actor));
