import type { SubjectKind } from '#domain/id.ts';
import type { Lot } from '../draw.ts';
import { Column } from './column.ts';
import { roomFor } from './row.ts';

/** One deadline of one chart: the day number on which it is due (NaN for none), whether it has passed (1), and the order in which it was set. */
export interface DeadlineColumns {
  readonly due: Column;
  readonly passed: Column;
  readonly order: Column;
}

/** Where the instances of one chart stand: the number of the place in its table (-1: not begun), and the order in which they began. */
export interface InstanceColumns {
  readonly place: Column;
  readonly began: Column;
  readonly deadlines: Map<string, DeadlineColumns>;
}

/** Lists of subjects: of each owner the first and the last, and of each in a list the next one. */
export interface ListColumns {
  readonly first: Column;
  readonly last: Column;
  readonly next: Column;
}

/** All subjects of one kind, as columns; a subject is its number in the order of registration. */
export class Table {
  readonly kind: SubjectKind;
  readonly columns: Column[] = [];
  #room = 64;
  readonly #count: Column;
  /** The number of the unit that answers for it, -1 for none. */
  readonly unit: Column;
  /** What it came from: the number of its kind in `subjectKinds`, and its own number; -1 for nothing. */
  readonly ofKind: Column;
  readonly ofIndex: Column;
  readonly nextInUnit: Column;
  readonly nextSibling: Column;
  /** Which of those of its kind it is that came from the same subject, from 0. */
  readonly ordinal: Column;
  /** Of each unit, the first and the last subject of this kind. */
  readonly firstOfUnit: Column;
  readonly lastOfUnit: Column;
  /** The two words of its lot: what its draws are mixed from. */
  readonly lotA: Column;
  readonly lotB: Column;
  readonly facts = new Map<string, Column>();
  readonly instances = new Map<string, InstanceColumns>();
  readonly rungs = new Map<string, Column>();
  /** The subjects of this kind unit by unit. */
  readonly ofUnit: ListColumns;
  readonly #offspring = new Map<Table, ListColumns>();

  constructor(kind: SubjectKind) {
    this.kind = kind;
    this.#count = this.column(0);
    [this.unit, this.ofKind, this.ofIndex, this.nextInUnit, this.nextSibling, this.firstOfUnit, this.lastOfUnit] = [
      this.column(-1),
      this.column(-1),
      this.column(-1),
      this.column(-1),
      this.column(-1),
      this.column(-1),
      this.column(-1),
    ];
    this.ofUnit = { first: this.firstOfUnit, last: this.lastOfUnit, next: this.nextInUnit };
    [this.lotA, this.lotB, this.ordinal] = [this.column(0), this.column(0), this.column(0)];
  }

  /** The column that holds how many there are. */
  get count(): Column {
    return this.#count;
  }

  get size(): number {
    return this.#count.data[0] ?? 0;
  }

  column(blank: number): Column {
    const column = new Column(this.#room, blank);
    this.columns.push(column);
    return column;
  }

  /** Room in every column, so that none is ever read beyond its end. */
  makeRoom(size: number): void {
    if (size <= this.#room) return;
    this.#room = roomFor(size - 1, this.#room);
    for (const column of this.columns) column.grow(this.#room);
  }

  fact(id: string): Column {
    return kept(this.facts, id, () => this.column(Number.NaN));
  }

  instancesOf(chart: string): InstanceColumns {
    return kept(this.instances, chart, () => ({ place: this.column(-1), began: this.column(0), deadlines: new Map<string, DeadlineColumns>() }));
  }

  deadline(chart: string, name: string): DeadlineColumns {
    return kept(this.instancesOf(chart).deadlines, name, () => ({ due: this.column(Number.NaN), passed: this.column(0), order: this.column(0) }));
  }

  /** The rung on which a subject stands of a ladder, from 0; -1 below it. */
  rung(ladder: string): Column {
    return kept(this.rungs, ladder, () => this.column(-1));
  }

  /** What came from subjects of this kind, of the kind of another table. */
  offspring(of: Table): ListColumns {
    return kept(this.#offspring, of, () => ({ first: this.column(-1), last: this.column(-1), next: of.nextSibling }));
  }
}

/** What a map holds for a key, made when it is first asked for. */
export function kept<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  let value = map.get(key);
  if (value === undefined) map.set(key, (value = make()));
  return value;
}

/** The lot from which a subject draws. */
export function lotOfSubject({ lotA, lotB }: Table, index: number): Lot {
  return { a: lotA.at(index) | 0, b: lotB.at(index) | 0 };
}
