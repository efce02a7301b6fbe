import { z } from 'zod';
import { limitProblems } from '#domain/json-limits.ts';
import type { Drawer, DrawerFound, DrawerKept } from '#engine/drawer/drawer-port.ts';
import type { CellStore } from './cells.ts';
import { drawerKey, type DrawerName, drawerTurnKey } from './drawer-keys.ts';
import { definitionKey } from './log-keys.ts';
import type { TabChannel } from './tabs/tab-message.ts';
import { nextTurn } from './turn.ts';

const VERSION = 1;

/** The longest text of a drawer, in characters: what is longer is not kept, and not read from a backup. As a line of a backup, and encrypted, it stays within what a line may have. */
export const DRAWER_LIMIT = 4_000_000;

/** What is kept in a drawer, what it holds while it is empty, and how two windows' changes of it are put together. */
interface DrawerForm<T> extends Pick<Drawer<T>, 'empty' | 'merge'> {
  readonly name: DrawerName;
  readonly schema: z.ZodType<T>;
}

/**
 * A drawer in a store of cells, all of a campaign in one. Its turn stands in a cell of its own that is never sealed, because writes compare
 * it; every other window is told of a write on the campaign's channel. What cannot be read is left as it is until somebody says otherwise.
 */
export function createDrawer<T>(cells: CellStore, form: DrawerForm<T>, openChannel: (campaign: string) => TabChannel): Drawer<T> {
  const { name, schema, empty, merge } = form;
  return {
    empty,
    read: (campaign) => read(cells, form, campaign).catch(() => ({ kind: 'unreadable', turn: '' })),
    keep: async (campaign, value, after) => {
      // What could not be read again is not called kept.
      const outcome = schema.safeParse(value).success ? await keep(cells, { campaign, name, value, after }) : ({ kind: 'failed' } as const);
      if (outcome.kind !== 'kept') return outcome;
      const channel = openChannel(campaign);
      channel.post({ type: 'drawer', name, turn: outcome.turn });
      channel.close();
      return outcome;
    },
    merge: (sides, preferred) => {
      const merged = merge(sides, preferred);
      // What both may have but not together, as the two hundredth scenario twice, is for somebody to decide.
      return schema.safeParse(merged.value).success ? merged : { value: sides[preferred], isContested: true };
    },
    listen: (campaign, heard) => {
      const channel = openChannel(campaign);
      channel.listen((message) => {
        if (message.type === 'drawer' && message.name === name) heard(message.turn);
        // A log that begins anew is another one, and so may be what is kept beside it.
        if (message.type === 'appended' && message.seq === 0) heard(undefined);
      });
      return () => channel.close();
    },
  };
}

async function read<T>(cells: CellStore, { name, schema, empty }: DrawerForm<T>, campaign: string): Promise<DrawerFound<T>> {
  // The turn first: who writes between the two is then met as a conflict, and never written over.
  const found = await cells.read(drawerTurnKey(name, campaign));
  const stored = await cells.read(drawerKey(name, campaign));
  const turn = typeof found === 'string' ? found : '';
  if (stored === undefined) return { kind: 'found', value: empty, turn };
  const kept = z.strictObject({ v: z.literal(VERSION), [name]: schema }).safeParse(typeof stored === 'string' ? parse(stored) : undefined);
  return kept.success ? { kind: 'found', value: kept.data[name] as T, turn } : { kind: 'unreadable', turn };
}

interface Keeping {
  readonly campaign: string;
  readonly name: DrawerName;
  readonly value: unknown;
  readonly after: string;
}

async function keep(cells: CellStore, { campaign, name, value, after }: Keeping): Promise<DrawerKept> {
  const text = JSON.stringify({ v: VERSION, [name]: value });
  if (text.length > DRAWER_LIMIT) return { kind: 'failed' };
  const turn = nextTurn(after);
  const turnKey = drawerTurnKey(name, campaign);
  const outcome = await cells.write({
    guards: [
      { kind: 'there', key: definitionKey(campaign) },
      { kind: 'cell', key: turnKey, is: after === '' ? undefined : after },
    ],
    put: [
      [drawerKey(name, campaign), text],
      [turnKey, turn],
    ],
  });
  if (outcome.kind === 'written') return { kind: 'kept', turn };
  return { kind: outcome.kind === 'refused' && outcome.guard.kind === 'cell' ? 'conflict' : 'failed' };
}

function parse(text: string): unknown {
  try {
    const found: unknown = text.length > DRAWER_LIMIT ? undefined : JSON.parse(text);
    return limitProblems(found).length === 0 ? found : undefined;
  } catch {
    return undefined;
  }
}
