/**
 * The fuller tests, one after the other: check (types, lint, format), `npm test`, faults and fuzz, browser. Prints what
 * each part found and ends with `N passed, N failed`. Where CI is set, a skipped test counts as failed.
 */
import { spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

interface Tally {
  readonly passed: number;
  readonly failed: number;
}
interface MochaReport {
  readonly stats: { readonly passes: number; readonly failures: number; readonly pending: number };
}

const mochaParts = [
  { name: 'npm test', args: ['--parallel', '--jobs', '2', 'test/**/*.test.ts'] },
  { name: 'faults and fuzz', args: ['--config', '.mocharc.full.json', 'test/faults/**/*.test.ts'] },
  { name: 'browser', args: ['--config', '.mocharc.full.json', 'test/browser/**/*.test.ts'] },
];

const skippedFails = Boolean(process.env.CI);
const tallies: Tally[] = [await check()];
for (const part of mochaParts) tallies.push(await mocha(part));
const total = (of: keyof Tally) => tallies.reduce((sum, tally) => sum + tally[of], 0);
say(`${total('passed')} passed, ${total('failed')} failed`);
process.exitCode = total('failed') > 0 ? 1 : 0;

async function check(): Promise<Tally> {
  const code = await run('npm', ['run', '--silent', 'check']);
  say(`check: ${code === 0 ? 'passed' : 'failed'}`);
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

async function mocha({ name, args }: { name: string; args: readonly string[] }): Promise<Tally> {
  const report = join(tmpdir(), `tz-report-${process.pid}.json`);
  rmSync(report, { force: true });
  const code = await run('npx', [
    'mocha',
    ...args,
    '--reporter',
    'test/support/reporter.ts',
    '--reporter-option',
    `output=${report}`,
  ]);
  return tallyOf({ name, report, code });
}

function tallyOf({ name, report, code }: { name: string; report: string; code: number }): Tally {
  let read: MochaReport;
  try {
    read = JSON.parse(readFileSync(report, 'utf8')) as MochaReport;
  } catch {
    say(`${name}: ended with ${code} and no report`);
    return { passed: 0, failed: 1 };
  }
  const { passes, failures, pending } = read.stats;
  const failed = Math.max(failures + (skippedFails ? pending : 0), code === 0 ? 0 : 1);
  say(`${name}: ${passes} passed, ${failures} failed, ${pending} skipped`);
  return { passed: passes, failed };
}

function run(command: string, args: readonly string[]): Promise<number> {
  return new Promise((resolve) => {
    spawn(command, args, { stdio: 'inherit' }).on('close', (code) => resolve(code ?? 1));
  });
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
