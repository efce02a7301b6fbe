import localforage from 'localforage';
import { openSession } from '#app/campaign/open-session.ts';
import { trustScript } from '#app/trusted-script.ts';
import { FOLD_VERSION, toPlainState } from '#engine/evolve/plain-state.ts';
import { replay } from '#engine/evolve/replay.ts';
import type { StoragePort } from '#engine/ports.ts';
import { createCellLog } from '#storage/cell-log.ts';
import { createGuardedLog } from '#storage/guarded-log.ts';
import { createIndexedCells } from '#storage/indexed-cells.ts';
import { createJournal } from '#storage/journal.ts';
import journalWorker from '#storage/journal.worker.ts?worker&url';
import { createLocalWitness } from '#storage/local-witness.ts';
import { createOpfsJournal } from '#storage/opfs-journal.ts';
import { unpackLog } from '#storage/packed-log.ts';
import { commitOf } from './contract-commits.ts';
import { lengthen } from './long-log.ts';

/** Medians of one write, in milliseconds, measured turn by turn in one run. */
export interface AppendTimes {
  readonly plain: number;
  readonly strict: number;
  readonly guarded: number;
}

/** How long a log takes to be opened: by the store alone, and until a session holds its state; in milliseconds, the median of some runs. */
export interface OpenTimes {
  readonly events: number;
  readonly store: number;
  readonly session: number;
}

/** What the page measures. */
export interface SpeedPage {
  readonly append: (turns: number) => Promise<AppendTimes>;
  /** Keeps a packed log of this definition, with so many events, joined into segments; with a snapshot of its end where asked for. */
  readonly keep: (definition: unknown, packed: unknown, means: { readonly events: number; readonly snapshot: boolean }) => Promise<string>;
  readonly open: (campaign: string, runs: number) => Promise<OpenTimes>;
}

const PATIENCE_MS = 5000;

/** Stores of one run, each with a database of its own. */
function guardedStore(name: string): StoragePort {
  const journal = createJournal(createOpfsJournal(() => new Worker(trustScript(journalWorker), { type: 'module' }), name));
  return createGuardedLog(createCellLog(createIndexedCells(name)), { journal, witness: createLocalWitness(localStorage), patience: PATIENCE_MS });
}

const page: SpeedPage = {
  append: async (turns) => {
    const plain = localforage.createInstance({ name: 'plain', driver: localforage.INDEXEDDB });
    const [strict, guarded] = [createCellLog(createIndexedCells('strict')), guardedStore('guarded')];
    for (const store of [strict, guarded]) {
      await store.create('c', {}, [commitOf(1)]);
      await store.claim('c');
    }
    const texts = (seq: number): string => JSON.stringify(commitOf(seq));
    const times: Record<keyof AppendTimes, number[]> = { plain: [], strict: [], guarded: [] };
    for (let seq = 2; seq <= turns + 1; seq += 1) {
      const works = [
        ['plain', () => plain.setItem(`commit/c/${seq}`, texts(seq))],
        ['strict', () => strict.append('c', commitOf(seq))],
        ['guarded', () => guarded.append('c', commitOf(seq))],
      ] as const;
      // Each comes first as often as last.
      for (let place = 0; place < works.length; place += 1) {
        const work = works[(place + seq) % works.length];
        if (work !== undefined) times[work[0]].push(await timed(work[1]));
      }
    }
    return { plain: median(times.plain), strict: median(times.strict), guarded: median(times.guarded) };
  },
  keep: async (definition, packed, { events, snapshot }) => {
    const unpacked = unpackLog(packed);
    if (!unpacked.ok) throw new Error('the packed log is none');
    const { meta } = definition as { readonly meta: { readonly id: string } };
    const store = guardedStore('long');
    const commits = lengthen(unpacked.value, events);
    await store.create(meta.id, definition, commits);
    await store.compact(meta.id);
    const hash = (await store.open(meta.id))?.hashes.at(-1) ?? '';
    if (snapshot) await store.keepSnapshot(meta.id, { head: { seq: commits.length, hash }, fold: FOLD_VERSION, state: toPlainState(replay(commits)) });
    return meta.id;
  },
  open: async (campaign, runs) => {
    const [stores, sessions]: [number[], number[]] = [[], []];
    let events = 0;
    const store = guardedStore('long');
    for (let run = 0; run < runs; run += 1) {
      stores.push(await timed(() => store.open(campaign)));
      sessions.push(
        await timed(async () => {
          const opened = await openSession(store, campaign);
          if (opened.kind !== 'open') throw new Error(opened.kind);
          events = opened.log.commits.reduce((sum, commit) => sum + commit.events.length, 0);
        }),
      );
    }
    return { events, store: median(stores), session: median(sessions) };
  },
};

Object.assign(globalThis, { speedPage: page });

async function timed(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now();
  await work();
  return performance.now() - from;
}

function median(times: readonly number[]): number {
  return times.toSorted((left, right) => left - right)[times.length >> 1] ?? Number.NaN;
}
