import { afterEach, expect, it, vi } from 'vitest';
import { fileNotFound, fileRoute } from '@/lib/server/downloads/file-response';

afterEach(() => vi.restoreAllMocks());

it('answers in words where a file could not be made, and records why', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const response = await fileRoute(() => Promise.reject(new Error('connection refused by 10.0.0.5')))();
  expect([response.status, response.headers.get('content-type')]).toEqual([500, 'text/plain; charset=utf-8']);
  expect(await response.text()).toMatch(/^这份文件暂时无法生成/);
  expect(log).toHaveBeenCalledOnce();
});

it('leaves every other answer as it is', async () => {
  expect((await fileRoute(async () => fileNotFound())()).status).toBe(404);
});
