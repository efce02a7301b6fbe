import type { SubjectKind } from '#domain/id.ts';
import { decodeRule } from '#logic/decode-rule.ts';
import { type Comparison, partsOf, type Reading, readRule } from '#logic/read-rule.ts';
import type { Model } from '../model.ts';

/**
 * A line that a rule about units draws through a share of their people (more than 10 %: not excellent). `isOver` says whether the line itself
 * counts as crossed; `parameter` is where the value comes from, if from one.
 */
export interface ShareLine {
  readonly rule: string;
  readonly fact: string;
  readonly over: SubjectKind;
  readonly value: number;
  readonly parameter: string | undefined;
  readonly isOver: boolean;
}

const MIRRORED: Readonly<Partial<Record<Comparison, Comparison>>> = { '<': '>', '≤': '≥', '>': '<', '≥': '≤' };

/** Every line of a campaign's own rules, the lowest first: no share is known here beside those that its rules read. */
export function shareLinesOf(model: Model): readonly ShareLine[] {
  const lines = [...model.rules.values()].flatMap(({ id, subject, logic }): readonly ShareLine[] => {
    const tree = subject === 'unit' ? decodeRule(logic) : undefined;
    return tree?.ok === true ? [...partsOf(readRule(tree.value))].flatMap((part) => lineIn(part, id, model)) : [];
  });
  const distinct = new Map(lines.map((line) => [`${line.rule} ${line.fact} ${line.value} ${line.isOver}`, line]));
  return [...distinct.values()].toSorted((left, right) => left.value - right.value);
}

function lineIn(part: Reading, rule: string, model: Model): readonly ShareLine[] {
  const compared = part.kind === 'compare' ? comparedFact(part) : undefined;
  const source = compared === undefined ? undefined : model.facts.get(compared.fact)?.source;
  if (compared === undefined || source?.kind !== 'aggregate' || source.op !== 'share') return [];
  const { fact, standard, operator } = compared;
  const parameter = standard.kind === 'parameter' ? standard.id : undefined;
  const value = valueOf(standard, model);
  return typeof value === 'number' ? [{ rule, fact, over: source.over, value, parameter, isOver: operator === '≥' || operator === '<' }] : [];
}

function valueOf(standard: Reading, model: Model): unknown {
  if (standard.kind === 'parameter') return model.parameters.get(standard.id)?.value;
  return standard.kind === 'literal' ? standard.value : undefined;
}

/** A fact that is held to be more or less than something, the fact on the left. */
function comparedFact({ left, right, operator }: Extract<Reading, { kind: 'compare' }>) {
  const mirrored = MIRRORED[operator];
  if (mirrored === undefined) return undefined;
  if (left.kind === 'fact') return { fact: left.id, standard: right, operator };
  return right.kind === 'fact' ? { fact: right.id, standard: left, operator: mirrored } : undefined;
}

/** Does a share lie beyond a line? In whole heads, so that no rounding decides. */
export function isBeyond({ value, isOver }: Pick<ShareLine, 'value' | 'isOver'>, part: number, whole: number): boolean {
  if (whole === 0) return false;
  const over = Math.round((part / whole - value) * 1e9);
  return isOver ? over >= 0 : over > 0;
}
