import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Behaviour } from '#domain/behaviour.ts';
import type { Forecast } from '#domain/forecast.ts';
import { addForecast, mergeForecasts } from '#engine/drawer/merge-forecasts.ts';
import { mergeBehaviours } from '#engine/drawer/merge-behaviours.ts';
import { mergeLists } from '#engine/drawer/merge.ts';

interface Item {
  readonly id: string;
  readonly value: number;
}

const idOf = ({ id }: Item): string => id;
const items = fc.uniqueArray(fc.record({ id: fc.constantFrom(...'abcdef'), value: fc.nat(3) }), { selector: idOf, maxLength: 6 });
const sides = fc.record({ base: items, mine: items, theirs: items });
const at = (list: readonly Item[], id: string): number | undefined => list.find((each) => each.id === id)?.value;

describe('two windows’ lists', () => {
  it('are merged so that every item is as whoever changed it has it, and the same changed by both is said', () => {
    fc.assert(
      fc.property(sides, fc.constantFrom('mine' as const, 'theirs' as const), ({ base, mine, theirs }, preferred) => {
        const { value, isContested } = mergeLists(idOf, { base, mine, theirs }, preferred);
        let contested = false;
        for (const id of 'abcdef') {
          const [was, own, other] = [at(base, id), at(mine, id), at(theirs, id)];
          const isBoth = own !== was && other !== was && own !== other;
          contested ||= isBoth;
          const expected = isBoth ? (preferred === 'mine' ? own : other) : own === was ? other : own;
          expect(at(value, id)).toBe(expected);
        }
        expect(isContested).toBe(contested);
        expect(new Set(value.map(idOf)).size).toBe(value.length);
      }),
    );
  });

  it('that say one key twice are merged as a whole, and lose nothing', () => {
    const twice = [
      { id: 'a', value: 1 },
      { id: 'a', value: 2 },
    ];

    expect(mergeLists(idOf, { base: [], mine: twice, theirs: [] }, 'theirs')).toEqual({ value: twice, isContested: false });
    expect(mergeLists(idOf, { base: [], mine: twice, theirs: [{ id: 'b', value: 1 }] }, 'mine')).toEqual({ value: twice, isContested: true });
  });

  it('keep the order in which one of them was put', () => {
    const [a, b, c] = [...'abc'].map((id) => ({ id, value: 0 })) as [Item, Item, Item];

    expect(mergeLists(idOf, { base: [a, b], mine: [b, a], theirs: [a, b] }, 'mine').value).toEqual([b, a]);
    expect(mergeLists(idOf, { base: [a, b], mine: [a, b, c], theirs: [b, a] }, 'mine').value).toEqual([b, a, c]);
  });
});

describe('two windows’ forecasts', () => {
  const card = { replications: 50, edition: 'e', behaviour: 'b', finished: 1, stages: [], open: [] };
  const forecast = (madeOn: string, seed: number, moment: string): Forecast => ({ ...card, madeOn, seed, at: moment });
  const made = fc.array(fc.record({ day: fc.integer({ min: 1, max: 9 }), seed: fc.nat(1) }), { maxLength: 8 });

  it('are all there after a merge, in the order in which they were made', () => {
    fc.assert(
      fc.property(made, made, (own, others) => {
        const base = [forecast('2024-10-01', 7, '2024-10-01T00')];
        const add = (list: typeof own, window: string): readonly Forecast[] =>
          list.reduce<readonly Forecast[]>(
            (kept, { day, seed }, index) => addForecast(kept, forecast(`2024-11-0${String(day)}`, seed, `2024-11-${String(10 + index)}T0${window}`)),
            base,
          );
        const [mine, theirs] = [add(own, '1'), add(others, '2')];
        const { value, isContested } = mergeForecasts({ base, mine, theirs }, 'mine');
        expect(value).toEqual(expect.arrayContaining([...mine, ...theirs]));
        expect(value.map((each) => each.at)).toEqual(value.map((each) => each.at).toSorted());
        expect(isContested).toBe(false);
      }),
    );
  });
});

describe('two windows’ assumptions about people', () => {
  const act = (id: string, hours: number): Behaviour['acts'][number] => ({ id, hours }) as unknown as Behaviour['acts'][number];
  const of = (...acts: readonly Behaviour['acts'][number][]): Behaviour => ({ acts: [...acts], shocks: [] });

  it('are merged act by act; the same act changed by both, or all of them put back by one, is for somebody to decide', () => {
    const base = of(act('drill', 1), act('exam', 1));

    expect(mergeBehaviours({ base, mine: of(act('drill', 2), act('exam', 1)), theirs: of(act('drill', 1), act('exam', 3)) }, 'mine')).toEqual({
      value: of(act('drill', 2), act('exam', 3)),
      isContested: false,
    });
    expect(mergeBehaviours({ base, mine: of(act('drill', 2)), theirs: of(act('drill', 3), act('exam', 1)) }, 'theirs')).toEqual({
      value: of(act('drill', 3)),
      isContested: true,
    });
    expect(mergeBehaviours({ base, mine: null, theirs: of(act('drill', 3)) }, 'mine')).toEqual({ value: null, isContested: true });
    expect(mergeBehaviours({ base, mine: null, theirs: base }, 'theirs')).toEqual({ value: null, isContested: false });
  });
});
