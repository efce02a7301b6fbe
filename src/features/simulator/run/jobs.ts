import type { CampaignDefinition } from '#domain/definition.ts';
import type { Found } from '#simulation/analysis/goal-seek.ts';
import type { SeekQuestion, Tried } from '#simulation/analysis/seek-parameter.ts';
import type { SweepPoint, SweepQuestion } from '#simulation/analysis/sweep.ts';
import type { TornadoQuestion, TornadoStep } from '#simulation/analysis/tornado.ts';
import type { CalibrationQuestion } from '#simulation/calibrate/calibrate.ts';
import type { Calibration } from '#simulation/calibrate/calibration.ts';
import type { LiveStart } from '#simulation/live/live-start.ts';
import type { ReplayedDay, ReplayQuestion } from '#simulation/replay/replay-run.ts';

/** What a worker can be asked apart from many runs: what it is given, what it tells on the way, what it answers. */
export interface Jobs {
  readonly seek: { readonly question: SeekQuestion; readonly step: Tried; readonly answer: Found };
  readonly replay: { readonly question: ReplayQuestion; readonly step: number; readonly answer: readonly ReplayedDay[] };
  readonly calibrate: { readonly question: CalibrationQuestion; readonly step: never; readonly answer: Calibration };
  readonly sweep: { readonly question: SweepQuestion; readonly step: SweepPoint; readonly answer: number };
  readonly tornado: { readonly question: TornadoQuestion; readonly step: TornadoStep; readonly answer: number };
}

/** A question, with its kind. */
export type Job = { readonly [Kind in keyof Jobs]: { readonly job: Kind; readonly question: Jobs[Kind]['question'] } }[keyof Jobs];

/** What a worker is given to run definitions side by side: of each the replications that are not there yet, and of these every so-many-th. */
export interface SimulateJob {
  readonly job: 'simulate';
  readonly variants: readonly { readonly definition: CampaignDefinition; readonly have: number }[];
  /** The running campaign from which all go on; left out where they begin at the beginning. */
  readonly live?: LiveStart | undefined;
  readonly seed: number;
  readonly from: number;
  readonly step: number;
  readonly to: number;
}

/** The figures of one replication of one of the definitions. */
export interface SimulatedRow {
  readonly variant: number;
  readonly replication: number;
  readonly row: Float64Array<ArrayBuffer>;
}

/** What a worker says: rows of figures or a step of its job, then that it is done; or why it cannot be. */
export type Message =
  | { readonly kind: 'rows'; readonly rows: readonly SimulatedRow[] }
  | { readonly kind: 'step'; readonly step: unknown }
  | { readonly kind: 'done'; readonly answer: unknown }
  | { readonly kind: 'failed'; readonly code: string; readonly detail: Readonly<Record<string, string>> };
