import type { Command } from '#domain/command.ts';
import type { StoragePort } from '#engine/ports.ts';
import type { Sent, Session, SessionStatus } from '#engine/session.ts';
import { type Leadership, type Locks, seekLeadership } from './leadership.ts';
import type { TabChannel, TabMessage } from './tab-message.ts';

/** A session that shares its campaign with other tabs: one of them writes, the others follow live and send it their commands. */
export interface TabSession extends Session {
  /** Makes this tab the writer. The former one, even a frozen one, is fenced off by the log itself. */
  readonly takeOver: () => Promise<void>;
  /** Takes no more commands, waits for what is being kept, and leaves the writing to the next tab. */
  readonly close: () => Promise<void>;
}

/** What a tab shares and by what means. */
export interface TabMeans {
  readonly session: Session;
  readonly port: StoragePort;
  readonly channel: TabChannel;
  /** Undefined where the browser has none (a page that is not served securely): then every tab writes, and the log compares. */
  readonly locks: Locks | undefined;
  /** An id that no other tab has. */
  readonly tab: string;
  /** How long the leader may take to say that it has received a command before this tab takes over, in milliseconds. */
  readonly patience: number;
}

/** Joins the tabs that have this campaign open. */
export function joinTabs(means: TabMeans): TabSession {
  return new SharedSession(means);
}

interface Waiting {
  readonly command: Command;
  readonly sent: Promise<Sent>;
  readonly settle: (sent: Sent) => void;
  timer: ReturnType<typeof setTimeout> | undefined;
}

class SharedSession implements TabSession {
  readonly #means: TabMeans;
  readonly #campaign: string;
  readonly #leadership: Leadership | undefined;
  readonly #listeners = new Set<() => void>();
  /** Commands that were sent to the leader and not answered yet. */
  readonly #waiting = new Map<string, Waiting>();
  #leads: boolean;
  #isClosed = false;
  #failure: SessionStatus | undefined;
  #busy: Promise<unknown> = Promise.resolve();

  constructor(means: TabMeans) {
    this.#means = means;
    this.#campaign = means.session.snapshot().model.definition.meta.id;
    this.#leads = means.locks === undefined;
    means.channel.listen((message) => this.#hear(message));
    if (means.locks === undefined) return;
    const name = `qibu.writer/${this.#campaign}`;
    this.#leadership = seekLeadership(means.locks, name, { got: () => this.#lead(), lost: () => this.#follow() });
  }

  readonly snapshot = (): ReturnType<Session['snapshot']> => this.#means.session.snapshot();

  readonly status = (): SessionStatus => {
    const own = this.#means.session.status();
    if (own.kind === 'readOnly') return own;
    return this.#failure ?? (this.#leads ? own : FOLLOWING);
  };

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    const stop = this.#means.session.subscribe(listener);
    return () => {
      this.#listeners.delete(listener);
      stop();
    };
  };

  readonly send = (command: Command): Promise<Sent> => {
    if (this.#isClosed) return Promise.resolve(CLOSED);
    return this.#leads ? this.#perform(command) : this.#forward(command);
  };

  readonly catchUp = (): Promise<void> => this.#means.session.catchUp();

  readonly takeOver = async (): Promise<void> => {
    if (!this.#leads && !this.#isClosed) await this.#leadership?.takeOver();
  };

  readonly close = async (): Promise<void> => {
    this.#isClosed = true;
    await this.#busy;
    this.#leadership?.leave();
    this.#means.channel.close();
    for (const waiting of this.#waiting.values()) this.#settle(waiting, CLOSED);
  };

  /** Decides and keeps a command here. A command that was kept before (a retry, a message that came twice) is answered with its commit. */
  #perform(command: Command): Promise<Sent> {
    const work = this.#decide(command);
    this.#busy = work.catch(() => undefined);
    return work;
  }

  async #decide(command: Command): Promise<Sent> {
    const { session, channel } = this.#means;
    if (this.#failure !== undefined) await this.#claim();
    const decided = this.#keptBefore(command) ?? (await session.send(command));
    // One that came twice may have been on its way to the log when it came again.
    const sent = decided.kind === 'refused' ? (this.#keptBefore(command) ?? decided) : decided;
    if (sent.kind === 'kept') channel.post({ type: 'appended', seq: sent.commit.seq });
    const fenced = sent.kind === 'notStored' && sent.outcome.kind === 'failed' && sent.outcome.code === 'storage.fenced';
    if (!fenced || this.#means.locks === undefined) return sent;
    // Another tab has taken over while this one slept: it follows from now on, and the command goes the way of all followers.
    this.#follow();
    return this.#forward(command);
  }

  #keptBefore({ commandId }: Command): Sent | undefined {
    const { commits, state } = this.snapshot();
    if (!state.commandIds.has(commandId)) return undefined;
    const commit = commits.findLast((each) => each.commandId === commandId);
    return commit === undefined ? undefined : { kind: 'kept', commit };
  }

  /** One that waits already has one answer for all who sent it. */
  #forward(command: Command): Promise<Sent> {
    const before = this.#waiting.get(command.commandId);
    if (before !== undefined) {
      this.#post(before);
      return before.sent;
    }
    let settle: Waiting['settle'] = () => undefined;
    const sent = new Promise<Sent>((resolve) => (settle = resolve));
    const waiting: Waiting = { command, sent, settle, timer: undefined };
    this.#waiting.set(command.commandId, waiting);
    this.#post(waiting);
    return sent;
  }

  #post(waiting: Waiting): void {
    if (this.#isClosed) return this.#settle(waiting, CLOSED);
    this.#await(waiting, this.#means.patience);
    this.#means.channel.post({ type: 'command', from: this.#means.tab, command: waiting.command });
  }

  /** After this time without a sign the leader counts as frozen. */
  #await(waiting: Waiting, milliseconds: number): void {
    clearTimeout(waiting.timer);
    waiting.timer = setTimeout(() => void this.takeOver().catch(() => undefined), milliseconds);
  }

  /** The log is claimed, so that whoever wrote before is fenced, and what it kept last is taken over before anything is decided. */
  async #claim(): Promise<void> {
    const claimed = await this.#means.port.claim(this.#campaign);
    await this.catchUp().catch(() => undefined);
    this.#failure = claimed.kind === 'claimed' ? undefined : { kind: 'readOnly', code: claimed.code };
    if (claimed.kind === 'claimed') this.#means.channel.post({ type: 'leads', from: this.#means.tab, epoch: claimed.epoch });
    this.#notify();
  }

  /**
   * The seat is got. What was sent to the former leader and not answered is done here. A tab whose log is another one by now only shows:
   * it leaves the seat to those that can write.
   */
  async #lead(): Promise<void> {
    await this.#claim();
    const canWrite = this.#means.session.status().kind !== 'readOnly';
    this.#leads = canWrite;
    if (!canWrite) this.#leadership?.leave();
    this.#notify();
    for (const waiting of this.#waiting.values()) this.#settle(waiting, await this.#perform(waiting.command).catch(toNotStored));
  }

  #follow(): void {
    this.#leads = false;
    this.#failure = undefined;
    this.#notify();
  }

  #hear(message: TabMessage): void {
    switch (message.type) {
      case 'command':
        if (this.#leads) void this.#serve(message.from, message.command);
        return;
      case 'received':
        this.#received(message);
        return;
      case 'answer':
        if (message.to === this.#means.tab) void this.#answered(message.commandId, message.sent);
        return;
      case 'leads':
        for (const waiting of this.#waiting.values()) this.#post(waiting);
        void this.catchUp().catch(() => undefined);
        return;
      case 'appended':
        void this.catchUp().catch(() => undefined);
        return;
      case 'drawer':
    }
  }

  #received({ to, commandId }: Extract<TabMessage, { type: 'received' }>): void {
    const waiting = to === this.#means.tab ? this.#waiting.get(commandId) : undefined;
    if (waiting !== undefined) this.#await(waiting, this.#means.patience * ANSWER_WITHIN);
  }

  async #serve(from: string, command: Command): Promise<void> {
    this.#means.channel.post({ type: 'received', to: from, commandId: command.commandId });
    const sent = await this.#perform(command).catch(toNotStored);
    this.#means.channel.post({ type: 'answer', to: from, commandId: command.commandId, sent });
  }

  /** What the leader has kept is on this screen too before it is called kept. */
  async #answered(commandId: string, sent: Sent): Promise<void> {
    const waiting = this.#waiting.get(commandId);
    if (waiting === undefined) return;
    if (sent.kind === 'kept') await this.catchUp().catch(() => undefined);
    this.#settle(waiting, sent);
  }

  #settle({ command, settle, timer }: Waiting, sent: Sent): void {
    clearTimeout(timer);
    this.#waiting.delete(command.commandId);
    settle(sent);
  }

  #notify(): void {
    for (const listener of this.#listeners) listener();
  }
}

/** A command that was received may take longer than its receipt: so many times as long. */
const ANSWER_WITHIN = 10;
const FOLLOWING: SessionStatus = { kind: 'following' };

const CLOSED: Sent = { kind: 'notStored', outcome: { kind: 'failed', code: 'storage.readOnly', message: 'closed' } };

function toNotStored(failure: unknown): Sent {
  return { kind: 'notStored', outcome: { kind: 'failed', code: 'storage.write.failed', message: String(failure) } };
}
