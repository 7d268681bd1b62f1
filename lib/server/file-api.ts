import { can } from '@/lib/access/can';
import { PUBLIC_STATES } from '@/lib/workflow/states';
import { getActor } from './auth';
import { db } from './db';
import { fileWithdrawn, PUBLIC_CACHING } from './downloads/file-response';
import { findEdition, subjectOf } from './editions/edition-record';
import { openFile, storedFileSelect } from './files/open-file';
import { findImport, mayImport } from './imports/import-record';
import { NotFound, Refusal } from './refusal';
import type { Prisma } from './generated/prisma/client';

type Params<Key extends string> = { params: Promise<Record<Key, string>> };
type FileRow = Prisma.StoredFileGetPayload<{ select: typeof storedFileSelect }>;

const missing = () => Response.json({ message: new NotFound().message }, { status: 404 });

/** A file of an edition: everybody's once the edition is public, before that for who may read the draft. */
export async function getAttachment(request: Request, { params }: Params<'attachmentId'>): Promise<Response> {
  const { attachmentId } = await params;
  const attachment = await db.attachment.findFirst({ where: { id: attachmentId, removedAt: null }, select: { editionId: true, edition: { select: { state: true, withdrawalNote: true } }, file: { select: storedFileSelect } } });
  if (!attachment) return missing();
  if (PUBLIC_STATES.includes(attachment.edition.state)) return send(request, attachment.file, PUBLIC_CACHING);
  const [actor, edition] = await Promise.all([getActor(), findEdition(db, attachment.editionId)]);
  const mayRead = actor && edition && can(actor, 'readEdition', subjectOf(edition));
  if (!mayRead) return attachment.edition.state === 'WITHDRAWN' ? fileWithdrawn(attachment.edition.withdrawalNote ?? '') : missing();
  return send(request, attachment.file, 'private, no-store');
}

/** The document that an import was read from. */
export async function getImportFile(request: Request, { params }: Params<'importId'>): Promise<Response> {
  const [actor, row] = await Promise.all([getActor(), params.then(({ importId }) => findImport(db, importId))]);
  if (!actor || !row || !mayImport(actor, row)) return missing();
  return send(request, await db.storedFile.findUniqueOrThrow({ where: { id: row.fileId }, select: storedFileSelect }), 'private, no-store');
}

/** Always as a download: what a stranger uploaded must not run as a page of the portal. */
async function send(request: Request, file: FileRow, cacheControl: string): Promise<Response> {
  const headers = { etag: `"${file.sha256}"`, 'cache-control': cacheControl };
  if (request.headers.get('if-none-match')?.includes(file.sha256)) return new Response(null, { status: 304, headers });
  try {
    return new Response(await openFile(file), {
      headers: {
        ...headers,
        'content-type': file.mediaType,
        'content-length': String(file.size),
        'content-disposition': `attachment; filename="${asciiName(file.name)}"; filename*=UTF-8''${encodeURIComponent(file.name)}`,
        'x-content-type-options': 'nosniff',
      },
    });
  } catch (error) {
    if (error instanceof Refusal) return Response.json({ message: error.message }, { status: 503 });
    throw error;
  }
}

/** For programs that know nothing of other letters. */
const asciiName = (name: string): string => name.replace(/[^\x20-\x7e]|["\\]/gu, '_');
