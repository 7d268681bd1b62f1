import { ROLE_NAMES } from '@/lib/access/actor';
import { CODE_LIST_NAMES } from '@/lib/classification/code-book';
import { periodName } from '@/lib/disclosure/period';
import { typedMoment } from '@/lib/workflow/release';
import { db } from '../db';
import { editionName } from '../editions/edition-name';
import type { AuditRow } from './read-events';

export interface Names {
  /** "用户张三（zhangsan）" */
  subjectOf(row: AuditRow): string;
  /** Of a row that an event's data gives by its id. */
  nameOf(type: 'department' | 'user' | 'cycle' | 'division', id: string): string | undefined;
}

const TYPE_NAMES: Record<string, string> = { edition: '稿件', comment: '审核意见', department: '部门', unit: '单位', user: '用户', membership: '角色', cycle: '年度', codeList: '科目名录', session: '登录', import: '文件', importBatch: '补录批次', release: '公开计划', division: '科室', delegation: '代办授权', standardComment: '常用意见' };

const USER_KEYS = ['userId', 'reviewerId', 'fromUserId', 'toUserId'] as const;

/** Ids that stand in the data of an event under a key, at the top or before and after. */
function idsIn(rows: readonly AuditRow[], key: string): string[] {
  const values = (value: unknown) => (value !== null && typeof value === 'object' ? [(value as Record<string, unknown>)[key]] : []);
  return rows.flatMap(({ data }) => [...values(data), ...values(data.before), ...values(data.after)]).filter((id): id is string => typeof id === 'string');
}

/** The names of all that some events speak of, as they are now, in a fixed number of queries. */
export async function namesFor(rows: readonly AuditRow[]): Promise<Names> {
  const ids = (type: string, ...more: readonly string[]) => [...new Set([...rows.filter((row) => row.subjectType === type).map((row) => row.subjectId), ...more])];
  const within = (list: readonly string[]) => ({ where: { id: { in: [...list] } } });
  const editionIds = [...new Set(rows.flatMap(({ editionId }) => editionId ?? []))];
  const [editions, memberships, units, imports, delegations, releases] = await Promise.all([
    db.edition.findMany({
      ...within(editionIds),
      select: { id: true, number: true, disclosure: { select: { department: { select: { shortName: true } }, cycle: { select: { fiscalYear: true, kind: true } } } } },
    }),
    db.membership.findMany({ ...within(ids('membership')), select: { id: true, role: true, user: { select: { name: true, username: true } }, department: { select: { shortName: true } } } }),
    db.unit.findMany({ ...within(ids('unit')), select: { id: true, name: true, department: { select: { shortName: true } } } }),
    db.import.findMany({ ...within(ids('import')), select: { id: true, file: { select: { name: true } } } }),
    db.delegation.findMany({ ...within(ids('delegation')), select: { id: true, from: { select: { name: true } }, to: { select: { name: true } } } }),
    db.release.findMany({ ...within(ids('release')), select: { id: true, plannedAt: true, cycle: { select: { fiscalYear: true, kind: true } } } }),
  ]);
  const [users, departments, cycles, divisions] = await Promise.all([
    db.user.findMany({ ...within(ids('user', ...USER_KEYS.flatMap((key) => idsIn(rows, key)))), select: { id: true, name: true, username: true } }),
    db.department.findMany({ ...within(ids('department', ...idsIn(rows, 'departmentId'))), select: { id: true, shortName: true } }),
    db.cycle.findMany({ ...within(ids('cycle', ...idsIn(rows, 'copyFromCycleId'), ...idsIn(rows, 'cycleId'))), select: { id: true, fiscalYear: true, kind: true } }),
    db.division.findMany({ ...within(ids('division', ...idsIn(rows, 'divisionId'))), select: { id: true, name: true } }),
  ]);
  const person = (user: { name: string; username: string }) => `${user.name}（${user.username}）`;
  const known = new Map<string, string>([
    ...editions.map((edition): [string, string] => [`edition/${edition.id}`, editionName(edition)]),
    ...(await discarded(editionIds.filter((id) => editions.every((edition) => edition.id !== id)))),
    ...memberships.map(({ id, role, user, department }): [string, string] => [`membership/${id}`, `${person(user)}的角色“${department ? `${department.shortName}，` : ''}${ROLE_NAMES[role]}”`]),
    ...units.map(({ id, name, department }): [string, string] => [`unit/${id}`, `${department.shortName}的单位“${name}”`]),
    ...imports.map(({ id, file }): [string, string] => [`import/${id}`, `文件“${file.name}”`]),
    ...delegations.map(({ id, from, to }): [string, string] => [`delegation/${id}`, `${to.name}代${from.name}办理的委托`]),
    ...releases.map(({ id, plannedAt, cycle }): [string, string] => [`release/${id}`, `${periodName(cycle)}的公开计划（${typedMoment(plannedAt).replace('T', ' ')}）`]),
    ...users.map((user): [string, string] => [`user/${user.id}`, person(user)]),
    ...departments.map(({ id, shortName }): [string, string] => [`department/${id}`, shortName]),
    ...cycles.map((cycle): [string, string] => [`cycle/${cycle.id}`, periodName(cycle)]),
    ...divisions.map(({ id, name }): [string, string] => [`division/${id}`, name]),
  ]);
  return { nameOf: (type, id) => known.get(`${type}/${id}`), subjectOf: (row) => subjectName(row, known) };
}

/** What is gone but for its record is called as it was when it went. */
async function discarded(editionIds: readonly string[]): Promise<[string, string][]> {
  if (editionIds.length === 0) return [];
  const events = await db.auditEvent.findMany({ where: { action: 'discardCorrection', editionId: { in: [...editionIds] } }, select: { editionId: true, data: true } });
  return events.map(({ editionId, data }) => [`edition/${editionId}`, (data as { name: string }).name]);
}

function subjectName(row: AuditRow, known: ReadonlyMap<string, string>): string {
  const { subjectType: type, subjectId: id, editionId } = row;
  if (type === 'codeList') return codeListName(id);
  const name = known.get(editionId ? `edition/${editionId}` : `${type}/${id}`);
  const typeName = Object.hasOwn(TYPE_NAMES, type) ? TYPE_NAMES[type]! : type;
  if (name === undefined) return `${typeName} ${id}`;
  return type === 'user' || type === 'department' || type === 'division' ? `${typeName}${name}` : name;
}

/** "function/2020", as commands name a list. */
function codeListName(id: string): string {
  const [kind = '', year = ''] = id.split('/');
  const name = Object.hasOwn(CODE_LIST_NAMES, kind) ? CODE_LIST_NAMES[kind as keyof typeof CODE_LIST_NAMES] : kind;
  return `${year}年的${name}`;
}
