import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createDrawer } from '#storage/drawer-cells.ts';
import { definitionKey } from '#storage/log-keys.ts';
import { createMemoryCells } from '#storage/memory-cells.ts';

const form = { name: 'scenarios', schema: z.array(z.number()), empty: [] as number[] } as const;

describe('a drawer of a campaign', () => {
  it('keeps what is put into it, and is empty before', async () => {
    const cells = createMemoryCells();
    await cells.write({ guards: [], put: [[definitionKey('one'), '{}']] });
    const drawer = createDrawer(cells, form);

    expect(await drawer.read('one')).toEqual([]);
    expect(await drawer.keep('one', [1, 2])).toBe(true);
    expect(await drawer.read('one')).toEqual([1, 2]);
    expect(await drawer.read('two')).toEqual([]);
  });

  it('keeps nothing for a campaign that is not there, and reads nothing that it cannot read', async () => {
    const cells = createMemoryCells();
    const drawer = createDrawer(cells, form);

    expect(await drawer.keep('gone', [1])).toBe(false);
    for (const text of ['{', '{"v":2,"scenarios":[1]}', '{"v":1,"scenarios":["a"]}']) {
      await cells.write({ guards: [], put: [['scenarios/odd', text]] });

      expect(await drawer.read('odd')).toEqual([]);
    }
  });
});
