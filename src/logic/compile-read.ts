import type { Compiler, Operation, Part } from './compiler.ts';
import { nameRead, type RuleNode } from './rule-tree.ts';
import { fromFact, isList, type Strict, UNKNOWN } from './strict-value.ts';
import { RuleFailure } from './rule-failure.ts';

/** `var` with a literal name (and perhaps a default), `missing`, `missing_some`. */
export function compileRead<S>(compiler: Compiler<S>, operation: Operation, compile: (node: RuleNode) => Part<S>): Part<S> {
  if (operation.operator === 'var') return compileVar(compiler, operation, compile);
  const [first, second] = operation.operator === 'missing' ? [undefined, operation.args] : [operation.args[0], operation.args.slice(1)];
  const names = second.flatMap((arg) => (arg.kind === 'list' ? arg.items : [arg]));
  const wanted = first?.kind === 'literal' && typeof first.value === 'number' ? first.value : 0;
  const readers = names.map((node) => {
    if (node.kind !== 'literal' || typeof node.value !== 'string') throw new RuleFailure('rule.name.notLiteral', node.path);
    return { name: node.value, read: compiler.bind(node.value) };
  });
  return (source) => {
    const absent = readers.filter(({ read }) => fromFact(read(source)) === UNKNOWN).map(({ name }) => name);
    return readers.length - absent.length >= wanted && wanted > 0 ? [] : absent;
  };
}

function compileVar<S>(compiler: Compiler<S>, operation: Operation, compile: (node: RuleNode) => Part<S>): Part<S> {
  const name = nameRead(operation);
  if (name === undefined || (name === '' && !compiler.scoped)) return failingRead(operation.path);
  if (compiler.scoped) return readElement(compiler, operation, name);
  const read = compiler.bind(name);
  const orElse = operation.args[1] === undefined ? undefined : compile(operation.args[1]);
  return (source) => {
    const value = fromFact(read(source));
    if (value !== UNKNOWN) {
      if (typeof value === 'object' && !isList(value)) throw new RuleFailure('rule.type.notAFact', operation.path);
      return value;
    }
    const fallback = orElse === undefined ? UNKNOWN : orElse(source);
    if (fallback !== UNKNOWN) return fallback;
    compiler.blame?.push(name);
    return UNKNOWN;
  };
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
