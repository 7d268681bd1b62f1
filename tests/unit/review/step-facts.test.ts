import { expect, it } from 'vitest';
import { countedFor } from '@/lib/review/step-facts';
import { type EditionFacts, failureReasons } from '@/lib/workflow/available-actions';
import { TRANSITIONS, WORKFLOW_ACTIONS } from '@/lib/workflow/transitions';
import { facts } from '../access/expectations';

/** What is known of an edition without counting anything. */
const KNOWN = ['departmentId', 'state', 'submittedById', 'signedOffById', 'origin', 'secrecy'];

/** What `failureReasons` asks of an edition, whatever stands in it. */
function asked(action: (typeof WORKFLOW_ACTIONS)[number]): string[] {
  const read = new Set<string>();
  for (const state of TRANSITIONS[action].from) {
    const edition = new Proxy<EditionFacts>(facts(state), { get: (held, key, receiver) => (read.add(String(key)), Reflect.get(held, key, receiver)) });
    failureReasons(action, edition);
  }
  return [...read].filter((key) => !KNOWN.includes(key));
}

it.each(WORKFLOW_ACTIONS)('what %s rests on is counted', (action) => {
  const counted = countedFor(action);
  const alone = { coReviews: ['openCoReviews'], planned: ['plannedNumber'], nothing: [] };
  if (counted !== 'all') expect(asked(action)).toEqual(alone[counted]);
  else expect(asked(action)).toContain('blockingFindings');
});
