import { DaysLeft } from '@/components/section/due-card';
import { Badge } from '@/components/ui/badge';
import { LocalTime } from '@/components/ui/local-time';
import { dayWords } from '@/lib/document/dates';
import { daysSince } from '@/lib/progress/days';
import type { QueueColumn } from './queue-table';

const waiting: QueueColumn = {
  head: '等待',
  cell: ({ waitingSince }) => {
    const days = daysSince(waitingSince, new Date());
    return (
      <span className="whitespace-nowrap">
        {days === 0 ? '不到 1 天' : `${days} 天`}
        <span className="block text-hint text-muted">
          自 <LocalTime iso={waitingSince} withYear />
        </span>
      </span>
    );
  },
};

const CORRECTS = { public: '已公开，更正', withdrawn: '已撤回公开，更正' } as const;

const due: QueueColumn = {
  head: '法定公开日',
  cell: ({ due: date, corrects }) =>
    date ? (
      <span className="sm:whitespace-nowrap">
        <DaysLeft due={date} />
        <span className="block text-hint text-muted">{dayWords(date.dueOn)}</span>
      </span>
    ) : corrects ? (
      CORRECTS[corrects]
    ) : (
      '未列入清单'
    ),
};

const round: QueueColumn = {
  head: '轮次',
  cell: ({ submissions, changedSections }) => (
    <span className="whitespace-nowrap">
      第 {submissions} 次报送
      {changedSections !== null && <span className="block text-hint text-muted">{changedSections === 0 ? '退回后没有改动' : `退回后改动 ${changedSections} 个部分`}</span>}
    </span>
  ),
};

const findings: QueueColumn = {
  head: '校验和意见',
  cell: ({ openFindings, answeredDoubts, openComments }) => {
    const open = openFindings ?? 0;
    return (
      <span className="sm:whitespace-nowrap">
        {openFindings === null ? '没有留存校验结果' : open > 0 ? <Badge tone="danger">问题 {open}</Badge> : answeredDoubts === 0 && <span className="text-muted">没有问题</span>}
        {answeredDoubts > 0 && <>{open > 0 && ' '}已说明的疑点 {answeredDoubts}</>}
        {openComments > 0 && <span className="block text-hint text-muted">未处理的意见 {openComments}</span>}
      </span>
    );
  },
};

const reviewer: QueueColumn = {
  head: '审核人',
  cell: (row) => (
    <span className="whitespace-nowrap">
      {row.reviewer ?? <span className="text-muted">未指派</span>}
      {row.reviewer !== null && row.takenBy === null && <span className="block text-hint text-muted">已指派，未受理</span>}
      {row.awaitsOwnDivision && (
        <span className="block">
          <Badge tone="caution">待本科室会审</Badge>
        </span>
      )}
    </span>
  ),
};

/** What a reviewer chooses by. */
export const REVIEW_COLUMNS: readonly QueueColumn[] = [waiting, due, round, findings, reviewer];
