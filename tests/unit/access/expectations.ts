import { describe, expect, it } from 'vitest';
import { isDepartmentRole, type Actor, type Role } from '@/lib/access/actor';
import { BUREAU_ACTIONS, can, DEPARTMENT_ACTIONS, EDITION_ACTIONS, type BureauAction, type DepartmentAction, type EditionAction, type EditionSubject } from '@/lib/access/can';
import { availableActions } from '@/lib/workflow/available-actions';
import { EDITION_STATES, type EditionState } from '@/lib/workflow/states';
import { WORKFLOW_ACTIONS, type WorkflowAction } from '@/lib/workflow/transitions';

export const OWN = 'department-a';
export const OTHER = 'department-b';

/** A person with one role, in department A where the role belongs to a department. */
export function person(role: Role, userId = `${role}-1`): Actor {
  return { userId, name: userId, memberships: [{ role, departmentId: isDepartmentRole(role) ? OWN : null }] };
}

/** An edition of a department, submitted and signed off by people whom no test plays. */
export const edition = (state: EditionState, departmentId = OWN): EditionSubject => ({ departmentId, state, submittedById: 'somebody', signedOffById: 'somebody-else' });

export const facts = (state: EditionState, departmentId = OWN) => ({ ...edition(state, departmentId), blockingFindings: 0, openWarnings: 0, openComments: 0, openCoReviews: [] as string[], secrecy: 'made' as const });

type ContentAction = Exclude<EditionAction, WorkflowAction>;
const CONTENT_ACTIONS = EDITION_ACTIONS.filter((action): action is ContentAction => !(WORKFLOW_ACTIONS as readonly string[]).includes(action));

/** What a role may do, written out: everything else is refused. */
export interface Permissions {
  /** In each state: reading, writing, commenting. */
  content: Record<EditionState, readonly ContentAction[]>;
  /** In each state: the buttons. */
  steps: Record<EditionState, readonly WorkflowAction[]>;
  department: readonly DepartmentAction[];
  bureau: readonly BureauAction[];
}

/** Loops over all states × actions against the table; whatever is added to the workflow must be entered there. */
export function describeRole(role: Role, permissions: Permissions): void {
  const actor = person(role);

  describe.each(EDITION_STATES)('%s', (state) => {
    it.each(CONTENT_ACTIONS)('%s', (action) => expect(can(actor, action, edition(state))).toBe(permissions.content[state].includes(action)));

    it.each(WORKFLOW_ACTIONS)('%s', (action) => {
      const offered = availableActions(actor, facts(state)).find((one) => one.action === action);
      expect(offered !== undefined).toBe(permissions.steps[state].includes(action));
      // Whoever is offered a step is permitted it, and nothing stands in its way here.
      if (offered) {
        expect(can(actor, action, edition(state))).toBe(true);
        expect(offered.failureReasons).toEqual([]);
      }
    });
  });

  it('in its department and in the bureau', () => {
    expect(DEPARTMENT_ACTIONS.filter((action) => can(actor, action, { departmentId: OWN }))).toEqual(permissions.department);
    expect(BUREAU_ACTIONS.filter((action) => can(actor, action))).toEqual(permissions.bureau);
  });

  it("does nothing with another department's edition that belongs to the department", () => {
    for (const action of DEPARTMENT_ACTIONS) expect(can(actor, action, { departmentId: OTHER }), action).toBe(false);
    if (!isDepartmentRole(role)) return;
    for (const state of EDITION_STATES) {
      for (const action of EDITION_ACTIONS) expect(can(actor, action, edition(state, OTHER)), `${action} ${state}`).toBe(false);
      expect(availableActions(actor, facts(state, OTHER))).toEqual([]);
    }
  });

  it('is refused what nobody has heard of', () => {
    for (const action of ['deleteEverything', '', 'toString', '__proto__', 'constructor']) {
      for (const state of EDITION_STATES) expect(can(actor, action as never, edition(state) as never), action).toBe(false);
      expect(can(actor, action as never), action).toBe(false);
    }
  });
}
