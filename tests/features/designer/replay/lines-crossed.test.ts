import { describe, expect, it } from 'vitest';
import type { RuleMoves } from '#engine/replay/replay-draft.ts';
import { createModel } from '#engine/model.ts';
import { shareLinesOf } from '#engine/replay/share-lines.ts';
import { crossingsOf, rarerVerdict } from '#features/designer/replay/lines-crossed.ts';
import { demoDefinition } from '#rules/demo/demo-definition.ts';

const PASS = { status: 'ok', value: 'PASS' } as const;
const FAIL = { status: 'ok', value: 'FAIL' } as const;

/** Units of ten, by how many fail before and how many more by the draft. */
function movesOf(units: Readonly<Record<string, readonly [failing: number, more: number]>>): RuleMoves {
  const counted = Object.entries(units).map(([unit, [failing, more]]) => ({
    unit,
    subjects: 10,
    moved: more,
    counts: [
      { before: FAIL, after: FAIL, count: failing },
      { before: PASS, after: FAIL, count: more },
      { before: PASS, after: PASS, count: 10 - failing - more },
    ],
  }));
  return { rule: 'EXAM_GRADE', subjects: 10 * counted.length, moved: 1, counts: counted.flatMap(({ counts }) => counts), units: counted, movers: [] };
}

describe('the lines that units cross by a draft', () => {
  const lines = shareLinesOf(createModel(demoDefinition)).filter(({ rule }) => rule === 'UNIT_GRADE_CAP');

  it('are those that the campaign itself draws: more than 10 % and more than 20 %', () => {
    expect(lines.map(({ value, isOver, parameter }) => [value, isOver, parameter])).toEqual([
      [0.1, false, 'unit.notExcellentShare'],
      [0.2, false, 'unit.notQualifiedShare'],
    ]);
  });

  it('are crossed by more than the share only, each line by itself, with the heads before and after', () => {
    const moves = movesOf({ on: [0, 1], over: [1, 1], both: [0, 3], already: [3, 1] });

    expect(rarerVerdict(moves)).toEqual(FAIL);
    expect(crossingsOf(moves, FAIL, lines).map(({ unit, line, before, after }) => [unit, line.value, before, after])).toEqual([
      ['over', 0.1, 1, 2],
      ['both', 0.1, 0, 3],
      ['both', 0.2, 0, 3],
    ]);
  });
});
