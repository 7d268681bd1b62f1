import type { DisclosureContext } from '@/lib/disclosure/context';
import type { DisclosureKind } from '@/lib/disclosure/kinds';
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
  /** The field asks for a reason and gives none: counted over all departments. */
  lacksReason?: true;
  /** Where this one weighs otherwise than the rule does. */
  severity?: Severity;
}

export interface Finding extends RuleFinding {
  /** The rule's id, or "缺项" for a field that a submission needs and the draft lacks. */
  id: string;
  severity: Severity;
}

/** A result of its own beside "passed" and "failed": what the rule reads isn't there. The reason is for the clerk. */
export interface NotRun {
  notRun: string;
}

export const notRun = (reason: string): NotRun => ({ notRun: reason });

/** A number in a rule that an administrator may set otherwise for a cycle. */
export interface RuleParameter {
  label: string;
  default: number;
}

export interface Rule {
  /** As in the published list of checks, e.g. "F12". */
  id: string;
  severity: Severity;
  title: string;
  /** What is compared with what, as the public list shows it: "支出总计 = 本年支出合计 + 年终结转结余". */
  formula: string;
  /** The law or convention behind it. */
  basis: string;
  /** Of which disclosures it is asked; of both where it says nothing. */
  kind?: DisclosureKind;
  /** Sections that it can't run without; empty for a rule that reads whatever sections there are. */
  sections: readonly string[];
  parameters?: Readonly<Record<string, RuleParameter>>;
  /** `parameters` are the defaults, or what the cycle's setting says. */
  run: (context: DisclosureContext, parameters: Readonly<Record<string, number>>) => RuleFinding[] | NotRun;
}

/** A check as a cycle wants it; null leaves the rule's own severity. */
export interface CheckSetting {
  severity: Severity | 'OFF' | null;
  parameters: Readonly<Record<string, number>>;
}

/** By rule id; a rule without an entry runs as it is. */
export type CheckSettings = Readonly<Record<string, CheckSetting>>;

export interface CheckResult {
  findings: Finding[];
  /** Ids of the rules that ran, whether they found something or not. */
  ran: string[];
  notRun: { id: string; reason: string }[];
  counts: Record<Severity, number>;
}
