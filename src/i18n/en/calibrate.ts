import type { EnglishOf } from '../english-of.ts';
import type { calibrate as zh } from '../zh/calibrate.ts';

/** Why a value of the behaviour is not learned from a past campaign, or with what reserve. */
export const calibrate = {
  'calibrate.because.noCases': 'nothing of the kind in the log',
  'calibrate.because.alike': '{{times}} commands may as well be of another act',
  'calibrate.because.servers': 'waiting for a free place cannot be told from the delay',
  'calibrate.because.waitsDaily': 'the delay cannot be told from the daily chance',
  'calibrate.because.twoChances': 'one chance cannot be told from the other',
  'calibrate.because.part': 'who was in which part is not in the log',
  'calibrate.because.notOver': 'the period is not over',
  'calibrate.because.severalShocks': 'several shocks cancel it, and nobody can tell which one did',
  'calibrate.because.notSeen': 'nothing in the log shows this shock',
  'calibrate.because.follows': 'falls with another field, and changes with it',
  'calibrate.because.bounds': 'the log lies beyond the least or the most, which stay',
  'calibrate.because.cutOff': 'of {{times}} it is only known that they take longer, or that they lie within some days',
  'calibrate.because.sharesShock': 'all share a shock, so they count for {{times}}',
} satisfies EnglishOf<typeof zh>;
