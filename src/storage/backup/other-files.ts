import type { Commit } from '#domain/event.ts';
import { isJsonObject, type JsonObject } from '#domain/json.ts';
import { limitProblems } from '#domain/json-limits.ts';
import type { Problem, Result } from '#domain/problem.ts';
import type { RecordedLog } from '#engine/ports.ts';
import { JOURNAL_FORMAT, toLog } from '../journal.ts';
import { chainCommits } from '../write-record.ts';
import { toRecordedLog } from '../recorded-log.ts';
import { parseDrawers } from './backup-drawers.ts';
import { parseLine } from './parse-line.ts';
import { refused } from './read-file-lines.ts';

/** The format name of the JSON document that home exported before there were backups. */
export const EXPORT_FORMAT = 'qibu.log';

/** The format name of everything that is kept of a campaign, cell by cell, damaged or not. */
export const RAW_FORMAT = 'qibu.raw';

const VERSION = 1;

/** A log as it was found in a file that is no backup: whose it is, and what must be said of it. */
export interface FoundLog {
  readonly campaign: string;
  readonly log: RecordedLog;
  readonly warnings: readonly Problem[];
}

/**
 * The log in the lines of a journal, as it lies beside the database or with the bare definition in front. Whole lines that are no
 * records leave a gap, which the proof finds; a last line that breaks off in the middle is what a crash leaves, and is said
 * (`backup.tail.torn`). A definition alone is refused as what it is.
 */
export function readJournalLines(lines: readonly string[]): Result<FoundLog> {
  const [first = '', ...rest] = lines;
  const head = parseLine(first);
  const isJournal = head?.['format'] === JOURNAL_FORMAT;
  const { definition: kept, records: found } = toLog(lines);
  const definition = isJournal ? kept : first;
  const campaign = campaignOf(definition);
  if (campaign === undefined) return refused('backup.format.unknown');
  if (!isJournal && rest.length === 0) return refused('backup.file.definition');
  const isTorn = rest.length > 0 && parseLine(rest.at(-1) ?? '') === undefined;
  const records = isTorn && found.at(-1) === rest.at(-1) ? found.slice(0, -1) : found;
  const warnings: readonly Problem[] = isTorn ? [{ severity: 'warning', code: 'backup.tail.torn', path: `/commits/${records.length + 1}` }] : [];
  return { ok: true, value: { campaign, log: { definition, records }, warnings } };
}

function campaignOf(definition: string): string | undefined {
  const meta = parseLine(definition)?.['meta'];
  const campaign = isJsonObject(meta) ? meta['id'] : undefined;
  return typeof campaign === 'string' ? campaign : undefined;
}

/** The log in the raw cells of a database, records of segments and those that stand alone. */
export function readRaw({ v, campaign, cells }: JsonObject): Result<FoundLog> {
  if (typeof v === 'number' && v > VERSION) return refused('backup.version.newer', '/v', { found: v, known: VERSION });
  if (v !== VERSION || typeof campaign !== 'string' || !isJsonObject(cells)) return refused('backup.header.malformed');
  return { ok: true, value: { campaign, log: toRecordedLog(campaign, cells), warnings: [] } };
}

/**
 * The log in an exported document, its commits chained anew. What was exported of a damaged log carries its problems: that is said
 * (`backup.export.damaged`), since it holds only what could be read then.
 */
export function readExport(document: JsonObject): Result<FoundLog> {
  const { schemaVersion, campaign, definition, commits, problems } = document;
  const drawers = parseDrawers(document['drawers']);
  if (typeof schemaVersion === 'number' && schemaVersion > VERSION)
    return refused('backup.version.newer', '/schemaVersion', { found: schemaVersion, known: VERSION });
  const limits = limitProblems(document);
  if (limits.length > 0) return { ok: false, problems: limits };
  if (schemaVersion !== VERSION || typeof campaign !== 'string' || !Array.isArray(commits)) return refused('backup.header.malformed');
  if (drawers === undefined) return refused('backup.header.malformed', '/drawers');
  const warnings: readonly Problem[] = problems === undefined ? [] : [{ severity: 'warning', code: 'backup.export.damaged', path: '/problems' }];
  const { records } = chainCommits(campaign, commits as readonly Commit[]);
  return { ok: true, value: { campaign, log: { definition: JSON.stringify(definition), records, drawers }, warnings } };
}
