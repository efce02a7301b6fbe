import { type Compiler, forgiving, type Operation, type Part } from './compiler.ts';
import { compareOrder, type OrderOperator } from './compare-order.ts';
import { nameRead, type RuleNode } from './rule-tree.ts';
import { compareEqual } from './compare-equal.ts';
import { equalStrict } from './equal-strict.ts';
import { isList, type Strict, UNKNOWN } from './strict-value.ts';
import { isPlainText } from './plain-text.ts';
import { RuleFailure } from './rule-failure.ts';

/** Typed comparison and membership. Numbers compare with numbers, texts and dates with texts; anything else is an error. */
export function compileComparison<S>(compiler: Compiler<S>, operation: Operation, compile: (node: RuleNode) => Part<S>): Part<S> {
  const { operator, args, path } = operation;
  const [left, right, third] = args.map(compile);
  if (left === undefined || right === undefined) throw new RuleFailure('rule.arguments.missing', path);
  // Only lists can be told apart in spite of an unknown part, and beside a literal there is none.
  const settle = args.some(({ kind }) => kind === 'literal') ? (part: Part<S>): Part<S> => part : (part: Part<S>): Part<S> => forgiving(compiler, part);
  const written = writtenValue(args[1]) ?? right;
  const differ = operator.startsWith('!');
  const fact = compiler.facts.get(left);
  if (differ || operator.startsWith('==')) return settle(compareEqual(left, written, { differ, path, fact }));
  if (operator === 'in') return membership(compiler, operation, { left, right });
  if (!isOrder(operator)) throw new RuleFailure('rule.operator.unknown', path);
  const first = compareOrder(left, numberAlways(compiler, args[1]) ?? right, { operator, path, fact });
  return third === undefined ? first : forgiving(compiler, both(first, compareOrder(right, third, { operator, path, fact: undefined })));
}

/** The text, number or boolean that stands written as a part. */
function writtenValue(node: RuleNode | undefined): string | number | boolean | undefined {
  return node?.kind === 'literal' && node.value !== null ? node.value : undefined;
}

/** The number that a part always is: written out, or a parameter. */
export function numberAlways<S>(compiler: Compiler<S>, node: RuleNode | undefined): number | undefined {
  if (node?.kind === 'literal') return typeof node.value === 'number' ? node.value : undefined;
  const name = node?.kind === 'operation' && !compiler.scoped ? nameRead(node) : undefined;
  const constant = name === undefined ? undefined : compiler.constant(name);
  return typeof constant === 'number' && Number.isFinite(constant) ? constant : undefined;
}

function isOrder(operator: string): operator is OrderOperator {
  return operator === '<' || operator === '<=' || operator === '>' || operator === '>=';
}

/** The form with three operands, `60 <= x < 80`. */
function both<S>(first: Part<S>, second: Part<S>): Part<S> {
  return (source) => {
    const a = first(source);
    if (a === false) return false;
    const b = second(source);
    return b === false ? false : a === UNKNOWN || b === UNKNOWN ? UNKNOWN : true;
  };
}

/** Membership in a written list of texts is a look-up, which leaves nobody to be forgiven; anything else goes through the list. */
function membership<S>(compiler: Compiler<S>, { args, path }: Operation, { left, right }: { readonly left: Part<S>; readonly right: Part<S> }): Part<S> {
  const through = forgiving(compiler, (source: S) => isIn(left(source), right(source), path));
  const known = writtenTexts(args[1]);
  if (known === undefined) return through;
  const fact = compiler.facts.get(left) ?? left;
  return (source) => {
    const item = fact(source);
    if (typeof item === 'string' && isPlainText(item)) return known.has(item);
    const text = left(source);
    return typeof text === 'string' ? known.has(text) : through(source);
  };
}

/** The texts of a list that holds nothing else, none of them blank; undefined for any other part. */
function writtenTexts(list: RuleNode | undefined): ReadonlySet<string> | undefined {
  if (list?.kind !== 'list') return undefined;
  const texts = list.items.flatMap((item) => (item.kind === 'literal' && typeof item.value === 'string' && item.value.trim() !== '' ? [item.value] : []));
  return texts.length === list.items.length ? new Set(texts) : undefined;
}

function isIn(item: Strict, list: Strict, path: string): Strict {
  if (item === UNKNOWN || list === UNKNOWN) return UNKNOWN;
  if (typeof list === 'string' && typeof item === 'string') return list.includes(item);
  if (!isList(list)) throw new RuleFailure('rule.type.mismatch', path);
  let unknown = false;
  for (const candidate of list) {
    const equal = equalStrict(item, candidate, path);
    if (equal === true) return true;
    if (equal === UNKNOWN) unknown = true;
  }
  return unknown ? UNKNOWN : false;
}
