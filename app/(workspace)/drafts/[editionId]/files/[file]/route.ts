import { EDITION_FILES, isEditionFile, savedName } from '@/lib/exchange/edition-files';
import { getActor } from '@/lib/server/auth';
import { writtenFile } from '@/lib/server/downloads/edition-file';
import { fileNotFound, fileRoute, privateFile } from '@/lib/server/downloads/file-response';
import { publicContext } from '@/lib/server/queries/workspace/public-context';
import { getEdition } from '@/lib/server/queries/workspace/get-edition';
import { PUBLIC_STATES } from '@/lib/workflow/states';

type Params = { params: Promise<{ editionId: string; file: string }> };

/** An edition under work as a file, for whoever may read it; marked as a draft until it is public. Never kept by a cache. */
export const GET = fileRoute(async (_request: Request, { params }: Params): Promise<Response> => {
  const { editionId, file } = await params;
  const actor = await getActor();
  const view = actor && (await getEdition(actor, editionId));
  if (!view || !isEditionFile(file)) return fileNotFound();
  const edition = {
    context: publicContext(view),
    department: view.department,
    number: view.edition.number,
    publishedAt: PUBLIC_STATES.includes(view.edition.state) ? view.edition.publishedAt : null,
  };
  const bytes = await writtenFile(edition, file);
  const name = `${edition.publishedAt === null ? '草稿-' : ''}${savedName(edition.context, file)}`;
  return privateFile(bytes as BodyInit, EDITION_FILES[file].mediaType, { name, fallback: `draft-${file}` }, bytes.byteLength);
});
