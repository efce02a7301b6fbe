import type { Command } from '#domain/command.ts';
import { commandSchema } from '#domain/command.ts';
import type { Commit } from '#domain/event.ts';
import { type ItemOutcome, type Reason } from '#domain/reason.ts';
import { toPointer } from '#domain/problem.ts';
import { decide } from './decide/decide.ts';
import type { CampaignState } from './evolve/campaign-state.ts';
import { applyCommit } from './evolve/replay.ts';
import type { Model } from './model.ts';
import type { AppendOutcome, StoragePort } from './ports.ts';

/** What became of a command that was sent: kept with its commit, refused with reasons, or decided but not stored. */
export type Sent =
  | { readonly kind: 'kept'; readonly commit: Commit; readonly items?: readonly ItemOutcome[] }
  | { readonly kind: 'refused'; readonly reasons: readonly Reason[]; readonly items?: readonly ItemOutcome[] }
  | { readonly kind: 'notStored'; readonly outcome: Exclude<AppendOutcome, { kind: 'appended' }> };

/** A campaign as a session holds it: the model, the folded state, and the log it was folded from. */
export interface SessionSnapshot {
  readonly model: Model;
  readonly state: CampaignState;
  readonly commits: readonly Commit[];
}

/** A running campaign behind a storage port. The snapshot changes only after the storage has answered. */
export interface Session {
  readonly snapshot: () => SessionSnapshot;
  readonly subscribe: (listener: () => void) => () => void;
  readonly send: (command: Command) => Promise<Sent>;
}

/** The commit that an accepted decision becomes. */
export function toCommit(model: Model, state: CampaignState, command: Command, events: Commit['events']): Commit {
  return {
    v: 1,
    seq: state.seq + 1,
    commandId: command.commandId,
    ...(command.type === 'bulk' ? { itemIds: command.items.map(({ commandId }) => commandId) } : {}),
    at: command.at,
    day: state.status === 'none' ? model.definition.meta.from : state.today,
    actor: command.actor,
    edition: model.edition,
    events,
  };
}

/** Opens a session over a folded log. Commands are taken one after the other, in the order in which they are sent. */
export function createSession(port: StoragePort, start: SessionSnapshot): Session {
  let snapshot = start;
  let last: Promise<unknown> = Promise.resolve();
  const listeners = new Set<() => void>();
  const handle = async (command: Command): Promise<Sent> => {
    const parsed = commandSchema.safeParse(command);
    if (!parsed.success) return { kind: 'refused', reasons: parsed.error.issues.map(({ path, message }) => ({ code: 'command.malformed', path: toPointer(path), problem: message })) };
    const { model, state, commits } = snapshot;
    const outcome = decide(model, state, parsed.data);
    if (outcome.kind === 'refused') return outcome;
    const commit = toCommit(model, state, parsed.data, outcome.events);
    const appended = await port.append(model.definition.meta.id, commit);
    if (appended.kind !== 'appended') return { kind: 'notStored', outcome: appended };
    snapshot = { model, state: applyCommit(state, commit), commits: [...commits, commit] };
    for (const listener of listeners) listener();
    return { kind: 'kept', commit, ...(outcome.items === undefined ? {} : { items: outcome.items }) };
  };
  return {
    snapshot: () => snapshot,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    send: (command) => {
      const turn = last.then(() => handle(command));
      last = turn.catch(() => undefined);
      return turn;
    },
  };
}
