/** Numbers in a row, as columns and lists keep them. */
export type Numbers = Float64Array | Int32Array | Int16Array | Int8Array | Uint8Array;

/** Every row begins at a multiple of so many bytes, so that rows of any kind can stand there. */
const STEP = 8;

/**
 * Takes down how everything stands at a moment, row by row, and gives it back in the same order: one piece of memory for all of it, as thousands of small ones
 * would keep the machine busy.
 */
export class Ark {
  #views: Views;
  #at = 0;
  readonly #things: unknown[] = [];
  #thing = 0;
  readonly #most: number;
  #isFull = false;

  /** With room for so many bytes at first, and never for more than `most`. */
  constructor(room: number, most = Infinity) {
    this.#views = viewsOf(Math.min(room, most));
    this.#most = most;
  }

  /** Whether there was more than it may hold, so that it is of no use. */
  get isFull(): boolean {
    return this.#isFull;
  }

  /** How many bytes it holds on to. */
  get size(): number {
    return this.#views.bytes.byteLength;
  }

  /** Takes the first `count` numbers of a row. */
  take(row: Numbers, count = row.length): void {
    const end = this.#endOf(row, count);
    this.#isFull ||= end > this.#most;
    if (this.#isFull) return;
    if (end > this.size) this.#enlarge(end);
    this.#views.ints[this.#at / Int32Array.BYTES_PER_ELEMENT] = count;
    // A part of a row is an object of its own: most rows are taken as they are.
    this.#viewFor(row).set(count === row.length ? row : row.subarray(0, count), (this.#at + STEP) / row.BYTES_PER_ELEMENT);
    this.#at = end;
  }

  #endOf(row: Numbers, count: number): number {
    return this.#at + STEP + Math.ceil((count * row.BYTES_PER_ELEMENT) / STEP) * STEP;
  }

  #viewFor(row: Numbers): Numbers {
    const { doubles, ints, shorts, signed, bytes } = this.#views;
    return row instanceof Float64Array
      ? doubles
      : row instanceof Int32Array
        ? ints
        : row instanceof Int16Array
          ? shorts
          : row instanceof Int8Array
            ? signed
            : bytes;
  }

  #enlarge(end: number): void {
    const { bytes } = this.#views;
    this.#views = viewsOf(Math.min(this.#most, Math.max(end, bytes.byteLength * 2)));
    this.#views.bytes.set(bytes);
  }

  /** Takes something else; it must not be changed afterwards. */
  takeThing(thing: unknown): void {
    this.#things.push(thing);
  }

  /** Everything has been taken: much room that is not needed is let go. */
  close(): void {
    if (this.#at > this.size * 0.75) return;
    const { bytes } = this.#views;
    this.#views = viewsOf(this.#at);
    this.#views.bytes.set(bytes.subarray(0, this.#at));
  }

  /** From here on everything is given back, from the beginning. */
  open(): void {
    this.#at = 0;
    this.#thing = 0;
  }

  /** How many numbers the next row has. */
  get next(): number {
    return this.#views.ints[this.#at / Int32Array.BYTES_PER_ELEMENT] ?? 0;
  }

  /** Puts the next row back where it was, into a row of the same kind that is at least as long; answers how many numbers it has. */
  giveBack(row: Numbers): number {
    const count = this.next;
    const from = (this.#at + STEP) / row.BYTES_PER_ELEMENT;
    row.set(this.#viewFor(row).subarray(from, from + count));
    this.#at = this.#endOf(row, count);
    return count;
  }

  /** Gives the next other thing back. */
  giveBackThing<T>(): T {
    this.#thing += 1;
    return this.#things[this.#thing - 1] as T;
  }
}

/** The same bytes as numbers of each kind. */
interface Views {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly signed: Int8Array<ArrayBuffer>;
  readonly shorts: Int16Array<ArrayBuffer>;
  readonly ints: Int32Array<ArrayBuffer>;
  readonly doubles: Float64Array<ArrayBuffer>;
}

function viewsOf(room: number): Views {
  const buffer = new ArrayBuffer(Math.floor(room / STEP) * STEP);
  return {
    bytes: new Uint8Array(buffer),
    signed: new Int8Array(buffer),
    shorts: new Int16Array(buffer),
    ints: new Int32Array(buffer),
    doubles: new Float64Array(buffer),
  };
}

/** Whatever stands otherwise in the course of a replication. */
export interface Taken {
  /** Takes down how it stands. */
  take(ark: Ark): void;
  /** Goes back to how it stood. */
  goBack(ark: Ark): void;
}
