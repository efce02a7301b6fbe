import { parseDefinition } from '#domain/parse-definition.ts';
import type { Problem } from '#domain/problem.ts';
import { fromPlainState } from '#engine/evolve/plain-state.ts';
import { replay } from '#engine/evolve/replay.ts';
import { createModel } from '#engine/model.ts';
import type { OpenedLog, RecordedLog } from '#engine/ports.ts';
import { createSession, type Session } from '#engine/session.ts';
import type { Finding, RecoveryDesk } from '#features/recovery/recovery-desk.ts';
import { checkPrefix, proveNatively } from '#storage/backup/prove-log.ts';
import { toRecordedLog } from '#storage/recorded-log.ts';
import { salvage } from '#storage/salvage.ts';
import { saveFile } from '../save-file.ts';
import { logStore } from '../storage/log-store.ts';
import { exportJournal } from './export-journal.ts';
import { type Opened, openReadOnly } from './open-session.ts';

/** A damaged campaign, and what the page does when a way was chosen. */
export interface Recovering {
  readonly campaign: string;
  readonly damaged: Extract<Opened, { kind: 'damaged' }>;
  readonly onLook: (session: Session) => void;
  readonly onAgain: () => void;
}

/** The ways out of a damaged log over this browser's log, journal and witness. */
export function createRecoveryDesk({ campaign, damaged, onLook, onAgain }: Recovering): RecoveryDesk {
  const { log, problems } = damaged;
  const look = (session: Session | undefined): void => (session === undefined ? undefined : onLook(session));
  const found = async () => salvage(campaign, await logStore.exportAll(campaign));
  return {
    campaign,
    problems,
    known: Math.max(log.commits.length, ...problems.map(knownBy)),
    checkPrefix: async () => (log.commits.length === 0 ? { kind: 'none' } : describePrefix(campaign, log)),
    checkJournal: async () => {
      const journal = await readJournal(campaign);
      return journal === null ? { kind: 'none' } : check(campaign, journal);
    },
    findSnapshot: async () => {
      const rest = await found();
      const seq = rest === undefined ? 0 : rest.snapshot.head.seq + rest.after.length;
      return seq > log.commits.length ? seq : undefined;
    },
    lookAtPrefix: () => look(openReadOnly(logStore, log, 'storage.readOnly')),
    lookAtSnapshot: () => {
      void found().then((rest) => {
        const parsed = parseDefinition(log.definition);
        if (rest === undefined || !parsed.ok) return;
        const state = replay(rest.after, fromPlainState(rest.snapshot.state));
        onLook(createSession(logStore, { model: createModel(parsed.value), state, commits: [...log.commits, ...rest.after] }, 'storage.readOnly'));
      });
    },
    continueFromPrefix: async () => {
      await mustBeAsFound(campaign, damaged);
      return put(campaign, await readPrefix(campaign, log.commits.length));
    },
    restoreJournal: async () => {
      await mustBeAsFound(campaign, damaged);
      return put(campaign, (await readJournal(campaign)) ?? { definition: '', records: [] });
    },
    exportRaw: async () =>
      saveFile(`qibu-${campaign}-raw.json`, JSON.stringify({ format: 'qibu.raw', v: 1, campaign, cells: await logStore.exportAll(campaign) })),
    exportJournal: async () => (await exportJournal(campaign)) ?? '',
    retry: onAgain,
  };
}

/** Another window may have restored the campaign, and worked on it, since this page was shown. */
async function mustBeAsFound(campaign: string, { log }: Recovering['damaged']): Promise<void> {
  const now = await logStore.open(campaign);
  if (now === null || now.problems.length === 0 || now.commits.length !== log.commits.length) throw new Error('storage.replaced');
}

async function readPrefix(campaign: string, records: number): Promise<RecordedLog> {
  const log = toRecordedLog(campaign, await logStore.exportAll(campaign));
  return { definition: log.definition, records: log.records.slice(0, records) };
}

/** The journal, with the definition of the log where its own line is damaged: the edition that the records name decides whether it is the right one. */
async function readJournal(campaign: string): Promise<RecordedLog | null> {
  const journal = await logStore.readJournal(campaign);
  if (journal === null || journal.definition !== '') return journal;
  return { ...journal, definition: toRecordedLog(campaign, await logStore.exportAll(campaign)).definition };
}

/** Puts a log in place that was proved whole; what was there is put aside. Rejects where it is not whole, or could not be kept. */
async function put(campaign: string, log: RecordedLog): Promise<number> {
  const proven = await proveNatively(campaign, log);
  if (!proven.ok) throw new Error(proven.problems[0]?.code ?? '');
  const outcome = await logStore.importInto(campaign, proven.value);
  if (outcome.kind !== 'appended') throw new Error(outcome.kind === 'failed' ? outcome.message : outcome.kind);
  return outcome.head.seq;
}

/** How far a problem remembers the log to have come. */
function knownBy({ detail = {} }: Problem): number {
  return Math.max(0, ...['wanted', 'witness', 'journal'].map((name) => Number(detail[name]) || 0));
}

/** Of the log itself everything was checked when it was opened. */
function describePrefix(campaign: string, log: OpenedLog): Finding {
  const checked = checkPrefix(campaign, log);
  return checked.ok ? { kind: 'sound', log: { records: log.commits.length, day: checked.value, at: log.commits.at(-1)?.at } } : toBad(checked.problems);
}

async function check(campaign: string, log: RecordedLog): Promise<Finding> {
  const proven = await proveNatively(campaign, log);
  if (!proven.ok) return toBad(proven.problems);
  const { counts, day } = proven.value;
  return { kind: 'sound', log: { records: counts.records, day, at: lastMoment(log.records) } };
}

function toBad([problem]: readonly Problem[]): Finding {
  return { kind: 'bad', problem: problem ?? { severity: 'error', code: 'log.commit.malformed', path: '' } };
}

function lastMoment(records: readonly string[]): string | undefined {
  return /"at":"([^"]+)"/.exec(records.at(-1) ?? '')?.[1];
}
