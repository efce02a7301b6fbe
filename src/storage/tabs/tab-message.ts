import type { Command } from '#domain/command.ts';
import type { Sent } from '#engine/session.ts';

/** What the tabs of one campaign say to each other. `from` and `to` are ids of tabs. */
export type TabMessage =
  | { readonly type: 'command'; readonly from: string; readonly command: Command }
  /** The leader has the command in hand: its answer may take a while, but it will come. */
  | { readonly type: 'received'; readonly to: string; readonly commandId: string }
  | { readonly type: 'answer'; readonly to: string; readonly commandId: string; readonly sent: Sent }
  | { readonly type: 'appended'; readonly seq: number }
  | { readonly type: 'leads'; readonly from: string; readonly epoch: number }
  /** What is kept beside the log under this name was written anew. */
  | { readonly type: 'drawer'; readonly name: string; readonly turn: string };

/** What of a BroadcastChannel is needed. */
export interface TabChannel {
  post(message: TabMessage): void;
  listen(listener: (message: TabMessage) => void): void;
  close(): void;
}

/** The channel of one campaign between the tabs of this origin. */
export function openTabChannel(campaign: string): TabChannel {
  const channel = new BroadcastChannel(`qibu.tabs/${campaign}`);
  return {
    post: (message) => channel.postMessage(message),
    listen: (listener) => channel.addEventListener('message', ({ data }: MessageEvent<TabMessage>) => listener(data)),
    close: () => channel.close(),
  };
}
