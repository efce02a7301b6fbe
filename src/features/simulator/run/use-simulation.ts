import { useCallback, useEffect, useRef, useState } from 'react';
import type { CampaignDefinition } from '#domain/definition.ts';
import type { Model } from '#engine/model.ts';
import { type Layout, layOut } from '#simulation/measure/layout.ts';
import type { Results } from '#simulation/measure/results.ts';
import { type RunFailure, startPool } from './pool.ts';

/** What was asked for: how the campaign is, and the scenario beside it where there is one. */
export interface Asked {
  readonly variants: readonly CampaignDefinition[];
  readonly replications: number;
  readonly seed: number;
  readonly scenario: string | null;
}

/** Where a run stands. While it runs its figures grow; `count` replications of all variants are there. */
export type Simulation =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running' | 'done' | 'stopped'; readonly asked: Asked; readonly count: number; readonly results: readonly Results[] }
  | { readonly kind: 'failed'; readonly asked: Asked; readonly failure: RunFailure };

/** A first picture after so many replications; then whenever so many milliseconds have passed. */
const FIRST = 50;
const MILLISECONDS = 400;

/** Runs simulations of a campaign, one at a time; what runs ends with the page. */
export function useSimulation(
  model: Model,
  createWorker: () => Worker,
): {
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
      setSimulation({ kind: 'running', asked, count: 0, results: [] });
      ending.current = run(layOut(model), { asked, createWorker, tell: setSimulation });
    },
    [model, createWorker],
  );
  const stop = useCallback((): void => {
    ending.current();
    setSimulation((now) => (now.kind === 'running' ? { ...now, kind: 'stopped' } : now));
  }, []);
  return { simulation, start, stop };
}

function run(
  layout: Layout,
  { asked, createWorker, tell }: { readonly asked: Asked; readonly createWorker: () => Worker; readonly tell: (simulation: Simulation) => void },
): () => void {
  const workers = Math.max(1, Math.min(4, navigator.hardwareConcurrency || 2, asked.replications));
  let told = 0;
  let latest: readonly Results[] = [];
  const standing = (kind: 'running' | 'done'): Simulation => ({ kind, asked, results: latest, count: Math.min(...latest.map(({ count }) => count)) });
  return startPool({
    createWorker,
    workers,
    layout,
    ...asked,
    onRows: (results) => {
      latest = results;
      const now = performance.now();
      if (now - told < MILLISECONDS || (told === 0 && Math.min(...results.map(({ count }) => count)) < Math.min(FIRST, asked.replications))) return;
      told = now;
      tell(standing('running'));
    },
    onDone: () => tell(standing('done')),
    onFailed: (failure) => tell({ kind: 'failed', asked, failure }),
  });
}
