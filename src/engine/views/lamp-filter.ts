import { type Lamp, lamps } from './lamp.ts';

/** What a list can be asked for: one lamp, or `open`, which is every lamp but `done`. */
export type LampFilter = Lamp | 'open';

/** Does a lamp fall under what was asked for? */
export function isLampWanted(lamp: Lamp, wanted: LampFilter): boolean {
  return wanted === 'open' ? lamp !== 'done' : lamp === wanted;
}

/** Is this text (from an address) something that a list can be asked for? */
export function isLampFilter(text: unknown): text is LampFilter {
  return text === 'open' || lamps.some((lamp) => lamp === text);
}
