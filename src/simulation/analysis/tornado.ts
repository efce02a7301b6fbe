import type { CampaignDefinition } from '#domain/definition.ts';
import type { LiveStart } from '../live/live-start.ts';
import { layForMany } from '../run/run-many.ts';
import { type Swing, swingsOf } from './swings.ts';
import { figureOf, type Target } from './target.ts';

/** Which parameters of a definition are moved, and how often each way is run. */
export interface TornadoQuestion {
  readonly definition: CampaignDefinition;
  /** The running campaign from which it goes on; left out where it begins at the beginning. */
  readonly live?: LiveStart | undefined;
  readonly target: Target;
  readonly parameters: readonly string[];
  readonly seed: number;
  readonly runs: number;
}

/** What moving one parameter does: the mean at its lower and at its higher value. */
export interface Bar extends Swing {
  readonly less: number;
  readonly more: number;
}

/** The mean as it is, and then a bar for each parameter. */
export type TornadoStep = { readonly kind: 'now'; readonly mean: number } | { readonly kind: 'bar'; readonly bar: Bar };

/** Moves each parameter for itself over the same dice and tells what each of them does. One that moves nothing has bars as long as nothing. */
export function tornado({ definition, live, target, parameters, seed, runs }: TornadoQuestion, tell: (step: TornadoStep) => void): number {
  const { recorder } = layForMany(definition, live);
  const figure = figureOf(recorder.layout, target);
  const mean = (): number => {
    let sum = 0;
    for (let replication = 0; replication < runs; replication += 1) sum += figure(recorder.run(seed, replication));
    return sum / runs;
  };
  const now = mean();
  tell({ kind: 'now', mean: now });
  const swings = recorder.inOrderOfUse(swingsOf(definition, parameters));
  for (const swing of swings) {
    const at = (value: number): number => {
      if (value === swing.now) return now;
      recorder.tune(new Map([[swing.id, value]]));
      return mean();
    };
    tell({ kind: 'bar', bar: { ...swing, less: at(swing.low), more: at(swing.high) } });
    recorder.tune(new Map([[swing.id, swing.now]]));
  }
  return swings.length;
}

/** How far a bar reaches, with what it is as it stands. */
export function spreadOf({ less, more }: Bar, now: number): number {
  return Math.max(now, less, more) - Math.min(now, less, more);
}
