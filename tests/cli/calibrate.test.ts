import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { CampaignDefinition } from '#domain/definition.ts';
import { parseDefinition } from '#domain/parse-definition.ts';
import { loggedRun } from '../support/logged-run.ts';
import { guessedSchool, schoolCampaign, trueSchool } from '../support/school-campaign.ts';
import { fileOf, qibu } from './qibu.ts';

const truth = schoolCampaign(trueSchool);
const log = fileOf('school-log.json', {
  format: 'qibu.log',
  schemaVersion: 1,
  campaign: truth.meta.id,
  definition: truth,
  commits: loggedRun(truth, 1),
});
const guess = fileOf('school.json', schoolCampaign(guessedSchool));

describe('qibu calibrate', () => {
  it('prints what is assumed, what the log alone says and what both propose, with the cases and with why not', () => {
    const { code, lines } = qibu(['calibrate', guess, '--log', log]);

    expect(code).toBe(0);
    expect(lines[0]).toMatch(/ up to 2024-05-19: (\d+) commands, \1 explained by an act, 0 by several$/);
    expect(lines.find((line) => line.startsWith('test.appeal 1 chance'))).toMatch(/ 0\.2 -> 0\.[56]\d* -> 0\.5\d* {2}\d+ cases$/);
    expect(lines.find((line) => line.startsWith('test.decide 1 delay'))).toMatch(/ constant value 1 {2}\(the delay cannot be told from the daily chance\)$/);
  });

  it('writes the definition with what was learned, and weighs the assumption as it is told', () => {
    const out = fileOf('learned.json', '');
    const { json } = qibu(['calibrate', guess, '--log', log, '--prior', '0', '--out', out, '--json']);
    const lines = json[0]?.['lines'] as readonly { readonly path: string; readonly proposed: { readonly value: unknown }; readonly observed: unknown }[];
    const chance = lines.find(({ path }) => path === '/acts/1/cases/0/chance');
    const parsed = parseDefinition(JSON.parse(readFileSync(out, 'utf8')));
    const learned = parsed.ok ? (parsed.value as CampaignDefinition) : undefined;

    expect(json[0]?.['prior']).toBe(0);
    expect(chance?.proposed).toEqual(chance?.observed);
    expect(learned?.behaviour?.acts[1]?.cases[0]).toMatchObject({ chance: chance?.proposed.value, evidence: { kind: 'learned', campaign: truth.meta.id } });
  });

  it('takes the behaviour that the log began with where no definition is named', () => {
    const { code, json } = qibu(['calibrate', '--log', log, '--json']);
    const lines = json[0]?.['lines'] as readonly { readonly path: string; readonly assumed: unknown }[];

    expect(code).toBe(0);
    expect(lines.find(({ path }) => path === '/acts/1/cases/0/chance')?.assumed).toEqual({ kind: 'chance', value: 0.6 });
  });

  it('refuses a log that is none, a prior that is none and a definition without behaviour, with exit code 2', () => {
    const bare = fileOf('bare.json', { ...truth, behaviour: undefined });
    const runs = [
      ['calibrate', guess],
      ['calibrate', guess, '--log', guess],
      ['calibrate', guess, '--log', log, '--prior', '-1'],
      ['calibrate', bare, '--log', log],
    ].map((words) => qibu(words));

    expect(runs.map(({ code }) => code)).toEqual([2, 2, 2, 2]);
    expect(runs.map(({ errors }) => errors.split('\n')[0])).toEqual([
      'calibrate wants at most one FILE, and --log FILE',
      expect.stringContaining('cannot be proven: backup.file.definition') as string,
      '--prior wants a number of cases, 0 or more',
      expect.stringContaining('simulation.behaviour.none') as string,
    ]);
  });
});
