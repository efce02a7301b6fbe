import type { CampaignDefinition } from '#domain/definition.ts';
import type { Commit } from '#domain/event.ts';
import { createModel } from '#engine/model.ts';
import { SimulationFault } from '../fault.ts';
import { type ActPlan, planActs } from './act-plan.ts';
import type { Calibration, CalibrationLine } from './calibration.ts';
import type { CaseAt } from './line.ts';
import { linesOfOutcomes } from './lines-of-outcomes.ts';
import { linesOfShocks } from './lines-of-shocks.ts';
import { linesOfTiming } from './lines-of-timing.ts';
import { LogWalk } from './log-walk.ts';
import { Observer } from './observer.ts';

/** How many cases an assumption is worth unless it is said otherwise: with as many cases of its own a log weighs as much. */
export const DEFAULT_PRIOR = 20;

/** What is calibrated with what. */
export interface CalibrationQuestion {
  /** The definition whose behaviour is asked about: that of the log, or one that was carried over from it. */
  readonly definition: CampaignDefinition;
  /** The whole log of a finished or a running campaign, from its opening. */
  readonly commits: readonly Commit[];
  /** How many cases an assumption is worth, 0 or more; {@link DEFAULT_PRIOR} where it is left out. */
  readonly prior?: number;
}

/**
 * What the log of a campaign says about a behaviour: for every number in it what was assumed, what the log alone says, and what is proposed, shrunk towards
 * the assumption where cases are few; or why it cannot be learned. The log is walked through once with the engine's fold, so that who stood where, which
 * case held and which days were free is what was live then. Refuses ({@link SimulationFault}) a definition without behaviour; throws what folding throws.
 */
export function calibrate({ definition, commits, prior = DEFAULT_PRIOR }: CalibrationQuestion): Calibration {
  const { behaviour } = definition;
  if (behaviour === undefined) throw new SimulationFault('simulation.behaviour.none', {});
  const model = createModel(definition);
  const plans = planActs(model);
  const observer = new Observer(plans, behaviour);
  const walk = new LogWalk(model, observer);
  walk.walk(commits);
  if (commits.length > 0) observer.end(walk);
  const { commands, explained, alike, unexplained } = observer.found;
  return {
    campaign: walk.state.campaign === '' ? definition.meta.id : walk.state.campaign,
    upTo: commits.length === 0 ? null : walk.today,
    prior,
    commands,
    explained,
    alike,
    unexplained: [...unexplained].map(([command, times]) => ({ command, times })).toSorted((left, right) => right.times - left.times),
    lines: [
      ...plans.flatMap((plan) => linesOf(plan, { facts: model.facts, shocks: behaviour.shocks, prior })),
      ...linesOfShocks(behaviour, observer.strikes, prior),
    ],
  };
}

function linesOf(
  { act, place, tallies }: ActPlan,
  { prior, ...parts }: Parameters<typeof linesOfOutcomes>[1] & { readonly prior: number },
): readonly CalibrationLine[] {
  return tallies.flatMap((tally, number) => {
    const one: CaseAt = { act: act.id, number, path: `/acts/${String(place)}/cases/${String(number)}`, tally, prior };
    return [...linesOfTiming(one, act), ...linesOfOutcomes(one, parts)];
  });
}
