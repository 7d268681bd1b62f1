import type { Finding } from './rule';

/** A department's answer to what a rule doubts at one place: why it stands as it is. */
export interface Acceptance {
  ruleId: string;
  sectionId: string;
  path: string;
  /** What was answered, one finding a line. The figures stand in it: another figure needs another answer. */
  message: string;
  reason: string;
  acceptedBy: string;
  /** ISO. */
  acceptedAt: string;
}

export type CheckedFinding = Finding & { acceptance: Acceptance | null };

export type DoubtedPlace = Pick<Acceptance, 'ruleId' | 'sectionId' | 'path'>;

const isAt = (finding: Finding, { ruleId, sectionId, path }: DoubtedPlace) => finding.id === ruleId && finding.sectionId === sectionId && finding.path === path;

/** As the database can hold it: a message may quote half a character. */
const lineOf = (finding: Finding) => finding.message.replace(/\0|\p{Surrogate}/gu, '').replace(/\s*[\r\n]+\s*/g, ' ');

export const placeOf = (finding: Finding): DoubtedPlace => ({ ruleId: finding.id, sectionId: finding.sectionId, path: finding.path });

/** All that a rule doubts at a place, as one answer covers it; empty where it doubts nothing (any more). */
export function doubtsAt(findings: readonly Finding[], place: DoubtedPlace): string {
  const lines = findings.filter((finding) => finding.severity === 'W' && isAt(finding, place)).map(lineOf);
  return [...new Set(lines)].join('\n');
}

function answerTo(finding: Finding, acceptances: readonly Acceptance[]): Acceptance | null {
  if (finding.severity !== 'W') return null;
  return acceptances.find((acceptance) => isAt(finding, acceptance) && acceptance.message.split('\n').includes(lineOf(finding))) ?? null;
}

/** Each finding with the answer that still holds for it. */
export const withAcceptances = (findings: readonly Finding[], acceptances: readonly Acceptance[]): CheckedFinding[] =>
  findings.map((finding) => ({ ...finding, acceptance: answerTo(finding, acceptances) }));

/** The doubts that keep the disclosure from being submitted: neither corrected nor answered. */
export const openWarnings = (findings: readonly Finding[], acceptances: readonly Acceptance[]): Finding[] =>
  findings.filter((finding) => finding.severity === 'W' && answerTo(finding, acceptances) === null);
