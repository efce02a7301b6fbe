import { useCallback, useEffect, useRef, useState } from 'react';
import type { CampaignDefinition } from '#domain/definition.ts';
import type { IsoDate } from '#domain/iso-date.ts';
import type { Model } from '#engine/model.ts';
import type { LiveStart } from '#simulation/live/live-start.ts';
import type { Results } from '#simulation/measure/results.ts';
import { isEnough } from '#simulation/statistics/enough.ts';
import type { KeptRuns } from './kept-runs.ts';
import { type RunFailure, startPool } from './pool.ts';
import type { Variant } from './variants.ts';

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
  /** So many replications of all variants are there. */
  readonly count: number;
  readonly results: readonly Results[];
}

/** Where a simulation stands. */
export type Simulation = { readonly kind: 'idle' } | Run | { readonly kind: 'failed'; readonly asked: Asked; readonly failure: RunFailure };

/** A first picture after so many replications, or after so many milliseconds where they take long; then whenever so many milliseconds have passed. */
const FIRST = 50;
const PATIENCE = 4000;
const MILLISECONDS = 400;

/** What the hook needs: the campaign, as it is assumed (`definition`), workers, and what was run before. */
export interface SimulationParts {
  readonly model: Model;
  readonly definition: CampaignDefinition;
  readonly createWorker: () => Worker;
  readonly runs: KeptRuns;
}

/** Runs simulations of a campaign, one at a time; what runs ends with the page. */
export function useSimulation({ model, definition, createWorker, runs }: SimulationParts): {
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
      ending.current = run({ asked, results, createWorker, tell: setSimulation });
    },
    [model, definition, createWorker, runs],
  );
  const stop = useCallback((): void => {
    ending.current();
    setSimulation((now) => (now.kind === 'running' ? { ...now, kind: 'stopped' } : now));
  }, []);
  return { simulation, start, stop };
}

interface Running extends Pick<SimulationParts, 'createWorker'> {
  readonly asked: Asked;
  readonly results: readonly Results[];
  readonly tell: (simulation: Simulation) => void;
}

function run({ asked, results, createWorker, tell }: Running): () => void {
  const { replications, untilEnough } = asked;
  const standing = (kind: Run['kind']): Run => ({
    kind,
    asked,
    results,
    count: Math.min(replications, ...results.map(({ count }) => count)),
  });
  const begun = standing('running');
  const isOver = ({ count }: Run): boolean => untilEnough && isEnough(results, count);
  if (begun.count >= replications || isOver(begun)) {
    tell(standing(begun.count >= replications ? 'done' : 'enough'));
    return () => undefined;
  }
  tell(begun);
  let told = 0;
  const since = performance.now();
  const workers = Math.max(1, Math.min(4, navigator.hardwareConcurrency || 2, replications));
  const stop = startPool({
    createWorker,
    workers,
    ...asked,
    live: asked.live?.start,
    results,
    onRows: () => {
      const now = performance.now();
      const standingNow = standing('running');
      const isEarly = told === 0 && now - since < PATIENCE && standingNow.count < Math.min(FIRST, replications);
      // The more there is to be summed up, the longer that takes, and the less a few more change.
      if (now - told < Math.max(MILLISECONDS, standingNow.count) || isEarly) return;
      told = now;
      if (!isOver(standingNow)) return tell(standingNow);
      stop();
      tell(standing('enough'));
    },
    onDone: () => tell(standing('done')),
    onFailed: (failure) => tell({ kind: 'failed', asked, failure }),
  });
  return stop;
}
