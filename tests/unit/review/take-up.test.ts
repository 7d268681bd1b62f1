import { expect, it } from 'vitest';
import { takeUpQuestion } from '@/lib/review/take-up';

const asked = (assignedTo: string | null, takenBy: string | null) => takeUpQuestion({ assignedTo, takenBy, reviewer: '王某' }, ['me', 'colleague on leave']);

it('is asked of what is assigned to somebody else, or was taken up by them before', () => {
  expect(asked('other', null)).toBe('该稿已指派给王某，仍要由您受理？受理后由您负责。');
  expect(asked('me', 'other')).toBe('该稿由王某审核，仍要由您受理？受理后由您负责。');
});

it('isn’t of what is one’s own, of whom one stands in for, or nobody’s', () => {
  expect([asked('me', null), asked('colleague on leave', null), asked('other', 'me'), asked(null, null)]).toEqual([null, null, null, null]);
});
