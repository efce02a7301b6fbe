import { describe, expect, it } from 'vitest';
import { loggedRun } from '../support/logged-run.ts';
import { schoolCampaign, trueSchool } from '../support/school-campaign.ts';
import { fileOf, qibu } from './qibu.ts';

const campaign = schoolCampaign(trueSchool);
const commits = loggedRun(campaign, 1);
const half = commits.filter(({ day }) => day < '2024-04-15');
const log = (name: string, some: typeof commits): string =>
  fileOf(name, { format: 'qibu.log', schemaVersion: 1, campaign: campaign.meta.id, definition: campaign, commits: some });

describe('qibu forecast', () => {
  it('goes on from where a log stands, the same on one process and on two', () => {
    const file = log('half.json', half);
    const [one, two] = [['1'], ['2']].map(([workers = '']) => qibu(['forecast', file, '--runs', '4', '--workers', workers, '--json']));
    const text = qibu(['forecast', file, '--runs', '4']);

    expect(half.length).toBeGreaterThan(10);
    expect(one?.code).toBe(0);
    // The last commit of the 14th lets the 15th begin.
    expect(one?.json[0]?.['card']).toMatchObject({ from: '2024-04-15', replications: 4 });
    expect(two?.json).toEqual(one?.json);
    expect(text.lines[0]).toBe('from 2024-04-15 on');
  });

  it('refuses a campaign that is over, and a file that is no log, with exit code 2', () => {
    const runs = [['forecast'], ['forecast', log('whole.json', commits), '--runs', '1'], ['forecast', fileOf('none.json', {})]].map((words) => qibu(words));

    expect(runs.map(({ code }) => code)).toEqual([2, 2, 2]);
    expect(runs[1]?.errors).toContain('simulation.live.over');
  });
});
