import type { FactValue } from '#domain/fact-value.ts';
import type { ParameterUse } from '../facts/parameter-use.ts';
import { Ark, type Taken } from '../world/ark.ts';

/** How a replication stood at the end of a day: which parameters had been read by then, with which values, and how one goes back to it. */
interface Checkpoint {
  readonly day: number;
  readonly read: Float64Array<ArrayBuffer>;
  readonly values: readonly FactValue[];
  readonly ark: Ark;
}

/** By what it is known which parameters are read, what they are, and what stands otherwise in the course of a replication. */
export interface CheckpointParts {
  readonly use: ParameterUse;
  readonly values: ReadonlyMap<string, FactValue>;
  readonly taken: readonly Taken[];
  /** So many bytes are held at the same time at most. */
  readonly most?: number | undefined;
}

/** What is known of one replication. */
interface Known {
  /** On which day each parameter was first read the last time. */
  read: Float64Array<ArrayBuffer> | undefined;
  checkpoints: readonly Checkpoint[];
}

/** Of more replications than these nothing is known. */
const MOST_KNOWN = 1000;
/** Of one replication so many evenings are held at most. */
const MOST_EVENINGS = 2;
/** Room in bytes for what is not known yet. */
const ROOM = 1 << 16;
/** So many bytes are held, where nothing else is said: of the demo about forty evenings. */
const MOST_BYTES = 48e6;

/**
 * Where replications can go on from when parameters have other values: a campaign in which a parameter has not been read yet would have come to the very
 * same, whatever its value is. Of each replication the evening is held before the first of those parameters is read that have been moved last.
 */
export class Checkpoints {
  readonly #use: ParameterUse;
  readonly #ids: readonly string[];
  readonly #values: ReadonlyMap<string, FactValue>;
  readonly #taken: readonly Taken[];
  readonly #known = new Map<string, Known>();
  /** The places of the parameters that have been moved last. */
  #moved: readonly number[] = [];
  readonly #most: number;
  #isTooMuch = false;
  #bytes = 0;
  /** So much room one more is likely to take. */
  #room = ROOM;
  /** Held while others may be. */
  #passing: { readonly known: Known; readonly checkpoint: Checkpoint }[] = [];
  /** On which day each parameter was first read in the replication that was run last. */
  #lastRead: Float64Array<ArrayBuffer> | undefined;

  constructor({ use, values, taken, most = MOST_BYTES }: CheckpointParts) {
    this.#most = most;
    this.#use = use;
    this.#values = values;
    this.#taken = taken;
    this.#ids = [...values.keys()];
  }

  /** Some parameters have other values from now on. */
  move(ids: readonly string[]): void {
    this.#moved = ids.map((id) => this.#ids.indexOf(id));
  }

  /** Nothing is known any more: to be called when campaigns begin otherwise. */
  forget(): void {
    this.#known.clear();
    this.#passing = [];
    this.#bytes = 0;
  }

  /** Goes back to the last evening from which a replication can go on; answers its day, undefined where it has to begin at the beginning. */
  goBack(seed: number, replication: number): number | undefined {
    const held = this.#known.get(keyOf(seed, replication))?.checkpoints ?? [];
    let last: Checkpoint | undefined;
    for (const each of held) if (each.day > (last?.day ?? -Infinity) && this.#isSame(each)) last = each;
    if (last === undefined) return undefined;
    last.ark.open();
    for (const each of this.#taken) each.goBack(last.ark);
    this.#use.goOn(last.read);
    return last.day;
  }

  /** Whether all that had been read has the values that it had. */
  #isSame({ read, values }: Checkpoint): boolean {
    return this.#ids.every((id, place) => Number.isNaN(read[place]) || values[place] === this.#values.get(id));
  }

  /** On which day a parameter was first read in the replication that was run last: Infinity where it was not, -Infinity where it was beforehand. */
  firstRead(id: string): number {
    const day = this.#lastRead?.[this.#ids.indexOf(id)] ?? Number.NaN;
    return Number.isNaN(day) ? Infinity : day;
  }

  /** On which day's evening a replication is to be held; undefined where that is not known. */
  dayToHold(seed: number, replication: number, last: number): number | undefined {
    // Where it has not been run before, another one tells: most campaigns ask for the same on the same days.
    const read = this.#known.get(keyOf(seed, replication))?.read ?? this.#lastRead;
    if (read === undefined || this.#moved.length === 0) return undefined;
    // One that is not read at all changes nothing up to the last day.
    const firsts = this.#moved.map((place) => read[place] ?? Number.NaN).map((day) => (Number.isNaN(day) ? Infinity : day));
    return Math.min(last, Math.min(...firsts) - 1);
  }

  /** Holds how a replication stands in the evening of a day. */
  hold(seed: number, replication: number, day: number): void {
    const known = this.#of(seed, replication);
    const staying = known.checkpoints.filter((each) => each.day !== day).slice(1 - MOST_EVENINGS);
    for (const each of known.checkpoints) if (!staying.includes(each)) this.#drop(known, each);
    const ark = this.#takeDown();
    if (ark === undefined) return;
    this.#makeRoom(ark.size);
    if (this.#bytes + ark.size > this.#most) return;
    const checkpoint = { day, read: this.#use.days(), values: this.#ids.map((id) => this.#values.get(id) ?? null), ark };
    known.checkpoints = [...known.checkpoints, checkpoint];
    this.#bytes += ark.size;
    if (this.#bytes > this.#most / 2) this.#passing.push({ known, checkpoint });
  }

  /** Takes down how everything stands; undefined where that is too much, and then it is not tried again. */
  #takeDown(): Ark | undefined {
    if (this.#isTooMuch) return undefined;
    const ark = new Ark(this.#room, this.#most);
    for (const each of this.#taken) each.take(ark);
    this.#isTooMuch = ark.isFull;
    if (ark.isFull) return undefined;
    ark.close();
    this.#room = ark.size + ROOM;
    return ark;
  }

  /** Those that came last make room for others; the first half stay, for who goes through the same replications again and again. */
  #makeRoom(bytes: number): void {
    while (this.#passing.length > 0 && this.#bytes + bytes > this.#most) {
      const oldest = this.#passing.shift();
      if (oldest !== undefined) this.#drop(oldest.known, oldest.checkpoint);
    }
  }

  #drop(known: Known, checkpoint: Checkpoint): void {
    if (!known.checkpoints.includes(checkpoint)) return;
    known.checkpoints = known.checkpoints.filter((each) => each !== checkpoint);
    this.#bytes -= checkpoint.ark.size;
  }

  /** A replication is over. */
  end(seed: number, replication: number): void {
    this.#lastRead = this.#use.days();
    if (this.#known.size < MOST_KNOWN || this.#known.has(keyOf(seed, replication))) this.#of(seed, replication).read = this.#lastRead;
  }

  #of(seed: number, replication: number): Known {
    const key = keyOf(seed, replication);
    const known = this.#known.get(key) ?? { read: undefined, checkpoints: [] };
    this.#known.set(key, known);
    return known;
  }
}

function keyOf(seed: number, replication: number): string {
  return `${String(seed)} ${String(replication)}`;
}
