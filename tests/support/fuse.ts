/** Which call of a storage fails and how: before it has done anything, or after it has done its work so that only the answer is lost; once, or from then on. */
export interface Blow {
  readonly at: number;
  readonly when: 'before' | 'after';
  readonly lasting: boolean;
}

/** Counts the calls of everything that it is wired into, and lets those of a blow fail. Without a blow it only counts. */
export class Fuse {
  calls = 0;
  readonly #blow: Blow | undefined;

  constructor(blow?: Blow) {
    this.#blow = blow;
  }

  /** One call: its own answer, or, where the blow falls on it, that of `fail`. */
  async pass<T>(work: () => Promise<T>, fail: () => T | Promise<T>): Promise<T> {
    if (!this.#falls()) return work();
    if (this.#blow?.when === 'after') await work();
    return fail();
  }

  /** The same for a call that answers at once; it throws where the blow falls on it. */
  passNow<T>(work: () => T): T {
    if (!this.#falls()) return work();
    if (this.#blow?.when === 'after') work();
    throw new Error(BLOWN);
  }

  #falls(): boolean {
    this.calls += 1;
    const { at, lasting } = this.#blow ?? { at: Infinity, lasting: false };
    return lasting ? this.calls >= at : this.calls === at;
  }
}

/** What a call says that fails by a fuse. */
export const BLOWN = 'the fuse has blown';

/** Every way in which the n-th of so many calls can fail. */
export function everyBlow(calls: number): readonly Blow[] {
  const places = Array.from({ length: calls }, (_, index) => index + 1);
  const manners = [false, true].flatMap((lasting) => (['before', 'after'] as const).map((when) => ({ lasting, when })));
  return manners.flatMap((manner) => places.map((at) => ({ at, ...manner })));
}
