import type { DisclosureContext } from '@/lib/disclosure/context';
import type { FieldPath } from '@/lib/disclosure/path';

/** E blocks a submission, W must be answered, I is shown. */
export type Severity = 'E' | 'W' | 'I';

export const SEVERITY_NAMES: Record<Severity, string> = { E: '阻止提交', W: '请核对', I: '提示' };

/** What a rule reports: where, what is wrong, what was expected. Amounts in messages are 万元. */
export interface RuleFinding {
  sectionId: string;
  path: FieldPath;
  message: string;
  expected?: string;
  actual?: string;
  /** A value for the field at `path` that mends it with one click. */
  repair?: { label: string; value: unknown };
  /** Where this one weighs otherwise than the rule does. */
  severity?: Severity;
}

export interface Finding extends RuleFinding {
  /** The rule's id, or "缺项" for a field that a submission needs and the draft lacks. */
  id: string;
  severity: Severity;
}

export interface Rule {
  /** As in the published list of checks, e.g. "F12". */
  id: string;
  severity: Severity;
  title: string;
  /** The law or convention behind it. */
  basis: string;
  /** Sections that it can't run without; empty for a rule that reads whatever sections there are. */
  sections: readonly string[];
  run: (context: DisclosureContext) => RuleFinding[];
}
