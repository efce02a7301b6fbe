import type { Forecast } from '#domain/forecast.ts';
import { toDayNumber } from '#domain/iso-date.ts';
import type { Digest } from './digest.ts';

/** When, with which dice and upon what a forecast was made. */
export type ForecastCard = Pick<Forecast, 'madeOn' | 'at' | 'seed' | 'edition' | 'behaviour'>;

/** What a simulation that went on from a running campaign foretells; `first` is the day number of the campaign's first day. */
export function toForecast({ replications, finished, stages, open }: Digest, first: number, card: ForecastCard): Forecast {
  const from = toDayNumber(card.madeOn) - first + 1;
  return {
    ...card,
    replications,
    finished: finished.hits,
    stages: stages.map(({ stage, lastDays }) => ({
      stage,
      days: [0.1, 0.5, 0.9].map((share) => dayOf(lastDays, share)) as [number | null, number | null, number | null],
    })),
    open: open.map(({ of, days }) => ({ of, days: days.slice(from).map((fan): [number, number, number, number, number] => [...fan]) })),
  };
}

/** The day by which a share of all replications had come to it; null where fewer ever did. */
function dayOf(days: Float64Array, share: number): number | null {
  const sorted = days.filter((day) => !Number.isNaN(day)).sort();
  return sorted[Math.max(0, Math.ceil(share * days.length) - 1)] ?? null;
}

/** What became of a forecast by now. */
export interface ForecastScore {
  /** Days since on which it can be held against what came, and those of them on which what came lay within what nine of ten campaigns had. */
  readonly days: number;
  readonly within: number;
  /** By how much what came was off the middle one, on average, and to which side: positive where more came. */
  readonly off: number;
}

/** Holds what was foretold of a kind against what came: `actual` from the campaign's first day on, up to and including today. */
export function scoreForecast(
  { madeOn, open }: Forecast,
  of: Forecast['open'][number]['of'],
  { first, actual }: { readonly first: number; readonly actual: readonly number[] },
): ForecastScore {
  const fans = open.find((each) => each.of === of)?.days ?? [];
  const from = toDayNumber(madeOn) - first + 1;
  const pairs = fans.flatMap((fan, at) => {
    const came = actual[from + at];
    return came === undefined ? [] : [{ fan, came }];
  });
  const within = pairs.filter(({ fan: [low, , , , high], came }) => came >= low && came <= high).length;
  const off = pairs.reduce((sum, { fan, came }) => sum + came - fan[2], 0) / Math.max(1, pairs.length);
  return { days: pairs.length, within, off };
}
