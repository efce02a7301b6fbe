import { performance } from 'node:perf_hooks';
import { initialTransition, transition } from 'xstate';
import type { ChartDocument } from '#domain/chart.ts';
import type { CampaignDefinition } from '#domain/definition.ts';
import { compileToXState, type Verdicts } from '#charts/compile-to-xstate.ts';
import { Results } from '#simulation/measure/results.ts';
import { digest } from '#simulation/report/digest.ts';
import { type Laid, layForMany } from '#simulation/run/run-many.ts';
import { measure } from './measure.ts';
import { type Row, rowOfMemory, rowOfOurs } from './row.ts';
import type { Track } from './simulation-tracks.ts';
import { versionOf } from './version-of.ts';

const PROVINCE = 100_000;
const SEED = 1;
const WARM_UP = 100;
/** So many in a row, as a worker runs them. */
const BATCH = 10;

/** One simulated campaign of the demo beside XState stepping its charts through the same events; and one of a province. */
export function simulationRows(definition: CampaignDefinition, tracks: readonly Track[]): readonly Row[] {
  const { recorder } = layForMany(definition);
  const walks = walksOf(definition, tracks);
  let replication = 0;
  // As in a run of hundreds: the compiler of the machine has seen all there is.
  while (replication < WARM_UP) recorder.run(SEED, (replication += 1));
  const many = (): void => {
    for (let each = 0; each < BATCH; each += 1) recorder.run(SEED, (replication += 1));
  };
  const raw = measure([
    { name: 'ours', run: many },
    { name: 'xstate', run: () => walks.map(walk) },
  ]);
  const times = { ...raw, ours: raw.ours / BATCH };
  const ratio = times.xstate / times.ours;
  const steps = walks.reduce((sum, { events }) => sum + events.length, 0);
  return [
    {
      name: `simulation of the demo, a replication (XState: only the ${String(steps)} steps of its charts)`,
      value: times.ours / 1e6,
      unit: 'ms',
      peer: 'XState transition()',
      peerVersion: versionOf('xstate'),
      peerValue: times.xstate / 1e6,
      ratio,
      hold: 'at most 1 ms, at least 300 x',
      ok: times.ours <= 1e6 && ratio >= 300,
    },
    firstPicture(definition),
    ...provinceRows(definition),
  ];
}

/** What a worker and the page do until something is seen of another pass mark: two campaigns (the other two are another worker's), and all summed up. */
function firstPicture(definition: CampaignDefinition): Row {
  const laid = layForMany(definition);
  for (let replication = 0; replication < WARM_UP; replication += 1) laid.recorder.run(SEED, replication);
  const marks = [71, 74, 77, 80, 83];
  let moves = 0;
  const picture = ({ model, recorder }: Laid, mark: number): unknown => {
    recorder.tune(new Map([['exam.pass', mark]]));
    const results = new Results(recorder.layout);
    for (const [place, row] of [recorder.run(SEED, 0), recorder.run(SEED, 1)].entries()) {
      results.put(place, row);
      results.put(place + 2, row);
    }
    return digest(model, results, results.count);
  };
  const mark = (): number => marks[(moves += 1) % marks.length] ?? 0;
  const times = measure([
    { name: 'ours', run: () => picture(laid, mark()) },
    { name: 'anew', run: () => picture(layForMany(definition), mark()) },
  ]);
  return {
    name: 'first picture of another pass mark: 4 campaigns of the demo on two workers, told and summed up',
    value: times.ours / 1e6,
    unit: 'ms',
    peer: 'the same, laid out anew',
    peerVersion: null,
    peerValue: times.anew / 1e6,
    ratio: times.anew / times.ours,
    hold: 'at most 100 ms',
    ok: times.ours <= 1e8,
  };
}

/** The events of one instance, one after the other. */
interface Walk {
  readonly machine: ReturnType<typeof compileToXState>;
  readonly verdicts: Verdicts;
  readonly events: readonly string[];
}

function walk({ machine, verdicts, events }: Walk): unknown {
  let [snapshot] = initialTransition(machine, verdicts);
  for (const type of events) [snapshot] = transition(machine, snapshot, { type });
  return snapshot;
}

function walksOf(definition: CampaignDefinition, tracks: readonly Track[]): readonly Walk[] {
  const machines = new Map(definition.charts.map((chart) => [chart.id, { machine: compileToXState(chart), verdicts: allTrue(chart) }]));
  return tracks.flatMap(({ chart, events }) => {
    const found = machines.get(chart);
    return found === undefined ? [] : [{ ...found, events }];
  });
}

function allTrue(chart: ChartDocument): Verdicts {
  return Object.fromEntries([...JSON.stringify(chart.root).matchAll(/"type":"rule","params":\{"id":"([^"]+)"/g)].map(([, rule]) => [rule ?? '', true]));
}

/** Megabytes that are held on to: objects, and the numbers in rows. */
function held(): number {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 1e6;
}

/** A replication of the demo's people so often over that they are a province's: how long it takes, and what its process holds besides the definition. */
function provinceRows(definition: CampaignDefinition): readonly Row[] {
  const { units, officers } = definition.organisation;
  const times = Array.from({ length: Math.ceil(PROVINCE / officers.length) }, (_, time) => (time === 0 ? '' : `K${String(time)}`));
  const organisation = {
    ...definition.organisation,
    units: times.flatMap((mark) => units.map((unit) => ({ ...unit, id: `${unit.id}${mark}` }))),
    officers: times
      .flatMap((mark) =>
        officers.map(({ unit, ...officer }) => ({ ...officer, id: `${officer.id}${mark}`, ...(unit === undefined ? {} : { unit: `${unit}${mark}` }) })),
      )
      .slice(0, PROVINCE),
  };
  const many = { ...definition, organisation };
  const before = held();
  const { recorder } = layForMany(many);
  recorder.run(SEED, 0);
  const began = performance.now();
  recorder.run(SEED, 1);
  const time = performance.now() - began;
  const memory = held() - before;
  return [
    rowOfOurs(`simulation, ${String(PROVINCE)} officers, a replication`, time, 150),
    rowOfMemory(`memory of a simulation of ${String(PROVINCE)} officers, besides its definition`, memory, 100),
  ];
}
