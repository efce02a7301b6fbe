/** Told of every place of a column that has changed. */
export interface Watcher {
  touch(index: number): void;
}

/** A column of numbers, one for each subject of a kind. Everything that changes while a campaign is simulated stands in columns. */
export class Column {
  data: Float64Array;
  readonly blank: number;
  /** Grows with every change, also with one that is taken back. */
  version = 0;
  readonly watchers: Watcher[] = [];

  constructor(size: number, blank: number) {
    this.blank = blank;
    this.data = new Float64Array(size).fill(blank);
  }

  /** The value at a place; blank where there is none. */
  at(index: number): number {
    return this.data[index] ?? this.blank;
  }

  /** Room for so many; what is new is blank. */
  grow(size: number): void {
    if (size <= this.data.length) return;
    const grown = new Float64Array(size).fill(this.blank);
    grown.set(this.data);
    this.data = grown;
  }

  changed(index: number): void {
    this.version += 1;
    const { watchers } = this;
    for (let at = 0; at < watchers.length; at += 1) watchers[at]?.touch(index);
  }
}

/** Writes for which there is room at first. */
const ROOM = 256;

/** Writes columns, and takes back what an attempt has written when it comes to nothing (K4). */
export class Journal {
  readonly #columns: Column[] = [];
  #indexes = new Int32Array(ROOM);
  #before = new Float64Array(ROOM);
  #length = 0;
  #attempts = 0;
  /** Grows with every write, also with one that is taken back. */
  writes = 0;

  write(column: Column, index: number, value: number): void {
    const before = column.data[index] ?? column.blank;
    if (Object.is(before, value)) return;
    if (index >= column.data.length) column.grow(Math.max(index + 1, column.data.length * 2));
    if (this.#attempts > 0) {
      const at = this.#length;
      if (at >= this.#indexes.length) this.#makeRoom();
      this.#columns[at] = column;
      this.#indexes[at] = index;
      this.#before[at] = before;
      this.#length = at + 1;
    }
    column.data[index] = value;
    this.writes += 1;
    column.changed(index);
  }

  #makeRoom(): void {
    const [indexes, before] = [new Int32Array(this.#indexes.length * 2), new Float64Array(this.#indexes.length * 2)];
    indexes.set(this.#indexes);
    before.set(this.#before);
    [this.#indexes, this.#before] = [indexes, before];
  }

  /** Begins an attempt; answers what `rollBack` is to be given. Attempts may stand within one another. */
  attempt(): number {
    this.#attempts += 1;
    return this.#length;
  }

  keep(): void {
    this.#attempts -= 1;
    if (this.#attempts === 0) this.#length = 0;
  }

  rollBack(mark: number): void {
    for (let at = this.#length - 1; at >= mark; at -= 1) {
      const column = this.#columns[at];
      const index = this.#indexes[at] ?? 0;
      if (column === undefined) continue;
      column.data[index] = this.#before[at] ?? column.blank;
      column.changed(index);
    }
    this.writes += 1;
    this.#length = mark;
    this.keep();
  }
}
