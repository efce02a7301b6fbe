import type { OtherRoster, Rosters } from '#features/designer/replay/rosters.ts';
import { openSession } from '../campaign/open-session.ts';
import { logStore } from '../storage/log-store.ts';
import { parseTitle } from '../storage/parse-title.ts';

/** The other campaigns of this browser; they are only read. */
export const rosters: Rosters = {
  list: (except) => listOthers(except).catch(() => []),
  open: async (id) => {
    const opened = await openSession(logStore, id);
    return opened.kind === 'open' || opened.kind === 'readOnly' ? opened.session.snapshot() : undefined;
  },
};

async function listOthers(except: string): Promise<readonly OtherRoster[]> {
  const others: OtherRoster[] = [];
  for (const id of await logStore.list()) {
    if (id === except) continue;
    // oxlint-disable-next-line no-await-in-loop -- one log after the other: each may be large
    const log = await logStore.open(id);
    const title = parseTitle(log?.definition);
    if (title !== null) others.push({ id, title });
  }
  return others;
}
