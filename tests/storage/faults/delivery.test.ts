import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openSession } from '#app/campaign/open-session.ts';
import type { Command } from '#domain/command.ts';
import { stateHash } from '#engine/evolve/state-hash.ts';
import type { Sent } from '#engine/session.ts';
import { joinTabs, type TabSession } from '#storage/tabs/tab-session.ts';
import { createChannelHub, type Postman } from '#tests/support/channel-hub.ts';
import { createFakeLocks } from '#tests/support/fake-locks.ts';
import { bookFault } from '#tests/support/fault-book.ts';
import { createMemoryOrigin, type MemoryOrigin } from '#tests/support/memory-origin.ts';
import { tinyDefinition } from '#tests/support/tiny-campaign.ts';
import { signed } from '#tests/support/tiny-run.ts';

/** A post that keeps everything until it is told what to bring next. */
class SlowPost {
  readonly #bag: (() => void)[] = [];

  readonly bring: Postman = (deliver) => void this.#bag.push(deliver);

  /** Brings one of the messages that wait, chosen by a number; `again` leaves it in the bag, so that it comes twice. */
  deliver(chance: number, again: boolean): void {
    const place = this.#bag.length === 0 ? -1 : chance % this.#bag.length;
    const deliver = this.#bag[place];
    if (!again) this.#bag.splice(place, place < 0 ? 0 : 1);
    deliver?.();
  }
}

type Move = { readonly tab: number; readonly does: 'send'; readonly command: number } | { readonly tab: number; readonly does: 'takeOver' };

const TABS = 3;
const COMMANDS = 6;
/** What is hashed outside of this thread takes as many turns as it takes: only a command that waits for nothing waits for all of these. */
const PATIENCE_TURNS = 500_000;
const tab = fc.nat(TABS - 1);
const move: fc.Arbitrary<Move> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ tab, does: fc.constant('send' as const), command: fc.nat(COMMANDS - 1) }) },
  { weight: 1, arbitrary: fc.record({ tab, does: fc.constant('takeOver' as const) }) },
);
const plan = fc.record({ moves: fc.array(move, { minLength: 6, maxLength: 24 }), chances: fc.array(fc.nat(10_000), { minLength: 40, maxLength: 40 }) });

const commandOf = (number: number): Command =>
  signed(
    { type: 'subject.command', command: 'issue.register', subject: `issue:${number}`, unit: 'ZS1', facts: { 'issue.title': '迟到', 'issue.grade': 'MINOR' } },
    `c${number}`,
  );

/** Windows of one browser on one origin. Without locks every one writes. */
async function openWindows(origin: MemoryOrigin, post: SlowPost, withLocks: boolean): Promise<readonly TabSession[]> {
  const [connectChannel, locks] = [createChannelHub(post.bring), withLocks ? createFakeLocks() : undefined];
  const windows: TabSession[] = [];
  for (let number = 0; number < TABS; number += 1) {
    const port = origin.connect();
    const opened = await openSession(port, 'tiny');
    if (opened.kind !== 'open') throw new Error(opened.kind);
    windows.push(joinTabs({ session: opened.session, port, channel: connectChannel(), locks, tab: `w${number}`, patience: 60_000 }));
  }
  return windows;
}

const breathe = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

interface Played {
  readonly answers: readonly (readonly [commandId: string, Sent])[];
  readonly kept: readonly string[];
  readonly wrong: readonly string[];
}

/** Plays the moves while the post brings what waits, in an order of chance, every seventh message twice. */
async function play({ moves, chances }: { readonly moves: readonly Move[]; readonly chances: readonly number[] }, withLocks: boolean): Promise<Played> {
  const [origin, post] = [createMemoryOrigin(), new SlowPost()];
  await origin.connect().create('tiny', tinyDefinition, []);
  const windows = await openWindows(origin, post, withLocks);
  const answers: (readonly [string, Sent])[] = [];
  const open = new Set<Promise<void>>();
  const send = (at: number, command: Command): void => {
    const sent = windows[at]?.send(command).then((answer) => void answers.push([command.commandId, answer])) ?? Promise.resolve();
    open.add(sent);
    void sent.then(() => open.delete(sent));
  };
  send(0, signed({ type: 'campaign.open' }, 'open'));
  let turn = 0;
  const step = async (): Promise<void> => {
    await breathe();
    const chance = chances[turn % chances.length] ?? 0;
    post.deliver(chance + turn, chance % 7 === 0 && turn < 400);
    turn += 1;
  };
  while (open.size > 0) await step();
  for (const each of moves) {
    if (each.does === 'send') send(each.tab, commandOf(each.command));
    else void windows[each.tab]?.takeOver();
    await step();
  }
  for (; open.size > 0;) {
    if (turn > PATIENCE_TURNS) return { answers, kept: [], wrong: [`${open.size} commands were never answered`] };
    await step();
  }
  return { answers, ...(await judge(origin, windows, answers)) };
}

/** Called not kept. A refusal by the campaign's rules is none: at that moment the command could not be kept, later it could. */
function isDenied(sent: Sent): boolean {
  return sent.kind === 'notStored' || (sent.kind === 'refused' && sent.reasons.some(({ code }) => code === 'command.duplicate'));
}

async function judge(origin: MemoryOrigin, windows: readonly TabSession[], answers: Played['answers']): Promise<Omit<Played, 'answers'>> {
  const opened = await openSession(origin.connect(), 'tiny');
  if (opened.kind !== 'open') return { kept: [], wrong: [`opens as ${opened.kind} ${JSON.stringify('problems' in opened ? opened.problems : opened)}`] };
  const { commits, state } = opened.session.snapshot();
  for (const window of windows) await window.catchUp();
  const kept = commits.map(({ commandId }) => commandId);
  const isKept = new Set(kept);
  const wrong = [
    ...(isKept.size === kept.length ? [] : ['a command was kept twice']),
    ...answers.filter(([id, { kind }]) => kind === 'kept' && !isKept.has(id)).map(([id]) => `${id} was called kept and is not there`),
    ...answers.filter(([id, sent]) => isKept.has(id) && isDenied(sent)).map(([id, sent]) => `${id} is there and was answered ${JSON.stringify(sent)}`),
    ...windows.filter((window) => stateHash(window.snapshot().state) !== stateHash(state)).map(() => 'a window shows something else'),
  ];
  return { kept, wrong };
}

describe('commands that are sent twice, through several windows, with messages that come late, shuffled and twice', () => {
  it.each([
    ['of which one writes', true],
    ['that have no locks, so that all of them write', false],
  ])('are kept once, and whoever sent them is told so, in windows %s', async (_, withLocks) => {
    let [runs, acknowledged] = [0, 0];

    await fc.assert(
      fc.asyncProperty(plan, async (given) => {
        const { wrong, answers } = await play(given, withLocks);
        runs += 1;
        acknowledged += new Set(answers.flatMap(([id, { kind }]) => (kind === 'kept' ? [id] : []))).size;
        expect(wrong).toEqual([]);
      }),
      { numRuns: 25 },
    );

    bookFault({ fault: 'delivery', runs, acknowledged, found: acknowledged });
  });
});
