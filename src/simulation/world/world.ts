import { type SubjectKind, subjectKinds } from '#domain/id.ts';
import { type Lot, withWord } from '../draw.ts';
import type { Ark, Numbers, Taken } from './ark.ts';
import { Journal, type Column } from './column.ts';
import { roomFor } from './row.ts';
import { type ListColumns, Table } from './table.ts';

/** A subject by number: its kind's place in `subjectKinds`, and its number there. */
export interface Handle {
  readonly kind: number;
  readonly index: number;
}

/** Something beside the columns that goes back to the beginning with them. */
export interface Resettable extends Taken {
  /** Keeps how it stands, for every later reset. */
  keep(): void;
  reset(): void;
  /** Goes back to before anybody was there, and forgets what it kept. */
  clear(): void;
}

/**
 * A campaign as it is simulated: all subjects as columns, the day, and what has changed since the last command. It is put back to the moment after the
 * opening for each replication; nothing is made anew.
 */
export class World implements Taken {
  readonly tables: readonly Table[] = subjectKinds.map((kind) => new Table(kind));
  readonly journal = new Journal();
  /** Days since 1970-01-01. */
  today = 0;
  /** How many events there were; an attempt that comes to nothing takes its own back. */
  events = 0;
  /** How many subjects have changed. Counted here: an array that is cut to length 0 lets its room go, and that takes longer than all else. */
  changes = 0;
  #changedKinds = new Int32Array(64);
  #changedIndexes = new Int32Array(64);
  readonly #stamps: Int32Array[] = subjectKinds.map(() => new Int32Array(64));
  #round = 1;
  #openingDay = 0;
  readonly parts: Resettable[] = [];

  table(kind: SubjectKind): Table {
    return this.tables[subjectKinds.indexOf(kind)] ?? unknownKind(kind);
  }

  write(column: Column, index: number, value: number): void {
    this.journal.write(column, index, value);
  }

  /** Something has happened in the stream of a subject: always true, as that cannot fail. */
  emit(kind: number, index: number): true {
    this.events += 1;
    let stamps = this.#stamps[kind] as Int32Array;
    if (index >= stamps.length) this.#stamps[kind] = stamps = enlarged(stamps, index);
    if (stamps[index] === this.#round) return true;
    stamps[index] = this.#round;
    const at = this.changes;
    if (at >= this.#changedKinds.length) {
      [this.#changedKinds, this.#changedIndexes] = [enlarged(this.#changedKinds, at), enlarged(this.#changedIndexes, at)];
    }
    this.#changedKinds[at] = kind;
    this.#changedIndexes[at] = index;
    this.changes = at + 1;
    return true;
  }

  /** The kind of a subject that has changed. */
  changedKind(at: number): number {
    return this.#changedKinds[at] ?? 0;
  }

  /** Its number. */
  changedIndex(at: number): number {
    return this.#changedIndexes[at] ?? 0;
  }

  /** From here on other subjects have changed, none so far. */
  forgetChanges(): void {
    this.#round += 1;
    this.changes = 0;
  }

  /** Does something that may come to nothing: false takes back all that it wrote. */
  attempt(work: () => boolean): boolean {
    const [mark, events, changes] = [this.journal.attempt(), this.events, this.changes];
    return this.settleAttempt(work(), { mark, events, changes });
  }

  /** Keeps what an attempt wrote, or takes it back. */
  settleAttempt(kept: boolean, { mark, events, changes }: { readonly mark: number; readonly events: number; readonly changes: number }): boolean {
    if (kept) {
      this.journal.keep();
      return true;
    }
    this.journal.rollBack(mark);
    this.events = events;
    for (let at = changes; at < this.changes; at += 1) (this.#stamps[this.changedKind(at)] as Int32Array)[this.changedIndex(at)] = 0;
    this.changes = changes;
    return false;
  }

  /** Registers a subject of a kind under a unit (-1: none), come from another one or from nobody; answers its number. */
  register(kind: number, unit: number, of: Handle | undefined): number {
    const table = this.tables[kind];
    if (table === undefined) return -1;
    const index = table.size;
    table.makeRoom(index + 1);
    this.write(table.count, 0, index + 1);
    if (unit >= 0) {
      this.write(table.unit, index, unit);
      this.#append(table.ofUnit, unit, index);
    }
    if (of !== undefined) {
      this.write(table.ofKind, index, of.kind);
      this.write(table.ofIndex, index, of.index);
      this.#descend(table, index, of);
    }
    this.emit(kind, index);
    return index;
  }

  /** What comes from another draws from a lot of its own, mixed from the other's: which one it is of its kind is all that counts. */
  #descend(table: Table, index: number, of: Handle): void {
    const parent = this.tables[of.kind];
    if (parent === undefined) return;
    const offspring = parent.offspring(table);
    const before = offspring.last.at(of.index);
    const ordinal = before < 0 ? 0 : table.ordinal.at(before) + 1;
    this.write(table.ordinal, index, ordinal);
    this.setLot(table, index, withWord(withWord({ a: parent.lotA.at(of.index), b: parent.lotB.at(of.index) }, subjectKinds.indexOf(table.kind) + 1), ordinal));
    this.#append(offspring, of.index, index);
  }

  setLot(table: Table, index: number, { a, b }: Lot): void {
    this.write(table.lotA, index, a);
    this.write(table.lotB, index, b);
  }

  #append({ first, last, next }: ListColumns, owner: number, index: number): void {
    const before = last.at(owner);
    if (before < 0) this.write(first, owner, index);
    else this.write(next, before, index);
    this.write(last, owner, index);
  }

  /** Keeps how everything stands, as what a replication begins with. */
  keep(): void {
    this.#openingDay = this.today;
    for (const table of this.tables) for (const column of table.columns) column.keep();
    for (const part of this.parts) part.keep();
  }

  #begin(): void {
    this.journal.clear();
    this.events = 0;
    this.forgetChanges();
  }

  /** Goes back to before the opening: nobody is there, and nothing is kept. */
  clear(): void {
    this.#begin();
    for (const table of this.tables) for (const column of table.columns) column.clear();
    for (const part of this.parts) part.clear();
  }

  take(ark: Ark): void {
    ark.takeThing([this.today, this.parts.length, ...this.tables.map(({ columns }) => columns.length)]);
    for (const table of this.tables) for (const column of table.columns) column.take(ark);
    for (const part of this.parts) part.take(ark);
  }

  goBack(ark: Ark): void {
    const [today = 0, parts = 0, ...columns] = ark.giveBackThing<readonly number[]>();
    this.today = today;
    this.#begin();
    // What has been made since then goes back to how it was kept.
    for (const [kind, table] of this.tables.entries()) {
      for (const [place, column] of table.columns.entries()) if (place < (columns[kind] ?? 0)) column.goBack(ark);
      for (const column of table.columns.slice(columns[kind] ?? 0)) column.putBack();
    }
    for (const part of this.parts.slice(0, parts)) part.goBack(ark);
    for (const part of this.parts.slice(parts)) part.reset();
  }

  /** Puts everything back to how it was kept. */
  reset(): void {
    this.today = this.#openingDay;
    this.#begin();
    for (const table of this.tables) for (const column of table.columns) column.putBack();
    for (const part of this.parts) part.reset();
  }
}

/** The number of a kind. */
export function numberOfKind(kind: SubjectKind): number {
  return subjectKinds.indexOf(kind);
}

/** The same numbers, with room up to a place and {@link roomFor} more. */
export function enlarged<T extends Numbers>(numbers: T, index: number): T {
  const larger = new (numbers.constructor as new (length: number) => T)(roomFor(index, numbers.length));
  larger.set(numbers);
  return larger;
}

function unknownKind(kind: string): never {
  throw new Error(`${kind} is no kind of subject`);
}
