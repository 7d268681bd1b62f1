// All checks on the published sample, on a whole edition with its tables, and on one with 500 项 and 60 project tables.
import { performance } from 'node:perf_hooks';
import { runChecks } from '../../lib/checks/run-checks';
import type { DisclosureContext } from '../../lib/disclosure/context';
import { templateOf } from '../../lib/disclosure/templates/templates';
import { contextOfEdition, readEditionJson } from '../../lib/exchange/edition-json';
import { validEdition } from '../../tests/support/edition-content';
import { largeEdition } from '../../tests/support/large-edition';
import { sampleEdition } from '../../tests/support/sample-edition';

const RUNS = 300;
const WARM_UP = 30;

/** Every run sees content that it has never seen, as after opening another edition: nothing may come from a cache. */
function timesOf(context: DisclosureContext): number[] {
  const template = templateOf(context.templateVersion);
  return Array.from({ length: WARM_UP + RUNS }, () => {
    const fresh = structuredClone(context);
    const start = performance.now();
    runChecks(template, fresh);
    return performance.now() - start;
  })
    .slice(WARM_UP)
    .sort((a, b) => a - b);
}

function report(label: string, context: DisclosureContext, allowed: number): void {
  const times = timesOf(context);
  const at = (share: number) => times[Math.floor(times.length * share)]!.toFixed(1);
  const count = runChecks(templateOf(context.templateVersion), context).findings.length;
  console.log(`${label.padEnd(46)} p50 ${at(0.5).padStart(5)} ms  p95 ${at(0.95).padStart(5)} ms  (aim p95 ≤ ${allowed} ms, ${count} findings)`);
}

export function benchChecks(): void {
  report('checks: the sample', contextOfEdition(readEditionJson(JSON.stringify(sampleEdition)), null), 10);
  report('checks: the sample’s figures with all tables', validEdition, 10);
  report('checks: 500 项, 60 project tables', largeEdition, 60);
}
