import { SimulationFault } from '../fault.ts';
import { type Layout, type Measure, placesOf } from '../measure/layout.ts';

/** What is looked at: in which share of campaigns all is finished, slips in all, or a figure of the campaign (or the mean of the units'). */
export type Target = { readonly kind: 'finished' } | { readonly kind: 'slips' } | { readonly kind: 'fact'; readonly fact: string };

/** How a row of figures is read for a target. Refuses ({@link SimulationFault}) a fact that is no figure of the campaign or of its units. */
export function figureOf(layout: Layout, target: Target): (row: Float64Array) => number {
  const places = placesOf(layout, (like) => isMeant(like, target));
  if (places.length === 0) throw new SimulationFault('simulation.target.unknown', { target: target.kind === 'fact' ? target.fact : target.kind });
  switch (target.kind) {
    case 'finished':
      return (row) => Number(places.every((place) => !Number.isNaN(row[place])));
    case 'slips':
      return (row) => places.reduce((sum, place) => sum + (row[place] ?? 0), 0);
    case 'fact':
      return (row) => {
        const figures = places.map((place) => row[place] ?? Number.NaN).filter((figure) => !Number.isNaN(figure));
        return figures.length === 0 ? 0 : figures.reduce((sum, figure) => sum + figure, 0) / figures.length;
      };
  }
}

function isMeant(measure: Measure, target: Target): boolean {
  switch (target.kind) {
    case 'finished':
      return measure.kind === 'done';
    case 'slips':
      return measure.kind === 'slips';
    case 'fact':
      return measure.kind === 'fact' && measure.fact === target.fact;
  }
}
