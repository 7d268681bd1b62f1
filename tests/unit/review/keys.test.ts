import { describe, expect, it } from 'vitest';
import { commandOf, REVIEW_COMMANDS, REVIEW_KEYS } from '@/lib/review/keys';

const stroke = (key: string, more: Partial<Parameters<typeof commandOf>[0]> = {}) => commandOf({ key, shiftKey: /^[A-Z?]$/.test(key), ctrlKey: false, metaKey: false, altKey: false, isComposing: false, ...more });

describe('keys', () => {
  it('each mean one thing', () => {
    expect(new Set(REVIEW_COMMANDS.map((command) => REVIEW_KEYS[command].key)).size).toBe(REVIEW_COMMANDS.length);
    for (const command of REVIEW_COMMANDS) expect(stroke(REVIEW_KEYS[command].key)).toBe(command);
  });

  it('mean the same with Caps Lock, and on a Chinese keyboard', () => {
    expect(stroke('J', { shiftKey: false })).toBe('nextSection');
    expect(stroke('f', { shiftKey: true })).toBe('previousFinding');
    expect(stroke('？', { shiftKey: true })).toBe('help');
  });

  it('are the browser’s with a modifier, and the input method’s while it composes', () => {
    for (const modifier of ['ctrlKey', 'metaKey', 'altKey', 'isComposing'] as const) expect(stroke('r', { [modifier]: true })).toBeNull();
    expect(stroke('q')).toBeNull();
    expect(stroke('J')).toBeNull();
    expect(stroke('Enter')).toBeNull();
  });
});
