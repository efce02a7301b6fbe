import type { AggregateSource } from '#domain/fact-source.ts';
import type { Problem } from '#domain/problem.ts';
import type { RuleDocument } from '#domain/rule.ts';
import { decodeRule } from '#logic/decode-rule.ts';
import { verifyRule } from '#logic/verify-rule.ts';
import { dangling, type DefinitionIndex, failing } from './definition-index.ts';
import { namesOfLogic } from '#logic/names-of-logic.ts';

/** Names have findings of their own here, with the members in view. */
const NAMED_ABOVE: ReadonlySet<string> = new Set(['rule.fact.unknown', 'rule.parameter.unknown']);

/** An aggregate says what it is over, reads facts that its members can be asked for, and has a condition that can be worked out. */
export function checkAggregate(index: DefinitionIndex, source: AggregateSource, path: string): readonly Problem[] {
  const needsOf = !['count', 'share'].includes(source.op);
  return [
    ...(needsOf && source.of === undefined ? [failing('fact.aggregate.ofMissing', path, { op: source.op })] : []),
    ...(source.op === 'ratio' && source.by === undefined ? [failing('fact.aggregate.byMissing', path)] : []),
    ...checkMemberFact(index, source, { id: source.of, path: `${path}/of` }),
    ...checkMemberFact(index, source, { id: source.by, path: `${path}/by` }),
    ...checkWhere(index, source, `${path}/where`),
  ];
}

function checkMemberFact(index: DefinitionIndex, source: AggregateSource, at: { readonly id: string | undefined; readonly path: string }): readonly Problem[] {
  const fact = at.id === undefined ? undefined : index.facts.get(at.id);
  if (fact === undefined) return dangling(index.facts, at.id, { code: 'fact.fact.unknown', path: at.path });
  return index.reach.get(source.over)?.has(fact.subject) === true ? [] : [failing('fact.aggregate.unreachable', at.path, { fact: fact.id })];
}

function checkWhere(index: DefinitionIndex, source: AggregateSource, path: string): readonly Problem[] {
  const { where, over } = source;
  if (where === undefined) return [];
  const tree = decodeRule(where);
  if (!tree.ok) return tree.problems.map((problem) => ({ ...problem, path: `${path}${problem.path}` }));
  const names = namesOfLogic(where).flatMap((name) => {
    if (!name.startsWith('p.')) return checkMemberFact(index, source, { id: name, path });
    return index.parameters.has(name.slice(2)) ? [] : [failing('fact.fact.unknown', path, { id: name })];
  });
  const findings = verifyRule(asRule(over, where), { facts: index.facts, parameters: index.parameters, forbidden: new Map(), unitSizes: [] }).filter(
    ({ severity, code }) => severity === 'error' && !NAMED_ABOVE.has(code),
  );
  return [...names, ...findings.map((problem) => ({ ...problem, path: problem.path.replace('/logic', path) }))];
}

/** The condition as the boolean rule about a member that it is. */
function asRule(over: AggregateSource['over'], logic: RuleDocument['logic']): RuleDocument {
  const title = { zh: '', en: '' };
  return { id: 'where', version: 1, kind: 'other', subject: over, title, basis: '-', output: { type: 'boolean' }, logic, view: 'sentence', examples: [] };
}
