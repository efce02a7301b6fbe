import { type AnyMachineSnapshot, type AnyStateMachine, createMachine, initialTransition, type StateValue, transition } from 'xstate';
import type { ChartDocument } from '#domain/chart.ts';
import type { Effect } from '#domain/chart-effect.ts';
import type { StateNode, Transition } from '#domain/chart-state.ts';
import { indexChart, resolveTarget } from './chart-index.ts';
import type { GuardVerdict } from './select-transitions.ts';

/** The verdicts that the guards of a compiled machine read: the machine's input, and its context for ever after. */
export interface Verdicts {
  readonly [rule: string]: GuardVerdict;
}

/** XState would otherwise follow standing transitions that never come to rest for ever. */
const MAX_ITERATIONS = 1000;

const machines = new WeakMap<ChartDocument, AnyStateMachine>();

/**
 * Compiles a chart to an XState v5 machine; the only file that knows XState's shape. The same document gives the same machine.
 * A guarded candidate is followed by one that does nothing and is taken when its rule is undetermined, so that XState too stops
 * there instead of falling through (K5). Effects become actions of the type `effect` with the effect as params.
 */
export function compileToXState(chart: ChartDocument): AnyStateMachine {
  let machine = machines.get(chart);
  if (machine === undefined) machines.set(chart, (machine = compile(chart)));
  return machine;
}

/** Where an XState machine stands after a step, and the effects that it asked for. */
export interface XStateStep {
  readonly states: readonly string[];
  readonly effects: readonly Effect[];
  readonly done: boolean;
}

/** The XState snapshot of active leaves, restored as from storage: regions in document order, whatever order they were entered in. */
export function toXStateSnapshot(chart: ChartDocument, states: readonly string[], verdicts: Verdicts): AnyMachineSnapshot {
  return compileToXState(chart).resolveState({ value: valueOf(chart.root, '', new Set(states)), context: verdicts });
}

/** Runs XState's own pure `initialTransition` or `transition`: for the differential test and the benchmark. */
export function stepWithXState(
  chart: ChartDocument,
  from: readonly string[] | undefined,
  given: { readonly event: string; readonly verdicts: Verdicts },
): XStateStep {
  const machine = compileToXState(chart);
  const [snapshot, actions] =
    from === undefined ? initialTransition(machine, given.verdicts) : transition(machine, toXStateSnapshot(chart, from, given.verdicts), { type: given.event });
  const nodes = snapshot._nodes as readonly { readonly path: readonly string[]; readonly states: object }[];
  const leaves = new Set(nodes.filter((node) => Object.keys(node.states).length === 0).map((node) => node.path.join('.')));
  return {
    states: indexChart(chart)
      .nodes.map(({ path }) => path)
      .filter((path) => leaves.has(path)),
    effects: (actions as readonly { readonly type: string; readonly params: unknown }[])
      .filter(({ type }) => type === 'effect')
      .map(({ params }) => params as Effect),
    done: snapshot.status === 'done',
  };
}

function valueOf(state: StateNode, path: string, leaves: ReadonlySet<string>): StateValue {
  const inner = Object.entries(state.states ?? {})
    .map(([key, child]) => ({ key, child, path: path === '' ? key : `${path}.${key}` }))
    .filter((entry) => [...leaves].some((leaf) => leaf === entry.path || leaf.startsWith(`${entry.path}.`)));
  return Object.fromEntries(inner.map((entry) => [entry.key, valueOf(entry.child, entry.path, leaves)]));
}

function compile(chart: ChartDocument): AnyStateMachine {
  const index = indexChart(chart);
  const toId = (path: string): string => (path === '' ? chart.id : `${chart.id}.${path}`);
  const transitionsOf = (path: string, list: readonly Transition[] | undefined): readonly object[] =>
    (list ?? []).flatMap((entry) => {
      const source = index.byPath.get(path) ?? index.root;
      const target = entry.target === undefined ? undefined : resolveTarget(index.byPath, source, entry.target);
      const rule = entry.guard?.params.id;
      const taken = {
        ...(target === undefined ? {} : { target: `#${toId(target.path)}` }),
        ...(rule === undefined ? {} : { guard: { type: 'rule', params: { rule, is: true } } }),
        actions: toActions(entry.effects),
      };
      return rule === undefined ? [taken] : [taken, { guard: { type: 'rule', params: { rule, is: 'undetermined' } }, actions: [{ type: 'blocked' }] }];
    });
  const toNode = (state: StateNode, path: string): object => ({
    id: toId(path),
    ...(state.type === 'final' || state.type === 'parallel' ? { type: state.type } : {}),
    ...(state.initial === undefined ? {} : { initial: state.initial }),
    states: Object.fromEntries(Object.entries(state.states ?? {}).map(([key, child]) => [key, toNode(child, path === '' ? key : `${path}.${key}`)])),
    on: Object.fromEntries(Object.entries(state.on ?? {}).map(([event, list]) => [event, transitionsOf(path, list)])),
    always: transitionsOf(path, state.always),
    onDone: transitionsOf(path, state.onDone),
    entry: toActions(state.entry),
    exit: toActions(state.exit),
  });
  return createMachine({ ...toNode(chart.root, ''), options: { maxIterations: MAX_ITERATIONS }, context: ({ input }: { input: Verdicts }) => input } as never, {
    guards: {
      rule: ({ context }, params) => (context as Verdicts)[(params as unknown as { rule: string }).rule] === (params as unknown as { is: GuardVerdict }).is,
    },
    actions: { effect: () => undefined, blocked: () => undefined },
  });
}

function toActions(effects: readonly Effect[] | undefined): readonly object[] {
  return (effects ?? []).map((effect) => ({ type: 'effect', params: effect }));
}
