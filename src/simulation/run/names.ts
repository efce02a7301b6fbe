import { subjectKinds } from '#domain/id.ts';
import type { Ark, Taken } from '../world/ark.ts';
import type { Handle } from '../world/world.ts';
import { idsAtOpening } from './opening.ts';
import type { Rig } from './rig.ts';

/**
 * The names of simulated subjects. Those of the opening have the definition's; those that effects and ladders bring are numbered as the engine numbers
 * them; those that a command registers are named after the act, so that another unit's do not change them.
 */
export class Names implements Taken {
  readonly #opening: readonly (readonly string[])[];
  #given: readonly Map<number, string>[] = subjectKinds.map(() => new Map<number, string>());
  /** The places of those of the opening among their kind, sorted by their names. */
  readonly #ranks: readonly Int32Array[];

  readonly #gone: readonly number[];
  /** What stands behind the names of those that a command registers, so that they are not taken already. */
  readonly mark: string;

  constructor(rig: Rig, live?: { readonly ids: readonly (readonly string[])[]; readonly gone: readonly number[]; readonly today: number }) {
    this.#opening = live?.ids ?? subjectKinds.map((kind) => idsAtOpening(rig, kind));
    this.#gone = live?.gone ?? [];
    this.mark = live === undefined ? '' : `-${String(live.today)}`;
    this.#ranks = this.#opening.map((ids) => {
      const ranks = new Int32Array(ids.length);
      const sorted = ids.map((id, index) => ({ id, index })).toSorted((left, right) => (left.id < right.id ? -1 : 1));
      for (const [rank, { index }] of sorted.entries()) ranks[index] = rank;
      return ranks;
    });
  }

  give(kind: number, index: number, id: string): void {
    this.#given[kind]?.set(index, id);
  }

  idOf(kind: number, index: number): string {
    return this.#opening[kind]?.[index] ?? this.#given[kind]?.get(index) ?? String(index + 1 + (this.#gone[kind] ?? 0)).padStart(4, '0');
  }

  /** The order of two names as texts, `kind:id`; 0 for the same subject. */
  compare(left: Handle, right: Handle): number {
    if (left.kind !== right.kind) return (subjectKinds[left.kind] ?? '') < (subjectKinds[right.kind] ?? '') ? -1 : 1;
    if (left.index === right.index) return 0;
    const ranks = this.#ranks[left.kind];
    const [first, second] = [ranks?.[left.index], ranks?.[right.index]];
    if (first !== undefined && second !== undefined) return first - second;
    return this.idOf(left.kind, left.index) < this.idOf(right.kind, right.index) ? -1 : 1;
  }

  take(ark: Ark): void {
    ark.takeThing(this.#given.map((names) => new Map(names)));
  }

  goBack(ark: Ark): void {
    this.#given = ark.giveBackThing<readonly Map<number, string>[]>().map((names) => new Map(names));
  }

  reset(): void {
    for (const names of this.#given) names.clear();
  }
}
