import { useEffect, useMemo } from 'react';
import type { CampaignDefinition } from '#domain/definition.ts';
import type { ParameterDefinition } from '#domain/parameter.ts';
import { type SweepPoint, valuesToTry } from '#simulation/analysis/sweep.ts';
import type { LiveStart } from '#simulation/live/live-start.ts';
import type { Target } from '#simulation/analysis/target.ts';
import { type Plan, planOf } from '../run/plans.ts';
import type { RunFailure } from '../run/pool.ts';
import { useJob, type Working } from '../run/use-job.ts';
import type { PutToWork } from '../run/worker-shelf.ts';

/** Campaigns for each value. */
export const RUNS = 20;
const POINTS = 17;
const SEED = 1;
/** Where the slider has rested for so many milliseconds, that very value is tried. */
const CALM = 30;

/** What is asked about a parameter, and at which value one looks. */
export interface SweepAsked {
  readonly definition: CampaignDefinition;
  /** The running campaign from which it goes on; undefined from the beginning. */
  readonly start: LiveStart | undefined;
  readonly parameter: ParameterDefinition;
  readonly target: Target;
  readonly at: number;
}

/** What was found so far, in rising order of values. */
export interface Sweeping {
  readonly points: readonly SweepPoint[];
  /** How many of all values were tried while it runs; null while it does not. */
  readonly running: { readonly done: number; readonly all: number } | null;
  readonly failure: RunFailure | null;
  readonly run: () => void;
  readonly stop: () => void;
}

/** Tries values of a parameter over its whole range, and then the one at which one looks. What was found for another draft or figure is forgotten. */
export function useSweep({ definition, start, parameter, target, at }: SweepAsked, putToWork: PutToWork): Sweeping {
  const wide = useJob('sweep', putToWork);
  const exact = useJob('sweep', putToWork);
  const plan = useMemo(() => planOf(definition, start), [definition, start]);
  const found = stepsOf(wide.working, { plan, target });
  const extra = stepsOf(exact.working, { plan, target });
  const points = useMemo(
    () => [...new Map([...(found ?? []), ...(extra ?? [])].map((point) => [point.value, point])).values()].toSorted((left, right) => left.value - right.value),
    [found, extra],
  );
  const isWanted = points.length > 0 && !points.some(({ value }) => value === at);
  const question = useMemo(() => ({ plan: plan.id, parameter: parameter.id, target, seed: SEED, runs: RUNS }), [plan, parameter.id, target]);
  const askExact = exact.ask;
  useEffect(() => {
    if (!isWanted) return undefined;
    const timer = setTimeout(() => askExact({ ...question, values: [at] }, [plan]), CALM);
    return () => clearTimeout(timer);
  }, [isWanted, at, askExact, question, plan]);
  const { working } = wide;
  return {
    points,
    running:
      found !== undefined && working.kind === 'running'
        ? { done: found.filter(({ runs }) => runs === RUNS).length, all: working.question.values.length }
        : null,
    failure: working.kind === 'failed' ? working.failure : null,
    run: () => wide.ask({ ...question, values: valuesToTry(parameter, POINTS) }, [plan]),
    stop: wide.stop,
  };
}

function stepsOf(working: Working<'sweep'>, { plan, target }: { readonly plan: Plan; readonly target: Target }): readonly SweepPoint[] | undefined {
  if (working.kind === 'idle' || working.kind === 'failed') return undefined;
  return working.question.plan === plan.id && working.question.target === target ? working.steps : undefined;
}
