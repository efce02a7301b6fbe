import { syntaxTree } from '@codemirror/language';
import type { EditorState } from '@codemirror/state';
import type { SyntaxNode } from '@lezer/common';

const VALUES: ReadonlySet<string> = new Set(['Object', 'Array', 'String', 'Number', 'True', 'False', 'Null']);

/** Where in the text a JSON pointer leads; as far as it leads, where the text is broken. */
export function nodeAtPointer(state: EditorState, pointer: string): SyntaxNode | null {
  let node = valuesIn(syntaxTree(state).topNode)[0] ?? null;
  for (const step of pointer.split('/').slice(1)) {
    const next = node === null ? undefined : memberOf(state, node, step.replaceAll('~1', '/').replaceAll('~0', '~'));
    if (next === undefined) return node;
    node = next;
  }
  return node;
}

/** The values directly inside. */
export function valuesIn(node: SyntaxNode): readonly SyntaxNode[] {
  const found: SyntaxNode[] = [];
  for (let child = node.firstChild; child !== null; child = child.nextSibling) if (VALUES.has(child.name)) found.push(child);
  return found;
}

/** The name of a member. */
export function nameOf(state: EditorState, property: SyntaxNode): string | undefined {
  const name = property.getChild('PropertyName');
  return name === null ? undefined : textOf(state, name);
}

/** What a text in quotation marks says; as it stands where it is not whole. */
export function textOf(state: EditorState, node: SyntaxNode): string {
  const written = state.sliceDoc(node.from, node.to);
  try {
    return String(JSON.parse(written));
  } catch {
    return written.replaceAll('"', '');
  }
}

function memberOf(state: EditorState, node: SyntaxNode, step: string): SyntaxNode | undefined {
  if (node.name === 'Array') return valuesIn(node)[Number(step)];
  const property = node.getChildren('Property').find((each) => nameOf(state, each) === step);
  return property === undefined ? undefined : valuesIn(property)[0];
}
