import type { SubjectKind, SubjectRef } from '#domain/id.ts';
import type { RuleDocument } from '#domain/rule.ts';
import type { Verdict } from '#domain/verdict.ts';
import type { CampaignState } from '../evolve/campaign-state.ts';
import { FactFrame } from '../facts/fact-frame.ts';
import type { Model } from '../model.ts';

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

/**
 * What a draft changes in what one rule says of everybody: how many subjects it is about, how many of them move, from what to what, and who. `movers`
 * is cut at {@link MOST_MOVERS}; the counts are of all.
 */
export interface RuleMoves {
  readonly rule: string;
  readonly subjects: number;
  readonly moved: number;
  readonly counts: readonly MoveCount[];
  readonly movers: readonly Mover[];
}

/** So many are named one by one; more are only counted. */
export const MOST_MOVERS = 5000;

/** After so many verdicts whoever asks may look up. */
const AT_ONCE = 500;

/**
 * Holds a draft against the edition in force: every rule that both have, about everybody that it is about, at one state, with the facts as the runner
 * collects them, so that what follows from a changed rule or parameter further on is found too. Yields the share that is done, and gives the
 * rules by which somebody moves, in the order of the definition. A rule of the draft that is broken gives error verdicts.
 */
export function* replayDraft(published: Model, draft: Model, state: CampaignState): Generator<number, readonly RuleMoves[]> {
  const frames = { before: new FactFrame(published, state), after: new FactFrame(draft, state) };
  const rules = draft.definition.rules.filter(({ id }) => published.rules.has(id));
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

class Tally {
  readonly #rule: string;
  readonly #state: CampaignState;
  readonly #counts = new Map<string, { before: Verdict; after: Verdict; count: number }>();
  readonly #movers: Mover[] = [];
  #subjects = 0;
  moved = 0;

  constructor(rule: string, state: CampaignState) {
    this.#rule = rule;
    this.#state = state;
  }

  add(subject: SubjectRef, before: Verdict, after: Verdict): void {
    const [from, to] = [verdictKey(before), verdictKey(after)];
    const known = this.#counts.get(`${from}\n${to}`);
    if (known === undefined) this.#counts.set(`${from}\n${to}`, { before, after, count: 1 });
    else known.count += 1;
    this.#subjects += 1;
    if (from === to) return;
    this.moved += 1;
    if (this.#movers.length < MOST_MOVERS) this.#movers.push({ subject, unit: this.#state.subjects.get(subject)?.unit ?? undefined, before, after });
  }

  moves(): RuleMoves {
    return { rule: this.#rule, subjects: this.#subjects, moved: this.moved, counts: [...this.#counts.values()], movers: this.#movers };
  }
}

/** Verdicts are the same when they say the same; which facts are missing does not count, nor where a rule broke. */
export function verdictKey(verdict: Verdict): string {
  return verdict.status === 'ok' ? `ok ${JSON.stringify(verdict.value)}` : verdict.status === 'error' ? `error ${verdict.code}` : 'undetermined';
}
