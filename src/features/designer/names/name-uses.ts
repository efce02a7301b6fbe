import type { CampaignDefinition } from '#domain/definition.ts';
import type { StateNode } from '#domain/chart-state.ts';
import { namesOfLogic } from '#logic/names-of-logic.ts';
import { namesReadBy } from '#features/designer/rules/rule-facts.ts';

/** Who rests on a fact or parameter: ids of rules (by their logic or an example), facts counted over it, types of commands that record it, charts that write it. */
export interface NameUses {
  readonly rules: readonly string[];
  readonly facts: readonly string[];
  readonly commands: readonly string[];
  readonly charts: readonly string[];
}

/** Everything in a definition that rests on a name (`exam.score`, `p.exam.pass`). */
export function usesOfName(definition: CampaignDefinition, name: string): NameUses {
  return {
    rules: definition.rules
      .filter((rule) => namesReadBy(rule).includes(name) || rule.examples.some(({ facts }) => Object.hasOwn(facts, name)))
      .map(({ id }) => id),
    facts: definition.vocabulary
      .filter(
        ({ source }) => source.kind === 'aggregate' && [source.of, source.by, ...(source.where === undefined ? [] : namesOfLogic(source.where))].includes(name),
      )
      .map(({ id }) => id),
    commands: definition.commands.filter(({ fields }) => fields.some(({ fact }) => fact === name)).map(({ type }) => type),
    charts: definition.charts.filter(({ root }) => isWritten(root, name)).map(({ id }) => id),
  };
}

function isWritten(state: StateNode, name: string): boolean {
  const { on = {}, always = [], onDone = [], entry = [], exit = [], states = {} } = state;
  const effects = [...entry, ...exit, ...[...Object.values(on).flat(), ...always, ...onDone].flatMap((transition) => transition.effects ?? [])];
  return (
    effects.some((effect) => (effect.type === 'fact.set' || effect.type === 'fact.add') && effect.params.fact === name) ||
    Object.values(states).some((child) => isWritten(child, name))
  );
}
