import type { FactDefinition } from '#domain/fact.ts';
import type { FactSource } from '#domain/fact-source.ts';
import type { Problem } from '#domain/problem.ts';
import { faultOf } from '#engine/decide/check-facts.ts';
import { checkAggregate } from './check-aggregate.ts';
import { checkReach } from './check-reach.ts';
import { dangling, type DefinitionIndex, failing } from './definition-index.ts';

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
  const [wanted, found] = [fact.type, rule.output.type];
  const otherType = wanted === found ? [] : [failing('fact.rule.otherType', at.path, { fact: fact.id, id: rule.id, wanted, found })];
  return [...otherType, ...checkReach(index, rule.id, { kind: fact.subject, path: at.path })];
}
