import type { Effect } from '#domain/chart-effect.ts';
import type { Position } from '#domain/position.ts';
import type { ChartIndex } from '#charts/chart-index.ts';
import { ChartError } from '#charts/chart-error.ts';
import type { GuardVerdict } from '#charts/select-transitions.ts';
import { startChart, step, type StepResult } from '#charts/step.ts';

/** What a step comes to once all that it asks is known: where the chart stands then, by number, and what is to be done. `moved` false: nothing happens. */
export interface Arrival {
  readonly kind: 'arrival';
  readonly place: number;
  readonly moved: boolean;
  readonly effects: readonly Effect[];
}

/** A rule that a step asks, and what follows from each verdict. */
export interface Question {
  readonly kind: 'question';
  readonly rule: string;
  readonly yes: Decision;
  readonly no: Decision;
  readonly untold: Decision;
}

/** A step that the chart cannot take: by such verdicts it never comes to rest. Verdicts that are never given together may lead there and do no harm. */
interface Broken {
  readonly kind: 'broken';
  readonly code: ChartError['code'];
  readonly path: string;
}

/** A step as it is decided: question by question to where it arrives. */
export type Decision = Arrival | Question | Broken;

/** More arrivals than these in one step are no step that anybody drew: each rule that it asks multiplies them. */
const MOST_ARRIVALS = 5000;

const VERDICTS: readonly GuardVerdict[] = [true, false, 'undetermined'];

/** A step asks so many rules at once that it cannot be laid out. */
export class StepTooWide extends Error {
  readonly code = 'simulation.step.tooWide';
}

/**
 * A chart as a table: the positions in which it has been seen to stand, by number, and every step from them for every verdict of the rules that the step
 * asks. Each is laid out when it is first asked for, by asking the chart's own step: what the table says is what `step` says, by construction (K1). Regions
 * beside one another multiply positions, so not all that could be are. Throws what `step` throws, and {@link StepTooWide}.
 */
export class ChartTable {
  readonly #index: ChartIndex;
  readonly #places: Position[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #steps: Map<string | null, Decision>[] = [];
  #start: Decision | undefined;

  constructor(index: ChartIndex) {
    this.#index = index;
  }

  /** How the chart begins. */
  get start(): Decision {
    return (this.#start ??= decide((verdictOf) => this.#arrival(startChart(this.#index, verdictOf))));
  }

  /** How many positions have been seen. */
  get size(): number {
    return this.#places.length;
  }

  /** The position of a number; undefined for one that has not been seen. */
  position(place: number): Position | undefined {
    return this.#places[place];
  }

  /** The step from a place by an event, or with null by what stands; undefined for a place that has not been seen. */
  step(place: number, event: string | null): Decision | undefined {
    const known = this.#steps[place]?.get(event);
    const position = this.#places[place];
    if (known !== undefined || position === undefined) return known;
    const decision = decide((verdictOf) => this.#arrival(step(this.#index, position, { event, verdictOf })));
    this.#steps[place]?.set(event, decision);
    return decision;
  }

  #arrival({ position, moved, effects }: StepResult): Arrival {
    return { kind: 'arrival', place: this.numberOf(position), moved, effects };
  }

  /** The number of a position, given to it when it is first met. */
  numberOf(position: Position): number {
    const key = `${position.states.join('\n')}\n${position.done}`;
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    this.#numbers.set(key, this.#places.length);
    this.#steps.push(new Map());
    return this.#places.push(position) - 1;
  }
}

/** Runs a step as far as its verdicts are known; at the first that is not, runs it anew for each that it may be. */
function decide(run: (verdictOf: (rule: string) => GuardVerdict) => Arrival): Decision {
  let arrivals = 0;
  const from = (known: ReadonlyMap<string, GuardVerdict>): Decision => {
    const asked: string[] = [];
    const arrival = attempt(() =>
      run((rule) => {
        const verdict = known.get(rule);
        if (verdict === undefined) asked.push(rule);
        return verdict ?? false;
      }),
    );
    const [rule] = asked;
    if (rule === undefined) {
      arrivals += 1;
      if (arrivals > MOST_ARRIVALS) throw new StepTooWide();
      return arrival;
    }
    const [yes, no, untold] = VERDICTS.map((verdict) => from(new Map([...known, [rule, verdict]])));
    if (yes === undefined || no === undefined || untold === undefined) throw new StepTooWide();
    return { kind: 'question', rule, yes, no, untold };
  };
  return from(new Map());
}

/** What a step comes to, or that it cannot be taken. */
function attempt(run: () => Arrival): Arrival | Broken {
  try {
    return run();
  } catch (failure) {
    if (failure instanceof ChartError) return { kind: 'broken', code: failure.code, path: failure.path };
    throw failure;
  }
}

/** Where a step arrives, given the verdicts that it asks for. */
export function arrivalOf(decision: Decision, verdictOf: (rule: string) => GuardVerdict): Arrival | Broken {
  let at = decision;
  while (at.kind === 'question') {
    const verdict = verdictOf(at.rule);
    at = verdict === true ? at.yes : verdict === false ? at.no : at.untold;
  }
  return at;
}
