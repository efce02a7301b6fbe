import { SimulationFault } from '../fault.ts';
import { type Layout, measureAt } from './layout.ts';

/**
 * What must hold of the figures of every replication, whatever the definition: nothing is negative, nothing passes before the campaign begins or after it
 * ends. Looked at always, not only in tests: a figure that is impossible is worth less than none. Throws a {@link SimulationFault} that names it.
 */
export function checkFigures(layout: Layout, row: Float64Array): void {
  for (const { like, first, count } of layout.blocks) {
    if (like.kind === 'fact') continue;
    const isDay = like.kind === 'done';
    for (let place = first; place < first + count; place += 1) {
      const figure = row[place] ?? Number.NaN;
      const isImpossible = isDay ? figure < 0 || figure >= layout.days : !(figure >= 0);
      if (isImpossible) throw impossible(layout, place, figure);
    }
  }
}

function impossible(layout: Layout, place: number, value: number): SimulationFault {
  return new SimulationFault('simulation.figure.impossible', { figure: Object.values(measureAt(layout, place) ?? {}).join(' '), value: String(value) });
}
