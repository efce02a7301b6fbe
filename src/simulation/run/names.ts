import { type SubjectKind, subjectKinds } from '#domain/id.ts';
import { kept } from '../world/table.ts';
import { idsAtOpening } from './opening.ts';
import type { Rig } from './rig.ts';

/**
 * The names of simulated subjects. Those of the opening have the definition's; those that effects and ladders bring are numbered as the engine numbers
 * them; those that a command registers are named after the act, so that another unit's do not change them.
 */
export class Names {
  readonly #opening: readonly (readonly string[])[];
  readonly #given: readonly Map<number, string>[] = subjectKinds.map(() => new Map<number, string>());
  readonly #bases = new Map<SubjectKind, readonly string[]>();

  constructor(rig: Rig) {
    this.#opening = subjectKinds.map((kind) => kept(this.#bases, kind, () => idsAtOpening(rig, kind)));
  }

  give(kind: number, index: number, id: string): void {
    this.#given[kind]?.set(index, id);
  }

  idOf(kind: number, index: number): string {
    return this.#opening[kind]?.[index] ?? this.#given[kind]?.get(index) ?? String(index + 1).padStart(4, '0');
  }

  reset(): void {
    for (const names of this.#given) names.clear();
  }
}
