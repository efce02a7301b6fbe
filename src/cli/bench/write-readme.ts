import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import type { Row } from './row.ts';
import { toTable } from './to-table.ts';

const FILES = [
  { file: 'README.md', language: 'en' },
  { file: 'README.zh-CN.md', language: 'zh' },
] as const;

/** Puts the table between `<!-- bench -->` and `<!-- /bench -->` of both READMEs, with the machine that it was measured on. */
export function writeReadme(rows: readonly Row[]): void {
  for (const { file, language } of FILES) {
    const text = readFileSync(file, 'utf8');
    const machine = `Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model.trim() ?? 'CPU'}`;
    const table = `<!-- bench -->\n${toTable(rows, language)}\n\n${machine}\n<!-- /bench -->`;
    if (!/<!-- bench -->[\s\S]*<!-- \/bench -->/.test(text)) throw new Error(`${file} has no place for the table`);
    writeFileSync(
      file,
      text.replace(/<!-- bench -->[\s\S]*<!-- \/bench -->/, () => table),
    );
  }
}
