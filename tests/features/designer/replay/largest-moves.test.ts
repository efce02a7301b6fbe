import { describe, expect, it } from 'vitest';
import type { Verdict } from '#domain/verdict.ts';
import { largestMoves } from '#features/designer/replay/largest-moves.ts';

const says = (value: string): Verdict => ({ status: 'ok', value });
const count = (before: string, after: string, number: number): { before: Verdict; after: Verdict; count: number } => ({
  before: says(before),
  after: says(after),
  count: number,
});

describe('the largest moves', () => {
  it('are told in their order, without those who stay, and it is said where there are more', () => {
    const counts = [count('A', 'A', 90), count('A', 'B', 2), count('B', 'A', 7), count('B', 'C', 3), count('C', 'A', 1)];

    expect(largestMoves({ counts })).toEqual({ told: [counts[2], counts[3], counts[1], counts[4]], isCut: false });
    expect(largestMoves({ counts: [...counts, count('C', 'B', 1)] })).toMatchObject({ isCut: true });
    expect(largestMoves({ counts: [...counts, count('C', 'B', 1)] }).told).toHaveLength(4);
  });
});
