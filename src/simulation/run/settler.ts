import { SimulationFault } from '../fault.ts';
import type { ChartRig } from '../charts/chart-rig.ts';
import { subjectKinds } from '#domain/id.ts';
import { numberOfKind } from '../world/world.ts';
import type { Mover } from './mover.ts';
import type { Rig } from './rig.ts';

const MAX_ROUNDS = 20;
const [CAMPAIGN, UNIT, STAGE] = [numberOfKind('campaign'), numberOfKind('unit'), numberOfKind('stage')];

/** Takes the standing conditions that a change may have made true, in the engine's order (`settle`), until nothing moves. */
export class Settler {
  readonly #rig: Rig;
  readonly #mover: Mover;
  readonly #standing: readonly (readonly ChartRig[])[];
  readonly #kinds: number[] = [];
  readonly #indexes: number[] = [];
  readonly #seen: number[][] = subjectKinds.map(() => []);
  #round = 0;

  constructor(rig: Rig, mover: Mover) {
    this.#rig = rig;
    this.#mover = mover;
    this.#standing = rig.chartsOfKind.map((charts) => charts.filter(({ stands }) => stands));
  }

  /** For every subject that has changed, what it came from, its unit and the unit's stages, and for the campaign. */
  settleChanged(): void {
    const { world } = this.#rig;
    this.#begin();
    const { changedKinds, changedIndexes } = world;
    for (let at = 0; at < changedKinds.length; at += 1) this.#affect(changedKinds[at] ?? 0, changedIndexes[at] ?? 0);
    this.#want(CAMPAIGN, 0);
    this.#settle();
  }

  /** For every stage of every unit, and for the campaign. */
  settleAll(): void {
    this.#begin();
    this.#affect(CAMPAIGN, 0);
    this.#settle();
  }

  #begin(): void {
    this.#round += 1;
    this.#kinds.length = 0;
    this.#indexes.length = 0;
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
    if (this.#seen[UNIT]?.[unit] === this.#round) return;
    const stages = this.#rig.model.definition.stages.length;
    for (let stage = unit * stages; stage < (unit + 1) * stages; stage += 1) this.#want(STAGE, stage);
    this.#want(UNIT, unit);
  }

  #want(kind: number, index: number): void {
    const seen = this.#seen[kind];
    if (seen === undefined || seen[index] === this.#round) return;
    seen[index] = this.#round;
    if (this.#standing[kind]?.length === 0) return;
    this.#kinds.push(kind);
    this.#indexes.push(index);
  }

  #settle(): void {
    for (let round = 0; round < MAX_ROUNDS; round += 1) if (!this.#oneRound()) return;
    throw new SimulationFault('simulation.settle.endless', { kind: subjectKinds[this.#kinds.at(-1) ?? 0] ?? '' });
  }

  /** Whether anything has happened. */
  #oneRound(): boolean {
    const { world } = this.#rig;
    let happened = false;
    for (let at = 0; at < this.#kinds.length; at += 1) {
      const index = this.#indexes[at] ?? 0;
      for (const chart of this.#standing[this.#kinds[at] ?? 0] ?? []) {
        const place = chart.columns.place.at(index);
        if (place < 0 || !this.#mover.canMove(chart, place, null)) continue;
        const before = world.events;
        world.attempt(() => this.#mover.move(chart, index, null));
        happened ||= world.events > before;
      }
    }
    return happened;
  }
}
