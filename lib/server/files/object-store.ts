import { setTimeout as sleep } from 'node:timers/promises';
import { AwsClient } from 'aws4fetch';
import { env } from '../env';
import { Refusal } from '../refusal';
import type { S3Settings } from './s3-settings';

const MILLISECONDS_TO_ANSWER = 60_000;

/** A file's place is its content: the same bytes are stored once, and a lost row leaves nothing wrong behind. */
export const objectKeyOf = (sha256: string): string => `files/${sha256.slice(0, 2)}/${sha256}`;

/** Puts an object; putting the same bytes again changes nothing. */
export async function putObject(settings: S3Settings, key: string, file: { bytes: Uint8Array<ArrayBuffer>; sha256: string; mediaType: string }): Promise<void> {
  await ask(settings, key, {
    method: 'PUT',
    body: file.bytes,
    // Signed with the request: the storage refuses bytes that were changed on the way.
    headers: { 'x-amz-content-sha256': file.sha256, 'content-type': file.mediaType },
  });
}

/** The object's bytes as they arrive. Throws a refusal where the storage doesn't answer or lacks the object. */
export async function getObject(key: string): Promise<ReadableStream<Uint8Array<ArrayBuffer>>> {
  const settings = env.s3();
  if (!settings) throw new Error(`File ${key} is in S3 storage, which is not configured.`);
  const response = await ask(settings, key, { method: 'GET' });
  return response.body!;
}

async function ask(settings: S3Settings, key: string, init: RequestInit): Promise<Response> {
  const { accessKeyId, secretAccessKey, region } = settings;
  const client = new AwsClient({ accessKeyId, secretAccessKey, region, service: 's3' });
  const address = `${settings.endpoint}/${settings.bucket}/${key}`;
  const response = await answerOf(client, address, init).catch((error: unknown) => error);
  if (response instanceof Response && response.ok) return response;
  const why = response instanceof Response ? `${response.status} ${(await response.text()).slice(0, 500)}` : String(response);
  console.error(`file storage: ${init.method} ${address}: ${why}`);
  throw new Refusal(init.method === 'PUT' ? '文件存储服务暂时无法访问，文件没有保存。请稍后再试；如果仍然失败，请联系系统管理员。' : '文件存储服务暂时无法访问，没有取得文件。请稍后再试；如果仍然失败，请联系系统管理员。');
}

const ATTEMPTS = 3;
const MILLISECONDS_BETWEEN = 500;

/** The storage's answer; one that says it is busy is asked again. */
async function answerOf(client: AwsClient, address: string, init: RequestInit): Promise<Response> {
  for (let attempt = 1; ; attempt++) {
    const response = await answerInTime(await client.sign(address, init));
    if (response.status < 500 || attempt === ATTEMPTS) return response;
    await response.body?.cancel();
    await sleep(attempt * MILLISECONDS_BETWEEN);
  }
}

/** With a timer of our own: Node 20 forgets the signal of a request that was signed with it. */
async function answerInTime(request: Request): Promise<Response> {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(new Error('no answer in time')), MILLISECONDS_TO_ANSWER);
  try {
    return await fetch(request, { signal: controller.signal });
  } finally {
    clearTimeout(timer);
  }
}
