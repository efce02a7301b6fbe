import type { Position } from '#domain/position.ts';
import { joinNames, type Voice } from './voice.ts';

/** Where an instance stands: the label of its state; of several at once (parallel work) each with what it belongs to. */
export function namePosition(chart: string, position: Pick<Position, 'states'>, voice: Voice): string {
  return nameStates(chart, position.states, voice);
}

/** The labels of states of one chart. */
export function nameStates(chart: string, states: readonly string[], voice: Voice): string {
  const { words } = voice;
  const [only] = states;
  if (states.length === 1 && only !== undefined) return words.stateLabel(chart, only);
  return joinNames(
    states.map((state) => words.stateLabel(chart, state, 'region')),
    voice,
  );
}
