import fc from 'fast-check';
import type { Effect } from '#domain/chart-effect.ts';
import type { StateNode, Transition } from '#domain/chart-state.ts';
import type { CampaignDefinition } from '#domain/definition.ts';
import type { Json } from '#domain/json.ts';
import type { RuleDocument } from '#domain/rule.ts';
import type { Scenario } from '#domain/scenario.ts';
import { fromDayNumber, toDayNumber } from '#domain/iso-date.ts';

/** One change: of which kind, and three numbers by which its place and its value are chosen. */
interface Change {
  readonly kind: (typeof KINDS)[number];
  readonly a: number;
  readonly b: number;
  readonly c: number;
}

const KINDS = ['negate', 'join', 'days', 'constant', 'target', 'guard', 'unguard', 'always', 'effect', 'drop'] as const;

/** Definitions that differ from one in some of their rules and charts: other guards, targets, standing transitions, effects, logic. Not all are sound. */
export function randomDefinition(base: CampaignDefinition): fc.Arbitrary<CampaignDefinition> {
  const number = fc.nat({ max: 10_000 });
  const change = fc.record({ kind: fc.constantFrom(...KINDS), a: number, b: number, c: number });
  return fc.array(change, { minLength: 1, maxLength: 6 }).map((changes) => changes.reduce(changed, base));
}

/** Scenarios of a definition: other values of parameters, other windows of stages. */
export function randomScenario({ parameters, stages, meta }: CampaignDefinition): fc.Arbitrary<Scenario> {
  const number = fc.nat({ max: 10_000 });
  const [first, last] = [toDayNumber(meta.from), toDayNumber(meta.to)];
  const parameter = fc.record({ a: number, b: number }).map(({ a, b }): Scenario['patches'][number] => {
    const { id, range } = at(parameters, a);
    const value = range.min + (range.max - range.min) * (b / 10_000);
    return { kind: 'parameter', id, value: Number(value.toFixed(range.decimals)) };
  });
  const window = fc.record({ a: number, from: fc.integer({ min: first, max: last }) }).map(({ a, from }): Scenario['patches'][number] => ({
    kind: 'window',
    stage: at(stages, a).id,
    from: fromDayNumber(from),
    to: fromDayNumber(Math.min(last, from + 10)),
  }));
  return fc
    .uniqueArray(fc.oneof(parameter, window), {
      minLength: 1,
      maxLength: 4,
      selector: (patch) => ('id' in patch ? patch.id : 'stage' in patch ? patch.stage : ''),
    })
    .map((patches) => ({ id: 'random', title: { zh: '随机', en: 'Random' }, patches }));
}

function changed(definition: CampaignDefinition, change: Change): CampaignDefinition {
  return change.kind === 'negate' || change.kind === 'join' || change.kind === 'days' || change.kind === 'constant'
    ? withRule(definition, change)
    : withChart(definition, change);
}

function withRule(definition: CampaignDefinition, { kind, a, b, c }: Change): CampaignDefinition {
  const isMeant = ({ output }: RuleDocument): boolean => (kind === 'days' ? output.type === 'number' : output.type === 'boolean');
  const rule = at(definition.rules.filter(isMeant), a);
  const others = definition.rules.filter((other) => other.output.type === 'boolean' && other.subject === rule.subject);
  const logic = (): Json => {
    switch (kind) {
      case 'negate':
        return { '!': [rule.logic] };
      case 'join':
        return { [c % 2 === 0 ? 'and' : 'or']: [rule.logic, at(others, b).logic] };
      case 'constant':
        return b % 2 === 0;
      default:
        return b % 3 === 0 ? c % 8 : { '+': [rule.logic, c % 4] };
    }
  };
  const made = { ...rule, logic: logic(), examples: [] };
  return { ...definition, rules: definition.rules.map((each) => (each === rule ? made : each)) };
}

function withChart(definition: CampaignDefinition, change: Change): CampaignDefinition {
  const chart = at(definition.charts, change.a);
  const guards = definition.rules.filter(({ output, subject }) => output.type === 'boolean' && (subject === chart.subject || subject === 'any'));
  const places = [...statesOf(chart.root, [])];
  const place = at(places, change.b);
  const effects = places.flatMap(({ state }) => [
    ...(state.entry ?? []),
    ...Object.values(state.on ?? {}).flatMap((list) => list.flatMap((each) => each.effects ?? [])),
  ]);
  const made = (state: StateNode): StateNode => withState(state, { change, guards: guards.map(({ id }) => id), effects, siblings: place.siblings });
  const root = replaced(chart.root, place.path, made);
  return { ...definition, charts: definition.charts.map((each) => (each === chart ? { ...chart, root } : each)) };
}

interface Parts {
  readonly change: Change;
  readonly guards: readonly string[];
  readonly effects: readonly Effect[];
  readonly siblings: readonly string[];
}

function withState(state: StateNode, { change: { kind, c }, guards, effects, siblings }: Parts): StateNode {
  const guard = guards.length === 0 ? undefined : ({ type: 'rule', params: { id: at(guards, c) } } as const);
  const target = siblings.length === 0 ? undefined : at(siblings, c);
  if (kind === 'target' || kind === 'guard' || kind === 'unguard')
    return withTransitions(state, (transition) => otherwise(transition, { kind, guard, target }));
  if (kind === 'effect') return effects.length === 0 ? state : { ...state, entry: [...(state.entry ?? []), at(effects, c)] };
  if (kind === 'always') return guard === undefined || target === undefined ? state : standing(state, { target, guard });
  const { exit: _exit, ...kept } = state;
  return kept;
}

function standing(state: StateNode, transition: Transition): StateNode {
  return state.type === 'final' ? state : { ...state, always: [...(state.always ?? []), transition] };
}

function withTransitions(state: StateNode, make: (transition: Transition) => Transition): StateNode {
  return state.on === undefined ? state : { ...state, on: Object.fromEntries(Object.entries(state.on).map(([event, list]) => [event, list.map(make)])) };
}

interface Otherwise {
  readonly kind: Change['kind'];
  readonly guard: Transition['guard'];
  readonly target: string | undefined;
}

function otherwise(transition: Transition, { kind, guard, target }: Otherwise): Transition {
  if (kind === 'target') return transition.target === undefined || target === undefined ? transition : { ...transition, target };
  if (kind === 'guard') return guard === undefined ? transition : { ...transition, guard };
  const { guard: _guard, ...kept } = transition;
  return kept;
}

interface Place {
  readonly path: readonly string[];
  readonly state: StateNode;
  readonly siblings: readonly string[];
}

/** Every state inside another one, with those beside it. */
function* statesOf(state: StateNode, path: readonly string[]): Generator<Place> {
  const inner = Object.entries(state.states ?? {});
  for (const [key, child] of inner) {
    const siblings = state.type === 'parallel' ? [] : inner.map(([other]) => other).filter((other) => other !== key);
    yield { path: [...path, key], state: child, siblings };
    yield* statesOf(child, [...path, key]);
  }
}

function replaced(state: StateNode, [key, ...rest]: readonly string[], make: (state: StateNode) => StateNode): StateNode {
  if (key === undefined) return make(state);
  const child = state.states?.[key];
  return child === undefined ? state : { ...state, states: { ...state.states, [key]: replaced(child, rest, make) } };
}

function at<T>(list: readonly T[], number: number): T {
  const found = list[number % Math.max(1, list.length)];
  if (found === undefined) throw new Error('there is nothing to choose from');
  return found;
}
