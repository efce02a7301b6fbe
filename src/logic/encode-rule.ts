import type { Json } from '#domain/json.ts';
import type { RuleNode, RuleTree } from './rule-tree.ts';

/** The JSON-Logic document of a rule: what `decodeRule` read, unchanged. */
export function encodeRule(tree: RuleTree): Json {
  return encodeNode(tree.root);
}

/** The JSON-Logic of one node. */
export function encodeNode(node: RuleNode): Json {
  switch (node.kind) {
    case 'literal':
      return node.value;
    case 'opaque':
      return node.json;
    case 'list':
      return node.items.map(encodeNode);
    case 'operation': {
      const args = node.args.map(encodeNode);
      return { [node.operator]: node.bare ? (args[0] ?? null) : args };
    }
  }
}
