import type { CampaignDefinition } from '#domain/definition.ts';
import type { CampaignEvent } from '#domain/event.ts';
import type { SubjectRef } from '#domain/id.ts';
import type { IsoDate } from '#domain/iso-date.ts';
import { idOf, kindOf } from '#domain/subject-ref.ts';
import { decide } from '#engine/decide/decide.ts';
import { type CampaignState, emptyState } from '#engine/evolve/campaign-state.ts';
import { fromPlainState } from '#engine/evolve/plain-state.ts';
import { applyCommit } from '#engine/evolve/replay.ts';
import { createModel } from '#engine/model.ts';
import { toCommit } from '#engine/to-commit.ts';
import { boardRows } from '#engine/views/board.ts';
import type { Lamp } from '#engine/views/lamp.ts';
import { SimulationFault } from '../fault.ts';
import type { LiveStart } from '../live/live-start.ts';
import { replayTrace } from '../run/replay-trace.ts';
import { Simulator } from '../run/simulator.ts';

/** Something of a day that is worth a line: a unit passed a stage, a slip was issued to it. */
export type DayNote =
  | { readonly kind: 'passed'; readonly stage: string; readonly unit: string }
  | { readonly kind: 'slip'; readonly colour: string; readonly unit: string };

/** One cell of the board, a unit in a stage. */
export interface ReplayedCell {
  readonly lamp: Lamp;
  readonly phase: string | null;
}

/** The campaign at the end of one day. */
export interface ReplayedDay {
  readonly day: IsoDate;
  /** Units by stages, both in the order of the definition. */
  readonly board: readonly (readonly ReplayedCell[])[];
  readonly notes: readonly DayNote[];
  /** Commands that were given on that day; issues found and closed up to it. */
  readonly commands: number;
  readonly found: number;
  readonly closed: number;
}

/** Which simulated campaign is looked at. */
export interface ReplayQuestion {
  readonly definition: CampaignDefinition;
  readonly seed: number;
  readonly replication: number;
  /** The running campaign from which it went on. */
  readonly live?: LiveStart | undefined;
}

/**
 * One simulated campaign, done again by the engine and seen at the end of each day: what is shown is what the runner would have recorded (K1). Tells
 * which share is done. Throws a {@link SimulationFault} where there is no behaviour.
 */
export function replayRun({ definition, seed, replication, live }: ReplayQuestion, tell: (share: number) => void): readonly ReplayedDay[] {
  if (definition.behaviour === undefined) throw new SimulationFault('simulation.behaviour.none', {});
  const model = createModel(definition);
  const steps = new Simulator(model, definition.behaviour, live).trace(seed, replication);
  const days: ReplayedDay[] = [];
  const counts = { found: 0, closed: 0 };
  let state = live === undefined ? emptyState : fromPlainState(live.state);
  let today = emptyDay();
  const close = (): void => {
    const board = boardRows({ definition, calendar: model.calendar, state }).map(({ cells }) => cells.map(({ lamp, phase }) => ({ lamp, phase })));
    days.push({ day: state.today, board, ...today, ...counts });
    today = emptyDay();
  };
  let done = 0;
  for (const { command, accepted } of replayTrace({ model, state: () => state, goesOn: live !== undefined }, steps)) {
    if (command.type === 'time.advance') {
      close();
      done += 1;
      tell(done / Math.max(1, steps.length));
    } else if (command.type !== 'campaign.open') today.commands += accepted.filter(Boolean).length;
    const outcome = decide(model, state, command);
    if (outcome.kind === 'refused') continue;
    state = applyCommit(state, toCommit({ model, state, command, events: outcome.events, items: outcome.items }));
    for (const event of outcome.events) note(event, { state, notes: today.notes, counts });
  }
  close();
  return days;
}

interface Noting {
  readonly state: CampaignState;
  readonly notes: DayNote[];
  readonly counts: { found: number; closed: number };
}

function emptyDay(): { commands: number; readonly notes: DayNote[] } {
  return { commands: 0, notes: [] };
}

function note(event: CampaignEvent, { state, notes, counts }: Noting): void {
  const kind = kindOf(event.stream);
  if (event.type === 'subject.registered' && kind === 'issue') counts.found += 1;
  else if (event.type === 'facts.recorded' && kind === 'slip' && typeof event.facts['slip.colour'] === 'string') {
    notes.push({ kind: 'slip', colour: event.facts['slip.colour'], unit: unitOf(state, event.stream) });
  } else if (event.type === 'instance.moved' && (event.after.done || event.after.tags.includes('end'))) {
    if (kind === 'issue') counts.closed += 1;
    if (kind === 'stage') notes.push({ kind: 'passed', stage: idOf(event.stream).split('/')[0] ?? '', unit: unitOf(state, event.stream) });
  }
}

function unitOf(state: CampaignState, ref: SubjectRef): string {
  return state.subjects.get(ref)?.unit ?? '';
}
