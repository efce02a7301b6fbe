/** What is told of a share: what it is, what is wanted, and how many members keep it from that. */
export interface ShareGap {
  readonly actual: number;
  readonly required: number;
  readonly operator: string;
  readonly behind: number;
}

const NEARLY = 1e-6;

/**
 * How many heads a share lacks: 32 of 34 where 98 % is wanted lacks 2. The size of the whole follows from the share and those
 * behind it; undefined where it does not come out even, or nobody stands behind it.
 */
export function headsNeeded({ actual, required, operator, behind }: ShareGap): number | undefined {
  const rises = operator === '≥' || operator === '>';
  if (behind === 0 || (!rises && operator !== '≤' && operator !== '<')) return undefined;
  const whole = behind / (rises ? 1 - actual : actual);
  const members = Math.round(whole);
  if (!Number.isFinite(whole) || Math.abs(whole - members) > NEARLY * members) return undefined;
  for (let heads = 1; heads <= behind; heads += 1) {
    if (holds((actual * members + (rises ? heads : -heads)) / members, operator, required)) return heads;
  }
  return undefined;
}

function holds(share: number, operator: string, required: number): boolean {
  if (operator === '≥') return share >= required - NEARLY;
  if (operator === '>') return share > required + NEARLY;
  return operator === '≤' ? share <= required + NEARLY : share < required - NEARLY;
}
