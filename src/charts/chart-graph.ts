import type { ChartNode, IndexedTransition } from './chart-node.ts';

/** An edge of a chart as it may be taken: event, `always` or the end of a state (`done`). XState's own graph leaves out `always`. */
export interface ChartEdge {
  readonly event: string;
  readonly transition: IndexedTransition;
}

/** Every edge that leaves one state itself, in selection order. */
export function edgesOf(node: ChartNode): readonly ChartEdge[] {
  return [
    ...[...node.on].flatMap(([event, list]) => list.map((transition) => ({ event, transition }))),
    ...node.always.map((transition) => ({ event: 'always', transition })),
    ...node.onDone.map((transition) => ({ event: 'done', transition })),
  ];
}

/** The places in a list of candidates that are never taken: behind one without a guard, or asking a rule that was asked before. */
export function shadowed(list: readonly IndexedTransition[]): ReadonlySet<number> {
  const asked = new Set<string>();
  const dead = new Set<number>();
  let closed = false;
  for (const [position, { transition }] of list.entries()) {
    const rule = transition.guard?.params.id;
    if (closed || (rule !== undefined && asked.has(rule))) dead.add(position);
    if (rule === undefined) closed = true;
    else asked.add(rule);
  }
  return dead;
}

/** What becomes active with a state: the initial child, or every region. */
export function initialInside(node: ChartNode): readonly ChartNode[] {
  if (node.state.type === 'parallel') return node.children;
  return node.initial === null ? [] : [node.initial];
}

/** Where a state's own transitions lead, `over` also where its end leads; candidates that are never taken lead nowhere. */
export function targetsOf(node: ChartNode, over: boolean): readonly ChartNode[] {
  const lists = [...node.on.values(), node.always, ...(over ? [node.onDone] : [])];
  return lists.flatMap((list) => {
    const dead = shadowed(list);
    return list.flatMap(({ target }, position) => (target === null || dead.has(position) ? [] : [target]));
  });
}
