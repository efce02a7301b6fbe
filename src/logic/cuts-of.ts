import { nameRead, type RuleNode, type RuleTree } from './rule-tree.ts';
import { nodesOf } from './walk-rule.ts';

const COMPARING: ReadonlySet<string> = new Set(['<', '<=', '>', '>=', '==', '===', '!=', '!==']);

/**
 * The numbers against which a rule holds a fact, so that nothing changes between two that follow each other; undefined where it does anything else with
 * the fact than to hold it against written numbers and parameters. `valueOf` gives the value of a parameter by the name under which it is read.
 */
export function cutsOf(tree: RuleTree, fact: string, valueOf: (name: string) => number | undefined): readonly number[] | undefined {
  const cuts = new Set<number>();
  let reads = 0;
  let held = 0;
  for (const node of nodesOf(tree.root)) {
    if (nameRead(node) === fact) reads += 1;
    if (node.kind !== 'operation') continue;
    const standards = standardsIn(node, fact);
    held += standards.length > 0 ? node.args.filter((arg) => nameRead(arg) === fact).length : 0;
    for (const standard of standards) {
      const value = numberOf(standard, valueOf);
      if (value === undefined) return undefined;
      cuts.add(value);
    }
  }
  return reads === held ? [...cuts] : undefined;
}

/** What an operation holds the fact against; nothing where it does not compare it. */
function standardsIn({ operator, args }: Extract<RuleNode, { kind: 'operation' }>, fact: string): readonly RuleNode[] {
  const [first, second] = args;
  if (COMPARING.has(operator)) return args.some((arg) => nameRead(arg) === fact) ? args.filter((arg) => nameRead(arg) !== fact) : [];
  return operator === 'in' && first !== undefined && nameRead(first) === fact && second?.kind === 'list' ? second.items : [];
}

function numberOf(node: RuleNode, valueOf: (name: string) => number | undefined): number | undefined {
  if (node.kind === 'literal') return typeof node.value === 'number' ? node.value : undefined;
  const name = nameRead(node);
  return name === undefined ? undefined : valueOf(name);
}
