import { describe, expect, it } from 'vitest';
import { endStep, record, redo, startHistory, undo } from '@/lib/editing/history';

const typing = (path: string, at: number) => ({ path, at, typing: true });

describe('history', () => {
  it('takes typing in one field without a pause as one step', () => {
    let history = startHistory('');
    history = record(history, 'a', typing('name', 0));
    history = record(history, 'ab', typing('name', 500));
    history = record(history, 'abc', typing('name', 1400));
    expect(history.past).toHaveLength(1);
    expect(undo(history).present).toBe('');
  });

  it('begins a new step after a pause, in another field, and for every change that is not typing', () => {
    let history = startHistory('');
    history = record(history, 'a', typing('name', 0));
    history = record(history, 'b', typing('name', 2000));
    history = record(history, 'c', typing('basis', 2100));
    history = record(history, 'd', { path: 'basis', at: 2150, typing: false });
    history = record(history, 'e', typing('basis', 2200));
    expect(history.past.map((step) => step.content)).toEqual(['', 'a', 'b', 'c', 'd']);
  });

  it('begins a new step when a field is come back to', () => {
    const history = record(endStep(record(startHistory(''), 'a', typing('name', 0))), 'ab', typing('name', 100));
    expect(history.past.map((step) => step.content)).toEqual(['', 'a']);
  });

  it('goes back and forth, and knows where each change was made', () => {
    let history = startHistory('0');
    history = record(history, '1', { path: 'a', at: 0, typing: false });
    history = record(history, '2', { path: 'b', at: 0, typing: false });
    const back = undo(undo(history));
    expect(back.present).toBe('0');
    expect(back.future.map((step) => step.path)).toEqual(['a', 'b']);
    expect(redo(redo(back)).present).toBe('2');
    expect(undo(back)).toBe(back);
    expect(redo(history)).toBe(history);
  });

  it('drops what was undone once something else is written', () => {
    const history = record(undo(record(startHistory('0'), '1', { path: 'a', at: 0, typing: false })), '2', { path: 'a', at: 9, typing: false });
    expect(redo(history)).toBe(history);
  });

  it('holds at most two hundred steps', () => {
    let history = startHistory(0);
    for (let step = 1; step <= 300; step += 1) history = record(history, step, { path: 'a', at: 0, typing: false });
    expect(history.past).toHaveLength(200);
    expect(history.past[0]!.content).toBe(100);
  });
});
