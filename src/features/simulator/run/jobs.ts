import type { Found } from '#simulation/analysis/goal-seek.ts';
import type { SeekQuestion, Tried } from '#simulation/analysis/seek-parameter.ts';
import type { SweepPoint, SweepQuestion } from '#simulation/analysis/sweep.ts';
import type { TornadoQuestion, TornadoStep } from '#simulation/analysis/tornado.ts';
import type { CalibrationQuestion } from '#simulation/calibrate/calibrate.ts';
import type { Calibration } from '#simulation/calibrate/calibration.ts';
import type { ReplayedDay, ReplayQuestion } from '#simulation/replay/replay-run.ts';

/** What a worker can be asked apart from many runs: what it is given, what it tells on the way, what it answers. */
export interface Jobs {
  readonly seek: { readonly question: SeekQuestion; readonly step: Tried; readonly answer: Found };
  readonly replay: { readonly question: ReplayQuestion; readonly step: number; readonly answer: readonly ReplayedDay[] };
  readonly calibrate: { readonly question: CalibrationQuestion; readonly step: never; readonly answer: Calibration };
  readonly sweep: { readonly question: SweepQuestion & { readonly plan: number }; readonly step: SweepPoint; readonly answer: null };
  readonly tornado: { readonly question: TornadoQuestion; readonly step: TornadoStep; readonly answer: number };
}

/** A question, with its kind. */
export type Question = { readonly [Kind in keyof Jobs]: { readonly job: Kind; readonly question: Jobs[Kind]['question'] } }[keyof Jobs];

/** Values of some parameters by their ids; those that are not named are as they are. */
type Values = Readonly<Record<string, number>>;

/** What a worker is given to run plans side by side: of each the replications that are not there yet, and of these every so-many-th. */
export interface SimulateJob {
  readonly job: 'simulate';
  readonly variants: readonly { readonly plan: number; readonly values: Values; readonly have: number }[];
  readonly seed: number;
  readonly from: number;
  readonly step: number;
  readonly to: number;
}

/** Everything that a worker can be given to do. */
export type Job = SimulateJob | Question;
