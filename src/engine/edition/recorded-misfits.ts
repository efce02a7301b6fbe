import type { FactDefinition } from '#domain/fact.ts';
import type { SubjectRef } from '#domain/id.ts';
import { faultOf } from '#engine/decide/check-facts.ts';
import type { CampaignState } from '#engine/evolve/campaign-state.ts';
import { isMissing } from '#engine/facts/is-missing.ts';

/** A fact of which something is recorded that it could not hold any more, and of whom. */
export interface Misfit {
  readonly fact: string;
  readonly subjects: readonly SubjectRef[];
}

type Facts = ReadonlyMap<string, FactDefinition>;

/** What the log holds of facts that a change of the vocabulary takes away or narrows below it. Facts that stay as they are are not asked. */
export function recordedMisfits(state: CampaignState, before: Facts, after: Facts): readonly Misfit[] {
  if (before === after) return [];
  const found = new Map<string, SubjectRef[]>();
  for (const { ref, facts } of state.subjects.values()) {
    for (const [fact, value] of Object.entries(facts)) {
      const next = after.get(fact);
      if (isMissing(value) || next === before.get(fact) || (next !== undefined && faultOf(next, value) === undefined)) continue;
      found.set(fact, [...(found.get(fact) ?? []), ref]);
    }
  }
  return [...found].map(([fact, subjects]) => ({ fact, subjects }));
}
