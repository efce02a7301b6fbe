import { type Compiler, forgiving, type Operation, type Part } from './compiler.ts';
import { nameRead, type RuleNode } from './rule-tree.ts';
import { outerNodesOf } from './walk-rule.ts';
import { holdsUnknown, isList, type Strict, UNKNOWN } from './strict-value.ts';
import { RuleFailure } from './rule-failure.ts';

/** Lists: `merge`, and the operators that look at one element after the other. Inside those, `var` reads the element. */
export function compileList<S>(compiler: Compiler<S>, operation: Operation, compile: (node: RuleNode) => Part<S>): Part<S> {
  const { operator, args, path } = operation;
  if (operator === 'merge') return compileMerge(args.map(compile));
  const [listNode, bodyNode, startNode] = args;
  if (listNode === undefined || bodyNode === undefined) throw new RuleFailure('rule.arguments.missing', path);
  const list = listOf(compile(listNode), listNode.path);
  const start = startNode === undefined ? undefined : compile(startNode);
  const outer = compiler.scoped;
  compiler.scoped = true;
  const body = compile(bodyNode);
  compiler.scoped = outer;
  const look = operator === 'reduce' ? reduceList(compiler, { list, body, start }) : lookAtEach(compiler, { list, body }, { operator, path: bodyNode.path });
  return forgiving(compiler, compiler.scoped ? look : blamingTheList(compiler, look, listNode));
}

interface Traversal<S> {
  readonly list: ListPart<S>;
  readonly body: Part<S>;
}

function lookAtEach<S>(compiler: Compiler<S>, { list, body }: Traversal<S>, at: { readonly operator: string; readonly path: string }): Part<S> {
  const each = eachElement(compiler, body);
  return (source) => {
    const elements = list(source);
    if (elements === UNKNOWN) return UNKNOWN;
    const results = elements.map((element) => each(source, element));
    if (at.operator === 'map') return results;
    const verdicts = results.map((result) => asCondition(result, at.path));
    return at.operator === 'filter' ? filterList(elements, verdicts) : quantify(at.operator, verdicts);
  };
}

/** Where nothing can be told and no name was to blame for it (there is nobody to look at), the facts that hold the list are. */
function blamingTheList<S>(compiler: Compiler<S>, look: Part<S>, listNode: RuleNode): Part<S> {
  const names = [...outerNodesOf(listNode)].flatMap((node) => nameRead(node) ?? []);
  const lists = names.map((name) => ({ name, read: compiler.bind(name) }));
  return (source) => {
    const since = compiler.blame?.length ?? 0;
    const value = look(source);
    if (compiler.blame?.length === since && holdsUnknown(value)) {
      compiler.blame.push(...lists.filter(({ read }) => Array.isArray(read(source))).map(({ name }) => name));
    }
    return value;
  };
}

type ListPart<S> = (source: S) => readonly Strict[] | typeof UNKNOWN;

function listOf<S>(part: Part<S>, path: string): ListPart<S> {
  return (source) => {
    const value = part(source);
    if (value === UNKNOWN || isList(value)) return value;
    throw new RuleFailure('rule.type.notList', path);
  };
}

/** A part that cannot be told may be a list of any length, so nothing can be said of the whole. */
function compileMerge<S>(parts: readonly Part<S>[]): Part<S> {
  return (source) => {
    const values = parts.map((part) => part(source));
    return values.includes(UNKNOWN) ? UNKNOWN : values.flat(1);
  };
}

function eachElement<S>(compiler: Compiler<S>, body: Part<S>): (source: S, element: Strict) => Strict {
  return (source, element) => {
    const outer = compiler.element;
    compiler.element = element;
    try {
      return body(source);
    } finally {
      compiler.element = outer;
    }
  };
}

function asCondition(value: Strict, path: string): boolean | typeof UNKNOWN {
  if (value === true || value === false || value === UNKNOWN) return value;
  throw new RuleFailure('rule.condition.notBoolean', path);
}

function filterList(elements: readonly Strict[], verdicts: readonly (boolean | typeof UNKNOWN)[]): Strict {
  return verdicts.includes(UNKNOWN) ? UNKNOWN : elements.filter((_, index) => verdicts[index] === true);
}

/** Over nobody nothing can be told: an empty list is no proof that all are through. */
function quantify(operator: string, verdicts: readonly (boolean | typeof UNKNOWN)[]): Strict {
  if (verdicts.length === 0) return UNKNOWN;
  const deciding = operator !== 'all';
  if (verdicts.includes(deciding)) return operator === 'some';
  if (verdicts.includes(UNKNOWN)) return UNKNOWN;
  return operator !== 'some';
}

interface Reduction<S> extends Traversal<S> {
  readonly start: Part<S> | undefined;
}

function reduceList<S>(compiler: Compiler<S>, { list, body, start }: Reduction<S>): Part<S> {
  return (source) => {
    const elements = list(source);
    if (elements === UNKNOWN) return UNKNOWN;
    const { element, accumulator } = compiler;
    let total: Strict = start === undefined ? UNKNOWN : start(source);
    try {
      for (const current of elements) {
        compiler.element = current;
        compiler.accumulator = total;
        total = body(source);
      }
      return total;
    } finally {
      compiler.element = element;
      compiler.accumulator = accumulator;
    }
  };
}
