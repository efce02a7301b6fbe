import { type AnyMachineSnapshot, type AnyStateMachine, initialTransition, transition } from 'xstate';
import type { ChartDocument } from '#domain/chart.ts';
import type { CampaignDefinition } from '#domain/definition.ts';
import type { Position } from '#domain/position.ts';
import { type ChartIndex, indexChart } from '#charts/chart-index.ts';
import { compileToXState, type Verdicts } from '#charts/compile-to-xstate.ts';
import { startChart, step } from '#charts/step.ts';
import { measure } from './measure.ts';
import type { Row } from './row.ts';
import { versionOf } from './version-of.ts';

/** One step that both are to take. XState goes on from its own live snapshot, as an actor would. */
interface Task {
  readonly index: ChartIndex;
  readonly position: Position;
  readonly machine: AnyStateMachine;
  readonly snapshot: AnyMachineSnapshot;
  readonly event: string;
}

const STEPS_A_CHART = 40;
const verdictOf = (): boolean => true;

/** Steps through the shipped charts: our `step`, and XState's pure `transition()` over the same charts, events and verdicts. */
export function stepRows(definition: CampaignDefinition): readonly Row[] {
  const tasks = definition.charts.flatMap(tasksOf);
  const times = measure([
    { name: 'ours', run: () => tasks.map(({ index, position, event }) => step(index, position, { event, verdictOf })) },
    { name: 'xstate', run: () => tasks.map(({ machine, snapshot, event }) => transition(machine, snapshot, { type: event })) },
  ]);
  const ratio = times.xstate / times.ours;
  return [
    {
      name: `chart step, ${tasks.length} steps through ${definition.charts.length} shipped charts`,
      value: times.ours / tasks.length,
      unit: 'ns',
      peer: 'XState transition()',
      peerVersion: versionOf('xstate'),
      peerValue: times.xstate / tasks.length,
      ratio,
      hold: 'at least 3 x',
      ok: ratio >= 3,
    },
  ];
}

/** A walk with every guard true: of the events that the chart knows, each position takes the next one that moves it. */
function tasksOf(chart: ChartDocument): readonly Task[] {
  const index = indexChart(chart);
  const machine = compileToXState(chart);
  const events = [...new Set(index.nodes.flatMap(({ state }) => Object.keys(state.on ?? {})))];
  const verdicts: Verdicts = Object.fromEntries(rulesOf(chart).map((rule) => [rule, true]));
  const begin = (): Pick<Task, 'position' | 'snapshot'> => ({
    position: startChart(index, () => true).position,
    snapshot: initialTransition(machine, verdicts)[0],
  });
  const tasks: Task[] = [];
  let at = begin();
  for (let turn = 0; tasks.length < STEPS_A_CHART && turn < STEPS_A_CHART * 4; turn += 1) {
    const wanted = events.map((_, offset) => events[(turn + offset) % events.length] ?? '');
    const event = at.position.done ? undefined : wanted.find((name) => step(index, at.position, { event: name, verdictOf }).moved);
    if (event === undefined) {
      at = begin();
      continue;
    }
    tasks.push({ index, machine, event, ...at });
    at = { position: step(index, at.position, { event, verdictOf }).position, snapshot: transition(machine, at.snapshot, { type: event })[0] };
  }
  return tasks;
}

function rulesOf(chart: ChartDocument): readonly string[] {
  return [...JSON.stringify(chart.root).matchAll(/"type":"rule","params":\{"id":"([^"]+)"/g)].map(([, rule]) => rule ?? '');
}
