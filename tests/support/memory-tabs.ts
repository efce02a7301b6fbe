import type { TabChannel, TabMessage } from '#storage/tabs/tab-message.ts';

/** The channels of some windows of one browser: what is posted on one is heard on every other one of the campaign, a moment later. */
export class MemoryTabs {
  readonly #open = new Map<TabChannel, { readonly campaign: string; readonly listeners: ((message: TabMessage) => void)[] }>();
  /** While it is shut, what is posted is lost. */
  isShut = false;

  readonly openChannel = (campaign: string): TabChannel => {
    const channel: TabChannel = {
      post: (message) => this.#post(channel, message),
      listen: (listener) => void this.#open.get(channel)?.listeners.push(listener),
      close: () => void this.#open.delete(channel),
    };
    this.#open.set(channel, { campaign, listeners: [] });
    return channel;
  };

  #post(from: TabChannel, message: TabMessage): void {
    const campaign = this.#open.get(from)?.campaign;
    if (this.isShut) return;
    for (const [channel, other] of this.#open) {
      if (channel === from || other.campaign !== campaign) continue;
      for (const listener of other.listeners) queueMicrotask(() => listener(structuredClone(message)));
    }
  }
}
