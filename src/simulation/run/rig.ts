import { type SubjectKind, subjectKinds } from '#domain/id.ts';
import { toDayNumber } from '#domain/iso-date.ts';
import type { Model } from '#engine/model.ts';
import { ChartRig } from '../charts/chart-rig.ts';
import { Reading } from '../facts/reading.ts';
import { Codes } from '../world/codes.ts';
import { Days } from '../world/days.ts';
import { People } from './people.ts';
import { World } from '../world/world.ts';

/** What one simulated campaign is made of. */
export interface Rig {
  readonly model: Model;
  readonly world: World;
  readonly codes: Codes;
  readonly people: People;
  readonly days: Days;
  readonly charts: ReadonlyMap<string, ChartRig>;
  /** The charts that subjects of a kind can run, by the number of the kind. */
  readonly chartsOfKind: readonly (readonly ChartRig[])[];
  readonly reading: Reading;
}

/** Lays out a definition for simulation. */
export function createRig(model: Model): Rig {
  const { definition } = model;
  const world = new World();
  const codes = new Codes();
  // What rules compare has the smallest numbers, so that answers can be kept by them however many people there are.
  for (const { enum: entries } of definition.vocabulary) for (const { code } of entries ?? []) codes.encode(code);
  const days = new Days(model.calendar, toDayNumber(definition.meta.from), toDayNumber(definition.meta.to));
  const charts = new Map([...model.charts].map(([id, index]) => [id, new ChartRig(index, world)]));
  const chartsOfKind = subjectKinds.map((kind: SubjectKind) => [...charts.values()].filter((chart) => chart.kind === kind));
  return {
    model,
    world,
    codes,
    people: new People(definition.organisation, codes),
    days,
    charts,
    chartsOfKind,
    reading: new Reading({ model, world, codes, days, charts }),
  };
}
