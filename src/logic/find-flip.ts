import type { FactValue } from '#domain/fact-value.ts';
import { type Bind, compileRule } from './compile-rule.ts';
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
  for (const [fact, reads] of readsOf(tree)) {
    const from = fact === '' || fact.startsWith('p.') ? undefined : options.bind(fact)(source);
    if (isAbsent(from)) continue;
    override.name = fact;
    for (const to of nearestFirst(candidates({ fact, reads, from, source, options }), from)) {
      const tried = { fact, from, to, difference: typeof from === 'number' && typeof to === 'number' ? toDecimal(to - from, '') : null };
      // Whatever follows is as far or farther.
      if (best !== null && distance(tried, options) >= distance(best, options)) break;
      override.value = to;
      const verdict = rule.evaluate(source);
      if (verdict.status === 'ok' && !same(verdict.value, value)) best = { ...tried, becomes: verdict.value };
    }
  }
  return best;
}

/** Every value once, numbers by how far they are; of two as far the one that came first. */
function nearestFirst(values: readonly FactValue[], from: FactValue): readonly FactValue[] {
  const once = [...new Set(values)];
  if (typeof from !== 'number') return once;
  const far = new Map(once.map((value) => [value, Math.abs(toDecimal(Number(value) - from, ''))]));
  return once.toSorted((left, right) => (far.get(left) ?? 0) - (far.get(right) ?? 0));
}

interface Turned<S> {
  readonly fact: string;
  readonly reads: Reads;
  readonly from: FactValue;
  readonly source: S;
  readonly options: Options<S>;
}

function candidates<S>(turned: Turned<S>): readonly FactValue[] {
  const { fact, reads, from, options } = turned;
  const { min = -Infinity, max = Infinity, codes } = options.domainOf?.(fact) ?? {};
  if (typeof from === 'boolean') return [!from];
  if (typeof from === 'string') return (codes ?? textsBeside(reads)).filter((code) => code !== from);
  if (typeof from !== 'number') return [];
  return numbersAround(turned, from).filter((to) => to >= min && to <= max && to !== from);
}

/** The values of the fact's own grid beside every threshold; where it stands inside a formula, its grid step by step. */
function numbersAround<S>(turned: Turned<S>, from: number): readonly number[] {
  const { fact, reads, options } = turned;
  const found = [...new Set(thresholds(turned))];
  const step = options.domainOf?.(fact).step ?? 10 ** -Math.max(0, ...[from, ...found].map(placesOf));
  const beside = found.flatMap((threshold) => {
    const below = Math.floor(toDecimal(threshold / step, ''));
    const above = Math.ceil(toDecimal(threshold / step, ''));
    return [below - 1, below, above, above + 1].map((count) => toDecimal(count * step, ''));
  });
  if (reads.read === reads.compared) return beside;
  return [...beside, ...Array.from({ length: 2 * SCANNED + 1 }, (_, index) => toDecimal(from + (index - SCANNED) * step, ''))];
}

function placesOf(value: number): number {
  return Math.min(6, String(value).split('.')[1]?.length ?? 0);
}

/** How a rule reads a fact: what stands beside it in comparisons, lists item by item, and whether it stands nowhere else. */
interface Reads {
  readonly beside: RuleNode[];
  readonly compared: number;
  readonly read: number;
}

/** How a rule reads each of its facts. */
function readsOf(tree: RuleTree): ReadonlyMap<string, Reads> {
  const found = new Map<string, Reads>();
  const at = (fact: string): Reads => found.get(fact) ?? { beside: [], compared: 0, read: 0 };
  for (const node of outerNodesOf(tree.root)) {
    const name = nameRead(node);
    if (name !== undefined) found.set(name, { ...at(name), read: at(name).read + 1 });
    if (node.kind !== 'operation' || !COMPARING.has(node.operator)) continue;
    const names = node.args.map((arg) => nameRead(arg));
    for (const fact of new Set(names)) {
      if (fact === undefined) continue;
      const reads = at(fact);
      for (const [index, arg] of node.args.entries()) if (names[index] !== fact) reads.beside.push(...(arg.kind === 'list' ? arg.items : [arg]));
      found.set(fact, { ...reads, compared: reads.compared + names.filter((other) => other === fact).length });
    }
  }
  return found;
}

/** The numbers that a fact is directly compared with. */
function thresholds<S>({ reads, source, options }: Turned<S>): readonly number[] {
  return reads.beside.flatMap((node) => numberAt(node, options, source) ?? []);
}

/** The texts that a fact without known codes is compared with. */
function textsBeside({ beside }: Reads): readonly string[] {
  return beside.flatMap((node) => (node.kind === 'literal' && typeof node.value === 'string' ? [node.value] : []));
}

function numberAt<S>(node: RuleNode, options: Options<S>, source: S): number | undefined {
  if (node.kind === 'literal') return typeof node.value === 'number' ? node.value : undefined;
  const verdict = compileRule<S>({ root: node }, { bind: options.bind }).evaluate(source);
  return verdict.status === 'ok' && typeof verdict.value === 'number' ? verdict.value : undefined;
}

/** How far a flip is: in steps of the fact; turning a yes or a code counts as more than any number. */
function distance<S>(flip: Pick<Flip, 'fact' | 'difference'>, options: Options<S>): number {
  return flip.difference === null ? 1e9 : Math.abs(flip.difference) / (options.domainOf?.(flip.fact).step ?? 1);
}

function same(left: FactValue, right: FactValue): boolean {
  return Array.isArray(left) && Array.isArray(right) ? left.join('\n') === right.join('\n') : left === right;
}
