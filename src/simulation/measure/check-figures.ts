import { SimulationFault } from '../fault.ts';
import { keyOf, type Layout } from './layout.ts';

/**
 * What must hold of the figures of every replication, whatever the definition: nothing is negative, nothing passes before the campaign begins or after it
 * ends. Looked at always, not only in tests: a figure that is impossible is worth less than none. Throws a {@link SimulationFault} that names it.
 */
export function checkFigures(layout: Layout, row: Float64Array): void {
  const { measures } = layout;
  // By number: there are thousands of them in every replication.
  for (let place = 0; place < measures.length; place += 1) {
    const measure = measures[place];
    if (measure === undefined) continue;
    const figure = row[place] ?? Number.NaN;
    const isImpossible = measure.kind === 'done' ? figure < 0 || figure >= layout.days : measure.kind !== 'fact' && !(figure >= 0);
    if (isImpossible) throw new SimulationFault('simulation.figure.impossible', { figure: keyOf(measure).replaceAll('\n', ' '), value: String(figure) });
  }
}
