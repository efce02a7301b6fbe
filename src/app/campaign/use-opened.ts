import { useCallback, useEffect, useState } from 'react';
import type { Session } from '#engine/session.ts';
import type { StoragePort } from '#engine/ports.ts';
import { openTabChannel } from '#storage/tabs/tab-message.ts';
import { newId } from '#workspace/new-id.ts';
import { joinTabs, type TabSession } from '#storage/tabs/tab-session.ts';
import { remember } from './open-campaigns.ts';
import { type Opened, openSession } from './open-session.ts';
import { keepUp } from './upkeep.ts';

/** How long a window that follows waits for a sign of the one that writes before it takes over, in milliseconds. */
const LEADER_PATIENCE_MS = 3000;

/** A campaign that is open in this window: for writing it is shared with the other windows. */
export type OpenCampaignResult = Exclude<Opened, { kind: 'open' }> | { readonly kind: 'open'; readonly session: TabSession };

/** Opens the campaign of an address, shares it with the other windows, and leaves it when the address changes. `again` opens it anew. */
export function useOpened(store: StoragePort, campaign: string): { readonly result: OpenCampaignResult | null; readonly again: () => void } {
  const [opened, setOpened] = useState<{ readonly campaign: string; readonly result: OpenCampaignResult } | null>(null);
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    let wanted = true;
    let leave: () => void = () => undefined;
    const open = async (): Promise<void> => {
      const result = await openSession(store, campaign);
      if (!wanted) return;
      if (result.kind !== 'open') return setOpened({ campaign, result });
      const session = share(store, result.session);
      const stop = keepUp(store, session, result.log);
      const close = remember(session);
      leave = () => {
        stop();
        void close();
      };
      setOpened({ campaign, result: { kind: 'open', session } });
    };
    open().catch((failure: unknown) => setOpened({ campaign, result: { kind: 'failed', message: String(failure) } }));
    return () => {
      wanted = false;
      leave();
    };
  }, [store, campaign, turn]);
  const again = useCallback(() => {
    setOpened(null);
    setTurn((present) => present + 1);
  }, []);
  return { result: opened?.campaign === campaign ? opened.result : null, again };
}

function share(store: StoragePort, session: Session): TabSession {
  const campaign = session.snapshot().model.definition.meta.id;
  const locks = 'locks' in navigator ? navigator.locks : undefined;
  return joinTabs({ session, port: store, channel: openTabChannel(campaign), locks, tab: newId(), patience: LEADER_PATIENCE_MS });
}
