// npm test: every stage in order; `node scripts/test.mjs unit e2e` runs the stages named.
// Ends with one line, "N passed, N failed".
import './setup/node-version.mjs';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installPackages, root } from './setup/packages.mjs';

const reports = mkdtempSync(join(tmpdir(), 'portal-reports-'));
const total = { passed: 0, failed: 0 };

function run(program, args, env = {}) {
  const result = spawnSync(process.execPath, [join(root, 'node_modules', program), ...args], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', ...env },
  });
  return result.status === 0;
}

/** Adds a report's counts to the total, so that no failure goes uncounted. */
function count(file, ok, read) {
  const { passed, failed } = existsSync(file) ? read(JSON.parse(readFileSync(file, 'utf8'))) : { passed: 0, failed: 0 };
  total.passed += passed;
  total.failed += ok ? failed : Math.max(failed, 1);
  return ok && failed === 0;
}

function vitest(project, args) {
  const file = join(reports, `${project}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const ok = run('vitest/vitest.mjs', ['run', '--project', project, '--passWithNoTests', ...reporters, ...args]);
  return count(file, ok, (report) => ({ passed: report.numPassedTests, failed: report.numFailedTests }));
}

async function freePort() {
  const probe = createServer();
  await new Promise((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  return String(port);
}

async function journeys(args) {
  const { requireChromium } = await import('./setup/chromium.mjs');
  const file = join(reports, 'e2e.json');
  const env = {
    CHROMIUM_PATH: requireChromium(),
    E2E_PORT: process.env.E2E_PORT ?? (await freePort()),
    PLAYWRIGHT_JSON_OUTPUT_NAME: file,
  };
  const ok = run('@playwright/test/cli.js', ['test', '--reporter=list,json', '--pass-with-no-tests', ...args], env);
  return count(file, ok, ({ stats }) => ({ passed: stats.expected + stats.flaky, failed: stats.unexpected }));
}

const stages = {
  lint: () => run('eslint/bin/eslint.js', ['.']),
  // Next writes the types of its routes; old ones would name pages that are gone.
  types: () => run('next/dist/bin/next', ['typegen']) && run('typescript/bin/tsc', ['--noEmit']),
  unit: (args) => vitest('unit', args),
  integration: (args) => vitest('integration', args),
  e2e: journeys,
};

async function stage(name, work) {
  const started = Date.now();
  const before = total.failed;
  let ok = false;
  try {
    ok = await work();
  } catch (error) {
    console.error(error.message);
  }
  if (!ok && total.failed === before) total.failed += 1;
  console.log(`${ok ? '✓' : '✗'} ${name} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
  return ok;
}

const named = process.argv.slice(2).filter((argument) => Object.hasOwn(stages, argument));
const others = process.argv.slice(2).filter((argument) => !Object.hasOwn(stages, argument));
const prepare = async () => {
  installPackages();
  const { generateClient } = await import('./generate.mjs');
  generateClient();
  return true;
};

let ok = await stage('packages and database client', prepare);
for (const name of named.length ? named : Object.keys(stages)) {
  ok = ok && (await stage(name, () => stages[name](others)));
}
rmSync(reports, { recursive: true, force: true });
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exit(ok ? 0 : 1);
