import { describe, expect, it } from 'vitest';
import { sourceFiles } from './source-files.ts';
import { expectsSomething, testTitles } from './test-titles.ts';

const invariants = Array.from({ length: 15 }, (_, index) => `K${index + 1}`);

/** Invariants that nothing can prove yet, each with the reason. A line here that has its test must go. */
const later: Readonly<Record<string, string>> = {};

const files = sourceFiles('tests');
const titles = files.flatMap(testTitles);

describe('tests', () => {
  it('expect something in every file', () => {
    const tests = files.filter(({ path }) => /\.(?:test|spec)\.tsx?$/.test(path));

    const idle = tests.filter((file) => !expectsSomething(file)).map(({ path }) => path);

    expect(tests.length).toBeGreaterThan(0);
    expect(idle).toEqual([]);
  });

  it('prove every invariant by its number, those that must wait excepted', () => {
    const isProved = (invariant: string): boolean => titles.some((title) => title.includes(`[${invariant}]`));

    const open = invariants.filter((invariant) => !isProved(invariant));

    expect(open).toEqual(Object.keys(later));
  });

  it('name no invariant that does not exist', () => {
    const named = titles.flatMap((title) => title.match(/(?<=\[)K\d+(?=\])/g) ?? []);

    const unknown = named.filter((invariant) => !invariants.includes(invariant));

    expect(unknown).toEqual([]);
  });
});
