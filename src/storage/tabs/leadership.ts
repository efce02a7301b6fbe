/** What is needed of `navigator.locks`. */
export type Locks = Pick<LockManager, 'request'>;

/** A seat for one: who waits for it gets it when the one who sits there leaves, closes, or crashes. */
export interface Leadership {
  /** Takes the seat from whoever has it, frozen or not. Resolves when it is taken. */
  readonly takeOver: () => Promise<void>;
  /** Leaves the seat, or the queue for it, for good. */
  readonly leave: () => void;
}

/** What happens when the seat is got, and when it is lost to somebody who took it. The next one waits until `got` has ended. */
export interface LeadershipEvents {
  readonly got: () => Promise<void>;
  readonly lost: () => void;
}

/** Queues for the seat of this name by a Web Lock. */
export function seekLeadership(locks: Locks, name: string, events: LeadershipEvents): Leadership {
  const waiting = new AbortController();
  let leave: () => void = () => undefined;
  let left = false;
  const sit = async (): Promise<void> => {
    const until = new Promise<void>((resolve) => (leave = resolve));
    await events.got();
    await until;
  };
  const queue = (): void => {
    if (left) return;
    locks.request(name, { signal: waiting.signal }, sit).catch(dethroned);
  };
  /** The promise of a lock rejects when another tab steals it; who wanted to wait no longer is not meant. */
  const dethroned = (): void => {
    if (left || waiting.signal.aborted) return;
    events.lost();
    queue();
  };
  queue();
  return {
    takeOver: () =>
      new Promise<void>((resolve, reject) => {
        const seated = async (): Promise<void> => {
          const until = new Promise<void>((release) => (leave = release));
          await events.got().then(resolve, reject);
          await until;
        };
        locks.request(name, { steal: true }, seated).catch(dethroned);
      }),
    leave: () => {
      left = true;
      waiting.abort();
      leave();
    },
  };
}
