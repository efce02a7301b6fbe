import { sameJson } from '#domain/settled-json.ts';
import type { Drawer } from './drawer-port.ts';

/**
 * Whether what is shown is kept: nothing was changed so far, it is about to be, it is, it could not be; `contested`: another window has
 * changed the same meanwhile; `unreadable`: what is there cannot be read, and is not written over. In both, nothing is kept until somebody decides.
 */
export type Keeping = 'unchanged' | 'keeping' | 'kept' | 'failed' | 'contested' | 'unreadable';

/** What a drawer holds, as a window shows it. */
export interface DrawerView<T> {
  readonly value: T;
  /** Before this it is not known what is kept, and nothing can be changed. */
  readonly isRead: boolean;
  readonly keeping: Keeping;
}

/** What stands against what is shown: another window's value, or (null) one that cannot be read; under which turn. */
interface Contest<T> {
  readonly theirs: { readonly value: T } | null;
  readonly turn: string;
}

const MOST_TURNS = 50;

/**
 * One window's look into a campaign's drawer. A change is kept at once (of what changes while a write is on its way, only the last), and
 * only in place of what this window knew. What another window keeps is followed; where this one has changes that are not kept yet both are
 * put together, and where both have changed the same, somebody is asked.
 */
export class DrawerSession<T> {
  readonly #drawer: Drawer<T>;
  readonly #campaign: string;
  readonly #listeners = new Set<() => void>();
  #view: DrawerView<T>;
  /** What is kept as far as this window knows, and its turn. */
  #base: T;
  #turn = '';
  #isRead = false;
  #shown: T;
  #isChanged = false;
  #wasChanged = false;
  #hasFailed = false;
  /** What is kept is to be read anew. */
  #isStale = false;
  /** What is shown came from another window. */
  #isFollowed = false;
  #contest: Contest<T> | undefined;
  #work: Promise<void> | null = null;

  constructor(drawer: Drawer<T>, campaign: string) {
    this.#drawer = drawer;
    this.#campaign = campaign;
    this.#base = drawer.empty;
    this.#shown = drawer.empty;
    this.#view = { value: drawer.empty, isRead: false, keeping: 'unchanged' };
  }

  readonly snapshot = (): DrawerView<T> => this.#view;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Reads what is kept, and follows it from now on. Answers how to stop; what is being kept then is kept all the same. */
  readonly open = (): (() => void) => {
    const stop = this.#drawer.listen(this.#campaign, (turn) => {
      if (turn === undefined || turn !== this.#turn) this.#look();
    });
    this.#look();
    return stop;
  };

  /** Changes what was shown as `from` into `next`; what came from another window in between stays. */
  readonly change = (next: T, from: T): void => {
    if (!this.#isRead) return;
    if (from === this.#shown) this.#shown = next;
    else this.#changeUnseen(next, from);
    this.#isChanged = true;
    this.#wasChanged = true;
    this.#hasFailed = false;
    this.#go();
  };

  /** What is changed is not what was shown last: another window's value may have come in between, unseen, or an earlier change of this one. */
  #changeUnseen(next: T, from: T): void {
    const merged = this.#drawer.merge({ base: from, mine: next, theirs: this.#shown }, 'mine');
    const isTheirs = merged.isContested && !this.#isChanged && this.#isFollowed;
    if (isTheirs) {
      this.#contest = { theirs: { value: this.#base }, turn: this.#turn };
      this.#base = from;
    }
    this.#shown = isTheirs ? next : merged.value;
  }

  /** Of what both have changed, takes the other window's. */
  readonly takeTheirs = (): void => this.#settle('theirs');

  /** Of what both have changed, keeps this window's; or puts it in the place of what cannot be read. */
  readonly keepOwn = (): void => this.#settle('mine');

  /** Resolves when nothing is being read or kept any more. */
  readonly settled = async (): Promise<void> => {
    while (this.#work !== null) await this.#work;
  };

  #settle(preferred: 'mine' | 'theirs'): void {
    const contest = this.#contest;
    if (contest === undefined) return;
    this.#contest = undefined;
    this.#turn = contest.turn;
    if (contest.theirs === null) {
      this.#isChanged = true;
    } else {
      const theirs = contest.theirs.value;
      this.#shown = this.#drawer.merge({ base: this.#base, mine: this.#shown, theirs }, preferred).value;
      this.#base = theirs;
      this.#isChanged = !sameJson(this.#shown, theirs);
    }
    this.#go();
  }

  #look(): void {
    this.#isStale = true;
    this.#hasFailed = false;
    this.#go();
  }

  /** One thing after the other, until nothing is left to do. */
  #go(): void {
    this.#work ??= this.#run().finally(() => {
      this.#work = null;
      // What was asked for while this one came to its end.
      if (this.#isStale || this.#mustKeep()) this.#go();
      else this.#show();
    });
    this.#show();
  }

  async #run(): Promise<void> {
    for (let turn = 0; this.#isStale || this.#mustKeep(); turn += 1) {
      if (this.#isStale) await this.#meet();
      else await this.#keep();
      // Somebody who writes as often as this window reads is not waited for without end.
      if (turn === MOST_TURNS) this.#hasFailed = this.#isChanged;
      this.#show();
    }
  }

  #mustKeep(): boolean {
    return this.#isChanged && this.#contest === undefined && !this.#hasFailed;
  }

  async #keep(): Promise<void> {
    const wanted = this.#shown;
    const outcome = await this.#drawer.keep(this.#campaign, wanted, this.#turn).catch(() => ({ kind: 'failed' }) as const);
    if (outcome.kind === 'kept') {
      this.#base = wanted;
      this.#turn = outcome.turn;
      this.#isFollowed = false;
      this.#isChanged = this.#shown !== wanted;
    } else if (outcome.kind === 'conflict') this.#isStale = true;
    else this.#hasFailed = true;
  }

  async #meet(): Promise<void> {
    this.#isStale = false;
    const found = await this.#drawer.read(this.#campaign);
    if (found.kind === 'unreadable') this.#contest = { theirs: null, turn: found.turn };
    else if (!this.#isRead || found.turn !== this.#turn) this.#take(found.value, found.turn);
    else this.#contest = undefined;
    this.#isRead = true;
  }

  #take(theirs: T, turn: string): void {
    const merged = this.#drawer.merge({ base: this.#base, mine: this.#shown, theirs }, 'mine');
    this.#contest = merged.isContested ? { theirs: { value: theirs }, turn } : undefined;
    if (merged.isContested) return;
    this.#shown = merged.value;
    this.#base = theirs;
    this.#turn = turn;
    this.#isFollowed = true;
    this.#isChanged = this.#isChanged && !sameJson(merged.value, theirs);
  }

  #keeping(): Keeping {
    if (this.#contest !== undefined) return this.#contest.theirs === null ? 'unreadable' : 'contested';
    if (this.#hasFailed) return 'failed';
    if (this.#isChanged) return 'keeping';
    return this.#wasChanged ? 'kept' : 'unchanged';
  }

  #show(): void {
    const next: DrawerView<T> = { value: this.#shown, isRead: this.#isRead, keeping: this.#keeping() };
    const { value, isRead, keeping } = this.#view;
    if (next.value === value && next.isRead === isRead && next.keeping === keeping) return;
    this.#view = next;
    for (const listener of this.#listeners) listener();
  }
}
