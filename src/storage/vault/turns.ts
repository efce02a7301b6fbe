/** Who may touch the journals: many that append at once, or one that writes them anew, in all tabs of the origin. */
export interface Turns {
  readonly share: <T>(work: () => Promise<T>) => Promise<T>;
  readonly own: <T>(work: () => Promise<T>) => Promise<T>;
}

/** Turns by Web Lock. Where there are none (an origin that cannot be trusted, outside a browser), turns of this program alone. */
export function createTurns(name: string): Turns {
  if (typeof navigator !== 'object' || !('locks' in navigator)) return createLocalTurns();
  const take = async <T>(mode: LockMode, work: () => Promise<T>): Promise<T> => navigator.locks.request(name, { mode }, work);
  return { share: (work) => take('shared', work), own: (work) => take('exclusive', work) };
}

/** Turns within one program. */
export function createLocalTurns(): Turns {
  let shared: Promise<unknown> = Promise.resolve();
  let owned: Promise<unknown> = Promise.resolve();
  const quiet = (work: Promise<unknown>): Promise<unknown> => work.catch(() => undefined);
  return {
    share: (work) => {
      const turn = owned.then(work);
      shared = Promise.all([shared, quiet(turn)]);
      return turn;
    },
    own: (work) => {
      const turn = Promise.all([owned, shared]).then(work);
      owned = quiet(turn);
      return turn;
    },
  };
}

/** The turns at this origin's journals. */
export const journalTurns: Turns = createTurns('qibu journals');
