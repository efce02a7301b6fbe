import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { begun, type History, redo, took, undo } from '#logic/edit/history.ts';

interface Move {
  readonly what: 'take' | 'undo' | 'redo';
  readonly value: number;
  readonly key: string | undefined;
  readonly wait: number;
}

const moves = fc.array(
  fc.record<Move>({
    what: fc.constantFrom('take', 'take', 'take', 'undo', 'redo'),
    value: fc.integer({ min: 0, max: 9 }),
    key: fc.constantFrom(undefined, 'a', 'b'),
    wait: fc.constantFrom(0, 400, 1000, 1001),
  }),
  { maxLength: 40 },
);

function walk(list: readonly Move[]): History<number> {
  let at = 0;
  let history = begun(-1);
  for (const { what, value, key, wait } of list) {
    at += wait;
    history = what === 'take' ? took(history, { value, name: { code: what }, key, at }) : what === 'undo' ? undo(history) : redo(history);
  }
  return history;
}

describe('the steps of a draft', () => {
  it('lead back to the beginning, whatever was done, and forward to the end again', () => {
    fc.assert(
      fc.property(moves, (list) => {
        const history = walk(list);
        let back = history;
        for (let step = 0; step < history.past.length; step += 1) back = undo(back);

        expect(back.present).toBe(-1);
        expect(back.past).toEqual([]);
        let forth = back;
        for (let step = 0; step < back.future.length; step += 1) forth = redo(forth);
        let end = history;
        for (let step = 0; step < history.future.length; step += 1) end = redo(end);
        expect(forth.present).toBe(end.present);
        expect(undo(back)).toBe(back);
        expect(redo(forth)).toBe(forth);
      }),
    );
  });

  it('of one key that follow within a second are one; others are not, nor is what follows an undo', () => {
    const typed = (history: History<number>, value: number, at: number): History<number> => took(history, { value, name: { code: 'cell' }, key: 'a', at });
    const quick = typed(typed(typed(begun(0), 1, 0), 2, 900), 3, 1900);
    expect(quick.past).toHaveLength(1);
    expect(undo(quick).present).toBe(0);

    expect(typed(quick, 4, 2901).past).toHaveLength(2);
    expect(typed(undo(quick), 5, 1900).past).toHaveLength(1);
    expect(typed(redo(undo(quick)), 6, 1900).past).toHaveLength(2);
    expect(typed(quick, 3, 1900)).toBe(quick);
  });

  it('are forgotten beyond five hundred, the oldest first', () => {
    let history = begun(0);
    for (let value = 1; value <= 600; value += 1) history = took(history, { value, name: { code: 'cell' }, at: value });

    expect(history.past).toHaveLength(500);
    expect(history.past[0]?.value).toBe(100);
  });
});
