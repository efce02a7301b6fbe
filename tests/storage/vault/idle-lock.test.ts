import { describe, expect, it } from 'vitest';
import { createIdleLock, type IdleLock } from '#storage/vault/idle-lock.ts';

const MINUTE = 60_000;

/** Tabs over one shared store and one clock that the test sets. */
function tabs(
  count: number,
  shared: Pick<Storage, 'getItem' | 'setItem'> = keeping(),
): { readonly clock: { now: number }; readonly locks: string[]; readonly idle: readonly IdleLock[] } {
  const clock = { now: 1_000_000 };
  const locks: string[] = [];
  const idle = Array.from({ length: count }, (_, tab) => createIdleLock({ shared, now: () => clock.now, lock: () => locks.push(`tab ${tab}`) }));
  return { clock, locks, idle };
}

function keeping(): Pick<Storage, 'getItem' | 'setItem'> {
  const kept = new Map<string, string>();
  return { getItem: (key) => kept.get(key) ?? null, setItem: (key, text) => void kept.set(key, text) };
}

describe('the idle lock', () => {
  it('never locks before somebody chose a time', () => {
    const { clock, locks, idle } = tabs(1);

    clock.now += 10_000 * MINUTE;
    idle[0]?.check();

    expect(locks).toEqual([]);
    expect(idle[0]?.minutes()).toBe(0);
  });

  it('locks when the time is over and not before', () => {
    const { clock, locks, idle } = tabs(1);
    idle[0]?.setMinutes(10);

    clock.now += 10 * MINUTE - 1;
    idle[0]?.check();
    expect(locks).toEqual([]);
    clock.now += 1;
    idle[0]?.check();

    expect(locks).toEqual(['tab 0']);
  });

  it('counts what is done in another tab, which knows the choice too', () => {
    const { clock, locks, idle } = tabs(2);
    idle[0]?.setMinutes(5);

    clock.now += 4 * MINUTE;
    idle[1]?.touch();
    clock.now += 4 * MINUTE;
    idle[0]?.check();
    expect(locks).toEqual([]);
    clock.now += 2 * MINUTE;
    idle[1]?.check();

    expect(locks).toEqual(['tab 1']);
  });

  it('begins to count anew where the clock was set back', () => {
    const { clock, locks, idle } = tabs(1);
    idle[0]?.setMinutes(5);

    clock.now -= 100 * MINUTE;
    idle[0]?.check();
    clock.now += 4 * MINUTE;
    idle[0]?.check();
    expect(locks).toEqual([]);
    clock.now += MINUTE;
    idle[0]?.check();

    expect(locks).toEqual(['tab 0']);
  });

  it('holds in its own tab where nothing can be shared', () => {
    const blocked = (): never => {
      throw new Error('blocked');
    };
    const { clock, locks, idle } = tabs(1, { getItem: blocked, setItem: blocked });
    idle[0]?.setMinutes(5);

    clock.now += 5 * MINUTE;
    idle[0]?.check();

    expect(locks).toEqual(['tab 0']);
  });
});
