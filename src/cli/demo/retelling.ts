import type { Behaviour } from '#domain/behaviour.ts';
import { type IsoDate, toDayNumber } from '#domain/iso-date.ts';
import { Simulator } from '#simulation/run/simulator.ts';
import type { TracedCommand, TracedStep } from '#simulation/run/trace.ts';
import type { DemoRecorder } from './demo-recorder.ts';
import { dress } from './dress.ts';
import { LogNames } from './log-names.ts';
import type { Order } from './order.ts';
import { besides, isTurned, turned } from './turns.ts';

type Given = Extract<TracedStep, { kind: 'commands' }>;

/** Acts on the roll call of a session, which is taken at its end in the afternoon. */
const ROLL_CALL = /^(fridays|actionNights|batch\d)$/;
const [MORNING, SESSION_ENDS, EVENING] = [8.5 * 60, 16.5 * 60, 18 * 60];

/** Does again through the engine what was done in one simulated campaign: named as in the log, dressed, with the demo's turns laid over it. */
export class Retelling {
  readonly names: LogNames;
  /** Orders that the engine would not take any more after a turn. */
  readonly leftOut: Order[] = [];
  readonly #recorder: DemoRecorder;
  readonly #days: ReadonlyMap<number, readonly Given[]>;

  constructor(recorder: DemoRecorder, behaviour: Behaviour, seed: number) {
    const simulator = new Simulator(recorder.model, behaviour);
    this.#recorder = recorder;
    this.#days = daysOf(simulator.trace(seed, 0), toDayNumber(recorder.model.definition.meta.from));
    this.names = new LogNames(simulator);
  }

  /** One day: what was simulated, then what is done besides. */
  tell(day: IsoDate): void {
    const steps = this.#days.get(toDayNumber(day)) ?? [];
    const minutes = minutesOf(steps.map(({ act }) => act));
    steps.forEach(({ bulk, commands }, at) => {
      this.#recorder.setMinute(minutes[at] ?? 0);
      if (bulk) this.#offer(commands.flatMap((traced) => this.#ordersOf(traced)));
      else for (const traced of commands) this.#offer(this.#ordersOf(traced));
    });
    for (const order of besides(day)) this.#recorder.give(order);
  }

  /** Throws where the engine refuses something that no turn explains. */
  #offer(orders: readonly Order[]): void {
    for (const { order, reasons } of this.#recorder.offer(orders)) {
      if (!isTurned(this.#recorder.state, order.subject))
        throw new Error(`${this.#recorder.today}: ${order.command} of ${order.subject} is refused: ${JSON.stringify(reasons).slice(0, 2000)}`);
      this.leftOut.push(order);
    }
  }

  /** The order that a simulated command becomes; none where it was refused there already, or where a turn takes it or its subject out. */
  #ordersOf(traced: TracedCommand): readonly Order[] {
    if (!traced.accepted) return [];
    const { model, state, today } = this.#recorder;
    const { definition, facts, unit } = traced;
    const subject = definition.registers ? this.names.register(traced) : this.names.of(state, traced.subject);
    if (subject === undefined) return this.#withoutSubject(traced);
    const of = traced.of === undefined ? undefined : this.names.of(state, traced.of);
    const order = turned({ command: definition.type, subject, facts, ...(unit === undefined ? {} : { unit }), ...(of === undefined ? {} : { of }) }, today);
    if (order === undefined) return [];
    return [dress(order, { model, state })];
  }

  /** Something that never came up in the log: a slip or a proposal for what a turn has changed. */
  #withoutSubject({ subject, definition }: TracedCommand): readonly Order[] {
    const { state, today } = this.#recorder;
    const origin = this.names.originOf(subject);
    const of = origin === undefined ? undefined : this.names.of(state, origin);
    if (of !== undefined && !isTurned(state, of)) throw new Error(`${today}: ${definition.type} of ${subject}: nothing of that kind has come from ${of}`);
    this.leftOut.push({ command: definition.type, subject });
    return [];
  }
}

/** What was given on which day, by day number. */
function daysOf(steps: readonly TracedStep[], first: number): ReadonlyMap<number, readonly Given[]> {
  const days = new Map<number, Given[]>();
  let today = first;
  for (const step of steps) {
    if (step.kind === 'day') today = step.day;
    else days.set(today, [...(days.get(today) ?? []), step]);
  }
  return days;
}

/** The minutes of a day at which its acts are done, in their order: spread over it, those from a roll call on after the session. */
function minutesOf(acts: readonly string[]): readonly number[] {
  const session = acts.findIndex((act) => ROLL_CALL.test(act));
  const before = session < 0 ? acts.length : session;
  return acts.map((_, at) =>
    Math.round(
      at < before ? MORNING + ((SESSION_ENDS - MORNING) * at) / before : SESSION_ENDS + ((EVENING - SESSION_ENDS) * (at - before)) / (acts.length - before),
    ),
  );
}
