import type { ChartDocument } from '#domain/chart.ts';
import type { Problem } from '#domain/problem.ts';
import type { ChartContext } from './chart-context.ts';
import { endlessStates } from './endless-states.ts';
import { statesThatEnd } from './states-that-end.ts';
import { type ChartIndex, indexChart } from './chart-index.ts';
import type { ChartNode } from './chart-node.ts';
import { finding } from './finding.ts';
import { pointerOf } from './parse-chart.ts';
import { type Reach, reachableStates, type Way, type WayStep } from './reachable-states.ts';
import { verifyBranches } from './verify-branches.ts';
import { verifyDeadlines } from './verify-deadlines.ts';
import { verifyNames } from './verify-names.ts';

/**
 * Every finding about a chart that `parseChart` has accepted: what cannot be reached, cannot end, never comes to rest, is never taken,
 * names nothing, or waits for ever. Where a finding is about a state that can be reached, its detail holds a way to play:
 * `events` (an empty text: only what stands is taken) and, of the same length, the `verdicts` needed (`rule=true rule2=false`).
 */
export function verifyChart(chart: ChartDocument, context: ChartContext): readonly Problem[] {
  const index = indexChart(chart);
  return [...verifyReach(index), ...index.nodes.flatMap((node) => [...verifyBranches(node), ...verifyNames(node, context)]), ...verifyDeadlines(index)];
}

function verifyReach(index: ChartIndex): readonly Problem[] {
  const reach = reachableStates(index);
  const ending = statesThatEnd(index);
  const unreachable = index.nodes.filter((node) => !reach.states.has(node));
  return [
    ...unreachable.map((node) => finding('error', 'chart.state.unreachable', { path: pointerOf(node), detail: { state: node.path } })),
    ...index.nodes
      .filter((node) => node.children.length === 0 && reach.states.has(node) && !ending.has(node))
      .map((node) => finding('error', 'chart.state.trap', { path: pointerOf(node), detail: { state: node.path, ...inWords(reach.states.get(node) ?? []) } })),
    ...verifyRest(index, reach),
  ];
}

/** A circle of standing transitions is an error where no guard can stop it, and a warning where rules would all have to be true. */
function verifyRest(index: ChartIndex, reach: Reach): readonly Problem[] {
  const round = endlessStates(index);
  const met = reach.endless.find(({ node }) => round.includes(node))?.way;
  const certain = new Map<ChartNode, Way>(round.map((node) => [node, reach.states.get(node) ?? met ?? []]));
  for (const { node, way, rules } of reach.endless) if (rules.length === 0) certain.set(node, way);
  return [
    ...[...certain].map(([node, way]) => finding('error', 'chart.always.endless', { path: pointerOf(node), detail: { state: node.path, ...inWords(way) } })),
    ...reach.endless
      .filter(({ node, rules }) => rules.length > 0 && !certain.has(node))
      .map(({ node, way, rules }) =>
        finding('warning', 'chart.always.circle', { path: pointerOf(node), detail: { state: node.path, rules, ...inWords(way) } }),
      ),
  ];
}

function inWords(way: Way): { readonly events: readonly string[]; readonly verdicts: readonly string[] } {
  return { events: way.map(({ event }) => event ?? ''), verdicts: way.map(verdictWords) };
}

function verdictWords({ verdicts }: WayStep): string {
  return Object.entries(verdicts)
    .map(([rule, verdict]) => `${rule}=${verdict}`)
    .join(' ');
}
