import { openSession } from '#app/campaign/open-session.ts';
import { trustScript } from '#app/trusted-script.ts';
import type { Command } from '#domain/command.ts';
import { stateHash } from '#engine/evolve/state-hash.ts';
import type { AppendOutcome } from '#engine/log-outcome.ts';
import type { OpenedLog } from '#engine/ports.ts';
import type { Sent, Session, SessionStatus } from '#engine/session.ts';
import { createCellLog } from '#storage/cell-log.ts';
import { createGuardedLog, type GuardedLog } from '#storage/guarded-log.ts';
import { createIndexedCells } from '#storage/indexed-cells.ts';
import { createJournal } from '#storage/journal.ts';
import journalWorker from '#storage/journal.worker.ts?worker&url';
import { createLocalWitness } from '#storage/local-witness.ts';
import { createOpfsJournal } from '#storage/opfs-journal.ts';
import { openTabChannel } from '#storage/tabs/tab-message.ts';
import { joinTabs, type TabSession } from '#storage/tabs/tab-session.ts';
import { tinyDefinition } from '#tests/support/tiny-campaign.ts';
import { type Draft, signed } from '#tests/support/tiny-run.ts';

/** How a start of the program found the campaign. */
export interface Found {
  readonly kind: string;
  readonly codes: readonly string[];
  readonly commandIds: readonly string[];
  readonly stateHash: string;
  /** Whether the journal, once it was brought up, holds the same records as the log; undefined where there is none. */
  readonly journal: readonly string[] | undefined;
}

/** What one window shows. */
export interface Look {
  readonly seq: number;
  readonly stateHash: string;
  readonly status: SessionStatus;
}

/** What became of many commands: by id the kind of the answer, or the code where it was not kept. */
export type Answers = Readonly<Record<string, string>>;

/** A campaign office in a page: the tiny campaign in this origin's storage, put together as the program does. */
export interface OfficePage {
  readonly create: () => Promise<AppendOutcome>;
  /** Starts the program on what is there. */
  readonly find: () => Promise<Found>;
  readonly openLog: () => Promise<OpenedLog | null>;
  readonly health: () => Promise<readonly string[]>;
  readonly listed: () => Promise<readonly string[]>;
  /** Opens the campaign in this window and shares it with the others. Answers how it opened. */
  readonly join: (patience: number) => Promise<string>;
  readonly look: () => Look;
  /** Sends so many commands, all at once or one after the other, each told to `onKept` when it was called kept. */
  readonly send: (prefix: string, count: number, means?: { readonly inTurn?: boolean; readonly onKept?: (commandId: string) => void }) => Promise<Answers>;
  readonly readJournal: () => Promise<readonly string[] | undefined>;
  /** Puts the journal in the place of the log. */
  readonly restoreJournal: () => Promise<string>;
  readonly copies: GuardedLog['copies'];
}

const CAMPAIGN = 'tiny';
const JOURNAL_PATIENCE_MS = 1500;

const store = createGuardedLog(createCellLog(createIndexedCells('qibu', 3000)), {
  journal: createJournal(createOpfsJournal(() => new Worker(trustScript(journalWorker), { type: 'module' }))),
  witness: createLocalWitness(readLocalStorage()),
  patience: JOURNAL_PATIENCE_MS,
});
let tab: TabSession | undefined;

const page: OfficePage = {
  create: () => store.create(CAMPAIGN, tinyDefinition, []),
  find: async () => {
    const opened = await openSession(store, CAMPAIGN);
    const session = 'session' in opened ? opened.session : undefined;
    return {
      kind: opened.kind,
      codes: 'problems' in opened ? opened.problems.map(({ code }) => code) : opened.kind === 'failed' ? [opened.message] : [],
      commandIds: session?.snapshot().commits.map(({ commandId }) => commandId) ?? [],
      stateHash: session === undefined ? '' : stateHash(session.snapshot().state),
      journal: await recordsOfJournal(),
    };
  },
  openLog: () => store.open(CAMPAIGN),
  health: async () => (await store.health()).map(({ code }) => code),
  listed: () => store.list(),
  join: async (patience) => {
    const opened = await openSession(store, CAMPAIGN);
    if (opened.kind === 'open') tab = share(opened.session, patience);
    return opened.kind;
  },
  look: () => {
    const { state } = joined().snapshot();
    return { seq: state.seq, stateHash: stateHash(state), status: joined().status() };
  },
  send: async (prefix, count, { inTurn = false, onKept } = {}) => {
    const answers: Record<string, string> = {};
    const sendOne = async (command: Command): Promise<void> => {
      const sent = await joined().send(command);
      answers[command.commandId] = toWord(sent);
      if (sent.kind === 'kept') onKept?.(command.commandId);
    };
    const commands = Array.from({ length: count }, (_, index) => issueOf(`${prefix}-${index}`));
    if (inTurn) for (const command of commands) await sendOne(command);
    else await Promise.all(commands.map(sendOne));
    return answers;
  },
  readJournal: recordsOfJournal,
  restoreJournal: async () => {
    const log = await store.readJournal(CAMPAIGN);
    const outcome = log === null ? undefined : await store.importInto(CAMPAIGN, log);
    return outcome === undefined ? 'no journal' : outcome.kind === 'failed' ? `${outcome.code} ${outcome.message}` : outcome.kind;
  },
  copies: (campaign) => store.copies(campaign),
};

Object.assign(globalThis, { officePage: page });

/** Reading it throws where a browser blocks it. */
function readLocalStorage(): Storage | undefined {
  try {
    return localStorage;
  } catch {
    return undefined;
  }
}

function share(session: Session, patience: number): TabSession {
  const locks = 'locks' in navigator ? navigator.locks : undefined;
  return joinTabs({ session, port: store, channel: openTabChannel(CAMPAIGN), locks, tab: crypto.randomUUID(), patience });
}

function joined(): TabSession {
  if (tab === undefined) throw new Error('this window has not joined');
  return tab;
}

/** The first command opens the campaign; every other registers an issue. */
function issueOf(id: string): Command {
  const opens = id === 'open-0';
  const draft: Draft = opens
    ? { type: 'campaign.open' }
    : { type: 'subject.command', command: 'issue.register', subject: `issue:${id}`, unit: 'ZS1', facts: { 'issue.title': '迟到', 'issue.grade': 'MINOR' } };
  return signed(draft, id);
}

function toWord(sent: Sent): string {
  if (sent.kind === 'refused') return `refused ${sent.reasons.map(({ code }) => code).join()}`;
  if (sent.kind === 'kept') return 'kept';
  return sent.outcome.kind === 'failed' ? sent.outcome.code : sent.outcome.kind;
}

/** The ids of the commands in the journal. */
async function recordsOfJournal(): Promise<readonly string[] | undefined> {
  const log = await store.readJournal(CAMPAIGN).catch(() => null);
  return log?.records.map((record) => /"commandId":"([^"]*)"/.exec(record)?.[1] ?? '');
}
