import type { ReactNode } from 'react';
import { DemoBanner } from '@/components/public/demo-banner';
import { placesOf, rolesInWords, stoodInForInWords } from '@/components/workflow/navigation';
import { WorkflowActionsProvider } from '@/components/workflow/workflow-actions';
import { WorkspaceShell } from '@/components/workflow/workspace-shell';
import { moveEditionAction, publishEditionAction, withdrawEditionAction } from '@/lib/server/actions/workflow';
import { getActor } from '@/lib/server/auth';
import { getPortalSettings } from '@/lib/server/queries/public/get-portal-settings';
import { countUnreadNotices } from '@/lib/server/queries/workspace/list-notices';

const WORKFLOW_ACTIONS = { move: moveEditionAction, publish: publishEditionAction, withdraw: withdrawEditionAction };

export default async function WorkspaceLayout({ children }: { children: ReactNode }) {
  const actor = await getActor();
  // The page itself sends strangers to the sign-in page: it knows its address, to which they come back.
  if (!actor) return children;
  const [{ demo }, count] = await Promise.all([getPortalSettings(), countUnreadNotices(actor)]);
  return (
    <WorkspaceShell
      places={placesOf(actor)}
      person={{ name: actor.name, roles: rolesInWords(actor), mustChangePassword: actor.mustChangePassword, standsInFor: stoodInForInWords(actor) }}
      unread={{ count }}
      banner={demo ? <DemoBanner /> : null}
    >
      <WorkflowActionsProvider actions={WORKFLOW_ACTIONS}>{children}</WorkflowActionsProvider>
    </WorkspaceShell>
  );
}
