import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'qibu-'));

/** What a run of the real command left: its exit code and its lines. */
export interface Run {
  readonly code: number | null;
  readonly lines: readonly string[];
  readonly json: readonly Readonly<Record<string, unknown>>[];
  readonly errors: string;
}

/** Runs `qibu` as a process of its own, as a user would. */
export function qibu(words: readonly string[], input = ''): Run {
  const run = spawnSync(process.execPath, ['node_modules/tsx/dist/cli.mjs', 'src/cli/main.ts', ...words], {
    cwd: root,
    input,
    encoding: 'utf8',
    maxBuffer: 512 * 1024 * 1024,
  });
  const lines = run.stdout.split('\n').filter((line) => line !== '');
  return {
    code: run.status,
    lines,
    json: lines.flatMap((line) => (line.startsWith('{') ? [JSON.parse(line) as Readonly<Record<string, unknown>>] : [])),
    errors: run.stderr,
  };
}

/** Puts a document into a file of the test's own folder. */
export function fileOf(name: string, content: unknown): string {
  const file = join(folder, name);
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
}
