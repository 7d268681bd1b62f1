import type { EditionState } from '@/lib/workflow/states';
import { DUTY_STATES, type DutyState } from './duty-state';
import type { SectionCell } from './section-state';
import type { WaitedFor, WaitingSide } from './waiting';

interface Named {
  id: string;
  name: string;
}

/** A department in a cycle, as the progress board shows it. Days are yyyy-MM-dd. */
export interface BoardRow {
  department: { id: string; code: string; name: string; shortName: string };
  state: DutyState;
  exemptBasis: string | null;
  /** What endangers the due date; null where nothing does. */
  risk: string | null;
  /** The newest one; null where nobody has begun. */
  edition: { id: string; number: number; state: EditionState; readable: boolean } | null;
  /** `since` is a moment (ISO), null where the wait has no beginning yet; `days` are whole days since. */
  waiting: (WaitedFor & { since: string | null; days: number }) | null;
  /** Who took it, else who is assigned. */
  reviewer: Named | null;
  /** 对口科室 */
  division: Named | null;
  approvedOn: string;
  dueOn: string;
  daysLeft: number;
  firstPublishedOn: string | null;
  submissions: number;
  openComments: number;
  /** In the order of the board's sections; empty where there is no edition. */
  sections: SectionCell[];
}

/** "Nobody" as a choice among reviewers or divisions. */
export const NONE = 'none';

export interface BoardFilter {
  state?: DutyState;
  /** Of the newest edition. */
  step?: EditionState;
  side?: WaitingSide;
  /** An id, or NONE. */
  reviewer?: string;
  division?: string;
  /** Part of a name or code. */
  q?: string;
}

const isOf = (chosen: string | undefined, one: Named | null): boolean => chosen === undefined || (chosen === NONE ? one === null : one?.id === chosen);

export function filtered<Row extends BoardRow>(rows: readonly Row[], { state, step, side, reviewer, division, q = '' }: BoardFilter): Row[] {
  return rows.filter(
    (row) =>
      (state === undefined || row.state === state) &&
      (step === undefined || row.edition?.state === step) &&
      (side === undefined || row.waiting?.side === side) &&
      isOf(reviewer, row.reviewer) &&
      isOf(division, row.division) &&
      [row.department.name, row.department.shortName, row.department.code].some((name) => name.includes(q)),
  );
}

export const SORT_KEYS = ['urgency', 'code', 'due', 'waiting', 'reviewer', 'submissions', 'comments'] as const;
export type SortKey = (typeof SORT_KEYS)[number];

const rank = (row: BoardRow) => DUTY_STATES.indexOf(row.state);
const byCode = (a: BoardRow, b: BoardRow) => (a.department.code < b.department.code ? -1 : a.department.code > b.department.code ? 1 : 0);
/** As the Chinese read a list of names: by their sound. */
const inChinese = new Intl.Collator('zh-CN').compare;
const waitedDays = (row: BoardRow) => row.waiting?.days ?? -1;

/** Each in the direction that one wants first: these begin with the greatest. */
const GREATEST_FIRST: readonly SortKey[] = ['urgency', 'waiting', 'submissions', 'comments'];

const ORDERS: Record<SortKey, (a: BoardRow, b: BoardRow) => number> = {
  urgency: (a, b) => rank(a) - rank(b) || a.daysLeft - b.daysLeft || waitedDays(b) - waitedDays(a),
  code: () => 0,
  due: (a, b) => a.dueOn.localeCompare(b.dueOn),
  waiting: (a, b) => waitedDays(b) - waitedDays(a),
  reviewer: (a, b) => Number(a.reviewer === null) - Number(b.reviewer === null) || inChinese(a.reviewer?.name ?? '', b.reviewer?.name ?? ''),
  submissions: (a, b) => b.submissions - a.submissions,
  comments: (a, b) => b.openComments - a.openComments,
};

/** Whether the smallest stands on top. */
export const isAscending = (key: SortKey, reversed: boolean): boolean => GREATEST_FIRST.includes(key) === reversed;

/** Departments that are equal in it stand by their code. */
export function sorted(rows: readonly BoardRow[], key: SortKey, reversed = false): BoardRow[] {
  const turn = reversed ? -1 : 1;
  return [...rows].sort((a, b) => turn * ORDERS[key](a, b) || (key === 'code' ? turn : 1) * byCode(a, b));
}

export interface BoardGroup {
  division: Named | null;
  rows: BoardRow[];
}

/** By division in charge, in the order of their names; departments without one last. The order of the rows stays. */
export function groupedByDivision(rows: readonly BoardRow[]): BoardGroup[] {
  const groups = new Map<string, BoardGroup>();
  for (const row of rows) {
    const key = row.division?.id ?? NONE;
    const group = groups.get(key) ?? { division: row.division, rows: [] };
    group.rows.push(row);
    groups.set(key, group);
  }
  return [...groups.values()].sort((a, b) => Number(a.division === null) - Number(b.division === null) || inChinese(a.division?.name ?? '', b.division?.name ?? ''));
}

export interface BoardTotals {
  /** On the list, exempt ones included. */
  listed: number;
  /** 应公开 */
  due: number;
  /** Public now, punctually or not. */
  published: number;
  /** How many stand in each state; they add up to `listed`. */
  states: Record<DutyState, number>;
  /** Whose move it is. */
  sides: Record<WaitingSide, number>;
}

export function totalsOf(rows: readonly Pick<BoardRow, 'state' | 'waiting'>[]): BoardTotals {
  const count = (is: (row: Pick<BoardRow, 'state' | 'waiting'>) => boolean) => rows.filter(is).length;
  const states = Object.fromEntries(DUTY_STATES.map((state) => [state, count((row) => row.state === state)])) as Record<DutyState, number>;
  return {
    listed: rows.length,
    due: rows.length - states.exempt,
    published: states.published + states.publishedLate,
    states,
    sides: { department: count((row) => row.waiting?.side === 'department'), bureau: count((row) => row.waiting?.side === 'bureau') },
  };
}

/** The people or divisions that occur, each once, in the order of their names: choices for a filter. */
export function choicesOf(rows: readonly BoardRow[], of: 'reviewer' | 'division'): Named[] {
  const found = new Map(rows.flatMap((row) => (row[of] ? [[row[of].id, row[of]] as const] : [])));
  return [...found.values()].sort((a, b) => inChinese(a.name, b.name));
}
