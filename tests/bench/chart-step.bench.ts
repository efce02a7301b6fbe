import { type AnyMachineSnapshot, type AnyStateMachine, initialTransition, transition } from 'xstate';
import type { ChartDocument } from '#domain/chart.ts';
import type { Position } from '#domain/position.ts';
import { ChartError } from '#charts/chart-error.ts';
import { type ChartIndex, indexChart } from '#charts/chart-index.ts';
import { compileToXState, type Verdicts } from '#charts/compile-to-xstate.ts';
import { startChart, step } from '#charts/step.ts';

/** Steps per second: ours, and XState's pure `transition()` over the same charts, events and verdicts. */
export interface ChartStepSpeed {
  readonly ours: number;
  readonly xstate: number;
}

/** One step that both are to take. XState goes on from its own live snapshot, as an actor would. */
interface Task {
  readonly index: ChartIndex;
  readonly position: Position;
  readonly machine: AnyStateMachine;
  readonly snapshot: AnyMachineSnapshot;
  readonly event: string;
}

const STEPS_A_CHART = 40;

/** Measures both over walks through the charts, in turns, and takes the best of five rounds each; `milliseconds` a round. */
export function measureChartStep(charts: readonly ChartDocument[], milliseconds = 100): ChartStepSpeed {
  const tasks = charts.flatMap(tasksOf);
  if (tasks.length === 0) throw new Error('the charts take no steps');
  const ours = (): void => {
    for (const { index, position, event } of tasks) step(index, position, event, () => true);
  };
  const xstate = (): void => {
    for (const { machine, snapshot, event } of tasks) transition(machine, snapshot, { type: event });
  };
  let best = { ours: 0, xstate: 0 };
  for (let round = 0; round < 5; round += 1) {
    best = { ours: Math.max(best.ours, perSecond(ours, tasks.length, milliseconds)), xstate: Math.max(best.xstate, perSecond(xstate, tasks.length, milliseconds)) };
  }
  return best;
}

/** Walks with every guard true; charts whose standing transitions would then go round for ever are left out. */
function tasksOf(chart: ChartDocument): readonly Task[] {
  try {
    return walkThrough(chart);
  } catch (failure) {
    if (failure instanceof ChartError) return [];
    throw failure;
  }
}

/** Of the events that the chart knows, each position takes the next one that moves it. */
function walkThrough(chart: ChartDocument): readonly Task[] {
  const index = indexChart(chart);
  const machine = compileToXState(chart);
  const events = [...index.root.hears];
  const rules = index.nodes.flatMap((node) => [...[...node.on.values()].flat(), ...node.always, ...node.onDone].flatMap(({ transition: { guard } }) => guard?.params.id ?? []));
  const verdicts: Verdicts = Object.fromEntries(rules.map((rule) => [rule, true]));
  const tasks: Task[] = [];
  const begin = (): { position: Position; snapshot: AnyMachineSnapshot } => ({ position: startChart(index, () => true).position, snapshot: initialTransition(machine, verdicts)[0] });
  let at = begin();
  for (let turn = 0; tasks.length < STEPS_A_CHART && turn < STEPS_A_CHART * 4; turn += 1) {
    const event = at.position.done ? undefined : events.map((_, offset) => events[(turn + offset) % events.length] ?? '').find((name) => step(index, at.position, name, () => true).moved);
    if (event === undefined) {
      at = begin();
      continue;
    }
    tasks.push({ index, machine, event, ...at });
    at = { position: step(index, at.position, event, () => true).position, snapshot: transition(machine, at.snapshot, { type: event })[0] };
  }
  return tasks;
}

function perSecond(work: () => void, steps: number, milliseconds: number): number {
  const start = performance.now();
  let rounds = 0;
  while (performance.now() - start < milliseconds) {
    work();
    rounds += 1;
  }
  return (rounds * steps * 1000) / (performance.now() - start);
}
