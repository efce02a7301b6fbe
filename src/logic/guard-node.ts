import { guardArithmetic, guardText } from './guard-arithmetic.ts';
import { guardChoice } from './guard-choice.ts';
import { guardComparison } from './guard-comparison.ts';
import { guardList } from './guard-list.ts';
import { certain, type Guarded, toCondition, toValue } from './guard-value.ts';
import { guardFact } from './guard-fact.ts';
import type { Guarding, Operation } from './guarding.ts';
import { all, any, choose } from './plain-logic.ts';
import { nameRead, type RuleNode } from './rule-tree.ts';
import { RuleFailure } from './rule-failure.ts';

type Family = (guarding: Guarding, node: Operation) => Guarded;

const families: Readonly<Record<string, Family>> = {
  var: guardVar,
  missing: guardMissing,
  ...assign(guardConnective, ['and', 'or', '!', '!!']),
  ...assign(guardChoice, ['if', '?:']),
  ...assign(guardComparison, ['==', '===', '!=', '!==', '<', '<=', '>', '>=', 'in']),
  ...assign(guardArithmetic, ['+', '-', '*', '/', '%', 'min', 'max']),
  ...assign(guardText, ['cat', 'substr']),
  ...assign(guardList, ['merge', 'map', 'filter', 'reduce', 'all', 'some', 'none']),
};

/** Translates any part. Throws a RuleFailure for what plain JSON Logic cannot say, or what the vocabulary does not know. */
export function guardNode(guarding: Guarding, node: RuleNode): Guarded {
  if (node.kind === 'opaque') throw new RuleFailure('rule.value.opaque', node.path);
  if (node.kind === 'literal') return node.value === null ? { kind: 'value', known: false, value: null } : certain(node.value);
  if (node.kind === 'list') {
    const items = node.items.map((item) => toValue(guardNode(guarding, item)));
    return { kind: 'value', known: all(...items.map(({ known }) => known)), value: items.map(({ value }) => value) };
  }
  const family = Object.hasOwn(families, node.operator) ? families[node.operator] : undefined;
  if (family === undefined) throw new RuleFailure('rule.operator.unknown', node.path);
  return family(guarding, node);
}

function assign(family: Family, names: readonly string[]): Readonly<Record<string, Family>> {
  return Object.fromEntries(names.map((name) => [name, family]));
}

function guardConnective(guarding: Guarding, node: Operation): Guarded {
  const parts = node.args.map((arg) => toCondition(guardNode(guarding, arg)));
  const [first] = parts;
  if (first === undefined) throw new RuleFailure('rule.arguments.missing', node.path);
  if (node.operator === '!') return { kind: 'condition', yes: first.no, no: first.yes };
  if (node.operator === '!!') return first;
  const [yes, no] = [parts.map((part) => part.yes), parts.map((part) => part.no)];
  return node.operator === 'and' ? { kind: 'condition', yes: all(...yes), no: any(...no) } : { kind: 'condition', yes: any(...yes), no: all(...no) };
}

function guardVar(guarding: Guarding, node: Operation): Guarded {
  const name = nameRead(node);
  if (name === undefined || (name === '' && !guarding.scoped)) throw new RuleFailure('rule.name.notLiteral', node.path);
  if (guarding.scoped) return { kind: 'value', known: true, value: { var: name } };
  const read = guardName(guarding, name, node.path);
  const orElse = node.args[1];
  if (orElse === undefined) return read;
  const [given, other] = [toValue(read), toValue(guardNode(guarding, orElse))];
  return { kind: 'value', known: any(given.known, other.known), value: choose(given.known, given.value, other.value) };
}

/** A fact by its guard, a parameter by its value: a rule that leaves the product takes its figures along. */
function guardName({ vocabulary, facts }: Guarding, name: string, path: string): Guarded {
  const known = facts.get(name);
  if (known !== undefined) return known;
  const fact = vocabulary.facts.get(name);
  const parameter = name.startsWith('p.') ? vocabulary.parameters.get(name.slice(2)) : undefined;
  if (fact === undefined && parameter === undefined) throw new RuleFailure(name.startsWith('p.') ? 'rule.parameter.unknown' : 'rule.fact.unknown', path);
  const guarded = fact === undefined ? certain(parameter?.value ?? null) : guardFact(fact);
  facts.set(name, guarded);
  return guarded;
}

/** `missing` of strict rules sees blanks and defaults, so it is written out name by name. */
function guardMissing(guarding: Guarding, node: Operation): Guarded {
  const names = node.args.flatMap((arg) => (arg.kind === 'list' ? arg.items : [arg]));
  const parts = names.map((arg) => {
    if (arg.kind !== 'literal' || typeof arg.value !== 'string') throw new RuleFailure('rule.name.notLiteral', arg.path);
    return choose(toValue(guardName(guarding, arg.value, arg.path)).known, [], [arg.value]);
  });
  return { kind: 'value', known: true, value: { merge: parts } };
}
