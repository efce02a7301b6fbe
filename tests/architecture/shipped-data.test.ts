import { describe, expect, it } from 'vitest';
import { lostInJson } from './lost-in-json.ts';

const modules = import.meta.glob<Readonly<Record<string, unknown>>>(['../../machines/**/*.ts', '../../rules/**/*.ts']);
const shipped = Object.entries(modules).map(([path, load]) => [path.replace('../../', ''), load] as const);

/** A function that builds data from data is named as a conversion; a chart's own file holds no function at all. */
const isBuilder = (path: string, name: string, value: unknown): boolean =>
  typeof value === 'function' && /^to[A-Z]/.test(name) && !path.endsWith('.machine.ts');

describe('shipped data', () => {
  it('is found', () => {
    const charts = shipped.filter(([path]) => path.endsWith('.machine.ts'));

    expect(charts.length).toBeGreaterThanOrEqual(6);
  });

  it.each(shipped)('of %s comes back from JSON as it went in', async (path, load) => {
    const values = Object.entries(await load()).filter(([name, value]) => !isBuilder(path, name, value));

    const lost = values.flatMap(([name, value]) => lostInJson(value, name));
    const back: unknown = JSON.parse(JSON.stringify(values));

    expect(lost).toEqual([]);
    expect(back).toEqual(values);
  });

  it.each([
    ['a function', { a: () => 1 }],
    ['undefined', { a: undefined }],
    ['not a number', { a: [Number.NaN] }],
    ['a date', { a: new Date(0) }],
    ['a hole', { a: Array.from({ length: 1 }) }],
  ])('would be caught holding %s', (_, value) => {
    const lost = lostInJson(value);

    expect(lost).toHaveLength(1);
  });
});
