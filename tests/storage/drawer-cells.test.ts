import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { mergeLists } from '#engine/drawer/merge.ts';
import type { CellStore } from '#storage/cells.ts';
import { createDrawer, DRAWER_LIMIT } from '#storage/drawer-cells.ts';
import { createCellLog } from '#storage/cell-log.ts';
import { drawerMark } from '#storage/drawer-texts.ts';
import { definitionKey } from '#storage/log-keys.ts';
import { createMemoryCells } from '#storage/memory-cells.ts';
import { MemoryTabs } from '#tests/support/memory-tabs.ts';

const form = {
  name: 'scenarios',
  schema: z.array(z.string()).readonly(),
  empty: [] as readonly string[],
  merge: (sides: Parameters<typeof mergeLists<string>>[1], preferred: 'mine' | 'theirs') => mergeLists((item: string) => item, sides, preferred),
} as const;

async function cellsWith(...campaigns: readonly string[]): Promise<CellStore> {
  const cells = createMemoryCells();
  for (const campaign of campaigns) await cells.write({ put: [[definitionKey(campaign), '{}']] });
  return cells;
}

const drawerOf = (cells: CellStore, tabs = new MemoryTabs()) => createDrawer(cells, form, tabs.openChannel);

describe('a drawer of a campaign', () => {
  it('keeps what is put into it, and is empty before', async () => {
    const drawer = drawerOf(await cellsWith('one'));

    expect(await drawer.read('one')).toEqual({ kind: 'found', value: [], turn: '' });
    const kept = await drawer.keep('one', ['a', 'b'], '');

    expect(kept).toMatchObject({ kind: 'kept' });
    expect(await drawer.read('one')).toEqual({ kind: 'found', value: ['a', 'b'], turn: kept.kind === 'kept' ? kept.turn : '' });
    expect(await drawer.read('two')).toEqual({ kind: 'found', value: [], turn: '' });
  });

  it('keeps nothing for a campaign that is not there, nothing that could not be read again, and nothing that no backup could hold', async () => {
    const drawer = drawerOf(await cellsWith('one'));

    expect(await drawer.keep('gone', ['a'], '')).toEqual({ kind: 'failed' });
    expect(await drawer.keep('one', [1] as unknown as string[], '')).toEqual({ kind: 'failed' });
    expect(await drawer.keep('one', ['a'.repeat(DRAWER_LIMIT)], '')).toEqual({ kind: 'failed' });
  });

  it('keeps nothing in place of what somebody else has kept since', async () => {
    const cells = await cellsWith('one');
    const [first, second] = [drawerOf(cells), drawerOf(cells)];

    const kept = await first.keep('one', ['a'], '');

    expect(await second.keep('one', ['b'], '')).toEqual({ kind: 'conflict' });
    expect(await second.read('one')).toMatchObject({ value: ['a'] });
    expect(await second.keep('one', ['b'], kept.kind === 'kept' ? kept.turn : '')).toMatchObject({ kind: 'kept' });
  });

  it('says of what it cannot read that it is there, and of a store that rejects that nobody can tell', async () => {
    const cells = await cellsWith('odd');
    const drawer = drawerOf(cells);
    const found: unknown[] = [];
    for (const text of ['{', '{"v":2,"scenarios":["a"]}', '{"v":1,"scenarios":[1]}', `{"v":1,"scenarios":${'['.repeat(200)}${']'.repeat(200)}}`]) {
      await cells.write({ put: [['scenarios/odd', text]] });
      found.push(await drawer.read('odd'));
    }

    const silent = drawerOf({ ...cells, read: () => Promise.reject(new Error('no')) });

    expect(found).toEqual(Array.from({ length: 4 }, () => ({ kind: 'unreadable', turn: '' })));
    expect(await silent.read('odd')).toEqual({ kind: 'unreadable', turn: '' });
  });

  it('tells whoever listens of every write, with its turn, and of a log that was put in place of another', async () => {
    const tabs = new MemoryTabs();
    const drawer = drawerOf(await cellsWith('one', 'two'), tabs);
    const heard: (string | undefined)[] = [];
    const stop = drawer.listen('one', (turn) => heard.push(turn));

    const kept = await drawer.keep('one', ['a'], '');
    await drawer.keep('two', ['a'], '');
    tabs.openChannel('one').post({ type: 'appended', seq: 0 });
    tabs.openChannel('one').post({ type: 'appended', seq: 7 });
    await Promise.resolve();
    stop();
    tabs.openChannel('one').post({ type: 'appended', seq: 0 });

    expect(heard).toEqual([kept.kind === 'kept' ? kept.turn : '', undefined]);
  });

  it('lets somebody decide where both have what cannot be had together', async () => {
    const drawer = createDrawer(await cellsWith('one'), { ...form, schema: z.array(z.string()).max(2).readonly() }, new MemoryTabs().openChannel);

    expect(drawer.merge({ base: ['a'], mine: ['a', 'b'], theirs: ['a', 'c'] }, 'mine')).toEqual({ value: ['a', 'b'], isContested: true });
    expect(drawer.merge({ base: ['a'], mine: ['b'], theirs: ['a', 'c'] }, 'mine')).toEqual({ value: ['c', 'b'], isContested: false });
  });
});

describe('the mark of what is kept beside a log', () => {
  it('is empty where nothing is, another one after every write, and one too for what was written before there were marks', async () => {
    const cells = await cellsWith('one', 'two');
    const drawer = drawerOf(cells);
    const marks = [await drawerMark(cells, 'one')];
    await cells.write({ put: [['behaviour/one', '{}']] });
    marks.push(await drawerMark(cells, 'one'));
    for (const value of [['a'], ['b'], ['a']]) {
      const { turn } = await drawer.read('one');
      await drawer.keep('one', value, turn);
      marks.push(await drawerMark(cells, 'one'));
    }
    await cells.write({ put: [['drawer/one/later', '{}']] });
    marks.push(await drawerMark(cells, 'one'));

    expect(marks[0]).toBe('');
    expect(new Set(marks).size).toBe(6);
    expect(await drawerMark(cells, 'two')).toBe('');
  });

  it('goes with the campaign, and so does everything that is kept beside it', async () => {
    const cells = await cellsWith('one', 'two');
    await drawerOf(cells).keep('one', ['a'], '');
    await drawerOf(cells).keep('two', ['a'], '');
    await cells.write({ put: [['drawer/one/later', '{}']] });

    await createCellLog(cells).remove('one');

    const left = await cells.keys({ from: '', to: '\uFFFF' });
    expect(left.filter((key) => key.includes('one'))).toEqual([]);
    expect(left.filter((key) => key.includes('two'))).toHaveLength(3);
  });
});
