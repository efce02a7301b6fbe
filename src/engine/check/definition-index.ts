import type { ChartDocument } from '#domain/chart.ts';
import type { Effect } from '#domain/chart-effect.ts';
import type { StateNode, Transition } from '#domain/chart-state.ts';
import type { CampaignDefinition } from '#domain/definition.ts';
import type { Problem } from '#domain/problem.ts';
import { type Reach, reachableKinds } from './reachable-kinds.ts';

/** What a chart holds that others refer to. */
export interface ChartNames {
  readonly chart: ChartDocument;
  readonly tags: ReadonlySet<string>;
  readonly deadlines: ReadonlySet<string>;
  readonly guards: ReadonlySet<string>;
  /** Paths from the root, which itself has none. */
  readonly states: ReadonlySet<string>;
}

/** The ids of a definition, for checking that every reference leads somewhere. */
export interface DefinitionIndex {
  readonly definition: CampaignDefinition;
  readonly charts: ReadonlyMap<string, ChartNames>;
  readonly rules: ReadonlyMap<string, CampaignDefinition['rules'][number]>;
  readonly facts: ReadonlyMap<string, CampaignDefinition['vocabulary'][number]>;
  readonly parameters: ReadonlyMap<string, CampaignDefinition['parameters'][number]>;
  readonly commands: ReadonlySet<string>;
  readonly roles: ReadonlySet<string>;
  readonly officers: ReadonlySet<string>;
  readonly units: ReadonlySet<string>;
  readonly posts: ReadonlySet<string>;
  readonly consequences: ReadonlySet<string>;
  readonly reach: Reach;
}

/** Indexes a definition that has passed its schema. */
export function indexDefinition(definition: CampaignDefinition): DefinitionIndex {
  const { organisation } = definition;
  return {
    definition,
    charts: new Map(definition.charts.map((chart) => [chart.id, namesOf(chart)])),
    rules: new Map(definition.rules.map((rule) => [rule.id, rule])),
    facts: new Map(definition.vocabulary.map((fact) => [fact.id, fact])),
    parameters: new Map(definition.parameters.map((parameter) => [parameter.id, parameter])),
    commands: new Set(definition.commands.map(({ type }) => type)),
    roles: new Set(organisation.roles.map(({ id }) => id)),
    officers: new Set(organisation.officers.map(({ id }) => id)),
    units: new Set(organisation.units.map(({ id }) => id)),
    posts: new Set(organisation.posts.map(({ id }) => id)),
    consequences: new Set(definition.consequences.map(({ code }) => code)),
    reach: reachableKinds(definition),
  };
}

/** An error finding. */
export function failing(code: string, path: string, detail: Problem['detail'] = {}): Problem {
  return { severity: 'error', code, path, detail };
}

/** The finding for a reference that leads nowhere, or nothing. */
export function dangling(
  known: { has(id: string): boolean },
  id: string | undefined,
  place: { readonly code: string; readonly path: string },
): readonly Problem[] {
  return id === undefined || known.has(id) ? [] : [failing(place.code, place.path, { id })];
}

function namesOf(chart: ChartDocument): ChartNames {
  const tags = new Set<string>();
  const deadlines = new Set<string>();
  const guards = new Set<string>();
  for (const state of statesIn(chart.root)) {
    const transitions = transitionsOf(state);
    for (const tag of state.tags ?? []) tags.add(tag);
    for (const { guard } of transitions) if (guard !== undefined) guards.add(guard.params.id);
    for (const effect of effectsOf(state, transitions)) if (effect.type === 'deadline.set') deadlines.add(effect.params.deadline);
  }
  return { chart, tags, deadlines, guards, states: new Set(pathsIn(chart.root, '')) };
}

function statesIn(state: StateNode): readonly StateNode[] {
  return [state, ...Object.values(state.states ?? {}).flatMap(statesIn)];
}

function pathsIn({ states = {} }: StateNode, above: string): readonly string[] {
  return Object.entries(states).flatMap(([key, state]) => [`${above}${key}`, ...pathsIn(state, `${above}${key}.`)]);
}

function transitionsOf({ on = {}, always = [], onDone = [] }: StateNode): readonly Transition[] {
  return [...Object.values(on).flat(), ...always, ...onDone];
}

function effectsOf({ entry = [], exit = [] }: StateNode, transitions: readonly Transition[]): readonly Effect[] {
  return [...entry, ...exit, ...transitions.flatMap(({ effects = [] }) => effects)];
}
