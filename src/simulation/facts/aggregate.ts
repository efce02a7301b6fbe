import type { AggregateSource } from '#domain/fact-source.ts';
import { Ark, type Numbers } from '../world/ark.ts';
import type { Watcher } from '../world/column.ts';
import type { Table } from '../world/table.ts';
import { enlarged, type Resettable, type World } from '../world/world.ts';
import type { Rests } from './rests.ts';

/** What an aggregate asks of each member. */
export interface MemberQuestions {
  /** Does it count? */
  readonly counts: (member: number) => Counted;
  /** The number that it brings, and the one that is divided by; NaN where there is none. */
  readonly of: ((member: number) => number) | undefined;
  readonly by: ((member: number) => number) | undefined;
}

/** Over whom: the members of a kind, all together (group 0) or unit by unit. */
export interface Groups {
  readonly members: Table;
  readonly perUnit: boolean;
  readonly count: number;
}

/** Whether a member counts: it does not, it does, that cannot be told. */
export type Counted = 1 | 2 | 3;

const [ABSENT, NO, YES, UNKNOWN] = [0, 1, 2, 3] as const;

/** So many can be listed that are to be asked anew, and one in so many of all members. */
const FEW = 64;

/** Numbers of so many groups take two bytes each. */
const MOST_SHORT = 0x8000;

/** What a condition says of a member, as it is counted. */
export function toCounted(holds: boolean | undefined): Counted {
  return holds === undefined ? UNKNOWN : holds ? YES : NO;
}

/**
 * An aggregate over the members of a unit or of the whole campaign, kept up to date: only members of whom something has changed that it rests on are asked
 * anew. Sums are added up in the order of registration, as the engine adds them, so that they agree to the last bit.
 */
export class Aggregate implements Watcher, Resettable {
  readonly #world: World;
  readonly #op: AggregateSource['op'];
  readonly #groups: Groups;
  readonly #ask: MemberQuestions;
  readonly #rests: Rests;
  #states = new Uint8Array(0);
  /** Of each member the group in which it is counted, where there are several. */
  #homes: Int16Array | Int32Array;
  #ofs = new Float64Array(0);
  #bys = new Float64Array(0);
  /** Of each member whether it is to be asked anew (1); who they are, as far as there is room, and whether there are more. */
  #waits = new Uint8Array(0);
  #waiting = new Int32Array(FEW);
  #waitCount = 0;
  #waitMore = false;
  readonly #yes: Int32Array;
  readonly #unknown: Int32Array;
  readonly #all: Int32Array;
  readonly #stale: Uint8Array;
  readonly #results: Float64Array;
  #known = 0;
  #day = 0;
  #writes = -1;
  #kept: Ark | undefined;

  constructor(world: World, source: AggregateSource, parts: { readonly groups: Groups; readonly ask: MemberQuestions; readonly rests: Rests }) {
    this.#world = world;
    this.#op = source.op;
    this.#groups = parts.groups;
    this.#ask = parts.ask;
    this.#rests = parts.rests;
    const count = Math.max(1, parts.groups.count);
    this.#homes = count < MOST_SHORT ? new Int16Array(0) : new Int32Array(0);
    this.#yes = new Int32Array(count);
    this.#unknown = new Int32Array(count);
    this.#all = new Int32Array(count);
    this.#stale = new Uint8Array(count).fill(1);
    this.#results = new Float64Array(count);
    for (const column of parts.rests.columns) column.watchers.push(this);
    world.parts.push(this);
  }

  touch(member: number): void {
    if (member >= this.#waits.length) this.#makeRoom(member + 1);
    if (this.#waits[member] === 1) return;
    this.#waits[member] = 1;
    if (this.#waitCount >= this.#waiting.length) {
      this.#waitMore = true;
      return;
    }
    this.#waiting[this.#waitCount] = member;
    this.#waitCount += 1;
  }

  /** The value for a group; NaN where it cannot be told. */
  value(group: number): number {
    if (group < 0) return this.#op === 'count' || this.#op === 'sum' ? 0 : Number.NaN;
    this.#refresh();
    if ((this.#unknown[group] ?? 0) > 0) return Number.NaN;
    const yes = this.#yes[group] ?? 0;
    if (this.#op === 'count') return yes;
    if (this.#op === 'share') return yes / (this.#all[group] ?? 0);
    if (this.#stale[group] === 1) {
      this.#results[group] = this.#combine(group);
      this.#stale[group] = 0;
    }
    return this.#results[group] ?? Number.NaN;
  }

  #refresh(): void {
    const { members } = this.#groups;
    const size = members.size;
    const { journal, today } = this.#world;
    const anew = (this.#rests.elsewhere && this.#writes !== journal.writes) || (this.#rests.timed && this.#day !== today);
    this.#writes = journal.writes;
    this.#day = today;
    this.#renewWaiting(size);
    this.#makeRoom(size);
    for (let member = anew ? 0 : Math.min(this.#known, size); member < Math.max(this.#known, size); member += 1) {
      // Of those who have come since, most have been touched and are known by now.
      if (anew || member >= size || this.#states[member] === ABSENT) this.#renew(member, member < size);
    }
    this.#known = size;
  }

  #renewWaiting(size: number): void {
    // Where so many wait, looking at everybody takes little beside asking them.
    const count = this.#waitMore ? this.#waits.length : this.#waitCount;
    for (let at = 0; at < count; at += 1) {
      const member = this.#waitMore ? at : (this.#waiting[at] ?? 0);
      if (this.#waits[member] !== 1) continue;
      this.#waits[member] = 0;
      this.#renew(member, member < size);
    }
    this.#waitCount = 0;
    this.#waitMore = false;
  }

  #renew(member: number, isThere: boolean): void {
    const { perUnit, members } = this.#groups;
    const before = this.#states[member] ?? ABSENT;
    const state = isThere ? this.#ask.counts(member) : ABSENT;
    const homeBefore = this.#homeOf(member);
    const home = perUnit && isThere ? members.unit.at(member) : homeBefore;
    // Most of what is touched counts as it did before.
    if (state === before && home === homeBefore && this.#ask.of === undefined) return;
    if (before !== ABSENT) this.#add(homeBefore, before, -1);
    this.#states[member] = state;
    if (state === ABSENT) return;
    if (perUnit) this.#homes[member] = home;
    if (state === YES) this.#bring(member);
    this.#add(home, state, 1);
  }

  #homeOf(member: number): number {
    return this.#groups.perUnit ? (this.#homes[member] ?? 0) : 0;
  }

  #bring(member: number): void {
    const { of, by } = this.#ask;
    if (of === undefined) return;
    this.#ofs[member] = of(member);
    if (by !== undefined) this.#bys[member] = by(member);
  }

  #add(home: number, state: number, by: number): void {
    if (home < 0) return;
    this.#all[home] = (this.#all[home] ?? 0) + by;
    if (state === YES) this.#yes[home] = (this.#yes[home] ?? 0) + by;
    if (state === UNKNOWN) this.#unknown[home] = (this.#unknown[home] ?? 0) + by;
    this.#stale[home] = 1;
  }

  #combine(group: number): number {
    let [sum, divisor, least, most] = [0, 0, Infinity, -Infinity];
    this.#each(group, (member) => {
      const value = this.#ask.of === undefined ? 0 : (this.#ofs[member] ?? Number.NaN);
      sum += value;
      if (this.#ask.by !== undefined) divisor += this.#bys[member] ?? Number.NaN;
      least = Math.min(least, value);
      most = Math.max(most, value);
    });
    const yes = this.#yes[group] ?? 0;
    if (this.#op === 'sum') return sum;
    if (this.#op === 'ratio') return divisor === 0 ? Number.NaN : sum / divisor;
    if (yes === 0) return Number.NaN;
    return this.#op === 'mean' ? sum / yes : this.#op === 'min' ? least : most;
  }

  #each(group: number, visit: (member: number) => void): void {
    const { members, perUnit } = this.#groups;
    if (!perUnit) {
      for (let member = 0; member < members.size; member += 1) if (this.#states[member] === YES) visit(member);
      return;
    }
    for (let member = members.firstOfUnit.at(group); member >= 0; member = members.nextInUnit.at(member)) if (this.#states[member] === YES) visit(member);
  }

  #makeRoom(size: number): void {
    if (size <= this.#states.length) return;
    const last = Math.max(size, 64) - 1;
    this.#states = enlarged(this.#states, last);
    this.#waits = enlarged(this.#waits, last);
    if (this.#waits.length > this.#waiting.length * FEW) this.#waiting = enlarged(this.#waiting, Math.ceil(this.#waits.length / FEW));
    if (this.#groups.perUnit) this.#homes = enlarged(this.#homes, last);
    if (this.#ask.of !== undefined) this.#ofs = enlarged(this.#ofs, last);
    if (this.#ask.by !== undefined) this.#bys = enlarged(this.#bys, last);
  }

  keep(): void {
    this.#refresh();
    const ark = new Ark(this.#states.length * 4);
    this.take(ark);
    ark.close();
    this.#kept = ark;
  }

  take(ark: Ark): void {
    ark.takeThing(this.#known);
    for (const row of this.#rows()) ark.take(row);
  }

  goBack(ark: Ark): void {
    this.#forget();
    this.#known = ark.giveBackThing<number>();
    for (const row of this.#rows()) ark.giveBack(row);
    // Whoever waited waits again.
    for (let member = 0; member < this.#waits.length; member += 1) {
      if (this.#waits[member] !== 1) continue;
      this.#waits[member] = 0;
      this.touch(member);
    }
  }

  #rows(): readonly Numbers[] {
    return [this.#states, this.#waits, this.#homes, this.#ofs, this.#bys, this.#yes, this.#unknown, this.#all];
  }

  clear(): void {
    this.#kept = undefined;
    this.reset();
  }

  reset(): void {
    // One that was made after everything was kept begins with nobody.
    if (this.#kept === undefined) return this.#forget();
    this.#kept.open();
    this.goBack(this.#kept);
  }

  #forget(): void {
    for (const array of [this.#states, this.#yes, this.#unknown, this.#all]) array.fill(0);
    this.#known = 0;
    this.#waits.fill(0);
    this.#waitCount = 0;
    this.#waitMore = false;
    this.#stale.fill(1);
    this.#day = 0;
    this.#writes = -1;
  }
}
