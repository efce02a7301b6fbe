import { describe, expect, it } from 'vitest';
import type { CampaignDefinition } from '#domain/definition.ts';
import { applyScenario } from '#simulation/scenario/apply-scenario.ts';
import { measureAt, type Measure, placesOf } from '#simulation/measure/layout.ts';
import { layForMany } from '#simulation/run/run-many.ts';
import type { Recorder } from '#simulation/measure/recorder.ts';
import { demoDefinition } from '#rules/demo/demo-definition.ts';
import type { Patch } from '#domain/scenario.ts';

function patched(definition: CampaignDefinition, ...patches: readonly Patch[]): CampaignDefinition {
  const applied = applyScenario(definition, { id: 'test', title: { zh: '试', en: 'Test' }, patches: [...patches] });
  if (!applied.ok) throw new Error(JSON.stringify(applied.problems));
  return applied.value;
}

/** The demo with a unit more, in the middle of the others. The groups of inspectors are so many that nobody waits for one. */
function withNewUnit(definition: CampaignDefinition): CampaignDefinition {
  const { organisation } = definition;
  const unit = { id: 'NEU', name: { zh: '新大队', en: 'New brigade' }, kind: 'brigade' as const, firstResponsible: '新-001', liaison: '新-001' };
  const officers = Array.from({ length: 20 }, (_, index) => ({ id: `新-${String(index + 1).padStart(3, '0')}`, unit: 'NEU', post: 'road' }));
  const units = [...organisation.units.slice(0, 9), unit, ...organisation.units.slice(9)];
  const inUnits = [...organisation.officers.slice(0, 100), ...officers, ...organisation.officers.slice(100)];
  return { ...definition, organisation: { ...organisation, units, officers: inUnits } };
}

/** The figures of a unit, by measure. Hours are left out: who inspects and accepts is drawn among all units, and a new one takes its share of that. */
function figuresOfUnit({ layout }: Recorder, row: Float64Array, unit: number): readonly number[] {
  const isOf = (measure: Measure): boolean =>
    measure.kind === 'done' || measure.kind === 'work' ? measure.unit === unit : measure.kind === 'fact' && measure.of === 'unit' && measure.index === unit;
  return [...row].filter((_, place) => {
    const measure = measureAt(layout, place);
    return measure !== undefined && isOf(measure);
  });
}

const roomy: Patch = { kind: 'act', id: 'inspectionBegun', servers: 100 };

describe('draws are keyed by whom, what and the how-manieth', () => {
  it('a unit more changes nothing at all about the other units', () => {
    const base = patched(demoDefinition, roomy);
    const more = withNewUnit(base);
    const [before, after] = [layForMany(base).recorder, layForMany(more).recorder];
    let compared = 0;
    for (const replication of [0, 1, 2]) {
      const [rowBefore, rowAfter] = [before.run(7, replication), after.run(7, replication)];
      for (const [unit, { id }] of base.organisation.units.entries()) {
        const there = more.organisation.units.findIndex((candidate) => candidate.id === id);
        const figures = figuresOfUnit(before, rowBefore, unit);
        compared += figures.length;
        expect(figuresOfUnit(after, rowAfter, there)).toEqual(figures);
      }
    }

    expect(compared).toBeGreaterThan(2000);
  });

  it('a higher pass mark leaves what has nothing to do with the exam exactly as it was, and fails nobody less', () => {
    const [before, after] = [
      layForMany(demoDefinition).recorder,
      layForMany(patched(demoDefinition, { kind: 'parameter', id: 'exam.pass', value: 80 })).recorder,
    ];
    const { layout } = before;
    for (const replication of [0, 1, 2]) {
      const [rowBefore, rowAfter] = [before.run(3, replication), after.run(3, replication)];
      const untouched = placesOf(
        layout,
        (like) => like.kind === 'slips' || (like.kind === 'open' && like.of === 'issue') || (like.kind === 'entered' && like.chart === 'issue'),
      );
      const failing = placesOf(layout, (like) => like.kind === 'fact' && like.fact === 'unit.failCount');

      expect(untouched.map((place) => rowAfter[place])).toEqual(untouched.map((place) => rowBefore[place]));
      expect(failing.every((place) => (rowAfter[place] ?? 0) >= (rowBefore[place] ?? 0))).toBe(true);
      expect(failing.reduce((sum, place) => sum + (rowAfter[place] ?? 0) - (rowBefore[place] ?? 0), 0)).toBeGreaterThan(20);
    }
  });

  it('the same replication is the same to the bit, whoever runs it and whatever was run before', () => {
    const [one, other] = [layForMany(demoDefinition).recorder, layForMany(demoDefinition).recorder];
    const inOrder = [0, 1, 2, 3].map((replication) => one.run(5, replication));
    const shuffled = [3, 1].map((replication) => other.run(5, replication));

    expect(shuffled[0]).toEqual(inOrder[3]);
    expect(shuffled[1]).toEqual(inOrder[1]);
    expect(one.run(5, 0)).toEqual(inOrder[0]);
    expect(one.run(6, 0)).not.toEqual(inOrder[0]);
  });
});
