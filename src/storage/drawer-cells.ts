import { z } from 'zod';
import type { Drawer } from '#engine/drawer-port.ts';
import type { CellStore } from './cells.ts';
import { drawerKey, type DrawerName } from './drawer-keys.ts';
import { definitionKey } from './log-keys.ts';

const VERSION = 1;

/** What is kept in a drawer, and what it holds while it is empty. */
interface DrawerForm<T> {
  readonly name: DrawerName;
  readonly schema: z.ZodType<T>;
  readonly empty: T;
}

/** A drawer in a store of cells, all of a campaign in one. What cannot be read is left as it is until something is kept. */
export function createDrawer<T>(cells: CellStore, { name, schema, empty }: DrawerForm<T>): Drawer<T> {
  const keptSchema = z.strictObject({ v: z.literal(VERSION), [name]: schema });
  return {
    read: async (campaign) => {
      const stored = await cells.read(drawerKey(name, campaign)).catch(() => undefined);
      const kept = keptSchema.safeParse(typeof stored === 'string' ? parse(stored) : undefined);
      return kept.success ? (kept.data[name] as T) : empty;
    },
    keep: async (campaign, value) => {
      const outcome = await cells.write({
        guards: [{ kind: 'there', key: definitionKey(campaign) }],
        put: [[drawerKey(name, campaign), JSON.stringify({ v: VERSION, [name]: value })]],
      });
      return outcome.kind === 'written';
    },
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
