import { EmptyState } from '@/components/ui/notice';
import { type QueueGroup, queueGroups } from '@/lib/review/queue';
import type { ReviewRow } from '@/lib/server/queries/workspace/list-review-queue';
import { REVIEW_COLUMNS } from './queue-columns';
import { QueueTable } from './queue-table';

export const GROUP_NAMES: Record<QueueGroup, string> = {
  new: '新报送',
  resubmitted: '退回后重新报送',
  reviewing: '审核中',
  returned: '已退回，待部门修改',
  approved: '已通过',
};

const EMPTY: Record<QueueGroup, { title: string; then: string }> = {
  new: { title: '没有新报送的稿件', then: '部门负责人审签报送后，稿件会出现在这里。' },
  resubmitted: { title: '没有退回后重新报送的稿件', then: '退回的稿件由部门修改并重新报送后，会出现在这里，并标出改动了几个部分。' },
  reviewing: { title: '没有正在审核的稿件', then: '打开一件新报送的稿件并开始审核后，会出现在这里。' },
  returned: { title: '没有退回后等待修改的稿件', then: '退回部门的稿件在重新报送之前留在这里，部门修改和审签期间也是这样。' },
  approved: { title: '没有已通过、等待公开的稿件', then: '审核通过的稿件在公开之前留在这里。' },
};

/** What a reviewer has to work on. */
const WORK: readonly QueueGroup[] = ['new', 'resubmitted', 'reviewing'];

/** The chosen group, or all that hold something; what nobody has taken stands behind one's own work. */
export function QueueGroups({ rows, nobodys, chosen }: { rows: readonly ReviewRow[]; nobodys: readonly ReviewRow[]; chosen: QueueGroup | undefined }) {
  const shown = queueGroups(rows).filter(({ group, rows: own }) => (chosen ? group === chosen : own.length > 0));
  const groups = (work: boolean) =>
    shown.filter(({ group }) => WORK.includes(group) === work).map(({ group, rows: own }) => <Group key={group} id={group} name={GROUP_NAMES[group]} rows={own} empty={EMPTY[group]} />);
  return (
    <div className="space-y-7">
      {groups(true)}
      {!chosen && nobodys.length > 0 && <Group id="nobodys" name="还没有人负责" hint="没有指派审核人，也没有人受理，或者原来的审核人已经离任。谁开始审核、退回或通过，就由谁负责。" rows={nobodys} />}
      {groups(false)}
    </div>
  );
}

function Group({ id, name, hint, rows, empty }: { id: QueueGroup | 'nobodys'; name: string; hint?: string; rows: readonly ReviewRow[]; empty?: { title: string; then: string } }) {
  return (
    <section aria-labelledby={`group-${id}`}>
      <h2 id={`group-${id}`} className="mb-2 text-lg font-semibold">
        {name} <span className="figures text-base font-normal text-muted">{rows.length} 件</span>
      </h2>
      {hint && <p className="mb-2 text-sm text-muted">{hint}</p>}
      {rows.length === 0 && empty ? <EmptyState title={empty.title}>{empty.then}</EmptyState> : <QueueTable caption={`${name}的稿件`} rows={rows} columns={REVIEW_COLUMNS} />}
    </section>
  );
}
