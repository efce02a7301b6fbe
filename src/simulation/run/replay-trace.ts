import type { BulkCommand, Command, SubjectCommand } from '#domain/command.ts';
import { fromDayNumber } from '#domain/iso-date.ts';
import { commandRoles } from '#engine/decide/command-roles.ts';
import type { CampaignState } from '#engine/evolve/campaign-state.ts';
import type { Model } from '#engine/model.ts';
import type { TracedCommand, TracedStep } from './trace.ts';

/** A command with whether the simulator had it accepted, item by item for one of many. */
export interface ReplayedCommand {
  readonly command: Command;
  readonly accepted: readonly boolean[];
}

/** What is known when a step is turned into commands: the state that they will find. */
export interface ReplayPoint {
  readonly model: Model;
  readonly state: () => CampaignState;
  /** Of a simulation that goes on from a running campaign: it is open, and its commands have names of their own. */
  readonly goesOn?: boolean;
}

const SENDER = 'simulation';
const REASON = '推演 simulated';

/** The commands with which the engine does what a simulated campaign did. Each is made when it is asked for, at the state that is then. */
export function* replayTrace({ model, state, goesOn = false }: ReplayPoint, steps: readonly TracedStep[]): Generator<ReplayedCommand> {
  const office = model.definition.organisation.roles[0]?.id ?? '';
  let sent = 0;
  const base = (role: string) => {
    sent += 1;
    const today = state().status === 'none' ? model.definition.meta.from : state().today;
    return { commandId: `${goesOn ? 'forecast' : 'simulated'}-${String(sent)}`, at: `${today}T09:00:00Z`, actor: { id: SENDER, role } };
  };
  const single = (traced: TracedCommand): SubjectCommand => {
    const roles = commandRoles({ model, state: state() }, traced.definition, traced.subject);
    return {
      type: 'subject.command',
      ...base(roles[0] ?? office),
      ...(traced.definition.reason ? { reason: REASON } : {}),
      command: traced.definition.type,
      subject: traced.subject,
      facts: traced.facts,
      ...(traced.unit === undefined ? {} : { unit: traced.unit }),
      ...(traced.of === undefined ? {} : { of: traced.of }),
    };
  };
  if (!goesOn) yield { command: { type: 'campaign.open', ...base(office) }, accepted: [true] };
  for (const step of steps) {
    if (step.kind === 'day') yield { command: { type: 'time.advance', ...base(office), to: fromDayNumber(step.day) }, accepted: [true] };
    else if (step.bulk) {
      const items = step.commands.map(single);
      const bulk: BulkCommand = { type: 'bulk', ...base(office), items };
      yield { command: bulk, accepted: step.commands.map(({ accepted }) => accepted) };
    } else for (const traced of step.commands) yield { command: single(traced), accepted: [traced.accepted] };
  }
}
