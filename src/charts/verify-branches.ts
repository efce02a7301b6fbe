import type { Problem } from '#domain/problem.ts';
import { toPointer } from '#domain/problem.ts';
import { shadowed } from './chart-graph.ts';
import type { ChartNode, IndexedTransition } from './chart-node.ts';
import { finding } from './finding.ts';
import { pointerOf } from './parse-chart.ts';

/** The findings about transitions of a state that are never taken: behind another, or heard by nobody. */
export function verifyBranches(node: ChartNode): readonly Problem[] {
  const at = pointerOf(node);
  const lists: readonly (readonly [string, readonly IndexedTransition[]])[] = [
    ...[...node.on].map(([event, list]) => [`/on${toPointer([event])}`, list] as const),
    ['/always', node.always],
    ['/onDone', node.onDone],
  ];
  const behind = lists.flatMap(([place, list]) =>
    [...shadowed(list)].map((position) => finding('error', 'chart.branch.shadowed', { path: `${at}${place}/${position}`, detail: { state: node.path } })),
  );
  const unheard = [...node.on.keys()]
    .filter((event) => leavesAtOnce(node) || (node.children.length > 0 && isTakenInside(node, event)))
    .map((event) => finding('error', 'chart.branch.dead', { path: `${at}/on${toPointer([event])}`, detail: { state: node.path, event } }));
  return [...behind, ...unheard];
}

/** Is a state left as soon as it is entered? Then it never hears an event. */
function leavesAtOnce(node: ChartNode): boolean {
  const standing = node.always.find(({ transition }) => transition.guard === undefined);
  return node.children.length === 0 && standing?.target !== undefined && standing.target !== null && standing.target !== node && node.always[0] === standing;
}

/** Does something inside a state always take an event first? In regions one is enough; else every child must. */
function isTakenInside(node: ChartNode, event: string): boolean {
  const takes = (child: ChartNode): boolean =>
    child.on.get(event)?.some(({ transition }) => transition.guard === undefined) === true || (child.children.length > 0 && isTakenInside(child, event));
  return node.state.type === 'parallel' ? node.children.some(takes) : node.children.every(takes);
}
