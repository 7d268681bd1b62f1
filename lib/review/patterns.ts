import { withAcceptances, type CheckedFinding } from '@/lib/checks/acceptance';
import type { CheckRecord } from '@/lib/checks/check-record';
import { MISSING_FIELD } from '@/lib/checks/run-checks';
import { allRules } from '@/lib/checks/rules';
import { fieldAt } from '@/lib/disclosure/place-label';
import { sectionOf, templateOf } from '@/lib/disclosure/templates/templates';
import { grouped } from './grouped';
import { sharedReasonReturn } from './shared-reasons';

/** What the checks found in a department's last submission, and by which template it was made. */
export interface SubmittedRecord {
  departmentId: string;
  templateVersion: string;
  record: CheckRecord;
}

/** Of several findings the worst: one that nobody corrected or answered, else one that was answered, else mere hints. */
export type Standing = 'open' | 'answered' | 'noted';

/** A department in which a pattern was found. */
export interface PatternHit {
  departmentId: string;
  standing: Standing;
  findings: { sectionId: string; path: string; message: string; answer: string | null }[];
}

/** The same finding in several departments. */
export interface Pattern {
  /** "F12" for a rule, "reason/threePublic/expenses/reason" for a field that gives no reason, "same/厉行节约" for a reason that many give. */
  key: string;
  /** A rule's title, or the field that gives no reason: "“三公”经费的增减原因". */
  title: string;
  /** Departments in which it was looked for: the rule ran, or the template has the field. */
  asked: number;
  hits: PatternHit[];
}

export interface Patterns {
  /** Departments whose submission was kept with what the checks found in it. */
  departments: number;
  missingReasons: Pattern[];
  rules: Pattern[];
}

/** What was found in many departments, the most frequent first. */
export function patternsOf(submitted: readonly SubmittedRecord[]): Patterns {
  const found = submitted.flatMap((one) => withAcceptances(one.record.findings, one.record.acceptances).map((finding): Found => ({ ...one, finding })));
  const lacking = grouped(found.filter(({ finding }) => finding.lacksReason), reasonKey);
  const failing = grouped(found, ({ finding }) => finding.id);
  const asked = (of: (one: SubmittedRecord) => boolean) => submitted.filter(of).length;
  return {
    departments: submitted.length,
    missingReasons: [...lacking].map(([key, group]) => ({ key, title: patternTitle(key, group[0]!.templateVersion) ?? key, asked: asked((one) => patternTitle(key, one.templateVersion) !== null), hits: hitsOf(group) })).sort(mostFrequent),
    rules: [...failing].map(([key, group]) => ({ key, title: patternTitle(key, group[0]!.templateVersion) ?? key, asked: asked(({ record }) => key === MISSING_FIELD || record.ran.includes(key)), hits: hitsOf(group) })).sort(mostFrequent),
  };
}

/** How many departments a pattern stands open in, was answered in, or was only hinted at. */
export function standingsOf(pattern: Pattern): Record<Standing, number> {
  const count = (standing: Standing) => pattern.hits.filter((hit) => hit.standing === standing).length;
  return { open: count('open'), answered: count('answered'), noted: count('noted') };
}

/**
 * A rule's title, or the field that gives no reason as the template's definition calls it. Null for what there isn't in
 * this version: records may have been kept by an earlier one.
 */
function patternTitle(key: string, templateVersion: string): string | null {
  if (key === MISSING_FIELD) return '必填内容没有填写';
  if (!key.startsWith(REASON)) return allRules.find((rule) => rule.id === key)?.title ?? null;
  const [sectionId = '', field = '', column = ''] = key.slice(REASON.length).split('/');
  const section = sectionOf(templateOf(templateVersion), sectionId);
  // Any row: the column is the same for all.
  const label = section && fieldAt(section, `${field}/-/${column}`)?.label;
  return section && label ? `${section.fields[field]!.label}的${label}` : null;
}

/** What a return that is about this pattern says, to whichever department; "" for what there isn't in this version. */
export function returnText(key: string, templateVersion: string): string {
  const shared = sharedReasonReturn(key);
  if (shared !== null) return shared;
  const title = patternTitle(key, templateVersion);
  if (title === null) return '';
  if (key.startsWith(REASON)) return `${title}没有写明。请逐项写明因为什么事、增减多少，修改后重新报送。`;
  const formula = allRules.find(({ id }) => id === key)?.formula;
  return `报送的内容没有通过校验“${title}”${formula ? `（${formula}）` : ''}。请对照该稿的校验结果逐处修改，修改后重新报送。`;
}

interface Found extends SubmittedRecord {
  finding: CheckedFinding;
}

const REASON = 'reason/';

/** The table with its column of reasons, whichever the row. */
function reasonKey({ finding: { sectionId, path } }: Found): string {
  const steps = path.split('/');
  return `${REASON}${sectionId}/${steps[0]}/${steps.at(-1)}`;
}

const STANDINGS: readonly Standing[] = ['open', 'answered', 'noted'];

function standingOf({ severity, acceptance }: CheckedFinding): Standing {
  if (severity === 'I') return 'noted';
  return acceptance ? 'answered' : 'open';
}

/** By department, in the order of the submissions. */
const hitsOf = (group: readonly Found[]): PatternHit[] =>
  [...grouped(group, ({ departmentId }) => departmentId)].map(([departmentId, own]) => ({
    departmentId,
    standing: STANDINGS.find((standing) => own.some(({ finding }) => standingOf(finding) === standing))!,
    findings: own.map(({ finding: { sectionId, path, message, acceptance } }) => ({ sectionId, path, message, answer: acceptance?.reason ?? null })),
  }));

const mostFrequent = (a: Pattern, b: Pattern): number => b.hits.length - a.hits.length || standingsOf(b).open - standingsOf(a).open || a.key.localeCompare(b.key);
