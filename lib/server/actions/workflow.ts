'use server';

import { action } from '../action';
import { moveEdition, moveEditionInput } from '../commands/move-edition';
import { publishEdition, publishEditionInput } from '../commands/publish-edition';
import { withdrawEdition, withdrawEditionInput } from '../commands/withdraw-edition';
import { revalidatePublicPages } from '../revalidate';

export const moveEditionAction = action(moveEditionInput, (actor, input) => moveEdition(actor, input));

export const publishEditionAction = action(publishEditionInput, async (actor, input) => {
  const { sha256, changedPaths } = await publishEdition(actor, input);
  revalidatePublicPages(changedPaths);
  return { sha256 };
});

export const withdrawEditionAction = action(withdrawEditionInput, async (actor, input) => {
  const { changedPaths } = await withdrawEdition(actor, input);
  revalidatePublicPages(changedPaths);
  return {};
});
