import type { TabSession } from '#storage/tabs/tab-session.ts';

/** The sessions that write or follow in this window. */
const open = new Set<TabSession>();

/** Remembers a session until it is closed; answers how to close it: what is being kept is waited for, then the next window may write. */
export function remember(session: TabSession): () => Promise<void> {
  open.add(session);
  return () => {
    open.delete(session);
    return session.close();
  };
}

/** Before the window loads another build: everything that is being kept is kept, and no window writes any more. */
export async function closeCampaigns(): Promise<void> {
  await Promise.all([...open].map((session) => session.close()));
  open.clear();
}
