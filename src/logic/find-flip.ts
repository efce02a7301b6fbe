import type { FactValue } from '#domain/fact-value.ts';
import { type Bind, compileRule, namesOf } from './compile-rule.ts';
import { nameRead, type RuleNode, type RuleTree } from './rule-tree.ts';
import { outerNodesOf } from './walk-rule.ts';
import { isAbsent } from './strict-value.ts';
import { toDecimal } from './strict-number.ts';

/** The smallest change of one fact that changes the answer: 差 3 分即合格. `difference` is only there for numbers. */
export interface Flip {
  readonly fact: string;
  readonly from: FactValue;
  readonly to: FactValue;
  readonly difference: number | null;
  readonly becomes: FactValue;
}

interface Options<S> {
  readonly bind: Bind<S>;
  readonly decimals?: number | undefined;
  readonly domainOf?: (name: string) => { readonly step?: number; readonly min?: number; readonly max?: number; readonly codes?: readonly string[] };
}

const COMPARING: ReadonlySet<string> = new Set(['==', '===', '!=', '!==', '<', '<=', '>', '>=', 'in']);
/** How many steps each way are tried for a fact that is compared only inside a formula. */
const SCANNED = 400;

/** Tries, for every fact that the rule reads, the values around each threshold it is compared with, and takes the nearest that changes the answer. */
export function findFlip<S>(tree: RuleTree, options: Options<S>, found: { readonly source: S; readonly value: FactValue }): Flip | null {
  const { source, value } = found;
  const override: { name: string; value: FactValue } = { name: '', value: null };
  const bind: Bind<S> = (name) => {
    const read = options.bind(name);
    return (at) => (override.name === name ? override.value : read(at));
  };
  const rule = compileRule<S>(tree, { bind, decimals: options.decimals });
  let best: Flip | null = null;
  for (const fact of namesOf(tree).filter((name) => !name.startsWith('p.'))) {
    const from = options.bind(fact)(source);
    if (isAbsent(from)) continue;
    for (const to of candidates(tree, { fact, from, source, options })) {
      override.name = fact;
      override.value = to;
      const verdict = rule.evaluate(source);
      if (verdict.status !== 'ok' || same(verdict.value, value)) continue;
      const flip: Flip = {
        fact,
        from,
        to,
        difference: typeof from === 'number' && typeof to === 'number' ? toDecimal(to - from, '') : null,
        becomes: verdict.value,
      };
      if (best === null || distance(flip, options) < distance(best, options)) best = flip;
    }
  }
  return best;
}

interface Turned<S> {
  readonly fact: string;
  readonly from: FactValue;
  readonly source: S;
  readonly options: Options<S>;
}

function candidates<S>(tree: RuleTree, turned: Turned<S>): readonly FactValue[] {
  const { fact, from, options } = turned;
  const { min = -Infinity, max = Infinity, codes } = options.domainOf?.(fact) ?? {};
  if (typeof from === 'boolean') return [!from];
  if (typeof from === 'string') return (codes ?? textsBeside(tree, fact)).filter((code) => code !== from);
  if (typeof from !== 'number') return [];
  return numbersAround(tree, turned, from).filter((to) => to >= min && to <= max && to !== from);
}

/** The values of the fact's own grid beside every threshold; where it stands inside a formula, its grid step by step. */
function numbersAround<S>(tree: RuleTree, turned: Turned<S>, from: number): readonly number[] {
  const { fact, options } = turned;
  const found = thresholds(tree, turned);
  const step = options.domainOf?.(fact).step ?? 10 ** -Math.max(0, ...[from, ...found].map(placesOf));
  const beside = found.flatMap((threshold) => {
    const below = Math.floor(toDecimal(threshold / step, ''));
    const above = Math.ceil(toDecimal(threshold / step, ''));
    return [below - 1, below, above, above + 1].map((count) => toDecimal(count * step, ''));
  });
  if (isOnlyCompared(tree, fact)) return beside;
  return [...beside, ...Array.from({ length: 2 * SCANNED + 1 }, (_, index) => toDecimal(from + (index - SCANNED) * step, ''))];
}

function placesOf(value: number): number {
  return Math.min(6, String(value).split('.')[1]?.length ?? 0);
}

/** Does a fact stand directly in comparisons, and nowhere inside a formula? */
function isOnlyCompared(tree: RuleTree, fact: string): boolean {
  const compared = new Set<RuleNode>();
  const read: RuleNode[] = [];
  for (const node of outerNodesOf(tree.root)) {
    if (nameRead(node) === fact) read.push(node);
    if (node.kind === 'operation' && COMPARING.has(node.operator)) for (const arg of node.args) compared.add(arg);
  }
  return read.every((node) => compared.has(node));
}

/** The numbers that a fact is directly compared with. */
function thresholds<S>(tree: RuleTree, { fact, source, options }: Turned<S>): readonly number[] {
  return comparedWith(tree, fact).flatMap((node) => numberAt(node, options, source) ?? []);
}

/** The texts that a fact without known codes is compared with. */
function textsBeside(tree: RuleTree, fact: string): readonly string[] {
  return comparedWith(tree, fact).flatMap((node) => (node.kind === 'literal' && typeof node.value === 'string' ? [node.value] : []));
}

/** What stands beside a fact in a comparison, lists item by item. */
function comparedWith(tree: RuleTree, fact: string): readonly RuleNode[] {
  const found: RuleNode[] = [];
  for (const node of outerNodesOf(tree.root)) {
    if (node.kind !== 'operation' || !COMPARING.has(node.operator) || !node.args.some((arg) => nameRead(arg) === fact)) continue;
    for (const arg of node.args) if (nameRead(arg) !== fact) found.push(...(arg.kind === 'list' ? arg.items : [arg]));
  }
  return found;
}

function numberAt<S>(node: RuleNode, options: Options<S>, source: S): number | undefined {
  const verdict = compileRule<S>({ root: node }, { bind: options.bind }).evaluate(source);
  return verdict.status === 'ok' && typeof verdict.value === 'number' ? verdict.value : undefined;
}

/** How far a flip is: in steps of the fact; turning a yes or a code counts as more than any number. */
function distance<S>(flip: Flip, options: Options<S>): number {
  return flip.difference === null ? 1e9 : Math.abs(flip.difference) / (options.domainOf?.(flip.fact).step ?? 1);
}

function same(left: FactValue, right: FactValue): boolean {
  return Array.isArray(left) && Array.isArray(right) ? left.join('\n') === right.join('\n') : left === right;
}
