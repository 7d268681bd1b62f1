// All checks on the published sample, on a whole edition with its tables, and on one with 500 项 and 60 project tables.
import { performance } from 'node:perf_hooks';
import { runChecks } from '../../lib/checks/run-checks';
import type { DisclosureContext } from '../../lib/disclosure/context';
import { withValueAt } from '../../lib/disclosure/path';
import { templateOf } from '../../lib/disclosure/templates/templates';
import { contextOfEdition, readEditionJson } from '../../lib/exchange/edition-json';
import { validEdition } from '../../tests/support/edition-content';
import { largeEdition } from '../../tests/support/large-edition';
import { sampleEdition } from '../../tests/support/sample-edition';

const RUNS = 200;
const WARM_UP = 40;
const OPENED = 60;

function timesOf(contexts: readonly DisclosureContext[], warmUp: number): number[] {
  const times = contexts.map((context) => {
    const template = templateOf(context.templateVersion);
    const start = performance.now();
    runChecks(template, context);
    return performance.now() - start;
  });
  return times.slice(warmUp).sort((a, b) => a - b);
}

/** One figure typed anew each time, in a table that others follow from: the rest of the content is as it was. */
function keystrokes(context: DisclosureContext, section: string, path: string): DisclosureContext[] {
  return Array.from({ length: WARM_UP + RUNS }, (_, index) => ({ ...context, content: { ...context.content, [section]: withValueAt(context.content[section], path, (index + 1) * 10_000) } }));
}

/** Content that no run has seen before, as after opening another edition: nothing may come from a cache. */
const opened = (context: DisclosureContext): DisclosureContext[] => Array.from({ length: WARM_UP + OPENED }, () => structuredClone(context));

function report(label: string, contexts: readonly DisclosureContext[], allowed: number): void {
  const times = timesOf(contexts, WARM_UP);
  const at = (share: number) => times[Math.floor(times.length * share)]!.toFixed(1);
  console.log(`${label.padEnd(46)} p50 ${at(0.5).padStart(5)} ms  p95 ${at(0.95).padStart(5)} ms  (aim p95 ≤ ${allowed} ms)`);
}

export function benchChecks(): void {
  const sample = contextOfEdition(readEditionJson(JSON.stringify(sampleEdition)), null);
  const firstRow = (largeEdition.content.generalExpenditure as { rows: { id: string }[] }).rows[0]!.id;
  const [ownRow] = (validEdition.content.generalExpenditure as { rows: { id: string }[] }).rows;
  report('checks: the sample, a keystroke', keystrokes(sample, 'overview', 'expenditure/personnel/thisYear'), 10);
  report('checks: the sample, opened', opened(sample), 10);
  report('checks: its figures with all tables, a keystroke', keystrokes(validEdition, 'generalExpenditure', `rows/${ownRow!.id}/personnel`), 10);
  report('checks: 500 项, 60 projects, a keystroke', keystrokes(largeEdition, 'generalExpenditure', `rows/${firstRow}/personnel`), 60);
  report('checks: 500 项, 60 projects, opened', opened(largeEdition), 60);
}
