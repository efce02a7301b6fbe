import type { Distribution } from '#domain/distribution.ts';

/** About how long something takes: least, most likely, most. */
export const toPert = (min: number, mode: number, max: number): Distribution => ({ kind: 'pert', min, mode, max });

/** So many working days, always. */
export const toConstant = (value: number): Distribution => ({ kind: 'constant', value });

/** What most take, and what nine of ten stay under. */
export const toLognormal = (median: number, p90: number): Distribution => ({ kind: 'lognormal', median, p90 });
