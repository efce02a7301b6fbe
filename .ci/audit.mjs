// Asks the registry what is known against the dependencies, and looks for scripts that would run when they are installed.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readAudit, scriptFaults, silenced } from './audit-report.mjs';
import { npm, root } from './toolbox.mjs';

/** One attempt: a gate that waits for a registry that is not there keeps nobody safer. */
function audit(...options) {
  const [program, ...before] = npm();
  const args = [...before, 'audit', '--json', '--fetch-retries=0', '--fetch-timeout=20000', ...options];
  const { stdout, error } = spawnSync(program, args, { cwd: root, encoding: 'utf8', timeout: 60_000, stdio: ['ignore', 'pipe', 'ignore'] });
  return readAudit(error === undefined ? stdout : error.message);
}

const read = (name) => readFileSync(join(root, name), 'utf8');
const faults = [...scriptFaults(JSON.parse(read('package-lock.json')), silenced, read('.npmrc'))];

for (const [what, options] of [
  ['What runs at the user', ['--omit=dev']],
  ['Everything, tools included', []],
]) {
  const found = audit(...options);
  if (!found.answered) {
    console.log(`${what}: not audited, because the registry gives no answer (${found.why}).`);
    continue;
  }
  console.log(`${what}: ${found.grave.length} of high or critical severity, ${found.others.length} others.`);
  for (const words of found.others) console.log(`  ${words}`);
  faults.push(...found.grave.map((words) => `${what}: ${words}`));
}
for (const [name, why] of Object.entries(silenced)) console.log(`Its script is not run: ${name} (${why}).`);
for (const words of faults) console.error(words);
process.exit(faults.length === 0 ? 0 : 1);
