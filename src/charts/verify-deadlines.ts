import type { Effect } from '#domain/chart-effect.ts';
import type { Problem } from '#domain/problem.ts';
import type { ChartIndex } from './chart-index.ts';
import { type ChartNode, isInside } from './chart-node.ts';
import { finding } from './finding.ts';
import { pointerOf } from './parse-chart.ts';
import { effectsOf } from './verify-names.ts';

const PASSED = 'deadline.passed:';

/** The findings about deadlines: waited for but never set, set but never ended, and states that wait without one. */
export function verifyDeadlines(index: ChartIndex): readonly Problem[] {
  const effects = index.nodes.flatMap((node) => effectsOf(node).map(([path, effect]) => ({ node, path, effect })));
  const set = new Set(effects.flatMap(({ effect }) => (effect.type === 'deadline.set' ? [effect.params.deadline] : [])));
  const ended = new Set([
    ...effects.flatMap(({ effect }) => (effect.type === 'deadline.clear' ? [effect.params.deadline] : [])),
    ...[...index.root.hears].flatMap((event) => (event.startsWith(PASSED) ? [event.slice(PASSED.length)] : [])),
  ]);
  return [
    ...[...ended].filter((name) => !set.has(name)).map((name) => finding('error', 'chart.deadline.neverSet', { path: '/root', detail: { deadline: name } })),
    ...effects
      .filter(({ effect }) => effect.type === 'deadline.set' && !ended.has(effect.params.deadline))
      .map(({ node, path }) => finding('warning', 'chart.deadline.neverEnds', { path: `${pointerOf(node)}${path}` })),
    ...verifyWaiting(index),
  ];
}

/** A state tagged `waiting` needs a deadline of its own or of a state around it: set on entering, or acted on when it passes. */
function verifyWaiting(index: ChartIndex): readonly Problem[] {
  const timed = new Set<ChartNode>();
  for (const node of index.nodes) {
    if (setsOne(node.state.entry) || [...node.on.keys()].some((event) => event.startsWith(PASSED))) timed.add(node);
    for (const { target, transition } of [...[...node.on.values()].flat(), ...node.always, ...node.onDone])
      if (setsOne(transition.effects)) timed.add(target ?? node);
  }
  return index.nodes
    .filter(
      (node) => node.state.tags?.includes('waiting') === true && ![...timed].some((other) => other === node || isInside(node, other) || isInside(other, node)),
    )
    .map((node) => finding('warning', 'chart.state.waitsForever', { path: pointerOf(node), detail: { state: node.path } }));
}

function setsOne(effects: readonly Effect[] | undefined): boolean {
  return effects?.some(({ type }) => type === 'deadline.set') === true;
}
