import { toPointer } from '#domain/problem.ts';
import type { ParentNode } from '#logic/edit/node-parts.ts';

/** The JSON pointer of an operand by its number, as it is when there are `count` of them: a single one may stand without brackets. */
export function childPath(node: ParentNode, index: number, count: number): string {
  if (node.kind === 'list') return `${node.path}/${index}`;
  const inside = `${node.path}${toPointer([node.operator])}`;
  return node.bare && count === 1 ? inside : `${inside}/${index}`;
}

/** A JSON pointer without its last step; undefined for that of the whole. */
export function pathAbove(path: string): string | undefined {
  return path === '' ? undefined : path.slice(0, path.lastIndexOf('/'));
}
