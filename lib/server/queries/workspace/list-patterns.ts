import type { Actor } from '@/lib/access/actor';
import { can, type EditionSubject } from '@/lib/access/can';
import { readCheckRecord } from '@/lib/checks/check-record';
import { sectionOf, templateOf } from '@/lib/disclosure/templates/templates';
import { whyNotReturned } from '@/lib/review/bulk-steps';
import { patternsOf, type Pattern, type Standing, standingsOf } from '@/lib/review/patterns';
import { sharedReasons } from '@/lib/review/shared-reasons';
import type { EditionState } from '@/lib/workflow/states';
import { db } from '../../db';
import { chosenCycle } from './bulk-cycle';
import { departmentRefSelect } from './edition-refs';
import { submittedReasons } from './submitted-reasons';
import type { CycleRef, DepartmentRef } from './types';

/** States in which the bureau has what was submitted, or gave it back; what was given back may be with the clerk or the head again. */
const STATES: EditionState[] = ['SUBMITTED', 'IN_REVIEW', 'RETURNED', 'APPROVED'];

export interface PatternSummary {
  key: string;
  title: string;
  /** Departments in which it was found, and in which it was looked for. */
  found: number;
  asked: number;
  standings: Record<Standing, number>;
  /** Short names of the departments, in the order of their codes. */
  names: string[];
  /** One finding as the checks worded it. */
  example: string;
}

export interface PatternDepartment {
  department: DepartmentRef;
  edition: { id: string; state: EditionState; readable: boolean };
  standing: Standing;
  findings: { section: string; message: string; answer: string | null }[];
  /** Why this person can't return it together with others; empty when they can. */
  notReturned: string[];
}

export interface PatternsView {
  cycles: CycleRef[];
  cycle: CycleRef;
  /** On the list of who must publish, without those that publish nothing. */
  due: number;
  /** With a submission and what the checks found in it. */
  submitted: number;
  missingReasons: PatternSummary[];
  /** Reasons that many departments word alike. */
  sharedReasons: PatternSummary[];
  rules: PatternSummary[];
  /** The one that was opened. */
  opened: { summary: PatternSummary; departments: PatternDepartment[] } | null;
}

type Submitted = Awaited<ReturnType<typeof lastSubmissions>>[number];

/** What was found in many departments' last submissions of a cycle (the newest open one without a choice); null for others than the bureau. */
export async function listPatterns(actor: Actor, cycleId?: string, key?: string): Promise<PatternsView | null> {
  const chosen = can(actor, 'seeReviewQueue') ? await chosenCycle(cycleId) : null;
  if (!chosen) return null;
  const [due, submitted] = await Promise.all([db.cycleDepartment.count({ where: { cycleId: chosen.cycle.id, exemptBasis: null } }), lastSubmissions(chosen.cycle.id)]);
  const { departments, missingReasons, rules } = patternsOf(submitted);
  const shared = sharedReasons(await submittedReasons(submitted));
  const byId = new Map(submitted.map((one) => [one.departmentId, one]));
  const summaries = (patterns: readonly Pattern[]) => patterns.map((pattern) => summaryOf(pattern, byId));
  const opened = key === undefined ? undefined : [...missingReasons, ...shared, ...rules].find((pattern) => pattern.key === key);
  return {
    ...chosen,
    due,
    submitted: departments,
    missingReasons: summaries(missingReasons),
    sharedReasons: summaries(shared),
    rules: summaries(rules),
    opened: opened ? { summary: summaryOf(opened, byId), departments: opened.hits.map((hit) => departmentOf(hit, byId.get(hit.departmentId)!, actor)) } : null,
  };
}

/** By the departments' codes. What was submitted before checks were kept tells nothing. */
async function lastSubmissions(cycleId: string) {
  const editions = await db.edition.findMany({
    where: { disclosure: { cycleId }, OR: [{ state: { in: STATES } }, { state: { in: ['DRAFT', 'SIGN_OFF'] }, submissions: { some: {} } }] },
    orderBy: { disclosure: { department: { code: 'asc' } } },
    select: {
      id: true,
      state: true,
      templateVersion: true,
      submittedById: true,
      signedOffById: true,
      disclosure: { select: { department: { select: departmentRefSelect } } },
      submissions: { orderBy: { number: 'desc' }, take: 1, select: { checkRecord: true } },
    },
  });
  return editions.flatMap(({ submissions: [submission], disclosure: { department }, ...edition }) => {
    const record = submission ? readCheckRecord(submission.checkRecord) : null;
    return record ? [{ ...edition, department, departmentId: department.id, record }] : [];
  });
}

function summaryOf(pattern: Pattern, submitted: ReadonlyMap<string, Submitted>): PatternSummary {
  const { key, title, asked, hits } = pattern;
  return { key, title, found: hits.length, asked, standings: standingsOf(pattern), names: hits.map((hit) => submitted.get(hit.departmentId)!.department.shortName), example: hits[0]!.findings[0]!.message };
}

function departmentOf({ standing, findings }: Pattern['hits'][number], { id, state, department, departmentId, templateVersion, submittedById, signedOffById }: Submitted, actor: Actor): PatternDepartment {
  const template = templateOf(templateVersion);
  const subject: EditionSubject = { departmentId, state, submittedById, signedOffById };
  // Messages name the row or figure themselves.
  const told = findings.map(({ sectionId, message, answer }) => ({ section: sectionOf(template, sectionId)?.shortTitle ?? '', message, answer }));
  return { department, edition: { id, state, readable: can(actor, 'readEdition', subject) }, standing, findings: told, notReturned: whyNotReturned(actor, subject) };
}
