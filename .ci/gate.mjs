// The one gate (`npm test`): installs what is missing, runs every step, and says at the end how many checks passed.
// For work on one thing: `npm test -- --only=lint,tests`.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { failedJourneys, failedTests } from './failures.mjs';
import { needChineseFont, needChromium } from './find-chromium.mjs';
import { build, install, JOURNEY_SECONDS, root, run, runTool } from './toolbox.mjs';

const cache = join(root, 'node_modules/.cache/gate');
const report = (name) => join(cache, `${name}.json`);
const node = (...args) => run(process.execPath, args);
// The native compiler: a third of the time. dependency-cruiser needs the older one, which is there beside it.
const types = (project) => runTool('typescript-native', ['--noEmit', '-p', project], { command: 'tsc' });

/** A step that is one check: passed or failed as a whole. */
const one = (code) => (code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });

function readReport(name) {
  return existsSync(report(name)) ? JSON.parse(readFileSync(report(name), 'utf8')) : null;
}

/** Never fewer than one failure when the tool itself says that it failed: a file that does not load has no test to count. */
function counted(code, { passed, failed, skipped, words }) {
  return { passed, failed: code !== 0 && failed === 0 ? 1 : failed, note: skipped > 0 ? `${skipped} skipped` : '', words };
}

async function tests() {
  const code = await runTool('vitest', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report('tests')}`]);
  const found = readReport('tests');
  if (found === null) return one(code || 1);
  const notLoaded = found.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.every((each) => each.status !== 'failed'),
  );
  return counted(code, {
    passed: found.numPassedTests,
    failed: found.numFailedTests + notLoaded.length,
    skipped: found.numPendingTests + found.numTodoTests,
    words: failedTests(found),
  });
}

/** A port that nobody listens on, from the given one upwards. */
function freePort(port) {
  return new Promise((done) => {
    const probe = createServer();
    probe.on('error', () => done(freePort(port + 1)));
    probe.listen(port, '127.0.0.1', () => probe.close(() => done(port)));
  });
}

/** Without a build there is nothing to measure or to walk through, which is a failure of its own. */
function hasBuild() {
  const built = existsSync(join(root, 'dist/.vite/manifest.json'));
  if (!built) console.error('Not run: there is no build. Ask for it with --only=build,… or repair it.');
  return built;
}

async function size() {
  return one(hasBuild() ? await node('.ci/size-budget.mjs') : 1);
}

async function journeys() {
  if (!hasBuild()) return one(1);
  const chromium = await needChromium();
  if (chromium === null) return one(1);
  await needChineseFont();
  const env = { CHROMIUM_PATH: chromium, QIBU_JOURNEY_PORT: String(await freePort(4183)), QIBU_JOURNEY_REPORT: report('journeys') };
  const code = await runTool('@playwright/test', ['test', '-c', '.ci/playwright.config.ts'], {
    command: 'playwright',
    env,
    seconds: JOURNEY_SECONDS,
  });
  const found = readReport('journeys');
  if (found === null) return one(code || 1);
  const { expected, unexpected, flaky, skipped } = found.stats;
  return counted(code, { passed: expected, failed: unexpected + flaky, skipped, words: failedJourneys(found) });
}

async function arrows() {
  const sources = ['src', 'machines', 'rules', 'tests'].filter((folder) => existsSync(join(root, folder)));
  const code = await runTool('dependency-cruiser', ['--config', '.ci/dependency-cruiser.cjs', '--output-type', 'err-long', ...sources], {
    command: 'depcruise',
  });
  return one((await node('.ci/house-picture.mjs', '--check')) || code);
}

/** Machine-written files keep the form in which their tool writes them. (The patterns of the settings file are taken from .ci/.) */
const machineWritten = ['!public/**', '!tests/**/*.json', '!**/*.md', '!package-lock.json'];

const steps = [
  ['format', async () => one(await runTool('oxfmt', ['-c', '.ci/oxfmt.json', '--check', '.', ...machineWritten]))],
  ['lint', async () => one(await runTool('oxlint', ['-c', '.ci/oxlint.json', '.']))],
  ['types', async () => one((await types('tsconfig.json')) + (await types('.ci/tsconfig.json')))],
  ['pure-types', async () => one(await types('.ci/tsconfig.pure.json'))],
  ['arrows', arrows],
  ['tests', tests],
  ['unused', async () => one(await runTool('knip', ['-c', '.ci/knip.json', '--no-progress']))],
  ['audit', async () => one(await node('.ci/audit.mjs'))],
  ['build', async () => one(await build())],
  ['size', size],
  ['journeys', journeys],
  // What the tests of faults have written down must be all that is promised.
  ['faults', async () => one(await node('.ci/fault-table.mjs', '--check'))],
];

/** The steps that the command line asks for; all of them without `--only`. */
function chosen() {
  const only = process.argv
    .find((argument) => argument.startsWith('--only='))
    ?.slice('--only='.length)
    .split(',');
  const unknown = only?.filter((name) => !steps.some(([step]) => step === name)) ?? [];
  if (unknown.length === 0) return only === undefined ? steps : steps.filter(([name]) => only.includes(name));
  console.error(`No such step: ${unknown.join(', ')}. There are: ${steps.map(([name]) => name).join(', ')}.`);
  process.exit(2);
}

const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;
const wanted = chosen();
const results = new Map();
const begun = performance.now();

/** Runs one step and keeps what came of it. A step that throws has failed; the gate goes on. */
async function take(name, step) {
  console.log(`\n━━ ${name}`);
  const since = performance.now();
  const result = await step().catch((error) => {
    console.error(error);
    return one(1);
  });
  results.set(name, { note: '', words: [], ...result, time: seconds(since) });
  console.log(`━━ ${name}: ${result.failed === 0 ? 'passed' : 'FAILED'} in ${seconds(since)}`);
}

if (await install()) {
  rmSync(cache, { recursive: true, force: true });
  await node('.ci/fault-table.mjs', '--reset');
  mkdirSync(cache, { recursive: true });
  for (const [name, step] of wanted) await take(name, step);
} else {
  results.set('install', { passed: 0, failed: 1, note: 'no step could run', words: [], time: seconds(begun) });
}

const sum = (key) => [...results.values()].reduce((total, result) => total + result[key], 0);
console.log('\n━━ summary');
for (const [name, { passed, failed, note, time, words }] of results) {
  console.log(
    `${failed === 0 ? 'passed' : 'FAILED'}  ${name.padEnd(11)} ${time.padStart(8)}  ${passed} passed, ${failed} failed${note === '' ? '' : ` (${note})`}`,
  );
  if (words.length > 0) console.log(words.join('\n'));
}
console.log(`${seconds(begun)} in all`);
console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
process.exitCode = sum('failed') === 0 ? 0 : 1;
