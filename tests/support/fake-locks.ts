import type { Locks } from '#storage/tabs/leadership.ts';

interface Waiting {
  readonly work: () => unknown;
  readonly resolve: (value: unknown) => void;
  readonly reject: (reason: unknown) => void;
}

interface Seat {
  holder: Waiting | undefined;
  readonly queue: Waiting[];
}

/** Web Locks as tabs of one browser see them: one holder a name, a queue, and stealing, which rejects the holder's promise but does not stop its work. */
export function createFakeLocks(): Locks {
  const seats = new Map<string, Seat>();
  const grant = (seat: Seat, next: Waiting | undefined): void => {
    seat.holder = next;
    if (next === undefined) return;
    const release = (end: () => void) => (): void => {
      end();
      if (seat.holder === next) grant(seat, seat.queue.shift());
    };
    Promise.resolve()
      .then(next.work)
      .then(
        (value) => release(() => next.resolve(value))(),
        (reason: unknown) => release(() => next.reject(reason))(),
      );
  };
  const request = (name: string, options: LockOptions, work: () => unknown): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const seat = seats.get(name) ?? { holder: undefined, queue: [] };
      seats.set(name, seat);
      const waiting: Waiting = { work, resolve, reject };
      const taken = seat.holder;
      if (options.steal === true) {
        grant(seat, waiting);
        return taken?.reject(new DOMException('stolen', 'AbortError'));
      }
      if (taken === undefined) return grant(seat, waiting);
      seat.queue.push(waiting);
      options.signal?.addEventListener('abort', () => {
        const place = seat.queue.indexOf(waiting);
        if (place >= 0) seat.queue.splice(place, 1);
        reject(new DOMException('no longer wanted', 'AbortError'));
      });
    });
  return { request: request as Locks['request'] };
}
