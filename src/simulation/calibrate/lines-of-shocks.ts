import type { Behaviour } from '#domain/behaviour.ts';
import type { CalibrationLine } from './calibration.ts';
import { learn } from './learn.ts';
import { learnedLine, type Place, unlearnedLine } from './line.ts';
import type { Strikes } from './named-days.ts';
import { at } from './span.ts';

/** What the cancelled days say of the shocks that cancel them; those that nothing shows are named. */
export function linesOfShocks({ acts, shocks }: Behaviour, strikes: ReadonlyMap<string, Strikes>, prior: number): readonly CalibrationLine[] {
  return shocks.map(({ id, value }, number): CalibrationLine => {
    const path = `/shocks/${String(number)}/value`;
    const place: Place = { path, what: 'shock', act: null, case: null, shock: id, fact: null, assumed: { kind: 'distribution', value } };
    const cancelled = acts.filter(({ trigger, cancelledBy = [] }) => trigger.kind === 'days' && cancelledBy.includes(id));
    if (value.kind !== 'bernoulli' || cancelled.length === 0) return unlearnedLine(place, 'notSeen');
    if (cancelled.every(({ cancelledBy = [] }) => cancelledBy.length > 1)) return unlearnedLine(place, 'severalShocks');
    const seen = [...(strikes.get(id)?.values() ?? [])];
    const { observed, proposed } = learn(
      { distribution: value, asDrawn: (raw) => raw, prior },
      seen.map((struck) => ({ span: at(Number(struck)), weight: 1 })),
    );
    return learnedLine(place, { cases: seen.length, observed: { kind: 'distribution', value: observed }, proposed: { kind: 'distribution', value: proposed } });
  });
}
