import { describe, expect, it } from 'vitest';
import type { BoardRow } from '#engine/views/board.ts';
import { countLamps, groupBoard } from '#engine/views/board-summary.ts';
import { isLampFilter, isLampWanted } from '#engine/views/lamp-filter.ts';
import { type Lamp, lamps } from '#engine/views/lamp.ts';
import { tinyDefinition } from '#tests/support/tiny-campaign.ts';

const { organisation, stages } = tinyDefinition;

function rowOf(unit: number, kind: BoardRow['unit']['kind'], shown: readonly Lamp[]): BoardRow {
  const found = organisation.units[unit];
  if (found === undefined) throw new Error(`no unit ${unit}`);
  const cells = stages.map((stage, index) => ({
    ref: `stage:${stage.id}/${found.id}` as const,
    stage,
    lamp: shown[index] ?? 'idle',
    phase: null,
    states: [],
    since: stage.from,
    due: stage.to,
    left: 0,
  }));
  return { unit: { ...found, kind }, cells };
}

describe('the summary of the board', () => {
  it('counts the cells of each lamp, on the whole board and in one stage', () => {
    const rows = [rowOf(0, 'office', ['done', 'red']), rowOf(1, 'brigade', ['red', 'red'])];

    const all = countLamps(rows);
    const first = countLamps(rows, stages[0]?.id);

    expect(all).toMatchObject({ done: 1, red: 3, green: 0 });
    expect(first).toMatchObject({ done: 1, red: 1 });
  });

  it('groups units by kind in the order in which kinds first appear', () => {
    const rows = [rowOf(0, 'section', []), rowOf(1, 'brigade', []), rowOf(0, 'section', [])];

    const groups = groupBoard(rows);

    expect(groups.map(({ kind, rows: grouped }) => [kind, grouped.length])).toEqual([
      ['section', 2],
      ['brigade', 1],
    ]);
  });
});

describe('the filter by lamp', () => {
  it('takes every lamp but done as open, and no word that is neither', () => {
    const open = lamps.filter((lamp) => isLampWanted(lamp, 'open'));

    expect(open).toEqual(lamps.filter((lamp) => lamp !== 'done'));
    expect([isLampFilter('open'), isLampFilter('red'), isLampFilter('purple'), isLampFilter(undefined)]).toEqual([true, true, false, false]);
  });
});
