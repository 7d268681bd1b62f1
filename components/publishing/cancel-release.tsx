'use client';

import { clockTime } from '@/components/ui/local-time';
import { periodName } from '@/lib/disclosure/period';
import { cancelReleaseAction } from '@/lib/server/actions/releases';
import type { ReleaseSummary } from '@/lib/server/queries/workspace/releases';
import { ReasonButton } from '@/components/workflow/reason-button';

export function CancelRelease({ release }: { release: ReleaseSummary }) {
  return (
    <ReasonButton
      label="取消计划"
      about={`${periodName(release.period)}（${clockTime(release.plannedAt)}）`}
      question={`计划中的 ${release.waiting} 个部门不再按时公开，稿件回到“等待公开”，可以重新安排。`}
      run={(reason) => cancelReleaseAction({ releaseId: release.id, reason })}
    />
  );
}
