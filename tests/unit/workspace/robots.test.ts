import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import robots from '@/app/robots';

const folders = (path: string) => readdirSync(path, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? entry.name : []));

it('search engines stay out of every page that needs a sign-in, and in those of the public', () => {
  const { disallow } = robots().rules as { disallow: string[] };
  for (const name of [...folders('app/(workspace)'), ...folders('app/(sign-in)')]) expect(disallow).toContain(`/${name}`);
  const kept = folders('app/(public)').filter((name) => disallow.some((path) => `/${name}`.startsWith(path)));
  expect(kept).toEqual(['search']);
});
