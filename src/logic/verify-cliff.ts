import type { FactDefinition } from '#domain/fact.ts';
import type { Problem } from '#domain/problem.ts';
import { nameRead, type RuleNode } from './rule-tree.ts';
import { nodesOf } from './walk-rule.ts';
import { findingAt, type Verification } from './verification.ts';

const AT_LEAST: Readonly<Record<string, boolean>> = { '>=': true, '>': true, '<=': false, '<': false };

/**
 * A share that for a small unit is a cliff: 95 % of 17 people is all 17; at most 5 % of 17 is nobody at all.
 * The finding names the largest unit that this is so for, in heads.
 */
export function verifyCliff(verification: Verification): readonly Problem[] {
  return [...nodesOf(verification.tree.root)].flatMap((node) => {
    if (node.kind !== 'operation' || node.args.length !== 2 || !Object.hasOwn(AT_LEAST, node.operator)) return [];
    const [left, right] = node.args;
    const direct = AT_LEAST[node.operator] === true;
    return [
      ...cliffAt(verification, { node, subject: left, standard: right, atLeast: direct }),
      ...cliffAt(verification, { node, subject: right, standard: left, atLeast: !direct }),
    ];
  });
}

interface Threshold {
  readonly node: RuleNode;
  readonly subject: RuleNode | undefined;
  readonly standard: RuleNode | undefined;
  readonly atLeast: boolean;
}

function cliffAt({ context }: Verification, { node, subject, standard, atLeast }: Threshold): readonly Problem[] {
  const fact = subject === undefined ? undefined : context.facts.get(nameRead(subject) ?? '');
  const share = fact === undefined || standard === undefined || !isShareOfPeople(fact) ? undefined : shareAt(context, standard, fact);
  if (fact === undefined || share === undefined) return [];
  const affected = context.unitSizes.filter((size) => size > 0 && headsNeeded(share, size, atLeast) === (atLeast ? size : 0));
  if (affected.length === 0) return [];
  const size = Math.max(...affected);
  const detail = { fact: fact.id, percent: Math.round(share * 1000) / 10, size, heads: headsNeeded(share, size, atLeast), units: affected.length };
  return [findingAt('warning', atLeast ? 'rule.threshold.cliffAll' : 'rule.threshold.cliffNobody', { node, detail })];
}

/** A threshold as a share; all and nobody are meant as they stand, and no cliff. */
function shareAt(context: Verification['context'], standard: RuleNode, fact: FactDefinition): number | undefined {
  const value = numberAt(context, standard);
  if (value === undefined) return undefined;
  const share = (fact.range?.max ?? 1) > 1 ? value / 100 : value;
  return share > 0 && share < 1 ? share : undefined;
}

/** The least number of people that reaches a share, or the greatest that keeps within it. */
function headsNeeded(share: number, size: number, atLeast: boolean): number {
  const exact = Math.round(share * size * 1e6) / 1e6;
  return atLeast ? Math.ceil(exact) : Math.floor(exact);
}

/** A share of the people of one unit. One of the whole campaign is of hundreds, and one of issues is not of people. */
function isShareOfPeople({ source, subject, range, unit }: FactDefinition): boolean {
  if (subject !== 'unit' && subject !== 'stage') return false;
  if (source.kind === 'aggregate') return source.op === 'share' && source.over === 'officer';
  return (source.kind === 'recorded' || source.kind === 'given') && (unit?.zh === '%' || (range?.min === 0 && range.max === 1 && range.decimals > 0));
}

function numberAt(context: Verification['context'], node: RuleNode): number | undefined {
  if (node.kind === 'literal') return typeof node.value === 'number' ? node.value : undefined;
  const name = nameRead(node);
  return name?.startsWith('p.') === true ? context.parameters.get(name.slice(2))?.value : undefined;
}
