import { openSession } from '#app/campaign/open-session.ts';
import type { Command } from '#domain/command.ts';
import type { Commit } from '#domain/event.ts';
import { FOLD_VERSION, toPlainState } from '#engine/evolve/plain-state.ts';
import type { StoragePort } from '#engine/ports.ts';
import type { Sent, SessionStatus } from '#engine/session.ts';
import { joinTabs, type TabSession } from '#storage/tabs/tab-session.ts';
import { createChannelHub } from '#tests/support/channel-hub.ts';
import { createFakeLocks } from '#tests/support/fake-locks.ts';
import { fortyCommands } from '#tests/support/forty-commands.ts';
import { tinyDefinition } from '#tests/support/tiny-campaign.ts';

/** What a person saw of a run of the program: what it called kept, what it showed at the end, and every code with which it refused. */
export interface Seen {
  readonly created: boolean;
  readonly acknowledged: readonly string[];
  readonly shown: readonly Commit[];
  readonly codes: readonly string[];
  readonly status: SessionStatus | undefined;
}

/** The only tab of a campaign, joined as the program joins it. */
export async function joinAlone(store: StoragePort): Promise<TabSession | undefined> {
  const opened = await openSession(store, 'tiny');
  if (opened.kind !== 'open') return undefined;
  const channel = createChannelHub((deliver) => deliver())();
  const tab = joinTabs({ session: opened.session, port: store, channel, locks: createFakeLocks(), tab: 'only', patience: 5000 });
  // The seat is free, so it is got as soon as the claim has had its answer.
  for (let turn = 0; turn < 50 && tab.status().kind === 'following'; turn += 1) await Promise.resolve();
  return tab;
}

/**
 * A person's day over a storage that may fail: makes the campaign, opens it (and tries once more where that fails), gives forty commands
 * (each once more where it was not kept), and at the end the program rests: a snapshot, a compaction.
 */
export async function runScenario(store: StoragePort, commands: readonly Command[] = fortyCommands): Promise<Seen> {
  const codes: string[] = [];
  const created = await attempt(() => store.create('tiny', tinyDefinition, []), codes);
  const tab = (await joinAlone(store)) ?? (await joinAlone(store));
  if (tab === undefined) return { created, acknowledged: [], shown: [], codes, status: undefined };
  const acknowledged: string[] = [];
  for (const command of commands) {
    for (const again of ['', ' again']) {
      const commandId = `${command.commandId}${again}`;
      const sent = await tab.send({ ...command, commandId });
      if (sent.kind === 'kept') acknowledged.push(sent.commit.commandId);
      if (sent.kind !== 'notStored') break;
      codes.push(codeOf(sent));
    }
  }
  await rest(store, tab).catch(() => undefined);
  return { created, acknowledged, shown: tab.snapshot().commits, codes, status: tab.status() };
}

async function attempt(create: () => ReturnType<StoragePort['create']>, codes: string[]): Promise<boolean> {
  const outcome = await create().catch((failure: unknown) => ({ kind: 'failed', code: 'storage.write.failed', message: String(failure) }) as const);
  if (outcome.kind === 'failed') codes.push(outcome.code);
  return outcome.kind === 'appended';
}

function codeOf({ outcome }: Extract<Sent, { kind: 'notStored' }>): string {
  return outcome.kind === 'failed' ? outcome.code : outcome.kind;
}

async function rest(store: StoragePort, tab: TabSession): Promise<void> {
  const { state } = tab.snapshot();
  const hash = (await store.open('tiny'))?.hashes[state.seq - 1];
  if (hash !== undefined) await store.keepSnapshot('tiny', { head: { seq: state.seq, hash }, fold: FOLD_VERSION, state: toPlainState(state) });
  await store.compact('tiny');
}
