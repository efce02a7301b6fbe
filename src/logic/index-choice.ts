import { nameRead, type RuleNode } from './rule-tree.ts';

/** From so many branches on it pays to look a value up before the branches are asked one by one. */
const MANY = 48;
/** All lists together may hold so many times as many entries as there are branches; else the values hardly tell the branches apart. */
const MOST_TIMES = 8;

/** Which branches of a long choice can hold for a value of one fact. Every other branch is certain to be false, without asking anything else. */
export interface ChoiceIndex {
  /** Where the fact is read. */
  readonly read: RuleNode;
  /** A number for every list there may be, by which what is made of it can be kept; undefined where the value tells nothing. */
  readonly place: (value: unknown) => number | undefined;
  /** The branches of a place, ascending. */
  readonly branchesAt: (place: number) => readonly number[];
}

/** A stretch of numbers that a condition asks for before anything else. */
interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly fromClosed: boolean;
  readonly toClosed: boolean;
}

/**
 * An index over the conditions of a choice by the fact that the first of them asks for first, if they ask for stretches of numbers; `constant` gives the
 * number that a part always is. Undefined where it would not help.
 */
export function indexChoice(conditions: readonly RuleNode[], constant: (node: RuleNode | undefined) => number | undefined): ChoiceIndex | undefined {
  const read = conditions.length < MANY ? undefined : factIn(leavesOf(conditions[0])[0]);
  const fact = read === undefined ? undefined : nameRead(read);
  if (read === undefined || fact === undefined) return undefined;
  const stretches = conditions.map((condition) => stretchOf(condition, fact, constant));
  const cuts = [...new Set(stretches.flatMap((stretch) => (stretch === undefined ? [] : [stretch.from, stretch.to])))]
    .filter((cut) => Number.isFinite(cut))
    .toSorted((left, right) => left - right);
  const lists: number[][] = Array.from({ length: cuts.length * 2 + 1 }, () => []);
  const placeOf = placesIn(cuts);
  let left = conditions.length * MOST_TIMES;
  for (const [branch, stretch] of stretches.entries()) {
    const [first, last] = stretch === undefined ? [0, lists.length - 1] : [firstPlace(stretch, placeOf), lastPlace(stretch, placeOf)];
    for (let place = first; place <= last; place += 1) lists[place]?.push(branch);
    left -= Math.max(0, last - first + 1);
    if (left < 0) return undefined;
  }
  return {
    read,
    place: (value) => (typeof value === 'number' && !Number.isNaN(value) ? placeOf(value) : undefined),
    branchesAt: (place) => lists[place] ?? [],
  };
}

/** Places: below the first cut 0, at it 1, between it and the second 2, and so on. */
function placesIn(cuts: readonly number[]): (value: number) => number {
  return (value) => {
    let [low, high] = [0, cuts.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((cuts[middle] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    return cuts[low] === value ? low * 2 + 1 : low * 2;
  };
}

function firstPlace({ from, fromClosed }: Stretch, placeOf: (value: number) => number): number {
  return from === -Infinity ? 0 : placeOf(from) + Number(!fromClosed);
}

function lastPlace({ to, toClosed }: Stretch, placeOf: (value: number) => number): number {
  return to === Infinity ? placeOf(Infinity) : placeOf(to) - Number(!toClosed);
}

/** What the conditions at the beginning of a condition ask of a fact; undefined where the first asks anything else. */
function stretchOf(condition: RuleNode, fact: string, constant: (node: RuleNode | undefined) => number | undefined): Stretch | undefined {
  let stretch: Stretch | undefined;
  for (const leaf of leavesOf(condition)) {
    const asked = stretchAsked(leaf, fact, constant);
    if (asked === undefined) return stretch;
    stretch = stretch === undefined ? asked : both(stretch, asked);
  }
  return stretch;
}

const WHOLE: Stretch = { from: -Infinity, to: Infinity, fromClosed: true, toClosed: true };

function stretchAsked(leaf: RuleNode, fact: string, constant: (node: RuleNode | undefined) => number | undefined): Stretch | undefined {
  const read = factIn(leaf);
  if (leaf.kind !== 'operation' || read === undefined || nameRead(read) !== fact || leaf.args.length !== 2) return undefined;
  const bound = constant(leaf.args[1]);
  if (bound === undefined) return undefined;
  switch (leaf.operator) {
    case '>=':
    case '>':
      return { ...WHOLE, from: bound, fromClosed: leaf.operator === '>=' };
    case '<=':
    case '<':
      return { ...WHOLE, to: bound, toClosed: leaf.operator === '<=' };
    default:
      return undefined;
  }
}

function both(left: Stretch, right: Stretch): Stretch {
  const [lower, upper] = [left.from >= right.from ? left : right, left.to <= right.to ? left : right];
  return {
    from: lower.from,
    to: upper.to,
    fromClosed: left.from === right.from ? left.fromClosed && right.fromClosed : lower.fromClosed,
    toClosed: left.to === right.to ? left.toClosed && right.toClosed : upper.toClosed,
  };
}

/** The conditions that must all hold, in the order in which they are asked. */
function leavesOf(node: RuleNode | undefined): readonly RuleNode[] {
  if (node === undefined) return [];
  return node.kind === 'operation' && node.operator === 'and' ? node.args.flatMap((arg) => leavesOf(arg)) : [node];
}

/** The plain reading of a fact that a comparison begins with. */
function factIn(leaf: RuleNode | undefined): RuleNode | undefined {
  const read = leaf?.kind === 'operation' ? leaf.args[0] : undefined;
  const name = read === undefined ? undefined : nameRead(read);
  return read?.kind === 'operation' && read.args.length === 1 && name !== undefined && name !== '' && !name.startsWith('p.') ? read : undefined;
}
