import type { ActRig } from '../acts/act-rig.ts';
import type { Quantile } from '../quantile.ts';
import type { LiveOpening } from './open-live.ts';

/** How likely something is still to be done, and how long after the stay began, given that it was not done so far. */
export interface Rest {
  readonly chance: number;
  readonly delay: Quantile;
}

/** Halvings after which a share is known to within 2^-40. */
const HALVINGS = 40;

/**
 * What is left of a case after so many working days in which nothing was done. With F the share of delays that are over by then and c the chance that it
 * is done at all, it still is with chance c(1-F)/(1-cF), after a delay drawn from those that are longer. Where none is longer, what is certain is overdue
 * and done at once; what was not certain is not done.
 */
export function restOf({ chance, delay = nothing }: Pick<ActRig['cases'][number], 'chance' | 'delay'>, elapsed: number): Rest {
  let [low, high] = [0, 1];
  for (let halving = 0; halving < HALVINGS; halving += 1) {
    const middle = (low + high) / 2;
    if (Math.round(delay(middle)) <= elapsed) low = middle;
    else high = middle;
  }
  // Bounded away from 0 and 1 by the last halving only.
  const over = low < 2 ** -30 ? 0 : low > 1 - 2 ** -30 ? 1 : low;
  if (over === 1) return { chance: chance >= 1 ? 1 : 0, delay };
  return { chance: chance >= 1 ? 1 : (chance * (1 - over)) / (1 - chance * over), delay: (draw) => delay(over + (1 - over) * draw) };
}

function nothing(): number {
  return 0;
}

/**
 * Whether an act that is done once in a stay has been done in it: whether all facts of one of its outcomes were recorded since, or what it registers came
 * into being. An act that moves the chart ends the stay and is never found done.
 */
export function wasDone(act: ActRig, index: number, { live, since }: { readonly live: LiveOpening; readonly since: number }): boolean {
  const { trigger } = act.act;
  const isOnce = trigger.kind === 'state' && trigger.once === true;
  const at = { kind: act.kindNumber, index };
  const isSince = (what: string): boolean => live.lastGiven(at, what) >= since;
  return act.cases.some(({ outcomes }) =>
    outcomes.some(({ definition, fields, receives }) => {
      if (definition.registers) return isSince(`+${definition.subject}`);
      return (isOnce || receives.length === 0) && fields.length > 0 && fields.every(({ fact }) => isSince(fact));
    }),
  );
}
