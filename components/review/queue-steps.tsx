import { ButtonLink } from '@/components/ui/button';
import type { Neighbours } from '@/lib/review/queue';
import type { EditionState } from '@/lib/workflow/states';
import type { QueueRow } from '@/lib/server/queries/workspace/types';

/** On to the next, or back to the last, that this person has to work on. Once this one is dealt with, the next is what there is to do. */
export function QueueSteps({ state, around: { previous, next } }: { state: EditionState; around: Neighbours<QueueRow> }) {
  const done = state !== 'SUBMITTED' && state !== 'IN_REVIEW';
  return (
    <>
      {previous && (
        <ButtonLink variant="quiet" href={`/review/${previous.edition.id}`}>
          <span>
            上一件<span className="hidden sm:inline">：{previous.department.shortName}</span>
          </span>
        </ButtonLink>
      )}
      {next ? (
        <ButtonLink variant={done ? 'primary' : 'quiet'} href={`/review/${next.edition.id}`} data-review-key="nextEdition">
          <span>
            下一件<span className={done ? '' : 'hidden sm:inline'}>：{next.department.shortName}</span>
          </span>
        </ButtonLink>
      ) : (
        done && (
          <ButtonLink variant="quiet" href="/review">
            没有下一件了，回到审核列表
          </ButtonLink>
        )
      )}
    </>
  );
}
