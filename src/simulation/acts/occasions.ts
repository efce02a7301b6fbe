import { enlarged } from '../world/world.ts';

/** For whom an act is at hand, and the how-manieth time of each: lists that are filled anew for every act of a day. */
export class Occasions {
  #indexes = new Int32Array(64);
  #numbers = new Int32Array(64);
  #count = 0;

  get count(): number {
    return this.#count;
  }

  clear(): void {
    this.#count = 0;
  }

  add(index: number, number: number): void {
    const at = this.#count;
    if (at >= this.#indexes.length) [this.#indexes, this.#numbers] = [enlarged(this.#indexes, at), enlarged(this.#numbers, at)];
    this.#indexes[at] = index;
    this.#numbers[at] = number;
    this.#count = at + 1;
  }

  index(at: number): number {
    return this.#indexes[at] ?? 0;
  }

  number(at: number): number {
    return this.#numbers[at] ?? 0;
  }
}
