'use client';

import { useState, type ReactNode } from 'react';
import type { EditionState } from '@/lib/workflow/states';
import type { AvailableAction } from '@/lib/workflow/available-actions';
import type { WorkflowAction } from '@/lib/workflow/transitions';
import { Button, ButtonLink } from '@/components/ui/button';
import { TakeUpDialog } from '@/components/review/take-up-dialog';
import { Snackbar } from '@/components/ui/snackbar';
import { StateBadge } from './state-badge';
import { QUESTIONS, StepDialog } from './step-dialog';
import { StepProblem, type StepAction, useStep } from './use-step';

/** Actions that take a step back; they stand left of those that go on, and never in the primary colour. */
const BACKWARD: readonly WorkflowAction[] = ['recall', 'sendBack', 'returnToDepartment', 'reopenReview', 'withdraw'];

type Step = AvailableAction & { action: StepAction };

/** Releases are planned for many editions at once, on a page of their own. */
const isStep = (one: AvailableAction): one is Step => one.action !== 'schedule' && one.action !== 'unschedule';

export interface WorkflowSubject {
  edition: { id: string; state: EditionState };
  actions: readonly AvailableAction[];
  /** Who has it now, in words. */
  waitingFor: string;
}

interface Props {
  view: WorkflowSubject;
  /** What the reason begins with, for actions that need one. */
  reasonDraft?: string;
  /** Asked before the review begins, of an edition that is a colleague's. */
  takeUpQuestion?: string | null;
  /** More to do from here, such as going on to the next in the queue. */
  children?: ReactNode;
}

/** State, who has it now, and what this person can do about it. Stays at the lower edge of the screen. */
export function WorkflowBar({ view, reasonDraft = '', takeUpQuestion = null, children }: Props) {
  const { edition, actions, waitingFor } = view;
  const [asked, setAsked] = useState<Step | null>(null);
  const step = useStep();
  const steps = actions.filter(isStep);
  const ordered = [...steps].sort((a, b) => Number(BACKWARD.includes(b.action)) - Number(BACKWARD.includes(a.action)));
  const questionOf = ({ action }: Step) => (action === 'startReview' ? takeUpQuestion : null);
  const begin = (action: Step) => {
    step.clear();
    if (action.needsReason || QUESTIONS[action.action] || questionOf(action) !== null) setAsked(action);
    else step.run(edition, action.action);
  };
  const question = asked && questionOf(asked);
  const dialog = {
    overtaken: step.reasons.length > 0 && !steps.some((one) => one.action === asked?.action),
    busy: step.busy,
    problem: <StepProblem reasons={step.reasons} />,
    onClose: () => {
      setAsked(null);
      step.clear();
    },
    onConfirm: (reason?: string) => step.run(edition, asked!.action, reason, () => setAsked(null)),
  };
  return (
    <div className="bottom-bar no-print sticky bottom-0 z-20 mt-6 border-t border-line bg-surface px-4 py-3 shadow-[0_-2px_8px_rgb(27_36_48/0.06)] sm:rounded-t-card sm:border-x" role="region" aria-label="办理">
      {!asked && <StepProblem reasons={step.reasons} />}
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <p className="flex flex-wrap items-center gap-x-3 text-sm text-muted">
          <StateBadge state={edition.state} /> {waitingFor}
        </p>
        <div className="flex flex-wrap items-center gap-2">
          {children}
          {steps.length < actions.length && <ButtonLink href="/publishing">安排公开</ButtonLink>}
          {ordered.map((action) => (
            <Button
              key={action.action}
              data-step={action.action}
              variant={variantOf(action.action)}
              disabled={step.busy || action.failureReasons.length > 0}
              aria-describedby={action.failureReasons.length > 0 ? `why-not-${action.action}` : undefined}
              onClick={() => begin(action)}
            >
              {action.label}
            </Button>
          ))}
        </div>
      </div>
      {steps
        .filter((action) => action.failureReasons.length > 0)
        .map((action) => (
          <p key={action.action} id={`why-not-${action.action}`} className="mt-1 text-sm text-seal sm:text-right">
            现在不能“{action.label}”：{action.failureReasons.join('')}
          </p>
        ))}
      <StepDialog action={question === null ? asked : null} reasonDraft={reasonDraft} {...dialog} />
      <TakeUpDialog question={question} {...dialog} onConfirm={() => dialog.onConfirm()} />
      <Snackbar message={step.snackbar.message} onClose={step.snackbar.close} />
    </div>
  );
}

function variantOf(action: WorkflowAction) {
  if (action === 'recall') return 'secondary';
  return BACKWARD.includes(action) ? 'danger' : 'primary';
}
