import { type ChartNode, type IndexedTransition, isInside } from './chart-node.ts';
import type { Configuration } from './configuration.ts';

/** What a guard's rule says; the charts never evaluate it themselves. */
export type GuardVerdict = true | false | 'undetermined';

/** Answers guards, and remembers what was asked, each rule once, in order. */
export class Guards {
  readonly consulted = new Map<string, GuardVerdict>();
  readonly #verdictOf: (rule: string) => GuardVerdict;
  /** How many candidate transitions were looked at. */
  candidates = 0;

  constructor(verdictOf: (rule: string) => GuardVerdict) {
    this.#verdictOf = verdictOf;
  }

  ask(rule: string): GuardVerdict {
    let verdict = this.consulted.get(rule);
    if (verdict === undefined) this.consulted.set(rule, (verdict = this.#verdictOf(rule)));
    return verdict;
  }
}

type Choice = IndexedTransition | 'blocked' | undefined;

/**
 * The first candidate whose guard is true. An undetermined guard stops the search (`blocked`): what cannot be told must not
 * fall through to the candidates after it, nor to the states around (K5).
 */
export function choose(candidates: readonly IndexedTransition[], guards: Guards): Choice {
  for (const candidate of candidates) {
    guards.candidates += 1;
    const { guard } = candidate.transition;
    const verdict = guard === undefined ? true : guards.ask(guard.params.id);
    if (verdict === true) return candidate;
    if (verdict === 'undetermined') return 'blocked';
  }
  return undefined;
}

/** What is looked for: the transitions of one event, in the active states, and those found. */
interface Search {
  readonly active: Configuration;
  readonly event: string;
  readonly guards: Guards;
  readonly found: IndexedTransition[];
}

/** The transitions that an event takes: innermost first, each region for itself, without conflicts. */
export function selectForEvent(
  active: Configuration,
  event: { readonly root: ChartNode; readonly name: string },
  guards: Guards,
): readonly IndexedTransition[] {
  const search: Search = { active, event: event.name, guards, found: [] };
  selectIn(event.root, search);
  return withoutConflicts(active, search.found);
}

/** Answers whether a state, or one inside it, has dealt with the event: then the states around do not see it. */
function selectIn(node: ChartNode, search: Search): boolean {
  if (!node.hears.has(search.event)) return false;
  let dealtWith = false;
  for (const child of node.children) if (search.active.has(child) && selectIn(child, search)) dealtWith = true;
  const candidates = dealtWith ? undefined : node.on.get(search.event);
  if (candidates === undefined) return dealtWith;
  const choice = choose(candidates, search.guards);
  if (choice !== undefined && choice !== 'blocked') search.found.push(choice);
  return choice !== undefined;
}

/** The standing transitions that can be taken now: from every active leaf outwards, the first that is enabled or blocked. */
export function selectStanding(active: Configuration, guards: Guards): readonly IndexedTransition[] {
  const found: IndexedTransition[] = [];
  for (const leaf of active) {
    if (leaf.children.length > 0 || !leaf.stands) continue;
    const choice = standingFrom(leaf, guards);
    if (choice !== undefined && choice !== 'blocked' && !found.includes(choice)) found.push(choice);
  }
  return withoutConflicts(active, found);
}

function standingFrom(leaf: ChartNode, guards: Guards): Choice {
  for (let node: ChartNode | null = leaf; node !== null && node.stands; node = node.parent) {
    const choice = choose(node.always, guards);
    if (choice !== undefined) return choice;
  }
  return undefined;
}

/** Of two transitions that leave the same state, the inner one wins, else the first. */
function withoutConflicts(active: Configuration, transitions: readonly IndexedTransition[]): readonly IndexedTransition[] {
  if (transitions.length < 2) return transitions;
  let kept: IndexedTransition[] = [];
  for (const candidate of transitions) {
    const rivals = kept.filter((other) => collide(active, candidate, other));
    if (rivals.some((rival) => !isInside(candidate.source, rival.source))) continue;
    kept = [...kept.filter((other) => !rivals.includes(other)), candidate];
  }
  return kept;
}

function collide(active: Configuration, one: IndexedTransition, other: IndexedTransition): boolean {
  if (one.target === null || other.target === null) return false;
  for (const node of active) if (isInside(node, one.domain) && isInside(node, other.domain)) return true;
  return false;
}
