import { useCallback, useEffect, useRef, useState } from 'react';
import type { CampaignDefinition } from '#domain/definition.ts';
import type { IsoDate } from '#domain/iso-date.ts';
import type { Model } from '#engine/model.ts';
import type { LiveStart } from '#simulation/live/live-start.ts';
import type { Results } from '#simulation/measure/results.ts';
import { isEnough } from '#simulation/statistics/enough.ts';
import type { KeptRuns } from './kept-runs.ts';
import { mostRuns } from './most-runs.ts';
import { type RunFailure, startPool } from './pool.ts';
import type { Variant } from './variants.ts';
import type { PutToWork } from './worker-shelf.ts';

/** What was asked for: which variants, with which dice, and how often at most; `untilEnough`: no oftener than it takes. */
export interface Asked {
  readonly variants: readonly Variant[];
  readonly replications: number;
  readonly untilEnough: boolean;
  readonly seed: number;
  /** The running campaign from which it goes on, and which state of it; undefined from the beginning. */
  readonly live: { readonly start: LiveStart; readonly seq: number; readonly today: IsoDate } | undefined;
}

/** A run that goes on, or has come to an end: `enough`: because what was asked is known well enough. */
export interface Run {
  readonly kind: 'running' | 'done' | 'enough' | 'stopped';
  readonly asked: Asked;
  /** So many replications are run at most: as many as were asked for, or as there is room for. */
  readonly runs: number;
  /** So many replications of all variants are there. */
  readonly count: number;
  /** So many of them are in the pictures: these are drawn anew ever more seldom, for the workers need the time. */
  readonly drawn: number;
  readonly results: readonly Results[];
  /** What was there before, to be seen until there is anything of this; undefined where there was nothing. */
  readonly before?: Run | undefined;
}

/** Where a simulation stands. */
export type Simulation = { readonly kind: 'idle' } | Run | Failed;

interface Failed {
  readonly kind: 'failed';
  readonly asked: Asked;
  readonly failure: RunFailure;
}

/** What there is to be seen of a run: as far as it has come, or what was there before; undefined where that is nothing. */
export function pictured(simulation: Simulation): Run | undefined {
  if (simulation.kind === 'idle' || simulation.kind === 'failed') return undefined;
  return simulation.drawn > 0 ? simulation : simulation.before;
}

/** It is told every so many milliseconds how far it has come. */
const MILLISECONDS = 400;
/** After a first picture the next come after a while that grows by so much each time, up to so many milliseconds. */
const [GROWTH, SELDOM] = [1.6, 4000];

/** What the hook needs: the campaign, as it is assumed (`definition`), workers, and what was run before. */
export interface SimulationParts {
  readonly model: Model;
  readonly definition: CampaignDefinition;
  readonly putToWork: PutToWork;
  readonly runs: KeptRuns;
}

/** Runs simulations of a campaign, one at a time; what runs ends with the page. */
export function useSimulation({ model, definition, putToWork, runs }: SimulationParts): {
  readonly simulation: Simulation;
  readonly start: (asked: Asked) => void;
  readonly stop: () => void;
} {
  const [simulation, setSimulation] = useState<Simulation>({ kind: 'idle' });
  const ending = useRef<() => void>(() => undefined);
  useEffect(() => () => ending.current(), []);
  const start = useCallback(
    (asked: Asked): void => {
      ending.current();
      const results = asked.variants.map((variant) => runs.results({ model, definition, seed: asked.seed, from: asked.live?.seq ?? 0 }, variant));
      const tell = (next: Run | Failed): void =>
        setSimulation((was) => (next.kind === 'running' && next.drawn === 0 ? { ...next, before: pictured(was) } : next));
      ending.current = run({ asked, results, putToWork, tell });
    },
    [model, definition, putToWork, runs],
  );
  const stop = useCallback((): void => {
    ending.current();
    setSimulation((now) => (now.kind === 'running' ? { ...now, kind: 'stopped', drawn: now.count } : now));
  }, []);
  return { simulation, start, stop };
}

interface Running extends Pick<SimulationParts, 'putToWork'> {
  readonly asked: Asked;
  readonly results: readonly Results[];
  readonly tell: (simulation: Run | Failed) => void;
}

function run({ asked, results, putToWork, tell }: Running): () => void {
  const { untilEnough } = asked;
  const runs = Math.min(asked.replications, mostRuns(results));
  const standing = (kind: Run['kind'], drawn?: number): Run => {
    const count = Math.min(runs, ...results.map((each) => each.count));
    return { kind, asked, runs, results, count, drawn: drawn ?? count };
  };
  const begun = standing('running');
  const isOver = ({ count }: Run): boolean => untilEnough && isEnough(results, count);
  if (begun.count >= runs || isOver(begun)) {
    tell(standing(begun.count >= runs ? 'done' : 'enough'));
    return () => undefined;
  }
  tell(begun);
  let [told, drawn, drawnAt, gap] = [0, begun.count, 0, MILLISECONDS];
  const workers = Math.max(1, Math.min(4, navigator.hardwareConcurrency || 2, runs));
  const stop = startPool({
    putToWork,
    workers,
    ...asked,
    replications: runs,
    live: asked.live?.start,
    results,
    onRows: () => {
      const now = performance.now();
      if (now - told < MILLISECONDS) return;
      const standingNow = standing('running', drawn);
      const { count } = standingNow;
      // A first picture when each worker has been through once.
      if (drawn === 0 && count < workers) return;
      told = now;
      if (isOver(standingNow)) {
        stop();
        return tell(standing('enough'));
      }
      if (drawn === 0 || now - drawnAt >= gap) [drawn, drawnAt, gap] = [count, now, Math.min(SELDOM, gap * GROWTH)];
      tell({ ...standingNow, drawn });
    },
    onDone: () => tell(standing('done')),
    onFailed: (failure) => tell({ kind: 'failed', asked, failure }),
  });
  return stop;
}
