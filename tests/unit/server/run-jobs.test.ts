import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { startJobs } from '@/lib/server/worker/run-jobs';

afterEach(() => vi.restoreAllMocks());

describe('jobs of the worker', () => {
  it('run again and again, with the time, until they are stopped', async () => {
    const moments: Date[] = [];
    const now = new Date('2026-02-20T01:00:00Z');
    const jobs = startJobs([{ name: 'often', everySeconds: 0.01, run: async (at) => void moments.push(at) }], () => now);
    await vi.waitFor(() => expect(moments.length).toBeGreaterThan(2));
    await jobs.stop();
    const ran = moments.length;
    await sleep(50);
    expect(moments).toHaveLength(ran);
    expect(moments[0]).toBe(now);
  });

  it('stop none of the others when they fail, are logged, and are left alone for a while', async () => {
    const logged = vi.spyOn(console, 'error').mockImplementation(() => {});
    const runs = { broken: 0, sound: 0 };
    const jobs = startJobs([
      { name: 'broken', everySeconds: 0.01, run: async () => { runs.broken += 1; throw new Error('no'); } },
      { name: 'sound', everySeconds: 0.01, run: async () => { runs.sound += 1; } },
    ]);
    await vi.waitFor(() => expect(runs.sound).toBeGreaterThan(3));
    await jobs.stop();
    expect(runs.broken).toBe(1);
    expect(logged).toHaveBeenCalledWith('后台任务“broken”没有完成，15 秒后再试。', expect.any(Error));
  });

  it('are told when they are to end', async () => {
    const told: boolean[] = [];
    const jobs = startJobs([{ name: 'long', everySeconds: 0, run: async (_now, stopping) => { told.push(stopping.aborted); await new Promise((resolve) => stopping.addEventListener('abort', resolve)); told.push(stopping.aborted); } }]);
    await sleep(10);
    await jobs.stop();
    expect(told).toEqual([false, true]);
  });

  it('never run twice at once, and are ended before the stop is', async () => {
    let running = 0;
    let ended = false;
    const jobs = startJobs([{ name: 'slow', everySeconds: 0, run: async () => { expect(++running).toBe(1); await sleep(60); running -= 1; ended = true; } }]);
    await sleep(10);
    await jobs.stop();
    expect([running, ended]).toEqual([0, true]);
  });
});
