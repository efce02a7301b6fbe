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
  if (part.kind !== 'compare') return [];
  const isMirrored = part.left.kind !== 'fact';
  const [subject, standard] = isMirrored ? [part.right, part.left] : [part.left, part.right];
  const operator = isMirrored ? MIRRORED[part.operator] : MIRRORED[part.operator] === undefined ? undefined : part.operator;
  const source = subject.kind === 'fact' ? model.facts.get(subject.id)?.source : undefined;
  const value = standard.kind === 'parameter' ? model.parameters.get(standard.id)?.value : standard.kind === 'literal' ? standard.value : undefined;
  if (operator === undefined || subject.kind !== 'fact' || source?.kind !== 'aggregate' || source.op !== 'share' || typeof value !== 'number') return [];
  const parameter = standard.kind === 'parameter' ? standard.id : undefined;
  return [{ rule, fact: subject.id, over: source.over, value, parameter, isOver: operator === '≥' || operator === '<' }];
}

/** Does a share lie beyond a line? In whole heads, so that no rounding decides. */
export function isBeyond({ value, isOver }: Pick<ShareLine, 'value' | 'isOver'>, part: number, whole: number): boolean {
  if (whole === 0) return false;
  const over = Math.round((part / whole - value) * 1e9);
  return isOver ? over >= 0 : over > 0;
}
