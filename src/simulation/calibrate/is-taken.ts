import type { ActOutcome } from '#domain/act.ts';
import { chartFor } from '#domain/command-definition.ts';
import type { FactValue } from '#domain/fact-value.ts';
import type { SubjectRef } from '#domain/id.ts';
import { ownValue } from '#domain/own-value.ts';
import type { Position } from '#domain/position.ts';
import type { SimulatedValue } from '#domain/simulated-value.ts';
import type { ChartIndex } from '#charts/chart-index.ts';
import type { GuardVerdict } from '#charts/select-transitions.ts';
import { step } from '#charts/step.ts';
import { guardAt } from '#engine/decide/verdict-at.ts';
import { FactFailure } from '#engine/facts/fact-failure.ts';
import { FactFrame } from '#engine/facts/fact-frame.ts';
import { kept } from '../world/table.ts';
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
  const answer = answerAt(chart, instance.position, command.type);
  if (answer !== 'asks') return answer === 'taken';
  const frame = outcome.fields.length === 0 ? walk.frame : new SupposedFrame(walk, { subject, facts: usualFacts(walk, subject, outcome) });
  try {
    return step(chart, instance.position, { event: command.type, verdictOf: guardAt(frame, subject) }).moved;
  } catch (failure) {
    if (failure instanceof FactFailure) return true;
    throw failure;
  }
}

/** Whether a chart takes a command at a position, whatever the rules say, or never, or as they say. */
type Answer = 'taken' | 'refused' | 'asks';

/** Positions are never changed, and a stay lasts many mornings. */
const answers = new WeakMap<ChartIndex, WeakMap<Position, Map<string, Answer>>>();

function answerAt(chart: ChartIndex, position: Position, event: string): Answer {
  const ofChart = answers.get(chart) ?? new WeakMap<Position, Map<string, Answer>>();
  answers.set(chart, ofChart);
  const known = ofChart.get(position) ?? new Map<string, Answer>();
  ofChart.set(position, known);
  return kept(known, event, () => {
    const moves = (verdict: GuardVerdict): boolean => step(chart, position, { event, verdictOf: () => verdict }).moved;
    return moves(false) ? 'taken' : moves(true) ? 'asks' : 'refused';
  });
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
