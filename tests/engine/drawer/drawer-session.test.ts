import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Drawer } from '#engine/drawer/drawer-port.ts';
import { DrawerSession } from '#engine/drawer/drawer-session.ts';
import { mergeLists } from '#engine/drawer/merge.ts';
import { createDrawer } from '#storage/drawer-cells.ts';
import { definitionKey } from '#storage/log-keys.ts';
import { createMemoryCells } from '#storage/memory-cells.ts';
import { MemoryTabs } from '#tests/support/memory-tabs.ts';

interface Item {
  readonly id: string;
  readonly value: number;
}

type Items = readonly Item[];
type Session = DrawerSession<Items>;

/** A browser with one campaign, and windows that look into its drawer. */
class Browser {
  readonly tabs = new MemoryTabs();
  readonly cells = createMemoryCells(new Map([[definitionKey('c'), '{}']]));
  readonly drawer: Drawer<Items> = createDrawer<Items>(
    this.cells,
    {
      name: 'scenarios',
      schema: z.array(z.strictObject({ id: z.string(), value: z.number() })).readonly(),
      empty: [],
      merge: (sides, preferred) => mergeLists(({ id }) => id, sides, preferred),
    },
    this.tabs.openChannel,
  );

  async open(): Promise<Session> {
    const session = new DrawerSession(this.drawer, 'c');
    session.open();
    await session.settled();
    return session;
  }

  async kept(): Promise<Items> {
    const found = await this.drawer.read('c');
    return found.kind === 'found' ? found.value : [];
  }
}

const put = (session: Session, id: string, value: number): void => {
  const shown = session.snapshot().value;
  session.change([...shown.filter((each) => each.id !== id), { id, value }], shown);
};
const settled = async (...sessions: readonly Session[]): Promise<void> => {
  for (let turn = 0; turn < 5; turn += 1) for (const session of sessions) await session.settled();
};
const byId = (list: Items): Readonly<Record<string, number>> => Object.fromEntries(list.map(({ id, value }) => [id, value]));

describe('a window’s look into a drawer', () => {
  it('changes nothing before it is read, keeps every change, and shows what is kept when it is opened again', async () => {
    const browser = new Browser();
    const early = new DrawerSession(browser.drawer, 'c');
    put(early, 'a', 1);
    const session = await browser.open();

    put(session, 'a', 1);
    expect(session.snapshot().keeping).toBe('keeping');
    put(session, 'a', 2);
    await settled(session);

    expect([early.snapshot().isRead, early.snapshot().value]).toEqual([false, []]);
    expect(session.snapshot()).toEqual({ value: [{ id: 'a', value: 2 }], isRead: true, keeping: 'kept' });
    expect((await browser.open()).snapshot()).toEqual({ value: [{ id: 'a', value: 2 }], isRead: true, keeping: 'unchanged' });
  });

  it('follows what another window keeps, and no longer when it is closed', async () => {
    const browser = new Browser();
    const [first, second] = [await browser.open(), await browser.open()];
    const closed = new DrawerSession(browser.drawer, 'c');
    closed.open()();
    await closed.settled();

    put(first, 'a', 1);
    await settled(first, second);

    expect(second.snapshot()).toEqual({ value: [{ id: 'a', value: 1 }], isRead: true, keeping: 'unchanged' });
    expect(closed.snapshot().value).toEqual([]);
  });

  it('puts both windows’ changes together, also where neither has heard of the other', async () => {
    const browser = new Browser();
    const [first, second] = [await browser.open(), await browser.open()];
    browser.tabs.isShut = true;

    put(first, 'a', 1);
    await settled(first);
    put(second, 'b', 2);
    await settled(second);

    expect(byId(await browser.kept())).toEqual({ a: 1, b: 2 });
    expect(second.snapshot().keeping).toBe('kept');
  });

  it.each([
    ['takeTheirs', { a: 1, b: 1, c: 2 }],
    ['keepOwn', { a: 2, b: 1, c: 2 }],
  ] as const)('asks where both have changed the same, and by %s loses nothing that only one has changed', async (decision, expected) => {
    const browser = new Browser();
    const [first, second] = [await browser.open(), await browser.open()];
    browser.tabs.isShut = true;
    put(first, 'a', 1);
    put(first, 'b', 1);
    await settled(first);

    put(second, 'a', 2);
    put(second, 'c', 2);
    await settled(second);
    const asked = { keeping: second.snapshot().keeping, shown: byId(second.snapshot().value), kept: byId(await browser.kept()) };
    second[decision]();
    await settled(second);

    expect(asked).toEqual({ keeping: 'contested', shown: { a: 2, c: 2 }, kept: { a: 1, b: 1 } });
    expect(byId(await browser.kept())).toEqual(expected);
    expect(byId(second.snapshot().value)).toEqual(expected);
    expect(second.snapshot().keeping).toBe('kept');
  });

  it('asks also where the other window’s change came, unseen, a moment before the same was changed here', async () => {
    const browser = new Browser();
    const [first, second] = [await browser.open(), await browser.open()];
    put(first, 'a', 1);
    await settled(first, second);
    const seen = second.snapshot().value;
    put(first, 'a', 2);
    await settled(first, second);

    second.change([{ id: 'a', value: 3 }], seen);
    await settled(second);
    const asked = { keeping: second.snapshot().keeping, kept: byId(await browser.kept()) };
    second.change([{ id: 'a', value: 4 }], second.snapshot().value);
    second.keepOwn();
    await settled(first, second);

    expect(asked).toEqual({ keeping: 'contested', kept: { a: 2 } });
    expect(byId(first.snapshot().value)).toEqual({ a: 4 });
  });

  it('takes two changes of what was shown once for two, the later one counting where they are of the same', async () => {
    const browser = new Browser();
    const session = await browser.open();
    const seen = session.snapshot().value;

    session.change([{ id: 'a', value: 1 }], seen);
    session.change([{ id: 'b', value: 1 }], seen);
    session.change([{ id: 'a', value: 2 }], seen);
    await settled(session);

    expect(byId(await browser.kept())).toEqual({ a: 2, b: 1 });
    expect(session.snapshot().keeping).toBe('kept');
  });

  it('goes on by itself where the other window takes back what was contested', async () => {
    const browser = new Browser();
    const [first, second] = [await browser.open(), await browser.open()];
    browser.tabs.isShut = true;
    put(first, 'a', 1);
    await settled(first);
    put(second, 'a', 2);
    await settled(second);
    browser.tabs.isShut = false;

    first.change([{ id: 'b', value: 1 }], first.snapshot().value);
    await settled(first, second);

    expect(byId(await browser.kept())).toEqual({ a: 2, b: 1 });
    expect(second.snapshot().keeping).toBe('kept');
  });

  it('leaves what cannot be read as it is until somebody replaces it', async () => {
    const browser = new Browser();
    const later = '{"v":2,"scenarios":{}}';
    await browser.cells.write({ put: [['scenarios/c', later]] });
    const session = await browser.open();

    put(session, 'a', 1);
    await settled(session);
    const asked = { keeping: session.snapshot().keeping, kept: await browser.cells.read('scenarios/c') };
    session.keepOwn();
    await settled(session);

    expect(asked).toEqual({ keeping: 'unreadable', kept: later });
    expect(byId(await browser.kept())).toEqual({ a: 1 });
  });

  it('says what could not be kept, and tries again at the next change', async () => {
    const browser = new Browser();
    const session = await browser.open();
    await browser.cells.write({ remove: [definitionKey('c')] });
    put(session, 'a', 1);
    await settled(session);
    const failed = session.snapshot().keeping;
    await browser.cells.write({ put: [[definitionKey('c'), '{}']] });

    put(session, 'b', 1);
    await settled(session);

    expect(failed).toBe('failed');
    expect(byId(await browser.kept())).toEqual({ a: 1, b: 1 });
  });

  it('loses no change of any of three windows, whatever the order and however little they hear of each other', async () => {
    const step = fc.record({ window: fc.nat(2), value: fc.nat(99), isShut: fc.boolean(), waits: fc.nat(3) });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
        const browser = new Browser();
        const windows = [await browser.open(), await browser.open(), await browser.open()] as const;
        const expected: Record<string, number> = {};
        // Each window has things of its own, so that nothing is contested.
        for (const [index, { window, value, isShut, waits }] of steps.entries()) {
          browser.tabs.isShut = isShut;
          const id = `${String(window)}${String(index % 3)}`;
          put(windows[window] ?? windows[0], id, value);
          expected[id] = value;
          for (let turn = 0; turn < waits * 3; turn += 1) await Promise.resolve();
        }
        browser.tabs.isShut = false;
        await settled(...windows);
        expect(byId(await browser.kept())).toEqual(expected);
        expect(windows.map((each) => each.snapshot().keeping)).not.toContain('contested');
      }),
      { numRuns: 60 },
    );
  });
});
