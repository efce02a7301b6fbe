import fc from 'fast-check';
import { createModel } from '#engine/model.ts';
import { Simulator } from '#simulation/run/simulator.ts';
import { randomBehaviour } from '../tests/support/random-behaviour.ts';
import { simulatedEnd } from '../tests/support/simulated-state.ts';
import { tinyDefinition } from '../tests/support/tiny-campaign.ts';
const model = createModel(tinyDefinition);
const kinds: Record<string, number> = {}; const places: Record<string, number> = {}; let acc=0, rej=0;
for (const b of fc.sample(randomBehaviour(tinyDefinition), {numRuns:100, seed:5})) {
  const s = new Simulator(model, b);
  for (const step of s.trace(3,0)) if (step.kind==='commands') for (const c of step.commands) c.accepted?acc++:rej++;
  for (const [ref, e] of Object.entries(simulatedEnd(s))) { kinds[ref.split(':')[0]!]=(kinds[ref.split(':')[0]!]??0)+1; for (const [c,p] of Object.entries(e.charts)) places[c+' '+p.join('+')]=(places[c+' '+p.join('+')]??0)+1; }
}
console.log(acc, rej, kinds, places);
