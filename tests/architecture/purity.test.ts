import { describe, expect, it } from 'vitest';
import { codeFromText, impurities } from './forbidden-names.ts';
import { layersOf, sourceFiles, sourceOf } from './source-files.ts';

const core = layersOf('domain', 'logic', 'charts', 'engine', 'simulation');

describe('the core', () => {
  it.each(core)('[K6] src/%s names no clock, no chance, no timer and no page', (_, files) => {
    const found = files.flatMap(impurities);

    expect(found).toEqual([]);
  });

  it.each(['Date.now()', 'globalThis.Math.random()', 'new Date()', 'setTimeout(run, 1)', 'window.name', 'if (document) stop()', 'f({ a: localStorage })'])(
    'would be caught naming %s',
    (text) => {
      const found = impurities(sourceOf(text));

      expect(found).toHaveLength(1);
    },
  );

  it.each(['new Date(0)', 'const f = (document) => document.title', 'const a = { window: 1 }; a.window', 'interface Stage { window: string }'])(
    'may say %s',
    (text) => {
      const found = impurities(sourceOf(text));

      expect(found).toEqual([]);
    },
  );
});

describe('code from text', () => {
  it('is made nowhere in src', () => {
    const files = sourceFiles('src');

    const found = files.flatMap(codeFromText);

    expect(files.length).toBeGreaterThan(0);
    expect(found).toEqual([]);
  });

  it.each(['eval("1")', 'new Function("return 1")', 'Function("return 1")()', 'globalThis.eval("1")'])('would be caught in %s', (text) => {
    const found = codeFromText(sourceOf(text));

    expect(found.length).toBeGreaterThan(0);
  });
});
