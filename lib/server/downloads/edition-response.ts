import { EDITION_FILES, isEditionFile, savedName } from '@/lib/exchange/edition-files';
import type { PublishedEdition } from '../queries/public/types';
import { editionDataResponse } from './data-response';
import { publishedFile } from './edition-file';
import { entityTag, fileResponse, isHeld, notModified } from './file-response';

/** Writers change now and then: a file that a browser holds is of this version of them. */
const WRITERS = '3';

/** A published edition as one of its files. The tag is known before the file is written. */
export async function editionFileResponse(request: Request, edition: PublishedEdition, file: string): Promise<Response> {
  if (!isEditionFile(file)) return editionDataResponse(request, edition, file);
  const tag = entityTag(edition.sha256, file, WRITERS);
  if (isHeld(request, tag)) return notModified(tag);
  const bytes = await publishedFile({ ...edition, number: edition.editionNumber }, file);
  return fileResponse({ bytes, mediaType: EDITION_FILES[file].mediaType, name: savedName(edition.context, file), fallback: `${edition.department.code}-${edition.fiscalYear}-${file}` }, tag);
}
