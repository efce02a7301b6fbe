import { shippedDemo } from './shipped-demo.ts';
import { simulationRows } from './simulation-rows.ts';
import type { Track } from './simulation-tracks.ts';

// A process of its own: told what XState has to step through, it tells what it has measured.
process.once('message', (tracks: readonly Track[]) => {
  process.send?.(simulationRows(shippedDemo().definition, tracks), () => process.exit(0));
});
