import { useEffect, useMemo } from 'react';
import type { CampaignDefinition } from '#domain/definition.ts';
import type { ParameterDefinition } from '#domain/parameter.ts';
import { type SweepPoint, valuesToTry } from '#simulation/analysis/sweep.ts';
import type { Target } from '#simulation/analysis/target.ts';
import type { RunFailure } from '../run/pool.ts';
import { useJob, type Working } from '../run/use-job.ts';

/** Campaigns for each value. */
export const RUNS = 20;
const POINTS = 17;
const SEED = 1;
/** Where the slider has rested for so many milliseconds, that very value is tried. */
const CALM = 350;

/** What is asked about a parameter, and at which value one looks. */
export interface SweepAsked {
  readonly definition: CampaignDefinition;
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
export function useSweep({ definition, parameter, target, at }: SweepAsked, createWorker: () => Worker): Sweeping {
  const wide = useJob('sweep', createWorker);
  const exact = useJob('sweep', createWorker);
  const found = stepsOf(wide.working, { definition, target });
  const extra = stepsOf(exact.working, { definition, target });
  const points = useMemo(
    () => [...new Map([...(found ?? []), ...(extra ?? [])].map((point) => [point.value, point])).values()].toSorted((left, right) => left.value - right.value),
    [found, extra],
  );
  const isWanted = found !== undefined && (wide.working.kind === 'done' || wide.working.kind === 'stopped') && !points.some(({ value }) => value === at);
  const question = useMemo(() => ({ definition, parameter: parameter.id, target, seed: SEED, runs: RUNS }), [definition, parameter.id, target]);
  const askExact = exact.ask;
  useEffect(() => {
    if (!isWanted) return undefined;
    const timer = setTimeout(() => askExact({ ...question, values: [at] }), CALM);
    return () => clearTimeout(timer);
  }, [isWanted, at, askExact, question]);
  const { working } = wide;
  return {
    points,
    running: found !== undefined && working.kind === 'running' ? { done: found.length, all: working.question.values.length } : null,
    failure: working.kind === 'failed' ? working.failure : null,
    run: () => wide.ask({ ...question, values: valuesToTry(parameter, POINTS) }),
    stop: wide.stop,
  };
}

function stepsOf(working: Working<'sweep'>, { definition, target }: Pick<SweepAsked, 'definition' | 'target'>): readonly SweepPoint[] | undefined {
  if (working.kind === 'idle' || working.kind === 'failed') return undefined;
  return working.question.definition === definition && working.question.target === target ? working.steps : undefined;
}
