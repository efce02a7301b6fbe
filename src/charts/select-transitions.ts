import type { ChartNode, IndexedTransition } from './chart-index.ts';
import { isInside } from './chart-index.ts';
import type { Configuration } from './configuration.ts';
import { exitSet } from './entry-exit.ts';

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

/** The transitions that an event takes: innermost first, each region for itself, without conflicts. */
export function selectForEvent(active: Configuration, event: { readonly root: ChartNode; readonly name: string }, guards: Guards): readonly IndexedTransition[] {
  const found: Choice[] = selectIn(event.root, active, (node) => choose(node.on.get(event.name) ?? [], guards));
  return withoutConflicts(active, found.filter((choice) => choice !== 'blocked' && choice !== undefined));
}

function selectIn(node: ChartNode, active: Configuration, chooseAt: (node: ChartNode) => Choice): Choice[] {
  const inner = node.children.filter((child) => active.has(child)).flatMap((child) => selectIn(child, active, chooseAt));
  if (inner.length > 0) return inner;
  const own = chooseAt(node);
  return own === undefined ? [] : [own];
}

/** The standing transitions that can be taken now: from every active leaf outwards, the first that is enabled or blocked. */
export function selectStanding(active: Configuration, guards: Guards): readonly IndexedTransition[] {
  const found = new Set<IndexedTransition>();
  for (const leaf of active) {
    if (leaf.children.length > 0) continue;
    for (let node: ChartNode | null = leaf; node !== null; node = node.parent) {
      const choice = choose(node.always, guards);
      if (choice === undefined) continue;
      if (choice !== 'blocked') found.add(choice);
      break;
    }
  }
  return withoutConflicts(active, [...found]);
}

/** Of two transitions that leave the same state, the inner one wins, else the first. */
export function withoutConflicts(active: Configuration, transitions: readonly IndexedTransition[]): readonly IndexedTransition[] {
  if (transitions.length < 2) return transitions;
  let kept: IndexedTransition[] = [];
  for (const candidate of transitions) {
    const leaves = new Set(exitSet(active, [candidate]));
    const rivals = kept.filter((other) => exitSet(active, [other]).some((node) => leaves.has(node)));
    if (rivals.some((rival) => !isInside(candidate.source, rival.source))) continue;
    kept = [...kept.filter((other) => !rivals.includes(other)), candidate];
  }
  return kept;
}
