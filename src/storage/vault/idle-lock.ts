const MINUTES = 'qibu-idle-minutes';
const ACTIVE = 'qibu-last-active';
const MINUTE_MS = 60_000;
const SHARE_MS = 5_000;

/** Locks after so many minutes in which nobody did anything in any tab. Zero: never, which is how it begins. */
export interface IdleLock {
  readonly minutes: () => number;
  readonly setMinutes: (minutes: number) => void;
  /** Somebody did something here. */
  readonly touch: () => void;
  /** Locks where the time is over; to be asked every few seconds. */
  readonly check: () => void;
}

/** What it stands on: a small store that all tabs share, the time in milliseconds, and what locks. */
export interface IdleLockOptions {
  readonly shared: Pick<Storage, 'getItem' | 'setItem'>;
  readonly now: () => number;
  readonly lock: () => void;
}

/** Makes an idle lock. Where the shared store cannot be used, each tab counts for itself and the choice holds until it is closed. */
export function createIdleLock({ shared, now, lock }: IdleLockOptions): IdleLock {
  let active = now();
  let told = 0;
  let chosen = 0;
  const recall = (key: string): number => {
    try {
      const found = Number(shared.getItem(key) ?? Number.NaN);
      return Number.isFinite(found) && found >= 0 ? found : Number.NaN;
    } catch {
      return Number.NaN;
    }
  };
  const keep = (key: string, value: number): void => {
    try {
      shared.setItem(key, String(value));
    } catch {
      // Said above: this tab counts for itself then.
    }
  };
  const minutes = (): number => {
    const kept = recall(MINUTES);
    return Number.isNaN(kept) ? chosen : kept;
  };
  const touch = (): void => {
    active = now();
    if (Math.abs(active - told) < SHARE_MS) return;
    told = active;
    keep(ACTIVE, active);
  };
  return {
    minutes,
    setMinutes: (wanted) => {
      chosen = wanted;
      keep(MINUTES, wanted);
      touch();
    },
    touch,
    check: () => {
      const limit = minutes();
      if (limit <= 0) return;
      const elsewhere = recall(ACTIVE);
      const present = now();
      // A moment that is still to come was written before the clock was set back: it counts as now.
      const last = Math.min(present, Number.isNaN(elsewhere) ? active : Math.max(active, elsewhere));
      if (last === present) touch();
      else if (present - last >= limit * MINUTE_MS) lock();
    },
  };
}

/** Has an idle lock follow the hands of whoever sits there. Answers how to stop. */
export function watchIdle(idle: IdleLock, page: EventTarget): () => void {
  const signs = ['pointerdown', 'pointermove', 'keydown', 'wheel'];
  for (const sign of signs) page.addEventListener(sign, idle.touch, { passive: true, capture: true });
  const timer = setInterval(idle.check, SHARE_MS);
  return () => {
    clearInterval(timer);
    for (const sign of signs) page.removeEventListener(sign, idle.touch, { capture: true });
  };
}
