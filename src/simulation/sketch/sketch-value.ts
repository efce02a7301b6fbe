import type { FactDefinition } from '#domain/fact.ts';
import type { SimulatedValue } from '#domain/simulated-value.ts';

/** Ranges up to here are taken for marks or shares, of which most are high; of wider ones most are low. */
const WIDE = 100;

/** What may stand in a field, as long as nobody knows better: anything that its fact takes. Undefined where that cannot be told. */
export function sketchValue({ type, enum: entries, range, reference }: FactDefinition, text: string): SimulatedValue | undefined {
  switch (type) {
    case 'date':
      return { kind: 'today' };
    case 'boolean':
      return {
        kind: 'picked',
        cases: [
          { value: true, weight: 9 },
          { value: false, weight: 1 },
        ],
      };
    case 'enum':
      return entries === undefined ? undefined : { kind: 'picked', cases: entries.map(({ code }) => ({ value: code, weight: 1 })) };
    case 'codes': {
      const [first] = entries ?? [];
      return first === undefined ? undefined : { kind: 'worked', logic: [first.code] };
    }
    case 'text':
      return reference === undefined ? { kind: 'fixed', value: text } : { kind: 'someone', from: 'ownUnit' };
    case 'number':
      return sketchNumber(range);
  }
}

function sketchNumber(range: FactDefinition['range']): SimulatedValue {
  if (range === undefined) return { kind: 'drawn', from: { kind: 'triangular', min: 0, mode: 1, max: 3 } };
  const { min, max } = range;
  const width = max - min;
  if (width <= WIDE) return { kind: 'drawn', from: { kind: 'triangular', min, mode: min + 0.85 * width, max } };
  return { kind: 'drawn', from: { kind: 'triangular', min, mode: min + 1, max: min + 10 } };
}
