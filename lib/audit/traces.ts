import { type Period, periodName } from '@/lib/disclosure/period';
import { typedMoment } from '@/lib/workflow/release';
import type { ChainProblem, ChainReport } from './chain';

/**
 * What a command leaves elsewhere in the database, written in the transaction of its event: where it stands without the
 * event, the event was removed. From the log alone nobody can see that its end is missing.
 */
export const TRACES = {
  session: '次登录',
  user: '个账号',
  department: '个部门',
  membership: '项角色',
  edition: '份稿件的建立',
  editionState: '份稿件的办理状态',
  submission: '次报送',
  comment: '条审核意见或回复',
  acceptance: '项核对说明',
  secrecyReview: '次保密审查',
  signOff: '次会审',
  release: '项公开计划',
  releaseEnd: '项公开计划的执行或取消',
  delegation: '项代办委托',
  delegationEnd: '项代办委托的提前结束',
  import: '次文件上传',
  attachment: '个附件',
} as const;

export type TraceKind = keyof typeof TRACES;

/** Traces of a kind that have no event. */
export interface Unrecorded {
  kind: TraceKind;
  count: number;
  /** ISO 8601. */
  earliest: string;
  latest: string;
}

/** An edition that was published, and what the log says of it. */
export interface RecordedPublication extends Period {
  department: string;
  number: number;
  publishedAt: string;
  sha256: string | null;
  /** The hash of the content in each event of its publication. */
  recorded: readonly (string | null)[];
}

/** What stands in the rest of the database at the moment at which the log is read. */
export interface Facts {
  users: number;
  editions: number;
  unrecorded: readonly Unrecorded[];
  publications: readonly RecordedPublication[];
}

/** The report on the chain with what the rest of the database tells of the log. */
export function heldAgainst(report: ChainReport, facts: Facts): ChainReport {
  const found = missing(report.rows, facts);
  return { ...report, problemCount: report.problemCount + found.length, problems: [...report.problems, ...found] };
}

function missing(rows: number, { users, editions, unrecorded, publications }: Facts): ChainProblem[] {
  if (rows === 0 && users + editions > 0) return [problem('emptied', `日志中一条记录也没有，而数据库中有 ${users} 个账号、${editions} 份稿件：日志被整个清空。`)];
  return [...unrecorded.map(unrecordedProblem), ...publications.flatMap(publicationProblem)];
}

const problem = (kind: ChainProblem['kind'], message: string): ChainProblem => ({ kind, id: null, message });

const moment = (iso: string) => typedMoment(new Date(iso)).replace('T', ' ');

function unrecordedProblem({ kind, count, earliest, latest }: Unrecorded): ChainProblem {
  const [from, to] = [moment(earliest), moment(latest)];
  return problem('unrecorded', `数据库中有 ${count} ${TRACES[kind]}（${from === to ? from : `${from} 至 ${to}`}），日志中没有相应的记录：记录被删除，或者不是经门户办理的。`);
}

function publicationProblem({ department, number, publishedAt, sha256, recorded, ...period }: RecordedPublication): ChainProblem[] {
  if (sha256 !== null && recorded.includes(sha256)) return [];
  const about = `${department}${periodName(period)}第 ${number} 稿（${moment(publishedAt)} 公开）`;
  return [recorded.length === 0 ? problem('publicationMissing', `${about}在日志中没有公开的记录：记录被删除，或者不是经门户公开的。`) : problem('publicationDiffers', `${about}的内容散列与日志所记的不符：稿件或者日志被改动。`)];
}
