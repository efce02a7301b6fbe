import { inferArithmetic } from './infer-arithmetic.ts';
import { BOOLEAN_SHAPE, type Shape, UNKNOWN_SHAPE } from './rule-shape.ts';
import { uniteShapes } from './unite-shapes.ts';
import { shapeOfFact, shapeOfLiteral, shapeOfParameter } from './declared-shape.ts';
import type { Vocabulary } from './vocabulary.ts';
import { nameRead, type RuleNode, type RuleTree } from './rule-tree.ts';
import { isOverElements } from './walk-rule.ts';

/** What can be said of every part of a rule, by the JSON pointer of its node. */
export type Shapes = ReadonlyMap<string, Shape>;

interface Inference {
  readonly vocabulary: Vocabulary;
  readonly shapes: Map<string, Shape>;
}

/** Works out the shape of every part from the vocabulary. Never refuses: what does not fit is `unknown`, and others report it. */
export function inferShapes(tree: RuleTree, vocabulary: Vocabulary): Shapes {
  const shapes = new Map<string, Shape>();
  infer({ vocabulary, shapes }, tree.root, undefined);
  return shapes;
}

/** `element` is the shape of what a quantifier is looking at; undefined outside of one. */
function infer(inference: Inference, node: RuleNode, element: Shape | undefined): Shape {
  const shape = shapeOf(inference, node, element);
  inference.shapes.set(node.path, shape);
  return shape;
}

function shapeOf(inference: Inference, node: RuleNode, element: Shape | undefined): Shape {
  switch (node.kind) {
    case 'literal':
      return shapeOfLiteral(node.value);
    case 'opaque':
      return UNKNOWN_SHAPE;
    case 'list':
      return { type: 'list', item: uniteShapes(node.items.map((item) => infer(inference, item, element))) };
    case 'operation':
      return isOverElements(node.operator) ? shapeOverElements(inference, node, element) : shapeOfOperation(inference, node, element);
  }
}

type Operation = Extract<RuleNode, { kind: 'operation' }>;

const DECIDING: ReadonlySet<string> = new Set(['and', 'or', '!', '!!', 'in', '==', '===', '!=', '!==', '<', '<=', '>', '>=']);

function shapeOfOperation(inference: Inference, node: Operation, element: Shape | undefined): Shape {
  const args = node.args.map((arg) => infer(inference, arg, element));
  if (DECIDING.has(node.operator)) return BOOLEAN_SHAPE;
  switch (node.operator) {
    case 'var':
      return shapeOfVar(inference, node, { element, args });
    case 'if':
    case '?:':
      return uniteShapes(args.filter((_, index) => index % 2 === 1 || index === args.length - 1));
    case 'missing':
    case 'missing_some':
      return { type: 'list', item: { type: 'text' } };
    case 'merge':
      return { type: 'list', item: uniteShapes(args.map((arg) => (arg.type === 'list' ? (arg.item ?? UNKNOWN_SHAPE) : arg))) };
    case 'cat':
    case 'substr':
      return { type: 'text' };
    default:
      return inferArithmetic(node.operator, args);
  }
}

function shapeOfVar({ vocabulary }: Inference, node: Operation, at: { readonly element: Shape | undefined; readonly args: readonly Shape[] }): Shape {
  const name = nameRead(node);
  if (name === undefined) return UNKNOWN_SHAPE;
  if (at.element !== undefined) return name === '' || name === 'current' ? at.element : UNKNOWN_SHAPE;
  const parameter = name.startsWith('p.') ? vocabulary.parameters.get(name.slice(2)) : undefined;
  const fact = vocabulary.facts.get(name);
  const read = parameter === undefined ? (fact === undefined ? UNKNOWN_SHAPE : shapeOfFact(fact)) : shapeOfParameter(parameter);
  const orElse = at.args[1];
  return orElse === undefined ? read : uniteShapes([read, orElse]);
}

function shapeOverElements(inference: Inference, { operator, args }: Operation, element: Shape | undefined): Shape {
  const [list, body, start] = args;
  const elements = list === undefined ? UNKNOWN_SHAPE : infer(inference, list, element);
  const inside = body === undefined ? UNKNOWN_SHAPE : infer(inference, body, elements.item ?? UNKNOWN_SHAPE);
  const from = start === undefined ? UNKNOWN_SHAPE : infer(inference, start, element);
  if (operator === 'filter') return elements;
  if (operator === 'map') return { type: 'list', item: inside };
  return operator === 'reduce' ? { type: from.type } : BOOLEAN_SHAPE;
}
