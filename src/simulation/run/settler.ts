import type { StateNode } from '#domain/chart-state.ts';
import { SimulationFault } from '../fault.ts';
import { subjectKinds } from '#domain/id.ts';
import { enlarged, numberOfKind } from '../world/world.ts';
import type { Mover } from './mover.ts';
import type { Steps } from './steps.ts';
import type { Rig } from './rig.ts';

const MAX_ROUNDS = 20;
const [CAMPAIGN, UNIT, STAGE] = [numberOfKind('campaign'), numberOfKind('unit'), numberOfKind('stage')];

/** Standing conditions of a chart; one that is startable can begin while others are settled. */
interface Standing {
  readonly steps: Steps;
  readonly isStartable: boolean;
}

/** Takes the standing conditions that a change may have made true, in the engine's order (`settle`), until nothing moves. */
export class Settler {
  readonly #rig: Rig;
  readonly #mover: Mover;
  readonly #standing: readonly (readonly Standing[])[];
  /** Of each stage, those of its own chart and of charts that can begin later. */
  readonly #ofStage: readonly (readonly Standing[])[];
  /** What is to be settled: so many steps, and of whom. */
  #count = 0;
  readonly #steps: Steps[] = [];
  readonly #stamp: () => number;
  /** The stamp as it is now, and as it was when all of a unit's stages had come to rest. */
  #now = -1;
  #rested = new Float64Array(64).fill(Number.NaN);
  readonly #units: number[] = [];
  #unitCount = 0;
  #indexes = new Int32Array(64);
  readonly #seen: Int32Array[] = subjectKinds.map(() => new Int32Array(64));
  #round = 0;

  constructor(rig: Rig, mover: Mover) {
    this.#rig = rig;
    this.#mover = mover;
    const startable = new Set(rig.model.definition.charts.flatMap(({ root }) => startedBy(root)));
    this.#standing = rig.chartsOfKind.map((charts) =>
      charts.filter(({ stands }) => stands).map((chart) => ({ steps: mover.steps(chart, null), isStartable: startable.has(chart.id) })),
    );
    const withStanding = [...rig.charts.values()].filter(({ stands, kind }) => stands && (kind === 'stage' || kind === 'unit'));
    const roots = withStanding.map(({ id }) => rig.model.charts.get(id)?.chart.root).filter((root) => root !== undefined);
    this.#stamp = rig.reading.stampOf([...new Set(roots.flatMap(standingRules))]);
    const ofStages = this.#standing[STAGE] ?? [];
    this.#ofStage = rig.model.definition.stages.map((stage) => ofStages.filter(({ steps, isStartable }) => isStartable || steps.chart.id === stage.chart));
  }

  /** For every subject that has changed, what it came from, its unit and the unit's stages, and for the campaign. */
  settleChanged(): void {
    const { world } = this.#rig;
    this.#begin();
    for (let at = 0; at < world.changes; at += 1) this.#affect(world.changedKind(at), world.changedIndex(at));
    this.#want(CAMPAIGN, 0);
    this.#settle();
  }

  /** For every stage of every unit, and for the campaign. */
  settleAll(): void {
    this.#begin();
    this.#affect(CAMPAIGN, 0);
    this.#settle();
  }

  /** What had come to rest may move: to be called when rules say something else. */
  forgetRested(): void {
    this.#rested.fill(Number.NaN);
  }

  #begin(): void {
    this.#round += 1;
    this.#now = this.#stamp();
    this.#unitCount = 0;
    this.#count = 0;
  }

  #affect(kind: number, index: number): void {
    const { world } = this.#rig;
    const table = world.tables[kind];
    if (table === undefined) return;
    this.#want(kind, index);
    if (table.ofKind.at(index) >= 0) this.#want(table.ofKind.at(index), table.ofIndex.at(index));
    const unit = kind === UNIT ? index : table.unit.at(index);
    if (unit >= 0) this.#wantUnit(unit);
    if (kind === CAMPAIGN) for (let each = 0; each < (world.tables[UNIT]?.size ?? 0); each += 1) this.#wantUnit(each);
  }

  #wantUnit(unit: number): void {
    // Nothing has changed since on which any standing condition rests, so that none of its has become true.
    const known = this.#rested.length;
    if (unit >= known) this.#rested = enlarged(this.#rested, unit).fill(Number.NaN, known);
    if (this.#seen[UNIT]?.[unit] === this.#round || this.#rested[unit] === this.#now) return;
    this.#units[this.#unitCount] = unit;
    this.#unitCount += 1;
    const stages = this.#rig.model.definition.stages.length;
    for (let stage = unit * stages; stage < (unit + 1) * stages; stage += 1) this.#want(STAGE, stage);
    this.#want(UNIT, unit);
  }

  #want(kind: number, index: number): void {
    let seen = this.#seen[kind] as Int32Array;
    if (index >= seen.length) this.#seen[kind] = seen = enlarged(seen, index);
    if (seen[index] === this.#round) return;
    seen[index] = this.#round;
    const standing = (kind === STAGE ? this.#ofStage[index % this.#ofStage.length] : this.#standing[kind]) ?? [];
    for (let at = 0; at < standing.length; at += 1) {
      const each = standing[at];
      if (each === undefined || !(each.isStartable || this.#mover.couldMove(each.steps, index))) continue;
      if (this.#count >= this.#indexes.length) this.#indexes = enlarged(this.#indexes, this.#count);
      this.#steps[this.#count] = each.steps;
      this.#indexes[this.#count] = index;
      this.#count += 1;
    }
  }

  #settle(): void {
    const { writes } = this.#rig.world.journal;
    for (let round = 0; round < MAX_ROUNDS; round += 1) {
      if (this.#oneRound()) continue;
      // Where nothing was written the stamp is what it was.
      const rested = this.#rig.world.journal.writes === writes ? this.#now : this.#stamp();
      for (let at = 0; at < this.#unitCount; at += 1) this.#rested[this.#units[at] ?? 0] = rested;
      return;
    }
    throw new SimulationFault('simulation.settle.endless', { chart: this.#steps[this.#count - 1]?.chart.id ?? '' });
  }

  /** Whether anything has happened. */
  #oneRound(): boolean {
    let happened = false;
    for (let at = 0; at < this.#count; at += 1) {
      const steps = this.#steps[at];
      if (steps !== undefined && this.#take(steps, this.#indexes[at] ?? 0)) happened = true;
    }
    return happened;
  }

  #take(steps: Steps, index: number): boolean {
    const landing = this.#mover.landingAnew(steps, index);
    if (landing === undefined) return false;
    const { world } = this.#rig;
    const before = world.events;
    world.attempt(() => this.#mover.land(steps, index, landing));
    return world.events > before;
  }
}

/** The rules that standing transitions ask, and those by which what they bring about may be refused. */
function standingRules(state: StateNode): readonly string[] {
  const transitions = [...Object.values(state.on ?? {}).flat(), ...(state.always ?? []), ...(state.onDone ?? [])];
  const effects = [...(state.entry ?? []), ...(state.exit ?? []), ...transitions.flatMap((transition) => transition.effects ?? [])];
  const guards = [...(state.always ?? []), ...(state.onDone ?? [])].flatMap(({ guard }) => (guard === undefined ? [] : [guard.params.id]));
  const refusing = effects.flatMap((effect) => (effect.type === 'deadline.set' && 'rule' in effect.params ? [effect.params.rule] : []));
  return [...guards, ...refusing, ...Object.values(state.states ?? {}).flatMap(standingRules)];
}

function startedBy(state: StateNode): readonly string[] {
  const transitions = [...Object.values(state.on ?? {}).flat(), ...(state.always ?? []), ...(state.onDone ?? [])];
  const effects = [...(state.entry ?? []), ...(state.exit ?? []), ...transitions.flatMap((transition) => transition.effects ?? [])];
  const own = effects.flatMap((effect) => (effect.type === 'instance.start' ? [effect.params.chart] : []));
  return [...own, ...Object.values(state.states ?? {}).flatMap(startedBy)];
}
