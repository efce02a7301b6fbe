import { type SubjectRef, subjectKinds } from '#domain/id.ts';
import { toDayNumber } from '#domain/iso-date.ts';
import type { InstanceState, SubjectState } from '#engine/evolve/campaign-state.ts';
import type { ChartRig } from '../charts/chart-rig.ts';
import { SimulationFault } from '../fault.ts';
import type { Mover } from '../run/mover.ts';
import type { Rig } from '../run/rig.ts';
import type { Handle } from '../world/world.ts';
import type { LiveStart } from './live-start.ts';
import { type LiveSubjects, liveSubjects } from './live-subjects.ts';

/** A running campaign laid into columns: what a simulation that goes on from it has to know besides. */
export interface LiveOpening extends Omit<LiveSubjects, 'ordered' | 'handles'> {
  readonly today: number;
  /** Since which day an instance stands where it stands. */
  readonly since: (chart: ChartRig, index: number) => number;
  /** On which day a subject was registered. */
  readonly registered: (kind: number, index: number) => number;
  /** On which day of a subject a fact was last recorded, or something of a kind last came from it; NaN for never. */
  readonly lastGiven: (handle: Handle, what: string) => number;
}

/**
 * Lays a running campaign into the columns: everybody with facts, charts where they stand, deadlines that are still due, rungs. Refuses
 * ({@link SimulationFault}) a campaign that is not open, is suspended or over, or stands where its charts do not know.
 */
export function openLive({ rig, mover }: { readonly rig: Rig; readonly mover: Mover }, live: LiveStart): LiveOpening {
  const { state, given } = live;
  const today = toDayNumber(state.today);
  if (state.status !== 'open' || today >= toDayNumber(rig.model.definition.meta.to)) throw new SimulationFault('simulation.live.over', { day: state.today });
  rig.world.today = today;
  const { ordered, handles, ids, gone } = liveSubjects(rig, state);
  for (const [kind, known] of ids.entries()) rig.world.tables[kind]?.makeRoom(known.length);
  const since = new Map<ChartRig, number[]>();
  const registered = subjectKinds.map((): number[] => []);
  for (const { handle, subject } of ordered) {
    layIn(rig, { handle, subject, handles });
    (registered[handle.kind] ?? [])[handle.index] = toDayNumber(subject.registered);
    for (const [id, instance] of Object.entries(subject.instances)) {
      const chart = rig.charts.get(id);
      if (chart === undefined) throw new SimulationFault('simulation.live.chart', { chart: id, subject: subject.ref });
      layInstance({ rig, mover }, { chart, index: handle.index, instance, ref: subject.ref });
      const ofChart = since.get(chart) ?? [];
      ofChart[handle.index] = toDayNumber(instance.since);
      since.set(chart, ofChart);
    }
  }
  return {
    ids,
    gone,
    today,
    since: (chart, index) => since.get(chart)?.[index] ?? today,
    registered: (kind, index) => registered[kind]?.[index] ?? today,
    lastGiven: ({ kind, index }, what) => {
      const day = given[`${subjectKinds[kind] ?? 'campaign'}:${ids[kind]?.[index] ?? ''}`]?.[what];
      return day === undefined ? Number.NaN : toDayNumber(day);
    },
  };
}

interface Subject {
  readonly handle: Handle;
  readonly subject: SubjectState;
  readonly handles: ReadonlyMap<SubjectRef, Handle>;
}

function layIn(rig: Rig, { handle, subject, handles }: Subject): void {
  const { world, codes, model } = rig;
  const unit = subject.unit === null ? undefined : handles.get(`unit:${subject.unit}`);
  const name = subjectKinds[handle.kind] ?? 'campaign';
  world.register(handle.kind, name === 'unit' ? handle.index : (unit?.index ?? -1), subject.of === null ? undefined : handles.get(subject.of));
  const table = world.table(name);
  for (const [fact, value] of Object.entries(subject.facts)) world.write(table.fact(fact), handle.index, codes.encode(value));
  for (const { id, subject: kind, rungs } of model.definition.ladders) {
    const rung = kind === name ? subject.rungs[id] : undefined;
    if (rung !== undefined) {
      world.write(
        table.rung(id),
        handle.index,
        rungs.findIndex(({ code }) => code === rung),
      );
    }
  }
}

interface Instance {
  readonly chart: ChartRig;
  readonly index: number;
  readonly instance: InstanceState;
  readonly ref: SubjectRef;
}

function layInstance({ rig, mover }: { readonly rig: Rig; readonly mover: Mover }, { chart, index, instance, ref }: Instance): void {
  const { position, deadlines, incident } = instance;
  if (incident !== null) throw new SimulationFault('simulation.live.incident', { chart: chart.id, subject: ref });
  if (chart.kind === 'campaign' && position.tags.includes('suspended')) throw new SimulationFault('simulation.campaign.suspended', { chart: chart.id });
  mover.resume(chart, index, chart.table.numberOf(position));
  for (const [name, { due, passed }] of Object.entries(deadlines)) {
    const columns = rig.world.table(chart.kind).deadline(chart.id, name);
    mover.resumeDeadline({ chart, deadline: name, columns }, { index, due: toDayNumber(due), passed });
  }
}
