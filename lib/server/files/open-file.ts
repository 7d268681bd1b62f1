import { createHash } from 'node:crypto';
import { pool } from '../db';
import { getObject } from './object-store';

const CHUNK = 4 * 1024 * 1024;

type Bytes = Uint8Array<ArrayBuffer>;

export interface StoredFileRow {
  id: string;
  sha256: string;
  size: number;
  storage: 'DATABASE' | 'S3';
  objectKey: string | null;
}

export const storedFileSelect = { id: true, name: true, mediaType: true, sha256: true, size: true, storage: true, objectKey: true } as const;

/** A stored file's bytes as a stream that breaks off with an error where they aren't the bytes that were stored. */
export async function openFile(file: StoredFileRow): Promise<ReadableStream<Bytes>> {
  const bytes = file.storage === 'S3' ? await getObject(file.objectKey!) : databaseBytes(file);
  return bytes.pipeThrough(verifying(file));
}

/** A piece at a time: a connection and some memory for 50 MB a reader would be too much. */
function databaseBytes({ id, size }: StoredFileRow): ReadableStream<Bytes> {
  let at = 0;
  return new ReadableStream<Bytes>({
    async pull(controller) {
      if (at >= size) return controller.close();
      const { rows } = await pool.query<{ piece: Buffer<ArrayBuffer> }>({ name: 'stored-file-piece', text: 'SELECT substring(bytes FROM $2::int FOR $3::int) AS piece FROM stored_file WHERE id = $1', values: [id, at + 1, CHUNK] });
      const piece = rows[0]?.piece;
      if (!piece || piece.length === 0) return controller.error(new Error(`stored file ${id} ends after ${at} of ${size} bytes`));
      at += piece.length;
      controller.enqueue(new Uint8Array(piece));
    },
  });
}

function verifying({ id, sha256 }: StoredFileRow): TransformStream<Bytes, Bytes> {
  const hash = createHash('sha256');
  return new TransformStream({
    transform(piece, controller) {
      hash.update(piece);
      controller.enqueue(piece);
    },
    flush(controller) {
      if (hash.digest('hex') !== sha256) controller.error(new Error(`stored file ${id} has other bytes than were stored`));
    },
  });
}

/** All of it, verified. */
export async function readFile(file: StoredFileRow): Promise<Bytes> {
  return new Uint8Array(await new Response(await openFile(file)).arrayBuffer());
}
