import { can } from '@/lib/access/can';
import './chinese-messages';
import { addAttachment, addAttachmentInput, MAX_ATTACHMENT_BYTES } from './commands/add-attachment';
import { addToArchiveBatch } from './commands/add-to-archive-batch';
import { createArchiveBatch } from './commands/create-archive-batch';
import { createImport, createImportInput } from './commands/create-import';
import { MAX_IMPORT_BYTES } from './imports/read-upload';
import { MAX_BATCH_BYTES } from './imports/zip-entries';
import { NotFound, Refusal } from './refusal';
import { showAtOnce } from './revalidate';
import type { SignedInActor } from './session';
import { answer, bodyAsFile, bodyOf, forUpload, parameter } from './upload';

type Params<Key extends string> = { params: Promise<Record<Key, string>> };

const yearIn = (request: Request): number | null => {
  const text = parameter(request, 'fiscalYear');
  return text === null || text === '' ? null : Number(text);
};

export function postImport(request: Request): Promise<Response> {
  return forUpload(request, async (actor) => {
    const bytes = await bodyOf(request, MAX_IMPORT_BYTES);
    const input = createImportInput.safeParse({ departmentId: parameter(request, 'departmentId'), fiscalYear: yearIn(request), name: parameter(request, 'name'), bytes });
    if (!input.success) return answer(422, input.error.issues[0]!.message);
    return Response.json(await createImport(actor, input.data), { status: 201 });
  });
}

export function postAttachment(request: Request, { params }: Params<'editionId'>): Promise<Response> {
  return forUpload(request, async (actor) => {
    const bytes = await bodyOf(request, MAX_ATTACHMENT_BYTES);
    const input = addAttachmentInput.safeParse({ ...(await params), kind: parameter(request, 'kind'), name: parameter(request, 'name'), bytes });
    if (!input.success) return answer(422, input.error.issues[0]!.message);
    const { attachmentId } = await addAttachment(actor, input.data);
    showAtOnce();
    return Response.json({ attachmentId }, { status: 201 });
  });
}

export function postArchiveBatch(request: Request): Promise<Response> {
  return forUpload(request, async (actor) => Response.json(await createArchiveBatch(actor), { status: 201 }));
}

export function postArchiveFile(request: Request, { params }: Params<'batchId'>): Promise<Response> {
  return forUpload(request, async (actor) => {
    const name = parameter(request, 'name')?.trim().slice(0, 1_000);
    if (!name) return answer(422, '文件没有名称。');
    // Before half a gigabyte is taken from somebody who may not.
    if (!can(actor, 'manageArchive')) throw new NotFound();
    const upload = await bodyAsFile(request, MAX_BATCH_BYTES);
    return new Response(linesOf(actor, { ...(await params), name, path: upload.path }, upload.remove), { headers: { 'content-type': 'application/x-ndjson; charset=utf-8', 'cache-control': 'no-store' } });
  });
}

/** One line a document as soon as it is done: a zip of hundreds takes minutes. What stops the upload as a whole is the last line. */
function linesOf(actor: SignedInActor, input: Parameters<typeof addToArchiveBatch>[1], done: () => Promise<void>): ReadableStream<Uint8Array> {
  const documents = addToArchiveBatch(actor, input);
  const line = (value: unknown) => new TextEncoder().encode(`${JSON.stringify(value)}\n`);
  return new ReadableStream({
    async pull(controller) {
      try {
        const next = await documents.next();
        if (!next.done) return controller.enqueue(line(next.value));
      } catch (error) {
        if (!(error instanceof Refusal || error instanceof NotFound)) console.error('archive upload failed', error);
        const message = error instanceof Refusal || error instanceof NotFound ? error.message : '上传没有完成，系统出现了内部错误。已经列出的文件不受影响，请稍后再上传其余的文件。';
        controller.enqueue(line({ message }));
      }
      controller.close();
      await done();
    },
    async cancel() {
      await documents.return(undefined);
      await done();
    },
  });
}
