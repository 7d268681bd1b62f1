'use server';

import { z } from 'zod';
import { action } from '../action';
import { changePassword, changePasswordInput } from '../commands/change-password';
import { endDelegation, endDelegationInput } from '../commands/end-delegation';
import { endOwnSessions } from '../commands/end-own-sessions';
import { grantDelegation, grantDelegationInput } from '../commands/grant-delegation';

export const changePasswordAction = action(changePasswordInput, (actor, input) => changePassword(actor, input));
export const endOwnSessionsAction = action(z.object({}), (actor) => endOwnSessions(actor));
export const grantDelegationAction = action(grantDelegationInput, (actor, input) => grantDelegation(actor, input));
export const endDelegationAction = action(endDelegationInput, (actor, input) => endDelegation(actor, input));
