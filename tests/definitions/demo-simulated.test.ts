import { beforeAll, describe, expect, it } from 'vitest';
import type { CampaignDefinition } from '#domain/definition.ts';
import type { Commit } from '#domain/event.ts';
import type { SubjectRef } from '#domain/id.ts';
import { type IsoDate, toDayNumber } from '#domain/iso-date.ts';
import { buildDemo, type Demo, DEMO_DAY, DEMO_SEED } from '#cli/demo/build-demo.ts';
import { isTurned } from '#cli/demo/turns.ts';
import { replay } from '#engine/evolve/replay.ts';
import { createModel } from '#engine/model.ts';
import { demoDefinition } from '#rules/demo/demo-definition.ts';
import { liveStart } from '#simulation/live/live-start.ts';
import { Results } from '#simulation/measure/results.ts';
import { actualOpen } from '#simulation/report/actual-open.ts';
import { digest } from '#simulation/report/digest.ts';
import { type ForecastScore, scoreForecast, toForecast } from '#simulation/report/forecast.ts';
import { layForMany } from '#simulation/run/run-many.ts';
import { Simulator } from '#simulation/run/simulator.ts';
import { engineEnd, type EndOfSubject, simulatedEnd } from '../support/simulated-state.ts';

const definition: CampaignDefinition = demoDefinition;

/** Beside texts, what the dressing says in its own words: which item of the ledger suits the unit, and how many notes a review looked at. */
const DRESSED: ReadonlySet<string> = new Set(['issue.item', 'issue.category', 'stage.notesReviewed', 'stage.notesIncomplete']);
const TEXTS: ReadonlySet<string> = new Set(definition.vocabulary.flatMap(({ id, type }) => (type === 'text' ? [id] : [])));

let demo: Demo;

beforeAll(() => {
  demo = buildDemo();
}, 120_000);

/** Every subject of the simulated campaign itself at the end of the demo's Monday: no names, no words, no turns. */
function simulated(): Readonly<Record<SubjectRef, EndOfSubject>> {
  if (definition.behaviour === undefined) throw new Error('the demo has no behaviour');
  const simulator = new Simulator(createModel(definition), definition.behaviour);
  let end: Readonly<Record<SubjectRef, EndOfSubject>> = {};
  simulator.evenings.push((day) => {
    if (day === toDayNumber(DEMO_DAY)) end = simulatedEnd(simulator);
  });
  simulator.run(DEMO_SEED, 0);
  return end;
}

function bare(end: EndOfSubject | undefined): unknown {
  if (end === undefined) return undefined;
  const { facts, of: _, ...rest } = end;
  return { ...rest, facts: Object.fromEntries(Object.entries(facts).filter(([id]) => !TEXTS.has(id) && !DRESSED.has(id))) };
}

describe('the demo as a simulated campaign', () => {
  it('has every subject of it as it was simulated, but for those that a turn of the demo is about and what comes of them', () => {
    const { retelling, recorder } = demo;
    const told = engineEnd(recorder.state);
    const named = Object.entries(simulated()).map(([ref, end]) => ({ end, name: retelling.names.of(recorder.state, ref as SubjectRef) }));
    const alike = named.flatMap(({ end, name }) => (name === undefined || isTurned(recorder.state, name) ? [] : [{ end, name }]));
    const different = alike.filter(({ end, name }) => JSON.stringify(bare(end)) !== JSON.stringify(bare(told[name])));
    const strangers = Object.keys(told).filter((ref) => !isTurned(recorder.state, ref as SubjectRef) && !alike.some(({ name }) => name === ref));

    expect(different.map(({ end, name }) => [name, bare(end), bare(told[name])])).toEqual([]);
    expect(strangers).toEqual([]);
    expect(alike.length).toBeGreaterThan(1200);
    expect(named.length - alike.length).toBeLessThan(40);
  });

  it('leaves out a handful of commands only, each of something that a turn is about', () => {
    const { retelling, recorder } = demo;

    expect(retelling.leftOut.length).toBeGreaterThan(0);
    expect(retelling.leftOut.length).toBeLessThan(20);
    expect(retelling.leftOut.filter(({ subject }) => !isTurned(recorder.state, subject))).toEqual([]);
  });
});

/** The log as it stood at the end of a day: without what begins the next one, which is entered on the day before. */
function upTo(commits: readonly Commit[], day: IsoDate): readonly Commit[] {
  return commits.filter((commit) => commit.day <= day && !commit.events.some((event) => event.type === 'time.advanced' && event.to > day));
}

/** A forecast made at the end of a day of the demo, held against the days that came. */
function foretell(madeOn: IsoDate, { seed, runs }: { readonly seed: number; readonly runs: number }): ForecastScore {
  const { commits } = demo.recorder;
  const until = upTo(commits, madeOn);
  const { model, recorder } = layForMany(definition, liveStart(replay(until), until));
  const results = new Results(recorder.layout);
  for (let replication = 0; replication < runs; replication += 1) results.put(replication, recorder.run(seed, replication));
  const { first } = recorder.layout;
  const forecast = toForecast(digest(model, results), first, { madeOn, at: '', seed, edition: '', behaviour: '' });
  return scoreForecast(forecast, 'issue', { first, actual: actualOpen(commits, 'issue', { first, today: DEMO_DAY }) });
}

describe('a forecast made in the demo', () => {
  it('has had the open issues of the days since within nine of ten, on most of them', () => {
    const score = foretell('2024-12-02', { seed: 1, runs: 60 });

    expect(score.days).toBe(toDayNumber(DEMO_DAY) - toDayNumber('2024-12-02'));
    expect(score.within).toBeGreaterThan(score.days * 0.8);
    expect(Math.abs(score.off)).toBeLessThan(8);
  });
});
