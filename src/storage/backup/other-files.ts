import type { Commit } from '#domain/event.ts';
import { isJsonObject, type JsonObject } from '#domain/json.ts';
import { limitProblems } from '#domain/json-limits.ts';
import type { Problem, Result } from '#domain/problem.ts';
import type { RecordedLog } from '#engine/ports.ts';
import { chainCommits } from '../record.ts';
import { parseLine } from './backup-format.ts';
import { refused } from './read-file-lines.ts';

/** The format name of the JSON document that home exported before there were backups. */
export const EXPORT_FORMAT = 'qibu.log';

const EXPORT_VERSION = 1;

/** A log as it was found in a file that is no backup: whose it is, and what must be said of it. */
export interface FoundLog {
  readonly campaign: string;
  readonly log: RecordedLog;
  readonly warnings: readonly Problem[];
}

/**
 * The log in the lines of a raw journal: the definition, then the records. A last line that breaks off in the middle is what a crash
 * leaves: it is left out and said (`backup.tail.torn`). A definition alone is refused as what it is.
 */
export function readJournalLines(lines: readonly string[]): Result<FoundLog> {
  const [definition = '', ...records] = lines;
  const meta = parseLine(definition)?.['meta'];
  const campaign = isJsonObject(meta) ? meta['id'] : undefined;
  if (typeof campaign !== 'string') return refused('backup.format.unknown');
  if (records.length === 0) return refused('backup.file.definition');
  const isTorn = parseLine(records.at(-1) ?? '') === undefined;
  const warnings: readonly Problem[] = isTorn ? [{ severity: 'warning', code: 'backup.tail.torn', path: `/commits/${records.length}` }] : [];
  return { ok: true, value: { campaign, log: { definition, records: isTorn ? records.slice(0, -1) : records }, warnings } };
}

/**
 * The log in an exported document, its commits chained anew. What was exported of a damaged log carries its problems: that is said
 * (`backup.export.damaged`), since it holds only what could be read then.
 */
export function readExport(document: JsonObject): Result<FoundLog> {
  const { schemaVersion, campaign, definition, commits, problems } = document;
  if (typeof schemaVersion === 'number' && schemaVersion > EXPORT_VERSION)
    return refused('backup.version.newer', '/schemaVersion', { found: schemaVersion, known: EXPORT_VERSION });
  const limits = limitProblems(document);
  if (limits.length > 0) return { ok: false, problems: limits };
  if (schemaVersion !== EXPORT_VERSION || typeof campaign !== 'string' || !Array.isArray(commits)) return refused('backup.header.malformed');
  const warnings: readonly Problem[] = problems === undefined ? [] : [{ severity: 'warning', code: 'backup.export.damaged', path: '/problems' }];
  const { records } = chainCommits(campaign, commits as readonly Commit[]);
  return { ok: true, value: { campaign, log: { definition: JSON.stringify(definition), records }, warnings } };
}
