import type { Json } from '#domain/json.ts';
import { isTruthy, operations, type Value } from './json-logic-operations.ts';
import type { RuleNode, RuleTree } from './rule-tree.ts';
import { isOverElements } from './walk-rule.ts';
import { RuleFailure } from './rule-failure.ts';

type Run = (data: Value) => Value;

/**
 * Compiles a rule under the interchange profile: gives what json-logic-js gives, quirks and all (`null < 70` is true).
 * Only for exchanging rules with other tools; the product itself evaluates strictly.
 * Refuses (throws) an operator that JSON Logic does not have, when it is evaluated.
 */
export function compileJsonLogic(tree: RuleTree): (data: Json) => Json {
  const run = compile(tree.root);
  return (data) => (run(data) ?? null) as Json;
}

function compile(node: RuleNode): Run {
  switch (node.kind) {
    case 'literal':
      return () => node.value;
    case 'opaque':
      return () => node.json;
    case 'list': {
      const items = node.items.map(compile);
      return (data) => items.map((item) => item(data));
    }
    case 'operation':
      return compileOperation(node.operator, node.args.map(compile), node.path);
  }
}

function compileOperation(operator: string, args: readonly Run[], path: string): Run {
  if (isOverElements(operator) && operator !== 'reduce') return overElements(operator, args);
  switch (operator) {
    case 'if':
    case '?:':
      return choose(args);
    case 'and':
    case 'or':
      return connect(args, operator === 'or');
    case 'reduce':
      return reduce(args);
    case 'var':
      return (data) => readPath(data, args[0]?.(data), args[1]?.(data));
    case 'missing':
      return (data) =>
        absentOf(
          data,
          args.map((arg) => arg(data)),
        );
    case 'missing_some':
      return (data) =>
        missingSome(
          data,
          args.map((arg) => arg(data)),
          path,
        );
    default:
      return plain(operator, args, path);
  }
}

function plain(operator: string, args: readonly Run[], path: string): Run {
  const operation = Object.hasOwn(operations, operator) ? operations[operator] : undefined;
  return (data) => {
    if (operation === undefined) throw new RuleFailure('rule.operator.unknown', path);
    return operation(...args.map((arg) => arg(data)));
  };
}

function choose(args: readonly Run[]): Run {
  return (data) => {
    let index = 0;
    for (; index < args.length - 1; index += 2) {
      if (isTruthy(args[index]?.(data))) return args[index + 1]?.(data);
    }
    return args.length === index + 1 ? args[index]?.(data) : null;
  };
}

function connect(args: readonly Run[], deciding: boolean): Run {
  return (data) => {
    let value: Value;
    for (const arg of args) {
      value = arg(data);
      if (isTruthy(value) === deciding) return value;
    }
    return value;
  };
}

function overElements(operator: string, [listOf, body]: readonly Run[]): Run {
  return (data) => {
    const found = listOf?.(data);
    const list: readonly Value[] = Array.isArray(found) ? found : [];
    const holds = (element: Value): boolean => isTruthy(body?.(element));
    if (operator === 'map') return list.map((element) => body?.(element));
    if (operator === 'filter') return list.filter(holds);
    if (operator === 'all') return list.length > 0 && list.every(holds);
    return list.some(holds) === (operator === 'some');
  };
}

function reduce([listOf, body, start]: readonly Run[]): Run {
  return (data) => {
    const list = listOf?.(data);
    const first = start === undefined ? null : start(data);
    if (!Array.isArray(list)) return first;
    return list.reduce((accumulator: Value, current: Value) => body?.({ current, accumulator }), first);
  };
}

/** Own properties only: a rule cannot reach a prototype. */
function readPath(data: Value, path: Value, orElse: Value): Value {
  if (path === undefined || path === '' || path === null) return data;
  let value: Value = data;
  for (const part of String(path).split('.')) value = memberOf(value, part);
  // A null that is there is found: the default is only for what is not.
  return value === undefined ? (orElse ?? null) : value;
}

function memberOf(value: Value, part: string): Value {
  if (value === null || value === undefined || !Object.hasOwn(Object(value) as object, part)) return undefined;
  return (Object(value) as Readonly<Record<string, Value>>)[part];
}

function absentOf(data: Value, args: readonly Value[]): readonly Value[] {
  const names = Array.isArray(args[0]) ? (args[0] as readonly Value[]) : args;
  return names.filter((name) => {
    const [path, orElse] = Array.isArray(name) ? (name as readonly Value[]) : [name];
    const value = readPath(data, path, orElse);
    return value === null || value === '';
  });
}

/** One name without brackets counts as many as it has letters, as in json-logic-js, and names that are none are an error. */
function missingSome(data: Value, [wanted, names]: readonly Value[], path: string): Value {
  if (names === null || names === undefined) throw new RuleFailure('rule.arguments.missing', path);
  const absent = absentOf(data, Array.isArray(names) ? (names as readonly Value[]) : [names]);
  const count = typeof names === 'string' || Array.isArray(names) ? names.length : Number.NaN;
  return count - absent.length >= Number(wanted) ? [] : absent;
}
