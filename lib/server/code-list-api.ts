import { createHash } from 'node:crypto';
import { codeListOf } from '@/lib/classification/code-book';
import type { IndexedCode } from '@/lib/classification/search';
import { getActor } from './auth';
import { withInitials } from './code-initials';
import { codeListYear } from './commands/import-code-list';
import { db } from './db';
import { codeListKind, importedCodes } from './editions/code-book';
import { NotFound } from './refusal';

type RouteContext = { params: Promise<{ kind: string; year: string }> };

// A list stays one array as long as nobody imports another, so it is written out once.
const written = new WeakMap<readonly IndexedCode[], { body: string; tag: string }>();

function writtenOut(list: readonly IndexedCode[]) {
  let known = written.get(list);
  if (!known) {
    const body = JSON.stringify(list);
    written.set(list, (known = { body, tag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"` }));
  }
  return known;
}

/** A year's list with pinyin initials, for whoever is signed in: [[code, name, initials]]. The lists are public knowledge, their initials only work. */
export async function getCodeListForPicker(request: Request, { params }: RouteContext): Promise<Response> {
  if (!(await getActor())) return Response.json({ message: '登录已经失效。请重新登录。' }, { status: 401 });
  const { kind: givenKind, year: givenYear } = await params;
  const [kind, year] = [codeListKind.safeParse(givenKind), codeListYear.safeParse(/^\d{4}$/u.test(givenYear) ? Number(givenYear) : null)];
  if (!kind.success || !year.success) return Response.json({ message: new NotFound().message }, { status: 404 });
  const { body, tag } = writtenOut(withInitials(codeListOf(kind.data, year.data, await importedCodes(db, year.data))));
  const headers = { 'cache-control': 'private, max-age=300, must-revalidate', etag: tag };
  if (request.headers.get('if-none-match')?.includes(tag)) return new Response(null, { status: 304, headers });
  return new Response(body, { headers: { ...headers, 'content-type': 'application/json; charset=utf-8' } });
}
