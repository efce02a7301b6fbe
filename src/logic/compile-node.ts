import { compileArithmetic } from './compile-arithmetic.ts';
import { compileComparison } from './compile-comparison.ts';
import { compileCondition } from './compile-condition.ts';
import { compileList } from './compile-list.ts';
import { compileRead } from './compile-read.ts';
import type { Compiler, Operation, Part } from './compiler.ts';
import type { RuleNode } from './rule-tree.ts';
import { type Strict, UNKNOWN } from './strict-value.ts';
import { RuleFailure } from './rule-failure.ts';

/** A compiler of one family of operators; the last argument compiles its operands. */
export type Family = <S>(compiler: Compiler<S>, operation: Operation, compile: (node: RuleNode) => Part<S>) => Part<S>;

const families: Readonly<Record<string, Family>> = {
  ...assign(compileRead, ['var', 'missing', 'missing_some']),
  ...assign(compileCondition, ['and', 'or', '!', '!!', 'if', '?:']),
  ...assign(compileComparison, ['==', '===', '!=', '!==', '<', '<=', '>', '>=', 'in']),
  ...assign(compileArithmetic, ['+', '-', '*', '/', '%', 'min', 'max', 'cat', 'substr']),
  ...assign(compileList, ['merge', 'map', 'filter', 'reduce', 'all', 'some', 'none']),
};

/** Compiles any node. An unknown operator or opaque data compiles too, and is an error when it is evaluated. */
export function compileNode<S>(compiler: Compiler<S>, node: RuleNode): Part<S> {
  switch (node.kind) {
    case 'literal': {
      const value = node.value ?? UNKNOWN;
      return () => value;
    }
    case 'list': {
      if (node.items.every((item) => item.kind === 'literal')) {
        const written: readonly Strict[] = Object.freeze(node.items.map((item) => item.value ?? UNKNOWN));
        return () => written;
      }
      const items = node.items.map((item) => compileNode(compiler, item));
      return (source) => items.map((item) => item(source));
    }
    case 'opaque':
      return failing('rule.value.opaque', node.path);
    case 'operation': {
      const family = Object.hasOwn(families, node.operator) ? families[node.operator] : undefined;
      if (family === undefined) return failing('rule.operator.unknown', node.path);
      return family(compiler, node, (child) => compileNode(compiler, child));
    }
  }
}

function assign(family: Family, names: readonly string[]): Readonly<Record<string, Family>> {
  return Object.fromEntries(names.map((name) => [name, family]));
}

function failing<S>(code: string, path: string): Part<S> {
  return () => {
    throw new RuleFailure(code, path);
  };
}
