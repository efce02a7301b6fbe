import type { Ark } from './ark.ts';
import { type Row, roomFor, rowOf, sheetOf, widened } from './row.ts';
import { NONE, type Width, widthFor } from './width.ts';

/** Told of every place of a column that has changed. */
export interface Watcher {
  touch(index: number): void;
}

/** A column of numbers, one for each subject of a kind. Everything that changes while a campaign is simulated stands in columns. */
export class Column {
  /** As it stands in memory: see {@link Width}. Read it where no number can be missing, `at` elsewhere. */
  data: Row;
  readonly blank: number;
  #width: Width;
  /** What stands for NaN. */
  #none: number;
  /** Grows with every change, also with one that is taken back. */
  version = 0;
  readonly watchers: Watcher[] = [];
  /** Whether the numbers are also somebody else's, so that they are copied before the first is written: a sheet of blanks, or how it was kept. */
  #isShared = true;
  #kept: Row | undefined;
  /** The version at which it was last kept or put back. */
  #atRest = 0;

  constructor(size: number, blank: number) {
    this.blank = blank;
    this.#width = widthFor(blank);
    this.#none = NONE[this.#width];
    this.data = sheetOf(size, blank, this.#width);
  }

  /** The value at a place; blank where there is none. */
  at(index: number): number {
    const number = this.data[index] ?? this.blank;
    return number === this.#none ? Number.NaN : number;
  }

  /** Room for so many; what is new is blank. */
  grow(size: number): void {
    if (size <= this.data.length) return;
    if (this.#isShared && this.#kept === undefined) {
      this.data = sheetOf(size, this.blank, this.#width);
      return;
    }
    const grown = rowOf(size, this.#width).fill(this.#raw(this.blank));
    grown.set(this.data);
    this.data = grown;
    this.#isShared = false;
  }

  /** Sets a number and tells nobody; whoever does so calls `changed`. */
  set(index: number, value: number): void {
    if (this.#isShared) this.#own();
    this.data[index] = value;
    // Most stand there as they are.
    if (this.data[index] !== value || value === this.#none || (value === 0 && Object.is(value, -0))) this.#setOther(index, value);
  }

  /** Sets what is missing, or what may not fit. */
  #setOther(index: number, value: number): void {
    this.#widen(widthFor(value, this.#width));
    this.data[index] = this.#raw(value);
  }

  #own(): void {
    this.data = this.data.slice();
    this.#isShared = false;
  }

  #raw(value: number): number {
    return Number.isNaN(value) ? this.#none : value;
  }

  /** From here on its numbers have more room, those that are kept too. */
  #widen(width: Width): void {
    if (width === this.#width) return;
    this.data = widened(this.data, this.#width, width);
    if (this.#kept !== undefined) this.#kept = widened(this.#kept, this.#width, width);
    this.#width = width;
    this.#none = NONE[width];
  }

  /** Keeps how it stands, for every later `putBack`. */
  keep(): void {
    this.#atRest = this.version;
    this.#kept = this.#isShared ? this.#kept : this.data;
    this.#isShared = true;
  }

  /** Goes back to how it was kept, where anything has changed. */
  putBack(): void {
    if (this.version === this.#atRest) return;
    const kept = this.#kept;
    if (kept !== undefined) this.data.set(kept);
    const known = kept?.length ?? 0;
    if (this.data.length > known) this.data.fill(this.#raw(this.blank), known);
    this.version += 1;
    this.#atRest = this.version;
  }

  /** Takes down how it stands; nothing where that is how it was kept. */
  take(ark: Ark): void {
    ark.takeThing(this.#width);
    ark.take(this.data, this.version === this.#atRest ? 0 : this.data.length);
  }

  /** Goes back to how it stood. */
  goBack(ark: Ark): void {
    const width = ark.giveBackThing<Width>();
    if (ark.next === 0) {
      ark.giveBack(this.data);
      this.putBack();
      return;
    }
    if (this.#isShared) this.#own();
    const count = ark.next;
    if (width === this.#width) ark.giveBack(this.data);
    else this.data.set(widened(fromArk(ark, width), width, this.#width));
    this.data.fill(this.#raw(this.blank), count);
    this.version += 1;
  }

  /** Goes back to blanks, and keeps nothing. */
  clear(): void {
    this.#kept = undefined;
    this.data = sheetOf(this.data.length, this.blank, this.#width);
    this.#isShared = true;
    this.version += 1;
  }

  changed(index: number): void {
    this.version += 1;
    const { watchers } = this;
    for (let at = 0; at < watchers.length; at += 1) watchers[at]?.touch(index);
  }
}

/** The next row of an ark, of a column whose numbers have been given more room since. */
function fromArk(ark: Ark, width: Width): Row {
  const row = rowOf(ark.next, width);
  ark.giveBack(row);
  return row;
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
    const before = column.at(index);
    // What is the same is not written; 0 and -0 are not the same, NaN is.
    if (before === value ? before !== 0 || Object.is(before, value) : Number.isNaN(before) && Number.isNaN(value)) return;
    if (index >= column.data.length) column.grow(roomFor(index, column.data.length));
    if (this.#attempts > 0) {
      const at = this.#length;
      if (at >= this.#indexes.length) this.#makeRoom();
      this.#columns[at] = column;
      this.#indexes[at] = index;
      this.#before[at] = before;
      this.#length = at + 1;
    }
    column.set(index, value);
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

  /** No attempt is under way: what stopped in the midst of one, by an error, is not taken back. */
  clear(): void {
    this.#attempts = 0;
    this.#length = 0;
  }

  rollBack(mark: number): void {
    for (let at = this.#length - 1; at >= mark; at -= 1) {
      const column = this.#columns[at];
      const index = this.#indexes[at] ?? 0;
      if (column === undefined) continue;
      column.set(index, this.#before[at] ?? column.blank);
      column.changed(index);
    }
    this.writes += 1;
    this.#length = mark;
    this.keep();
  }
}
