import type { SubjectKind, SubjectRef } from '#domain/id.ts';
import type { RuleDocument } from '#domain/rule.ts';
import type { Verdict } from '#domain/verdict.ts';
import { verdictKey } from './verdict-key.ts';
import type { CampaignState } from '../evolve/campaign-state.ts';
import { FactFrame } from '../facts/fact-frame.ts';
import type { Model } from '../model.ts';
import { affectedBy } from './affected-by.ts';
import { DraftFrame } from './draft-frame.ts';

/** A subject about which a rule says something else by the draft than by the edition in force. `unit` is where it belongs, if anywhere. */
export interface Mover {
  readonly subject: SubjectRef;
  readonly unit: string | undefined;
  readonly before: Verdict;
  readonly after: Verdict;
}

/** How many subjects go from one verdict to another; the two may be the same. */
export interface MoveCount {
  readonly before: Verdict;
  readonly after: Verdict;
  readonly count: number;
}

/** The same of one unit: how many of the rule's subjects belong to it, and from what to what they go. */
export interface UnitMoves {
  readonly unit: string;
  readonly subjects: number;
  readonly moved: number;
  readonly counts: readonly MoveCount[];
}

/**
 * What a draft changes in what one rule says of everybody: how many subjects it is about, how many of them move, from what to what, in which unit, and
 * who. `movers` is cut at {@link MOST_MOVERS}; the counts are of all. `units` has those where somebody moves.
 */
export interface RuleMoves {
  readonly rule: string;
  readonly subjects: number;
  readonly moved: number;
  readonly counts: readonly MoveCount[];
  readonly units: readonly UnitMoves[];
  readonly movers: readonly Mover[];
}

/** So many are named one by one; more are only counted. */
export const MOST_MOVERS = 5000;

/** After so many verdicts whoever asks may look up. */
const AT_ONCE = 500;

/**
 * Holds a draft against the edition in force: every rule that both have, about everybody that it is about, at one state, with the facts as the runner
 * collects them, so that what follows from a changed rule or parameter further on is found too. What does not follow from any change is not looked at. Yields the share that is done, and gives the
 * rules by which somebody moves, in the order of the definition. A rule of the draft that is broken gives error verdicts.
 */
export function* replayDraft(published: Model, draft: Model, state: CampaignState): Generator<number, readonly RuleMoves[]> {
  const affected = affectedBy(published, draft);
  const before = new FactFrame(published, state);
  const frames = { before, after: new DraftFrame(draft, before, affected) };
  const rules = draft.definition.rules.filter(({ id }) => published.rules.has(id) && affected.rules.has(id));
  const whole = rules.reduce((sum, rule) => sum + subjectsOf(rule, state).length, 0);
  const found: RuleMoves[] = [];
  let done = 0;
  for (const rule of rules) {
    const tally = new Tally(rule.id, state);
    for (const subject of subjectsOf(rule, state)) {
      tally.add(subject, frames.before.verdict(rule.id, subject), frames.after.verdict(rule.id, subject));
      done += 1;
      if (done % AT_ONCE === 0) yield done / whole;
    }
    if (tally.moved > 0) found.push(tally.moves());
  }
  return found;
}

/** Everybody that a rule is about. A rule about anything is asked for the campaign. */
function subjectsOf(rule: RuleDocument, state: CampaignState): readonly SubjectRef[] {
  const kind: SubjectKind = rule.subject === 'any' ? 'campaign' : rule.subject;
  return kind === 'campaign' ? ['campaign:campaign'] : (state.members.get(`${kind}@*`)?.toArray() ?? []);
}

/** Counts of moves by what they lead from and to. */
class Counts {
  readonly #counts = new Map<string, { before: Verdict; after: Verdict; count: number }>();
  subjects = 0;
  moved = 0;

  /** Answers whether this one moves. */
  add(before: Verdict, after: Verdict): boolean {
    const [from, to] = [verdictKey(before), verdictKey(after)];
    const known = this.#counts.get(`${from}\n${to}`);
    if (known === undefined) this.#counts.set(`${from}\n${to}`, { before, after, count: 1 });
    else known.count += 1;
    this.subjects += 1;
    if (from !== to) this.moved += 1;
    return from !== to;
  }

  all(): readonly MoveCount[] {
    return [...this.#counts.values()];
  }
}

class Tally {
  readonly #rule: string;
  readonly #state: CampaignState;
  readonly #counts = new Counts();
  readonly #units = new Map<string, Counts>();
  readonly #movers: Mover[] = [];

  constructor(rule: string, state: CampaignState) {
    this.#rule = rule;
    this.#state = state;
  }

  get moved(): number {
    return this.#counts.moved;
  }

  add(subject: SubjectRef, before: Verdict, after: Verdict): void {
    const unit = this.#state.subjects.get(subject)?.unit ?? undefined;
    if (unit !== undefined) this.#countsOf(unit).add(before, after);
    if (this.#counts.add(before, after) && this.#movers.length < MOST_MOVERS) this.#movers.push({ subject, unit, before, after });
  }

  moves(): RuleMoves {
    const { subjects, moved } = this.#counts;
    const units = [...this.#units].flatMap(([unit, counts]): readonly UnitMoves[] =>
      counts.moved === 0 ? [] : [{ unit, subjects: counts.subjects, moved: counts.moved, counts: counts.all() }],
    );
    return { rule: this.#rule, subjects, moved, counts: this.#counts.all(), units, movers: this.#movers };
  }

  #countsOf(unit: string): Counts {
    const known = this.#units.get(unit);
    if (known !== undefined) return known;
    const counts = new Counts();
    this.#units.set(unit, counts);
    return counts;
  }
}
