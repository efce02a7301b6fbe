import { assumptions } from './zh/assumptions.ts';
import { calibrate } from './zh/calibrate.ts';
import { simulate } from './zh/simulate.ts';
import { triggers } from './zh/triggers.ts';
import { workload } from './zh/workload.ts';

/** The Chinese texts that only the simulator shows. They come with its page. */
export const zhSimulate = { ...simulate, ...assumptions, ...calibrate, ...triggers, ...workload };
