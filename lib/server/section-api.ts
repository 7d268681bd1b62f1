import { z } from 'zod';
import { getActor } from './auth';
import { saveSection } from './commands/save-section';
import { readSection } from './queries/workspace/read-section';
import { NotFound, Refusal } from './refusal';
import { isFromHere } from './same-origin';

// Saving by itself while somebody types: plain requests rather than server actions, which a browser sends one after
// another and which would render the page anew at each save.

type RouteContext = { params: Promise<{ editionId: string; sectionId: string }> };

const MAX_BYTES = 2 * 1024 * 1024;
const bodySchema = z.object({ content: z.record(z.string(), z.unknown()), revision: z.number().int().nonnegative() });

const message = (status: number, text: string, reasons?: string[]) => Response.json({ message: text, reasons }, { status });

export async function putSection(request: Request, { params }: RouteContext): Promise<Response> {
  if (!isFromHere(request)) return message(403, '请求不是从本门户的页面发出的，没有保存。');
  return answer(async () => {
    const actor = await getActor();
    if (!actor) return message(401, '登录已经失效，内容保留在本浏览器中。请重新登录，登录后会继续保存。');
    const body = await readBody(request);
    if (body === 'too large') return message(413, '本部分的内容超过 2 MB，无法保存。请删减后再试。');
    if (!body) return message(422, '内容的格式无法识别，没有保存。请刷新页面后再试。');
    const result = await saveSection(actor, { ...(await params), ...body });
    if (result.saved) return Response.json({ revision: result.revision, savedAt: result.savedAt });
    return Response.json(result.conflict, { status: 409 });
  });
}

export async function getSection(_request: Request, { params }: RouteContext): Promise<Response> {
  return answer(async () => {
    const actor = await getActor();
    if (!actor) return message(401, '登录已经失效。请重新登录。');
    const section = await readSection(actor, await params);
    return section ? Response.json(section, { headers: { 'cache-control': 'no-store' } }) : message(404, new NotFound().message);
  });
}

async function answer(work: () => Promise<Response>): Promise<Response> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof NotFound) return message(404, error.message);
    if (error instanceof Refusal) return message(422, error.message, error.reasons);
    console.error('section request failed', error);
    return message(500, '系统出现了内部错误，没有保存。内容保留在本浏览器中，稍后会再试。');
  }
}

async function readBody(request: Request) {
  if (Number(request.headers.get('content-length') ?? 0) > MAX_BYTES) return 'too large' as const;
  const text = await request.text();
  if (text.length > MAX_BYTES) return 'too large' as const;
  try {
    return bodySchema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}
