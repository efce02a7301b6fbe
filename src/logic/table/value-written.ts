import type { RuleNode } from '#logic/rule-tree.ts';
import type { Vocabulary } from '#logic/vocabulary.ts';
import { nameRead } from '#logic/rule-tree.ts';

/**
 * The value of an outcome that is written out, or of a parameter, as a text to tell it from others by; undefined for what is worked out or read from a
 * fact. Two outcomes with different texts are never equal.
 */
export function valueWritten(node: RuleNode, { parameters }: Vocabulary): string | undefined {
  if (node.kind === 'literal') return node.value === null ? undefined : JSON.stringify(node.value);
  if (node.kind === 'list') {
    const items = node.items.map((item) => (item.kind === 'literal' && item.value !== null ? JSON.stringify(item.value) : undefined));
    return items.includes(undefined) ? undefined : `[${items.join(',')}]`;
  }
  const name = node.kind === 'operation' && node.args.length === 1 ? nameRead(node) : undefined;
  const value = name?.startsWith('p.') === true ? parameters.get(name.slice(2))?.value : undefined;
  return value === undefined ? undefined : JSON.stringify(value);
}
