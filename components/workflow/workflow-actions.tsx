'use client';

import { createContext, useContext, type ReactNode } from 'react';
import type { ActionResult } from '@/lib/server/action';
import type { EditionState } from '@/lib/workflow/states';
import type { MoveAction } from '@/lib/workflow/transitions';

/** The server's side of the workflow, given once by the workspace's layout: components don't reach into the server. */
export interface WorkflowActions {
  move: (input: { editionId: string; action: MoveAction; expectedState: EditionState; reason?: string }) => Promise<ActionResult<unknown>>;
  publish: (input: { editionId: string; expectedState: EditionState }) => Promise<ActionResult<unknown>>;
  withdraw: (input: { editionId: string; expectedState: EditionState; reason: string }) => Promise<ActionResult<unknown>>;
}

const Actions = createContext<WorkflowActions | null>(null);

export function WorkflowActionsProvider({ actions, children }: { actions: WorkflowActions; children: ReactNode }) {
  return <Actions value={actions}>{children}</Actions>;
}

export function useWorkflowActions(): WorkflowActions {
  const actions = useContext(Actions);
  if (!actions) throw new Error('Workflow actions are only there inside the workspace.');
  return actions;
}
