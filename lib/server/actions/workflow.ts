'use server';

import { action } from '../action';
import { moveEdition, moveEditionInput } from '../commands/move-edition';
import { publishEdition, publishEditionInput } from '../commands/publish-edition';
import { withdrawEdition, withdrawEditionInput } from '../commands/withdraw-edition';
import { showAtOnce } from '../revalidate';

export const moveEditionAction = action(moveEditionInput, (actor, input) => moveEdition(actor, input));

export const publishEditionAction = action(publishEditionInput, async (actor, input) => {
  const published = await publishEdition(actor, input);
  showAtOnce();
  return published;
});

export const withdrawEditionAction = action(withdrawEditionInput, async (actor, input) => {
  await withdrawEdition(actor, input);
  showAtOnce();
  return {};
});
