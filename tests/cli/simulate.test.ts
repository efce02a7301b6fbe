import { describe, expect, it } from 'vitest';
import { fileOf, qibu } from './qibu.ts';

const scenario = (id: string, patches: readonly object[]): string => fileOf(`${id}.json`, { id, title: { zh: id, en: id }, patches });

describe('qibu simulate', () => {
  it('tells the same figures in one process and in two, with what it takes to do it again', () => {
    const [one, two] = ['1', '2'].map((workers) => qibu(['simulate', '--runs', '4', '--seed', '9', '--workers', workers, '--json']).json[0]);
    const figures = one?.['figures'] as readonly { readonly fact: string }[];

    expect(two).toEqual(one);
    expect(one?.['card']).toMatchObject({ seed: 9, replications: 4 });
    expect(figures.filter(({ fact }) => fact === 'unit.failCount')).toHaveLength(24);
    const work = one?.['work'] as readonly { readonly work: string | null; readonly unit: string; readonly weeks: readonly number[] }[];
    expect(work.filter(({ unit }) => unit === 'ZS1').map((each) => [each.work, each.weeks.length])).toEqual(
      [null, 'study', 'exam', 'inspection', 'rectification', 'paperwork'].map((kind) => [kind, 16]),
    );
  });

  it('compares a scenario over the same dice: what it does not touch is unchanged', () => {
    const { code, lines } = qibu(['compare', '--scenario', scenario('mark80', [{ kind: 'parameter', id: 'exam.pass', value: 80 }]), '--runs', '3']);

    expect(code).toBe(0);
    expect(lines.find((line) => line.startsWith('unit.issueCount ZS1 '))).toMatch(/ unchanged$/);
    expect(lines.find((line) => line.startsWith('unit.failCount ZS1 '))).toMatch(/ [\d.]+ -> [\d.]+ {2}\(\+/);
  });

  it('says how far a parameter moves a figure', () => {
    const { json } = qibu(['sensitivity', '--on', 'unit.failCount', '--parameters', 'exam.pass,att.verifyWithinWorkdays', '--runs', '2', '--json']);
    const bars = json[0]?.['bars'] as readonly { readonly parameter: string; readonly spread: number }[];

    expect(bars.map(({ parameter }) => parameter)).toEqual(['exam.pass', 'att.verifyWithinWorkdays']);
    expect(bars[0]?.spread).toBeGreaterThan(bars[1]?.spread ?? 0);
  });

  it('refuses a scenario that names nothing, and numbers that are none, with exit code 2', () => {
    const unknown = qibu(['simulate', '--scenario', scenario('nobody', [{ kind: 'parameter', id: 'no.such', value: 1 }])]);
    const runs = qibu(['simulate', '--runs', 'many']);

    expect(unknown.code).toBe(2);
    expect(unknown.errors).toContain('scenario.patch.unknown /patches/0');
    expect(runs.code).toBe(2);
    expect(runs.errors).toContain('--runs wants a whole number');
  });
});
