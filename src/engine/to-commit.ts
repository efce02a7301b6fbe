import type { Command } from '#domain/command.ts';
import type { Commit } from '#domain/event.ts';
import type { ItemOutcome } from '#domain/reason.ts';
import type { CampaignState } from './evolve/campaign-state.ts';
import type { Model } from './model.ts';

/** An accepted decision on its way to the log: at which state of which edition, on whose command. */
export interface Decision {
  readonly model: Model;
  readonly state: CampaignState;
  readonly command: Command;
  readonly events: Commit['events'];
  /** What became of a bulk command's items: only those that were accepted are kept by id, so that a refused one can be sent again. */
  readonly items?: readonly ItemOutcome[] | undefined;
}

/** The commit that an accepted decision becomes. */
export function toCommit({ model, state, command, events, items }: Decision): Commit {
  const refused = new Set(items?.flatMap(({ kind, commandId }) => (kind === 'refused' ? [commandId] : [])));
  return {
    v: 1,
    seq: state.seq + 1,
    commandId: command.commandId,
    ...(command.type === 'bulk' ? { itemIds: command.items.map(({ commandId }) => commandId).filter((id) => !refused.has(id)) } : {}),
    at: command.at,
    day: state.status === 'none' ? model.definition.meta.from : state.today,
    actor: command.actor,
    edition: model.edition,
    events,
  };
}
