'use server';

import { action } from '../action';
import { assignArchiveImport, assignArchiveImportInput } from '../commands/assign-archive-import';
import { publishArchived, publishArchivedInput } from '../commands/publish-archived';
import { showAtOnce } from '../revalidate';

export const assignArchiveImportAction = action(assignArchiveImportInput, (actor, input) => assignArchiveImport(actor, input));

export const publishArchivedAction = action(publishArchivedInput, async (actor, input) => {
  const published = await publishArchived(actor, input);
  showAtOnce();
  return published;
});
