import { ButtonLink } from '@/components/ui/button';
import type { QueueRow } from '@/lib/server/queries/workspace/types';

/** On to the next or back to the last edition that the bureau has to work on, in the order of the queue. */
export function QueueSteps({ editionId, queue }: { editionId: string; queue: readonly QueueRow[] }) {
  const work = queue.filter((row) => row.edition.state !== 'RETURNED');
  const here = work.findIndex((row) => row.edition.id === editionId);
  const before = here > 0 ? work[here - 1] : undefined;
  const after = work[here + 1];
  return (
    <>
      {before && (
        <ButtonLink variant="quiet" href={`/review/${before.edition.id}`}>
          <span>
            上一件<span className="hidden sm:inline">：{before.department.shortName}</span>
          </span>
        </ButtonLink>
      )}
      {after && (
        <ButtonLink variant="quiet" href={`/review/${after.edition.id}`}>
          <span>
            下一件<span className="hidden sm:inline">：{after.department.shortName}</span>
          </span>
        </ButtonLink>
      )}
    </>
  );
}
