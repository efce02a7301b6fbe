import type { RuleOutput } from '#domain/rule.ts';
import { parentAt } from '#logic/edit/edit-node.ts';
import { partsOf } from '#logic/edit/node-parts.ts';
import { isChoice } from '#logic/edit/rearrange-node.ts';
import type { Shapes } from '#logic/infer-shapes.ts';
import { nameRead, type RuleNode, type RuleTree } from '#logic/rule-tree.ts';

const COMPARING: ReadonlySet<string> = new Set(['==', '===', '!=', '!==', 'in']);

/** Everything that a text at a place can sensibly be: the codes of what it is compared with, of the list it stands in, or of the rule's own outcomes. */
export function codesBeside(tree: RuleTree, path: string, { shapes, output }: { readonly shapes: Shapes; readonly output: RuleOutput }): readonly string[] {
  const found = parentAt(tree.root, path);
  if (found === undefined) return codesOfOutput(output);
  const { parent, index } = found;
  if (parent.kind === 'list') {
    const around = parentAt(tree.root, parent.path);
    return around?.parent.kind === 'operation' && COMPARING.has(around.parent.operator)
      ? codesOfOthers(partsOf(around.parent), around.index, shapes)
      : codesOfOutput(output);
  }
  if (COMPARING.has(parent.operator)) return codesOfOthers(parent.args, index, shapes);
  const isOutcome = isChoice(parent) && (index % 2 === 1 || index === parent.args.length - 1);
  return isOutcome || parent.operator === 'merge' ? codesBeside(tree, parent.path, { shapes, output }) : [];
}

function codesOfOutput(output: RuleOutput): readonly string[] {
  return output.type === 'enum' || output.type === 'codes' ? output.codes.map(({ code }) => code) : [];
}

/** A literal beside it is no declaration of what there is. */
function codesOfOthers(parts: readonly RuleNode[], index: number, shapes: Shapes): readonly string[] {
  return parts.flatMap((part, at) => {
    if (at === index || nameRead(part) === undefined) return [];
    const shape = shapes.get(part.path);
    return shape?.codes ?? shape?.item?.codes ?? [];
  });
}
