'use client';

import { removeFromReleaseAction } from '@/lib/server/actions/releases';
import type { ReleaseItemView } from '@/lib/server/queries/workspace/releases';
import { ReasonButton } from '@/components/workflow/reason-button';

export function RemoveFromRelease({ releaseId, item }: { releaseId: string; item: ReleaseItemView }) {
  return (
    <ReasonButton
      label="移出"
      about={item.department.shortName}
      question="该部门不再按这个计划公开，稿件回到“等待公开”；计划中的其他部门不受影响。"
      run={(reason) => removeFromReleaseAction({ releaseId, editionId: item.editionId, reason })}
    />
  );
}
