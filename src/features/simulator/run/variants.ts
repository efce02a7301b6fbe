import type { CampaignDefinition } from '#domain/definition.ts';
import type { Scenario } from '#domain/scenario.ts';
import { applyScenario } from '#simulation/scenario/apply-scenario.ts';

/**
 * A campaign as it is simulated: as it is (`scenario` null), or as a scenario has it. It is `base` with other `values` of parameters: where a scenario
 * changes nothing else, that is the campaign itself, which need not be laid out anew.
 */
export interface Variant {
  readonly scenario: Scenario | null;
  readonly definition: CampaignDefinition;
  readonly base: CampaignDefinition;
  readonly values: Readonly<Record<string, number>>;
}

/** The variants of a definition by scenarios (undefined: as it is), each once; undefined where a scenario does not fit the definition. */
export function variantsOf(definition: CampaignDefinition, scenarios: readonly (Scenario | undefined)[]): readonly Variant[] | undefined {
  const variants: Variant[] = [];
  for (const scenario of scenarios) {
    const applied = scenario === undefined ? null : applyScenario(definition, scenario);
    if (applied?.ok === false) return undefined;
    const changed = applied === null ? definition : applied.value;
    const values = scenario === undefined ? {} : valuesOnly(scenario);
    variants.push({ scenario: scenario ?? null, definition: changed, base: values === undefined ? changed : definition, values: values ?? {} });
  }
  return variants;
}

/** The values of parameters that a scenario has otherwise; undefined where it has anything else otherwise. */
function valuesOnly({ patches }: Scenario): Readonly<Record<string, number>> | undefined {
  const values = patches.flatMap((patch) => (patch.kind === 'parameter' ? [[patch.id, patch.value] as const] : []));
  return values.length === patches.length ? Object.fromEntries(values) : undefined;
}

/** Which two are looked at, by their scenarios (undefined: as it is); `second` left out where only one is. */
export interface Pair {
  readonly first: Scenario | undefined;
  readonly second?: Scenario;
}

/** Which places of what was run show a pair; where they were not run, the first and the last of what was. */
export function shownOf(variants: readonly Variant[], { first, second }: Pair): readonly number[] {
  const places = [placeOf(variants, first), ...(second === undefined ? [] : [placeOf(variants, second)])];
  if (!places.includes(-1)) return places;
  return variants.length > 1 ? [0, variants.length - 1] : [0];
}

/** Whether a pair was run as it now is. */
export function wasRun(variants: readonly Variant[], { first, second }: Pair): boolean {
  return isThere(variants, first) && (second === undefined || isThere(variants, second));
}

function placeOf(variants: readonly Variant[], scenario: Scenario | undefined): number {
  return variants.findIndex((variant) => variant.scenario?.id === scenario?.id);
}

function isThere(variants: readonly Variant[], scenario: Scenario | undefined): boolean {
  return variants.some((variant) => variant.scenario?.id === scenario?.id && variant.scenario?.patches === scenario?.patches);
}
