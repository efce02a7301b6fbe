import type { ActOutcome } from '#domain/act.ts';
import { chartFor } from '#domain/command-definition.ts';
import type { FactValue } from '#domain/fact-value.ts';
import type { SubjectRef } from '#domain/id.ts';
import { ownValue } from '#domain/own-value.ts';
import type { SimulatedValue } from '#domain/simulated-value.ts';
import type { GuardVerdict } from '#charts/select-transitions.ts';
import { step } from '#charts/step.ts';
import { guardAt } from '#engine/decide/verdict-at.ts';
import { FactFailure } from '#engine/facts/fact-failure.ts';
import { FactFrame } from '#engine/facts/fact-frame.ts';
import type { LogWalk } from './log-walk.ts';
import { meanOf } from './fit.ts';

/**
 * Whether the chart of a subject would take the command of an outcome now, with facts as they are usually given. A log holds no refusals: this tells on
 * which days an act would have come to nothing. What only its facts of that day decided cannot be told, and passes.
 */
export function isTaken(walk: LogWalk, subject: SubjectRef, outcome: ActOutcome): boolean {
  const { model, state } = walk;
  const command = model.commands.get(outcome.command);
  const instances = state.subjects.get(subject)?.instances;
  if (command === undefined || command.registers) return true;
  const id = chartFor(command, instances) ?? '';
  const [chart, instance] = [model.charts.get(id), ownValue(instances, id)];
  if (chart === undefined || instance === undefined) return true;
  const moves = (verdictOf: (rule: string) => GuardVerdict): boolean => step(chart, instance.position, { event: command.type, verdictOf }).moved;
  // Most commands are taken whatever the rules say, or not at all.
  if (moves(() => false)) return true;
  if (!moves(() => true)) return false;
  const frame = outcome.fields.length === 0 ? walk.frame : new SupposedFrame(walk, { subject, facts: usualFacts(walk, subject, outcome) });
  try {
    return moves(guardAt(frame, subject));
  } catch (failure) {
    if (failure instanceof FactFailure) return true;
    throw failure;
  }
}

interface Supposition {
  readonly subject: SubjectRef;
  readonly facts: ReadonlyMap<string, FactValue>;
}

/** The state as it would be if some facts of a subject were recorded. */
class SupposedFrame extends FactFrame {
  readonly #supposed: Supposition;

  constructor({ model, state }: LogWalk, supposed: Supposition) {
    super(model, state);
    this.#supposed = supposed;
  }

  override read(subject: SubjectRef, factId: string): FactValue | undefined {
    const value = this.#supposed.facts.get(factId);
    const fact = value === undefined ? undefined : this.model.facts.get(factId);
    if (fact === undefined || this.subjectOf(subject, fact) !== this.#supposed.subject) return super.read(subject, factId);
    return value;
  }
}

function usualFacts(walk: LogWalk, subject: SubjectRef, { fields }: ActOutcome): ReadonlyMap<string, FactValue> {
  return new Map(
    fields.flatMap(({ fact, value }): [string, FactValue][] => {
      const usual = value.kind === 'someone' ? someone(walk, subject, { fact, own: value.from === 'ownUnit' }) : usualValue(value, walk.today);
      return usual === undefined ? [] : [[fact, usual]];
    }),
  );
}

function usualValue(value: SimulatedValue, today: string): FactValue | undefined {
  switch (value.kind) {
    case 'fixed':
      return value.value;
    case 'today':
      return today;
    case 'drawn':
      return meanOf(value.from, (raw) => raw);
    case 'picked':
      return value.cases.toSorted((left, right) => right.weight - left.weight)[0]?.value;
    default:
      return undefined;
  }
}

function someone({ model, state }: LogWalk, subject: SubjectRef, { fact, own }: { readonly fact: string; readonly own: boolean }): string | undefined {
  const { units, officers } = model.definition.organisation;
  const home = state.subjects.get(subject)?.unit;
  if (model.facts.get(fact)?.reference === 'unit') return units.find(({ id }) => (id === home) === own)?.id;
  return officers.find(({ unit }) => (unit === home) === own)?.id;
}
