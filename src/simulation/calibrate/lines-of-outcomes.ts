import type { Behaviour } from '#domain/behaviour.ts';
import type { FactDefinition } from '#domain/fact.ts';
import type { SimulatedValue } from '#domain/simulated-value.ts';
import type { CalibrationLine, LearnedValue, WeightedValue } from './calibration.ts';
import type { SeenValue } from './case-tally.ts';
import { learn } from './learn.ts';
import { kept } from '../world/table.ts';
import { type CaseAt, learnedLine, placeIn, unlearnedLine } from './line.ts';
import { type AsDrawn, type Point, pointsOf } from './points.ts';
import { shrunkWeights } from './shrink.ts';
import { at } from './span.ts';

/** What fields are learned with. */
export interface FieldParts {
  readonly facts: ReadonlyMap<string, FactDefinition>;
  readonly shocks: Behaviour['shocks'];
}

/** How an act falls out: the weights of its outcomes, where there are several, and every field that is drawn or picked. */
export function linesOfOutcomes(one: CaseAt, parts: FieldParts): readonly CalibrationLine[] {
  const { outcomes } = one.tally.one;
  const weights = outcomes.length > 1 ? [lineOfWeights(one)] : [];
  return [...weights, ...outcomes.flatMap((_, place) => linesOfFields(one, place, parts))];
}

function lineOfWeights(one: CaseAt): CalibrationLine {
  const { tally, prior } = one;
  const assumed = tally.one.outcomes.map(({ weight }) => weight);
  const place = placeIn(one, 'weights', { path: '/outcomes', assumed: { kind: 'weights', value: assumed } });
  if (tally.isAlike) return unlearnedLine(place, 'alike', tally.alike);
  return learnedLine(place, {
    cases: tally.free,
    observed: { kind: 'weights', value: shrunkWeights(assumed, tally.outcomes, 0) },
    proposed: { kind: 'weights', value: shrunkWeights(assumed, tally.outcomes, prior) },
  });
}

function linesOfFields(one: CaseAt, outcome: number, parts: FieldParts): readonly CalibrationLine[] {
  const { fields } = one.tally.one.outcomes[outcome] ?? { fields: [] };
  const leaders = new Set(fields.flatMap(({ value }) => (value.kind === 'picked' && value.as !== undefined ? [value.as] : [])));
  const lines = fields.flatMap(({ fact, value }, number): readonly CalibrationLine[] => {
    const at = { one, fact, path: `/outcomes/${String(outcome)}/fields/${String(number)}/value`, seen: one.tally.seen[outcome]?.[number] ?? [] };
    if (value.kind === 'drawn') return [lineOfDrawn(at, value, parts)];
    return value.kind === 'picked' && value.as === undefined ? [lineOfPicked(at, value, leaders.has(fact))] : [];
  });
  const following = fields.flatMap(({ fact, value }, number): readonly CalibrationLine[] => {
    if (value.kind !== 'picked' || value.as === undefined) return [];
    const path = `/outcomes/${String(outcome)}/fields/${String(number)}/value/cases`;
    const leader = lines.find((line) => line.fact === value.as);
    return [lineOfFollower(placeIn(one, 'field', { path, fact, assumed: toPicked(value.cases) }), value.cases, leader)];
  });
  return [...lines, ...following];
}

interface FieldAt {
  readonly one: CaseAt;
  readonly fact: string;
  readonly path: string;
  readonly seen: readonly SeenValue[];
}

type SeenNumber = SeenValue & { readonly value: number };

const toPicked = (value: readonly WeightedValue[]): LearnedValue => ({ kind: 'picked', value });
const weightOf = (seen: readonly SeenValue[]): number => seen.reduce((sum, { weight }) => sum + weight, 0);

/** More values than these a picked field cannot hold (`simulatedValueSchema`). */
const MOST_PICKED = 100;

function lineOfPicked({ one, fact, path, seen }: FieldAt, { cases }: Extract<SimulatedValue, { kind: 'picked' }>, isLeader: boolean): CalibrationLine {
  const place = placeIn(one, 'field', { path: `${path}/cases`, fact, assumed: toPicked(cases) });
  if (seen.length === 0 && one.tally.isAlike) return unlearnedLine(place, 'alike', one.tally.alike);
  const values = cases.map(({ value }) => value);
  const counts = cases.map(() => 0);
  for (const { value, weight } of seen) {
    if (value === null || Array.isArray(value) || typeof value === 'object') continue;
    const known = values.indexOf(value);
    // What follows it has a value for each of these, and none for another.
    const number = known >= 0 || isLeader || values.length >= MOST_PICKED ? known : values.push(value) - 1;
    if (number >= 0) counts[number] = (counts[number] ?? 0) + weight;
  }
  const assumed = values.map((_, number) => cases[number]?.weight ?? 0);
  const weighed = (prior: number): LearnedValue => {
    const weights = shrunkWeights(assumed, counts, prior);
    return toPicked(values.map((value, number) => ({ value, weight: weights[number] ?? 0 })));
  };
  return learnedLine(place, { cases: wholeOf(counts), observed: weighed(0), proposed: weighed(one.prior) });
}

function wholeOf(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}

/** It falls on the same place as its leader, so that its weights must be the same share by share. */
function lineOfFollower(place: ReturnType<typeof placeIn>, cases: readonly WeightedValue[], leader: CalibrationLine | undefined): CalibrationLine {
  const line = unlearnedLine(place, 'follows');
  if (leader?.proposed.kind !== 'picked' || leader.proposed.value.length !== cases.length || leader.proposed === leader.assumed) return line;
  const weights = leader.proposed.value.map(({ weight }) => weight);
  return {
    ...line,
    cases: leader.cases,
    changesWith: leader.path,
    proposed: toPicked(cases.map(({ value }, number) => ({ value, weight: weights[number] ?? 0 }))),
  };
}

function lineOfDrawn({ one, fact, path, seen }: FieldAt, { from, plus = [] }: Extract<SimulatedValue, { kind: 'drawn' }>, parts: FieldParts): CalibrationLine {
  const place = placeIn(one, 'field', { path: `${path}/from`, fact, assumed: { kind: 'distribution', value: from } });
  if (seen.length === 0 && one.tally.isAlike) return unlearnedLine(place, 'alike', one.tally.alike);
  const numbers = seen.filter((each): each is SeenNumber => typeof each.value === 'number');
  const asDrawn = drawnAs(parts.facts.get(fact));
  const shocks = plus.flatMap((id) => parts.shocks.filter((shock) => shock.id === id));
  const shared = shocks.map((shock) => sharedBy(numbers, shock));
  const shift = shared.reduce((sum, { mean }) => sum + mean, 0);
  const own = momentsOf(pointsOf(from, asDrawn)).variance;
  const common = shared.reduce((sum, { variance, groups }) => sum + variance / Math.max(1, groups), 0);
  const worth = common <= 0 ? 1 : own / (own + weightOf(numbers) * common);
  const { proposed, observed, bounded } = learn(
    { distribution: from, asDrawn, prior: one.prior },
    withoutShared(numbers, shocks).map(({ value, weight }) => ({ span: at(value - shift), weight })),
    worth,
  );
  const reserve = bounded ? 'bounds' : common > 0 ? 'sharesShock' : null;
  return learnedLine(place, {
    cases: weightOf(numbers),
    observed: { kind: 'distribution', value: observed },
    proposed: { kind: 'distribution', value: proposed },
    because: reserve === null ? null : { code: reserve, times: Math.round(weightOf(numbers) * worth) },
  });
}

/** What a shock that all of a group share adds, and in how many groups it was seen: so many times it was drawn, however many cases there are. */
function sharedBy(
  numbers: readonly SeenValue[],
  { per, value }: Behaviour['shocks'][number],
): { readonly mean: number; readonly variance: number; readonly groups: number } {
  return { ...momentsOf(pointsOf(value, (raw) => raw)), groups: new Set(numbers.map((each) => groupOf(each, per))).size };
}

function groupOf({ unit, week }: SeenValue, per: Behaviour['shocks'][number]['per']): string {
  return per === 'unit' ? unit : per === 'week' ? String(week) : '';
}

/**
 * Numbers around their common mean by how far they lie from that of their group, widened for the means that were spent on it: what a group shares is the
 * shock's, and would be drawn twice if it were taken for the spread of the field.
 */
function withoutShared(numbers: readonly SeenNumber[], shocks: Behaviour['shocks']): readonly SeenNumber[] {
  const groups = new Map<string, SeenNumber[]>();
  for (const each of numbers) kept(groups, shocks.map(({ per }) => groupOf(each, per)).join('\n'), () => []).push(each);
  const spare = numbers.length - groups.size;
  if (groups.size < 2 || spare <= 0) return numbers;
  const [all, widened] = [meanIn(numbers), Math.sqrt((numbers.length - 1) / spare)];
  return [...groups.values()].flatMap((group) => {
    const own = meanIn(group);
    return group.map((each) => ({ ...each, value: all + (each.value - own) * widened }));
  });
}

function meanIn(numbers: readonly SeenNumber[]): number {
  return numbers.reduce((sum, { value, weight }) => sum + value * weight, 0) / weightOf(numbers);
}

function momentsOf(points: readonly Point[]): { readonly mean: number; readonly variance: number } {
  const mean = points.reduce((sum, { drawn, weight }) => sum + drawn * weight, 0);
  return { mean, variance: points.reduce((sum, { drawn, weight }) => sum + weight * (drawn - mean) ** 2, 0) };
}

/** As a field is drawn: within the range of its fact, and rounded to its decimals. */
function drawnAs(fact: FactDefinition | undefined): AsDrawn {
  const { range } = fact ?? {};
  if (range === undefined) return (value) => value;
  const scale = 10 ** range.decimals;
  return (value) => Math.round(Math.min(range.max, Math.max(range.min, value)) * scale) / scale;
}
