import type { FactDefinition } from '#domain/fact.ts';
import type { FactSource } from '#domain/fact-source.ts';
import type { Problem } from '#domain/problem.ts';
import { faultOf } from '#engine/decide/check-facts.ts';
import { decodeRule } from '#logic/decode-rule.ts';
import { dangling, type DefinitionIndex, failing } from './definition-index.ts';
import { namesRead } from './names-read.ts';

type SourceOf<K extends FactSource['kind']> = Extract<FactSource, { kind: K }>;

/** Every fact: its source leads somewhere, its enum is stated, its default is one of its values. Every parameter lies in its range. */
export function checkVocabulary(index: DefinitionIndex): readonly Problem[] {
  const facts = index.definition.vocabulary.flatMap((fact, position) => {
    const path = `/vocabulary/${position}`;
    return [...checkType(fact, path), ...checkSource(index, fact, `${path}/source`)];
  });
  const parameters = index.definition.parameters.flatMap(({ value, range, id }, position) =>
    value < range.min || value > range.max || Number(value.toFixed(range.decimals)) !== value
      ? [failing('parameter.value.outOfRange', `/parameters/${position}/value`, { id, value, min: range.min, max: range.max })]
      : [],
  );
  return [...facts, ...parameters];
}

function checkType(fact: FactDefinition, path: string): readonly Problem[] {
  const wantsCodes = (fact.type === 'enum' && fact.source.kind !== 'roster') || fact.type === 'codes';
  if (wantsCodes && fact.enum === undefined) return [failing('fact.enum.missing', path, { id: fact.id })];
  if (fact.missing.kind !== 'default') return [];
  const fault = faultOf(fact, fact.missing.value);
  return fault === undefined ? [] : [failing('fact.default.invalid', `${path}/missing`, { id: fact.id, problem: fault })];
}

function checkSource(index: DefinitionIndex, fact: FactDefinition, path: string): readonly Problem[] {
  const { source } = fact;
  switch (source.kind) {
    case 'state':
    case 'phase':
    case 'deadline':
      return checkChartSource(index, fact, { source, path });
    case 'rule':
      return checkRuleSource(index, fact, { source, path });
    case 'aggregate':
      return checkAggregate(index, source, path);
    default:
      return [];
  }
}

function checkChartSource(
  index: DefinitionIndex,
  fact: FactDefinition,
  at: { source: SourceOf<'state' | 'phase' | 'deadline'>; path: string },
): readonly Problem[] {
  const { source, path } = at;
  const names = index.charts.get(source.chart);
  if (names === undefined) return [failing('fact.chart.unknown', path, { fact: fact.id, id: source.chart })];
  if (names.chart.subject !== fact.subject) return [failing('fact.chart.wrongSubject', path, { fact: fact.id, id: source.chart })];
  if (source.kind === 'state') return dangling(names.tags, source.tag, { code: 'fact.tag.unknown', path: `${path}/tag` });
  if (source.kind === 'deadline') return dangling(names.deadlines, source.deadline, { code: 'fact.deadline.unknown', path: `${path}/deadline` });
  return [];
}

function checkRuleSource(index: DefinitionIndex, fact: FactDefinition, at: { source: SourceOf<'rule'>; path: string }): readonly Problem[] {
  const rule = index.rules.get(at.source.rule);
  if (rule === undefined) return [failing('fact.rule.unknown', at.path, { fact: fact.id, id: at.source.rule })];
  const otherType = rule.output.type === fact.type ? [] : [failing('fact.rule.otherType', at.path, { fact: fact.id, id: rule.id, wanted: fact.type, found: rule.output.type })];
  return [...otherType, ...checkReach(index, rule.id, { kind: fact.subject, path: at.path })];
}

function checkAggregate(index: DefinitionIndex, source: SourceOf<'aggregate'>, path: string): readonly Problem[] {
  const needsOf = !['count', 'share'].includes(source.op);
  const problems: Problem[] = [];
  if (needsOf && source.of === undefined) problems.push(failing('fact.aggregate.ofMissing', path, { op: source.op }));
  if (source.op === 'ratio' && source.by === undefined) problems.push(failing('fact.aggregate.byMissing', path));
  problems.push(...dangling(index.facts, source.of, { code: 'fact.fact.unknown', path: `${path}/of` }));
  problems.push(...dangling(index.facts, source.by, { code: 'fact.fact.unknown', path: `${path}/by` }));
  if (source.where === undefined) return problems;
  const tree = decodeRule(source.where);
  if (!tree.ok) return [...problems, ...tree.problems.map((problem) => ({ ...problem, path: `${path}/where${problem.path}` }))];
  for (const name of namesRead(source.where)) {
    const known = name.startsWith('p.') ? index.parameters.has(name.slice(2)) : index.facts.has(name);
    if (!known) problems.push(failing('fact.fact.unknown', `${path}/where`, { id: name }));
  }
  return problems;
}
