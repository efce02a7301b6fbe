import type { TabChannel, TabMessage } from '#storage/tabs/tab-message.ts';

/** Brings one message to one tab: at once, later, in another order, twice. */
export type Postman = (deliver: () => void) => void;

/** The channel between the tabs of one campaign. Each answer of the function is the end of one tab; a postman brings what is posted. */
export function createChannelHub(postman: Postman): () => TabChannel {
  const ends = new Set<{ listener: (message: TabMessage) => void }>();
  return () => {
    const own: { listener: (message: TabMessage) => void } = { listener: () => undefined };
    ends.add(own);
    return {
      post: (message) => {
        const text = JSON.stringify(message);
        for (const end of ends) if (end !== own) postman(() => (ends.has(end) ? end.listener(JSON.parse(text) as TabMessage) : undefined));
      },
      listen: (listener) => void (own.listener = listener),
      close: () => void ends.delete(own),
    };
  };
}
