import { describe, expect, it } from 'vitest';
import { exportsOf, passedOn } from './exports-of.ts';
import { layersOf, sourceFiles, sourceOf } from './source-files.ts';

const contracts = layersOf('domain', 'logic', 'charts', 'engine', 'simulation', 'storage', 'files');
const atMost = 6;

describe('exports', () => {
  it.each(contracts)('of src/%s carry a docstring each', (_, files) => {
    const exported = files.flatMap(exportsOf);

    const bare = exported.filter(({ documented }) => !documented).map(({ place, name }) => `${place} ${name}`);

    expect(bare).toEqual([]);
  });

  it('would be caught without one', () => {
    const file = sourceOf('/** Said. */ export const a = 1;\n// not a docstring\nexport function b() {}\nexport interface C {}\nconst d = 1;');

    const bare = exportsOf(file).filter(({ documented }) => !documented);

    expect(bare.map(({ name }) => name)).toEqual(['b', 'C']);
  });

  it(`number at most ${atMost} a file`, () => {
    const files = ['src', 'machines', 'rules'].flatMap(sourceFiles);

    const crowded = files.map((file) => [file.path, exportsOf(file).length] as const).filter(([, count]) => count > atMost);

    expect(files.length).toBeGreaterThan(0);
    expect(crowded).toEqual([]);
  });

  it('stand where they are declared: no file passes on what another one holds', () => {
    const files = ['src', 'machines', 'rules'].flatMap(sourceFiles);

    const barrels = files.flatMap((file) => (/(^|\/)index\.tsx?$/.test(file.path) ? [file.path] : passedOn(file)));

    expect(barrels).toEqual([]);
  });
});
