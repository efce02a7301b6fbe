import { useCallback, useEffect, useState } from 'react';
import type { Problem } from '#domain/problem.ts';
import type { StoragePort } from '#engine/ports.ts';
import { type CampaignEntry, readCampaign } from './read-campaign.ts';

/** What home knows of the store: still reading, not to be opened, or its campaigns in the order of their ids, the demo first. */
export type Campaigns =
  | { readonly kind: 'reading' }
  | { readonly kind: 'unavailable'; readonly problems: readonly Problem[] }
  | { readonly kind: 'read'; readonly entries: readonly CampaignEntry[] };

/** Reads the campaigns of a store, and again whenever `reload` is called; what was read stays on the screen meanwhile. */
export function useCampaigns(store: StoragePort, demo: string): { readonly campaigns: Campaigns; readonly reload: () => void } {
  const [campaigns, setCampaigns] = useState<Campaigns>({ kind: 'reading' });
  const [round, setRound] = useState(0);
  const reload = useCallback(() => setRound((present) => present + 1), []);
  useEffect(() => {
    let isShown = true;
    void readAll(store, demo).then((found) => (isShown ? setCampaigns(found) : undefined));
    return () => {
      isShown = false;
    };
  }, [store, demo, round]);
  return { campaigns, reload };
}

async function readAll(store: StoragePort, demo: string): Promise<Campaigns> {
  // Warnings (no second copy, say) keep nobody from working; the page of storage shows them.
  const problems = (await store.health()).filter(({ severity }) => severity === 'error');
  if (problems.length > 0) return { kind: 'unavailable', problems };
  const ids = await store.list();
  const entries: CampaignEntry[] = [];
  for (const id of ids.toSorted((left, right) => Number(right === demo) - Number(left === demo))) {
    const entry = await readCampaign(store, id);
    if (entry !== undefined) entries.push(entry);
  }
  return { kind: 'read', entries };
}
