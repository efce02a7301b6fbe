import type { RuleOutput } from '#domain/rule.ts';
import type { Verdict } from '#domain/verdict.ts';
import { verdictKey } from '#engine/replay/verdict-key.ts';

/** Each verdict once, in the order in which people read them: yes before no, numbers as they grow, codes as the rule lists them; what cannot be told comes last. */
export function inOrder(verdicts: readonly Verdict[], output: RuleOutput | undefined): readonly Verdict[] {
  const byKey = new Map(verdicts.map((verdict) => [verdictKey(verdict), verdict]));
  const codes = output !== undefined && 'codes' in output ? output.codes.map(({ code }) => code) : [];
  return [...byKey]
    .map(([key, verdict]) => ({ key, verdict, rank: rankOf(verdict, codes) }))
    .toSorted((left, right) => left.rank - right.rank || left.key.length - right.key.length || (left.key < right.key ? -1 : 1))
    .map(({ verdict }) => verdict);
}

/** Past every number and every code. */
const [UNKNOWN, LAST] = [Number.MAX_VALUE, Infinity];

function rankOf(verdict: Verdict, codes: readonly string[]): number {
  if (verdict.status !== 'ok') return LAST;
  const { value } = verdict;
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return value ? 0 : 1;
  // A list of codes stands where its first one does, a shorter one first.
  const place = codes.indexOf(String(Array.isArray(value) ? value[0] : value));
  return place < 0 ? UNKNOWN : place;
}
