import type { CampaignEvent } from '#domain/event.ts';
import type { Position } from '#domain/position.ts';
import { describeEvent } from './describe-event.ts';
import type { Told, Voice } from './voice.ts';

/** A line of the history, with what it was made of. */
export interface ToldEntry<E> extends Told {
  readonly entry: E;
}

/** Every line of a history that is newest first, in that order. Each move names only the states that it led to. */
export function describeHistory<E extends { readonly event: CampaignEvent }>(entries: readonly E[], voice: Voice): readonly ToldEntry<E>[] {
  const positions = new Map<string, Position>();
  return entries
    .toReversed()
    .map((entry) => {
      const { event } = entry;
      if (!('after' in event)) return { entry, ...describeEvent(event, voice) };
      const key = `${event.chart} ${event.stream}`;
      const told = { entry, ...describeEvent(event, voice, positions.get(key)) };
      positions.set(key, event.after);
      return told;
    })
    .toReversed();
}
