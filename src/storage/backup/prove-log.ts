import type { IsoDate } from '#domain/iso-date.ts';
import { parseDefinition } from '#domain/parse-definition.ts';
import type { Problem, Result } from '#domain/problem.ts';
import type { Text } from '#domain/text.ts';
import type { CampaignState } from '#engine/evolve/campaign-state.ts';
import { foldLog } from '#engine/evolve/fold-log.ts';
import { stateHash } from '#engine/evolve/state-hash.ts';
import { createModel } from '#engine/model.ts';
import type { LogHead } from '#engine/log-outcome.ts';
import type { OpenedLog, RecordedLog } from '#engine/ports.ts';
import { checkEdition } from '../check-edition.ts';
import type { StoredCell } from '../cells.ts';
import { findWhole } from '../hashed-text.ts';
import { checkDrawers } from './backup-drawers.ts';
import { seriesKey } from '../series-keys.ts';
import { readLog } from '../read-log.ts';
import { firstHash } from '../write-record.ts';

declare const proof: unique symbol;

/**
 * A log of which everything was checked in a scratch, with no storage touched: the schema of every record, the chain, the definition,
 * and that it folds; what comes beside it is within limits. Only {@link proveLog} makes one, and only one may take the place of a campaign.
 */
export interface ProvenLog extends RecordedLog {
  readonly [proof]: true;
  readonly campaign: string;
  readonly title: Text;
  readonly head: LogHead;
  /** The hash of the state that the log folds to. */
  readonly stateHash: string;
  /** The campaign's day in that state; null where it was not opened yet. */
  readonly day: IsoDate | null;
  readonly status: CampaignState['status'];
  readonly counts: { readonly records: number; readonly events: number };
  /** The hash of the chain after each record. */
  readonly hashes: readonly string[];
}

/**
 * Proves a log: reads every record, follows the chain from its beginning, parses the definition, folds from zero. Refuses a log with
 * any problem, also one whose definition is not the edition that the records name: it would not open. `whole` are the keys of records whose
 * hash was found right before.
 */
export function proveLog(campaign: string, log: RecordedLog, whole: ReadonlySet<string> = new Set()): Result<ProvenLog> {
  const broken = log.records.findIndex((record) => record.includes('\n'));
  if (broken >= 0) return refuse('log.record.altered', `/commits/${broken + 1}`);
  const opened = openRecorded(campaign, log, whole);
  if (opened === null) return refuse('backup.file.empty', '');
  if (opened.problems.length > 0) return { ok: false, problems: opened.problems };
  const drawers = checkDrawers(log.drawers ?? []);
  if (drawers.some(({ severity }) => severity === 'error')) return { ok: false, problems: drawers };
  const folded = foldOpened(campaign, opened);
  if (!folded.ok) return folded;
  const value = { ...log, campaign, ...describe(opened, folded.value) } as ProvenLog;
  return { ok: true, value, ...(drawers.length === 0 ? {} : { warnings: drawers }) };

  function describe({ commits: read, hashes }: OpenedLog, { title, state }: Folded): Omit<ProvenLog, typeof proof | keyof RecordedLog | 'campaign'> {
    return {
      title,
      head: { seq: read.length, hash: hashes.at(-1) ?? firstHash(campaign) },
      stateHash: stateHash(state),
      day: dayOf(state),
      status: state.status,
      hashes,
      counts: { records: read.length, events: read.reduce((sum, { events }) => sum + events.length, 0) },
    };
  }
}

/** The same, with every record hashed by the platform: for logs as long as people have them. */
export async function proveNatively(campaign: string, log: RecordedLog): Promise<Result<ProvenLog>> {
  return proveLog(campaign, log, await findWhole(cellsOf(campaign, log)));
}

/**
 * Whether what can be folded of an opened log would be proved as a log of its own, from what was found when it was opened: nothing is read
 * again. Answers the campaign's day after it; refuses what {@link proveLog} refuses. What takes the place of a campaign is proved from its texts.
 */
export function checkPrefix(campaign: string, opened: OpenedLog): Result<ProvenLog['day']> {
  const problems = opened.problems.filter((problem) => isWithin(opened.commits.length, problem));
  if (problems.length > 0) return { ok: false, problems };
  const folded = foldOpened(campaign, opened);
  return folded.ok ? { ok: true, value: dayOf(folded.value.state) } : folded;
}

/** Of a record that is there twice the one that stands alone is taken. */
function isWithin(records: number, { code, path }: Problem): boolean {
  const seq = /^\/commits\/(\d+)(?:\/|$)/.exec(path)?.[1];
  return path.startsWith('/definition') || (seq !== undefined && Number(seq) <= records && code !== 'log.record.twice');
}

/** The commits of a proven log. Its records have the hashes that they state, so these are not worked out again. */
export function commitsOf(log: ProvenLog): OpenedLog['commits'] {
  const whole = new Set(cellsOf(log.campaign, log).map(([key]) => key));
  return openRecorded(log.campaign, log, whole)?.commits ?? [];
}

function cellsOf(campaign: string, { records }: RecordedLog): readonly StoredCell[] {
  return records.map((text, index): StoredCell => [seriesKey('commit', campaign, index + 1), text]);
}

function openRecorded(campaign: string, log: RecordedLog, whole: ReadonlySet<string> = new Set()): OpenedLog | null {
  return readLog({ campaign, definition: log.definition, commits: cellsOf(campaign, log), whole });
}

interface Folded {
  readonly title: Text;
  readonly state: CampaignState;
}

/** The definition is that of the campaign and of the records, and these fold. */
function foldOpened(campaign: string, opened: OpenedLog): Result<Folded> {
  const parsed = parseDefinition(opened.definition);
  if (!parsed.ok) return { ok: false, problems: parsed.problems };
  const { meta } = parsed.value;
  if (meta.id !== campaign) return refuse('backup.campaign.differs', '/definition/meta/id', { found: meta.id, expected: campaign });
  const altered = checkEdition(createModel(parsed.value), opened.commits);
  if (altered.length > 0) return { ok: false, problems: altered };
  const folded = fold(opened);
  return folded.ok ? { ok: true, value: { title: meta.title, state: folded.value } } : folded;
}

function dayOf(state: CampaignState): IsoDate | null {
  return state.status === 'none' ? null : state.today;
}

/** What the ledger let through and no fold takes would be a fault of ours; it must refuse the file all the same. */
function fold(opened: OpenedLog): Result<CampaignState> {
  try {
    return { ok: true, value: foldLog(opened) };
  } catch (failure) {
    return refuse('backup.fold.failed', '', { message: String(failure) });
  }
}

function refuse(code: string, path: string, detail: NonNullable<Problem['detail']> = {}): { readonly ok: false; readonly problems: readonly Problem[] } {
  return { ok: false, problems: [{ severity: 'error', code, path, detail }] };
}
