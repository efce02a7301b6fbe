import type { FactValue } from '#domain/fact-value.ts';
import type { Compiler, Operation, Part } from './compiler.ts';
import { nameRead, type RuleNode } from './rule-tree.ts';
import { fromFact, holdsUnknown, isList, type Strict, UNKNOWN } from './strict-value.ts';
import { isPlainText } from './plain-text.ts';
import { RuleFailure } from './rule-failure.ts';

/** `var` with a literal name (and perhaps a default), `missing`, `missing_some`. */
export function compileRead<S>(compiler: Compiler<S>, operation: Operation, compile: (node: RuleNode) => Part<S>): Part<S> {
  if (operation.operator === 'var') return compileVar(compiler, operation, compile);
  const [first, second] = operation.operator === 'missing' ? [undefined, operation.args] : [operation.args[0], operation.args.slice(1)];
  const names = second.flatMap((arg) => (arg.kind === 'list' ? arg.items : [arg]));
  const wanted = first?.kind === 'literal' && typeof first.value === 'number' ? first.value : 0;
  const readers = names.map((node) => {
    if (node.kind !== 'literal' || typeof node.value !== 'string') throw new RuleFailure('rule.name.notLiteral', node.path);
    return { name: node.value, path: node.path, read: compiler.bind(node.value) };
  });
  return (source) => {
    const absent = readers.filter(({ read, path }) => fromFact(read(source), path) === UNKNOWN).map(({ name }) => name);
    return readers.length - absent.length >= wanted && wanted > 0 ? [] : absent;
  };
}

function compileVar<S>(compiler: Compiler<S>, operation: Operation, compile: (node: RuleNode) => Part<S>): Part<S> {
  const name = nameRead(operation);
  if (name === undefined || (name === '' && !compiler.scoped)) return failingRead(operation.path);
  if (compiler.scoped) return readElement(compiler, operation, name);
  const constant = compiler.constant(name);
  if (constant !== undefined && typeof constant !== 'object') {
    const value = fromFact(constant, operation.path);
    if (value !== UNKNOWN) return () => value;
  }
  const read = compiler.bind(name);
  const orElse = operation.args[1] === undefined ? undefined : compile(operation.args[1]);
  const slowly = (source: S, raw: FactValue | undefined): Strict => {
    const value = fromFact(raw, operation.path);
    if (value !== UNKNOWN) {
      // A list with a hole in it: whoever cannot decide because of the hole finds the fact blamed, whoever can forgives it.
      if (compiler.blame !== undefined && holdsUnknown(value)) compiler.blame.push(name);
      return value;
    }
    const fallback = orElse === undefined ? UNKNOWN : orElse(source);
    if (fallback !== UNKNOWN) return fallback;
    compiler.blame?.push(name);
    return UNKNOWN;
  };
  // Nearly every fact is a finite number, a boolean or a text that does not begin with white space: these are let through at once.
  const part: Part<S> = (source) => {
    const raw = read(source);
    if (typeof raw === 'number') return raw - raw === 0 ? raw : slowly(source, raw);
    return typeof raw === 'boolean' || (typeof raw === 'string' && isPlainText(raw)) ? raw : slowly(source, raw);
  };
  compiler.facts.set(part, read);
  return part;
}

function failingRead<S>(path: string): Part<S> {
  return () => {
    throw new RuleFailure('rule.name.notLiteral', path);
  };
}

function readElement<S>(compiler: Compiler<S>, operation: Operation, name: string): Part<S> {
  if (name === '' || name === 'current') return () => compiler.element ?? UNKNOWN;
  if (name === 'accumulator') return () => compiler.accumulator ?? UNKNOWN;
  return () => {
    const value = memberOf(compiler.element, name);
    if (value === undefined) throw new RuleFailure('rule.element.noSuchPart', operation.path);
    return value;
  };
}

function memberOf(element: Strict | undefined, name: string): Strict | undefined {
  return element !== undefined && isList(element) && /^\d+$/.test(name) ? element[Number(name)] : undefined;
}
