import type { Shock } from '#domain/behaviour.ts';
import { drawAt, wordOf } from '../draw.ts';
import { type Quantile, quantileOf } from '../quantile.ts';
import { SimulationFault } from '../fault.ts';
import { lotOfSubject } from '../world/table.ts';
import { numberOfKind, type World } from '../world/world.ts';

interface ReadyShock {
  readonly per: Shock['per'];
  readonly word: number;
  readonly quantile: Quantile;
}

const [CAMPAIGN, UNIT] = [numberOfKind('campaign'), numberOfKind('unit')];

/** Weeks begin on Monday; 1970-01-01 was a Thursday. */
export function weekOf(day: number): number {
  return Math.floor((day + 3) / 7);
}

/** What strikes many at once, drawn when it is asked for: the same for all who share it. */
export class Shocks {
  readonly #world: World;
  readonly #shocks: ReadonlyMap<string, ReadyShock>;

  constructor(world: World, shocks: readonly Shock[]) {
    this.#world = world;
    this.#shocks = new Map(shocks.map(({ id, per, value }) => [id, { per, word: wordOf(`shock ${id}`), quantile: quantileOf(value) }]));
  }

  /** The value of a shock for the subjects of a unit (-1: of none) on a day. */
  reader(id: string): (unit: number, day: number) => number {
    const shock = this.#shocks.get(id);
    if (shock === undefined) throw new SimulationFault('simulation.shock.unknown', { shock: id });
    const { per, word, quantile } = shock;
    const world = this.#world;
    // Many ask for the same one after the other.
    let [lastA, lastB, lastTime, last] = [0, 0, Number.NaN, Number.NaN];
    return (unit, day) => {
      const kind = per === 'unit' && unit >= 0 ? UNIT : CAMPAIGN;
      const table = world.tables[kind];
      if (table === undefined) return last;
      const lot = lotOfSubject(table, kind === UNIT ? unit : 0);
      const time = per === 'week' ? weekOf(day) : 0;
      if (lot.a !== lastA || lot.b !== lastB || time !== lastTime) {
        [lastA, lastB, lastTime] = [lot.a, lot.b, time];
        last = quantile(drawAt(lot, word, time));
      }
      return last;
    };
  }
}
