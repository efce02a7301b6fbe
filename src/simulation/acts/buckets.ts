import type { Ark, Taken } from '../world/ark.ts';
import { enlarged } from '../world/world.ts';

/** No further entry. */
const END = -1;

/** Numbers that wait for a day, list by list, in the order in which they were put there. What waits for a day after the last one is let go. */
export class Buckets implements Taken {
  readonly #lists: number;
  readonly #first: number;
  readonly #heads: Int32Array;
  readonly #tails: Int32Array;
  #next = new Int32Array(1024);
  #items = new Int32Array(1024);
  #used = 0;
  /** The first of those entries that are not needed any more. */
  #free = END;

  constructor(lists: number, days: { readonly first: number; readonly last: number }) {
    this.#lists = lists;
    this.#first = days.first;
    this.#heads = new Int32Array(Math.max(0, days.last - days.first + 1) * lists).fill(END);
    this.#tails = this.#heads.slice();
  }

  clear(): void {
    this.#heads.fill(END);
    this.#used = 0;
    this.#free = END;
  }

  take(ark: Ark): void {
    ark.takeThing([this.#used, this.#free]);
    ark.take(this.#heads);
    ark.take(this.#tails);
    ark.take(this.#next, this.#used);
    ark.take(this.#items, this.#used);
  }

  goBack(ark: Ark): void {
    [this.#used, this.#free] = ark.giveBackThing<[number, number]>();
    for (const row of [this.#heads, this.#tails, this.#next, this.#items]) ark.giveBack(row);
  }

  put(list: number, day: number, item: number): void {
    const bucket = (day - this.#first) * this.#lists + list;
    if (bucket < 0 || bucket >= this.#heads.length) return;
    const entry = this.#entry();
    this.#items[entry] = item;
    this.#next[entry] = END;
    if (this.#heads[bucket] === END) this.#heads[bucket] = entry;
    else this.#next[this.#tails[bucket] ?? 0] = entry;
    this.#tails[bucket] = entry;
  }

  #entry(): number {
    if (this.#free !== END) {
      const entry = this.#free;
      this.#free = this.#next[entry] ?? END;
      return entry;
    }
    const entry = this.#used;
    if (entry >= this.#items.length) [this.#next, this.#items] = [enlarged(this.#next, entry), enlarged(this.#items, entry)];
    this.#used = entry + 1;
    return entry;
  }

  /** A list of a day is not needed any more: its room serves others. */
  release(list: number, day: number): void {
    const bucket = (day - this.#first) * this.#lists + list;
    const head = this.#heads[bucket] ?? END;
    if (head === END) return;
    this.#next[this.#tails[bucket] ?? head] = this.#free;
    this.#free = head;
    this.#heads[bucket] = END;
  }

  /** The first entry of a list of a day; negative where there is none. */
  head(list: number, day: number): number {
    return this.#heads[(day - this.#first) * this.#lists + list] ?? END;
  }

  /** The entry after one; negative after the last. */
  after(entry: number): number {
    return this.#next[entry] ?? END;
  }

  item(entry: number): number {
    return this.#items[entry] ?? 0;
  }
}
