import type { Behaviour } from '#domain/behaviour.ts';
import type { SubjectRef } from '#domain/id.ts';
import { kindOf } from '#domain/subject-ref.ts';
import { type ActPlan, caseNow, firstDay, holds, standsWhereDone } from './act-plan.ts';
import { Arrivals } from './arrivals.ts';
import type { CaseTally } from './case-tally.ts';
import type { Deed } from './deeds.ts';
import { misfitOf } from './likely-outcomes.ts';
import type { LogWalk, LogWatcher, Turn } from './log-walk.ts';
import { NamedDays, unitOf } from './named-days.ts';
import { type CameBy, Stays } from './stays.ts';

const TIME: CameBy = { first: -1, last: -1 };
const ANYBODY: CameBy = { first: -1, last: Infinity };

/** Somebody's act that a command may have been. */
interface Candidate {
  readonly plan: ActPlan;
  readonly tally: CaseTally;
  /** Who did it: the subject of the command, or the one that a new subject came from. */
  readonly who: SubjectRef;
  readonly misfit: number;
}

/** Commands of a log by what explains them. */
export interface Found {
  commands: number;
  explained: number;
  alike: number;
  readonly unexplained: Map<string, number>;
}

/** Looks for acts in a log: who could do them and did, when, and how it fell out. */
export class Observer implements LogWatcher {
  readonly #stays: Stays;
  readonly #days: NamedDays;
  readonly #arrivals: Arrivals;
  readonly found: Found = { commands: 0, explained: 0, alike: 0, unexplained: new Map() };
  #by: CameBy = TIME;
  /** Acts in states that were done and may be done again where their subject stays. */
  #again: Candidate[] = [];
  #hasBegun = false;

  constructor(plans: readonly ActPlan[], { shocks }: Behaviour) {
    this.#stays = new Stays(plans);
    this.#days = new NamedDays(plans, shocks);
    this.#arrivals = new Arrivals(plans);
  }

  get strikes(): NamedDays['strikes'] {
    return this.#days.strikes;
  }

  morning(walk: LogWalk): void {
    if (!this.#hasBegun) this.#arrivals.begin(walk);
    this.#hasBegun = true;
    this.#stays.morning(walk);
    this.#days.morning(walk);
  }

  evening(walk: LogWalk): void {
    this.#stays.evening(walk);
    this.#days.evening(walk);
  }

  turned(walk: LogWalk, turn: Turn): void {
    this.#stays.turned(walk, turn, this.#by);
  }

  voided(walk: LogWalk, subject: SubjectRef): void {
    this.#stays.end(walk, subject);
  }

  /** The log is at its end. */
  end(walk: LogWalk): void {
    this.#stays.endAll(walk);
    this.#arrivals.end(walk);
  }

  deed(walk: LogWalk, deed: Deed): void {
    const { found } = this;
    found.commands += 1;
    this.#again = [];
    const candidates = this.#candidates(walk, deed);
    const [only] = candidates;
    const places = candidates.map(({ plan }) => plan.place);
    this.#by = only === undefined ? ANYBODY : { first: Math.min(...places), last: Math.max(...places) };
    if (only === undefined) {
      const name = deed.commands.map(({ type }) => type).join(' / ');
      found.unexplained.set(name, (found.unexplained.get(name) ?? 0) + 1);
    } else if (candidates.length > 1) {
      found.alike += 1;
      for (const candidate of candidates) this.#forgo(walk, candidate);
    } else {
      found.explained += 1;
      this.#act(walk, only, deed);
    }
  }

  done(walk: LogWalk): void {
    for (const { plan, who } of this.#again) {
      const { trigger } = plan.act;
      const isThere = this.#stays.of(who).some((stay) => stay.plan === plan);
      const stands = trigger.kind === 'state' && trigger.charts.some((chart) => stillStands(walk, who, { plan, chart }));
      if (stands && !isThere) this.#stays.enter(walk, who, { plan, by: this.#by });
    }
    this.#again = [];
  }

  /** What stands after a command is taken within its act; what time does, before all of them. */
  committed(): void {
    this.#by = TIME;
  }

  #act(walk: LogWalk, candidate: Candidate, deed: Deed): void {
    const { plan, tally, who } = candidate;
    const isFree = plan.act.trigger.kind !== 'state' || this.#stays.isFree(who, plan);
    tally.note(deed, { today: walk.today, unit: unitOf(walk, who), isFree });
    if (plan.act.trigger.kind === 'state') {
      this.#stays.act(walk, who, plan);
      if (plan.act.trigger.once !== true && deed.registered === null && deed.commands.some(({ chart }) => chart !== undefined)) this.#again.push(candidate);
    } else if (plan.act.trigger.kind === 'days') this.#days.act(plan, who);
    else this.#arrivals.act(plan, unitOf(walk, who));
  }

  /** Which of several acts it was, nobody can tell: all of them end here without it, and none of them is counted. */
  #forgo(walk: LogWalk, { plan, tally, who }: Candidate): void {
    tally.alike += 1;
    if (plan.act.trigger.kind === 'state') this.#stays.leave(walk, who, plan);
  }

  /** The acts that fit a command best. */
  #candidates(walk: LogWalk, deed: Deed): readonly Candidate[] {
    const all = this.#possible(walk, deed).map((possible) => {
      const misfits = possible.tally.one.outcomes.map((outcome) => misfitOf(outcome, deed, walk.today));
      return { ...possible, misfit: Math.min(...misfits) };
    });
    const best = Math.min(...all.map(({ misfit }) => misfit));
    return best === Infinity ? [] : all.filter(({ misfit }) => misfit === best);
  }

  #possible(walk: LogWalk, { subject, registered }: Deed): readonly Omit<Candidate, 'misfit'>[] {
    if (registered !== null && registered.of === null) {
      const unit = registered.unit ?? '';
      return this.#arrivals.open(unit, walk.today).map((open) => ({ ...open, who: `unit:${unit}` as const }));
    }
    const who = registered?.of ?? subject;
    const named = this.#days.open(who).map((open) => ({ ...open, who }));
    const stays = this.#stays.of(who).flatMap(({ plan, tally }) => {
      const { trigger } = plan.act;
      const first = firstDay(walk.model, plan.act, who);
      if (trigger.kind !== 'state' || (first !== undefined && walk.today < first) || !holds(walk, who, trigger.when)) return [];
      return [{ plan, tally: plan.tallies[caseNow(walk, plan, who) ?? -1] ?? tally, who }];
    });
    return [...named, ...stays];
  }
}

function stillStands(walk: LogWalk, who: SubjectRef, { plan, chart }: { readonly plan: ActPlan; readonly chart: string }): boolean {
  const instances = walk.state.subjects.get(who)?.instances;
  const position = instances !== undefined && Object.hasOwn(instances, chart) ? instances[chart]?.position : undefined;
  return kindOf(who) === plan.kind && position !== undefined && standsWhereDone(plan.act, position);
}
