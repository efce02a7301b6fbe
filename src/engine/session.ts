import type { Command } from '#domain/command.ts';
import { commandSchema } from '#domain/command.ts';
import type { CampaignDefinition } from '#domain/definition.ts';
import type { Commit } from '#domain/event.ts';
import type { ItemOutcome, Reason } from '#domain/reason.ts';
import { toPointer } from '#domain/problem.ts';
import { decide } from './decide/decide.ts';
import { modelAfter } from './edition/adopted-model.ts';
import type { CampaignState } from './evolve/campaign-state.ts';
import { applyCommit } from './evolve/replay.ts';
import type { Model } from './model.ts';
import type { AppendOutcome, WriteFailure } from './log-outcome.ts';
import type { StoragePort } from './ports.ts';
import { toCommit } from './to-commit.ts';

/** What became of a command that was sent: kept with its commit, refused with reasons, or decided but not stored. */
export type Sent =
  | { readonly kind: 'kept'; readonly commit: Commit; readonly items?: readonly ItemOutcome[] }
  | { readonly kind: 'refused'; readonly reasons: readonly Reason[]; readonly items?: readonly ItemOutcome[] }
  | { readonly kind: 'notStored'; readonly outcome: Exclude<AppendOutcome, { kind: 'appended' }> };

/** A campaign as a session holds it: the model, the folded state, and the log it was folded from. */
export interface SessionSnapshot {
  /** The definition that the log began with; left out where it is the model's own. */
  readonly opening?: CampaignDefinition | undefined;
  /** The edition in force. */
  readonly model: Model;
  readonly state: CampaignState;
  readonly commits: readonly Commit[];
  /** The hash of the log's chain after the last of them; undefined where it is not known, and then it is not compared. */
  readonly hash?: string | undefined;
}

/**
 * Who writes here: this session itself, another one for it, or nobody, and then why not (a code of {@link WriteFailure}, or of the log's problem
 * that makes it read-only).
 */
export type SessionStatus = { readonly kind: 'writing' } | { readonly kind: 'following' } | { readonly kind: 'readOnly'; readonly code: string };

/**
 * A running campaign behind a storage port. The snapshot changes only after the storage has answered. A session that finds no room, or its
 * storage gone, is read-only from then on: what is on the screen is what is kept.
 * `catchUp` takes over what another writer (a second tab) has appended meanwhile; `send` does so itself when the log says
 * that it has moved on, and decides the command again at the newer state.
 */
export interface Session {
  readonly snapshot: () => SessionSnapshot;
  readonly status: () => SessionStatus;
  /** Tells of a new snapshot and of a new status. */
  readonly subscribe: (listener: () => void) => () => void;
  readonly send: (command: Command) => Promise<Sent>;
  readonly catchUp: () => Promise<void>;
}

const MAX_CONFLICTS = 5;
/** After these nothing more can be kept until the program starts again. */
const FINAL: ReadonlySet<WriteFailure['code']> = new Set<WriteFailure['code']>(['storage.full', 'storage.gone', 'storage.readOnly']);
const WRITING: SessionStatus = { kind: 'writing' };

/** A storage that breaks its word and rejects has not kept the commit as far as anyone can tell. */
function toWriteFailure(failure: unknown): AppendOutcome {
  return { kind: 'failed', code: 'storage.write.failed', message: String(failure) };
}

/** Opens a session over a folded log. Commands are taken one after the other, in the order in which they are sent. With a code it only shows. */
export function createSession(port: StoragePort, start: SessionSnapshot, readOnly?: string): Session {
  return new LogSession(port, start, readOnly === undefined ? WRITING : { kind: 'readOnly', code: readOnly });
}

class LogSession implements Session {
  readonly #port: StoragePort;
  readonly #campaign: string;
  readonly #listeners = new Set<() => void>();
  #snapshot: SessionSnapshot;
  #status: SessionStatus;
  #last: Promise<unknown> = Promise.resolve();

  constructor(port: StoragePort, start: SessionSnapshot, status: SessionStatus) {
    this.#port = port;
    this.#campaign = start.model.definition.meta.id;
    this.#snapshot = start;
    this.#status = status;
  }

  readonly snapshot = (): SessionSnapshot => this.#snapshot;

  readonly status = (): SessionStatus => this.#status;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly send = (command: Command): Promise<Sent> => {
    const parsed = commandSchema.safeParse(command);
    if (!parsed.success) return Promise.resolve({ kind: 'refused', reasons: parsed.error.issues.map(malformed) });
    return this.#inTurn(async () => this.#whyNot() ?? this.#decideAndAppend(parsed.data, 0));
  };

  readonly catchUp = (): Promise<void> => this.#inTurn(() => this.#catchUp());

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#last.then(work);
    this.#last = turn.catch(() => undefined);
    return turn;
  }

  #whyNot(): Sent | undefined {
    return this.#status.kind === 'readOnly' ? toReadOnly(this.#status.code) : undefined;
  }

  #accept(commits: readonly Commit[], hash: string | undefined): void {
    if (commits.length === 0) return;
    const { model, state, commits: before, opening } = this.#snapshot;
    const adopted = modelAfter(model, commits);
    if (adopted === undefined) return this.#stop('log.edition.unfit');
    this.#snapshot = {
      opening: opening ?? model.definition,
      model: adopted,
      state: commits.reduce(applyCommit, state),
      commits: [...before, ...commits],
      hash,
    };
    this.#notify();
  }

  #stop(code: string): void {
    if (this.#status.kind === 'readOnly') return;
    this.#status = { kind: 'readOnly', code };
    this.#notify();
  }

  #notify(): void {
    for (const listener of this.#listeners) listener();
  }

  /** A log that does not have the commits of this session any more is another one: nothing of it may be folded onto them, and nothing of theirs written to it. */
  async #catchUp(): Promise<void> {
    const { state, hash } = this.#snapshot;
    const tail = await this.#port.readAfter(this.#campaign, { seq: state.seq, hash });
    if (tail === null) this.#stop('storage.replaced');
    else this.#accept(tail.commits, tail.hash);
  }

  async #decideAndAppend(command: Command, conflicts: number): Promise<Sent> {
    const { model, state, hash } = this.#snapshot;
    const against = await checked(model, state, command);
    if (against.length > 0) return { kind: 'refused', reasons: against };
    const outcome = decide(model, state, command);
    if (outcome.kind === 'refused') return outcome;
    const commit = toCommit({ model, state, command, events: outcome.events, items: outcome.items });
    const appended = await this.#port.append(this.#campaign, commit, hash).catch(toWriteFailure);
    if (appended.kind === 'conflict' && conflicts < MAX_CONFLICTS) {
      await this.#catchUp();
      return this.#whyNot() ?? this.#decideAndAppend(command, conflicts + 1);
    }
    if (appended.kind === 'appended') this.#accept([commit], appended.head.hash);
    else if (!(await this.#isKept(commit))) return this.#notStored(appended);
    return { kind: 'kept', commit, ...(outcome.items === undefined ? {} : { items: outcome.items }) };
  }

  /** A write that failed may have been kept all the same (its answer was lost): the log is asked, so that nothing kept is called lost. */
  async #isKept({ commandId }: Commit): Promise<boolean> {
    await this.#catchUp().catch(() => undefined);
    return this.#snapshot.state.commandIds.has(commandId);
  }

  #notStored(outcome: Exclude<AppendOutcome, { kind: 'appended' }>): Sent {
    if (outcome.kind === 'failed' && FINAL.has(outcome.code)) this.#stop(outcome.code);
    return { kind: 'notStored', outcome };
  }
}

/** What the verifiers have against another edition. They are heavy and seldom asked, so they are fetched when they are. */
async function checked(model: Model, state: CampaignState, command: Command): Promise<readonly Reason[]> {
  if (command.type !== 'edition.submit' && command.type !== 'edition.approve') return [];
  const { checkSubmission } = await import('./edition/check-submission.ts');
  return checkSubmission(model, state, command);
}

function toReadOnly(code: string): Sent {
  return { kind: 'notStored', outcome: { kind: 'failed', code: 'storage.readOnly', message: code } };
}

function malformed(issue: { readonly path: readonly PropertyKey[]; readonly message: string }): Reason {
  return { code: 'command.malformed', path: toPointer(issue.path), problem: issue.message };
}
