import { describe, expect, it } from 'vitest';
import { demoDefinition } from '#rules/demo/demo-definition.ts';
import { createModel } from '#engine/model.ts';
import { layOut } from '#simulation/measure/lay-out.ts';
import { measureAt } from '#simulation/measure/layout.ts';

describe('where the figures of a replication stand', () => {
  const layout = layOut(createModel(demoDefinition));

  it('each figure stands where it is looked for, one after the other, and none beyond the end', () => {
    const found = Array.from({ length: layout.size + 1 }, (_, place) => measureAt(layout, place));

    expect(found.at(-1)).toBeUndefined();
    expect(found.slice(0, -1).map((measure) => (measure === undefined ? -1 : layout.place(measure)))).toEqual(found.slice(0, -1).map((_, place) => place));
    expect(new Set(found.map((measure) => JSON.stringify(measure))).size).toBe(layout.size + 1);
  });

  it('what is not taken down stands nowhere: another unit, week or day than there are, another fact', () => {
    const { weeks, days } = layout;
    const units = demoDefinition.organisation.units.length;

    expect(layout.place({ kind: 'work', unit: units, week: 0 })).toBe(-1);
    expect(layout.place({ kind: 'work', unit: 0, week: weeks })).toBe(-1);
    expect(layout.place({ kind: 'work', unit: 0, week: -1 })).toBe(-1);
    expect(layout.place({ kind: 'open', of: 'issue', day: days })).toBe(-1);
    expect(layout.place({ kind: 'slips', colour: 'BLUE', week: weeks })).toBe(-1);
    expect(layout.place({ kind: 'done', stage: 'mobilise', unit: -1 })).toBe(-1);
    expect(layout.place({ kind: 'fact', fact: 'campaign.none', of: 'campaign', index: 0 })).toBe(-1);
  });
});
