import { describe, expect, it } from 'vitest';
import type { ChartDocument } from '#domain/chart.ts';
import type { CampaignDefinition } from '#domain/definition.ts';
import { replay } from '#engine/evolve/replay.ts';
import { stateHash } from '#engine/evolve/state-hash.ts';
import { tinyDefinition } from '#tests/support/tiny-campaign.ts';
import { assignIssue, type Draft, openTiny, registerIssue, type TinyRun } from '#tests/support/tiny-run.ts';

const label = { zh: '活动', en: 'Campaign' };

/** The campaign's own chart, which can be suspended and resumed. */
const campaignChart: ChartDocument = {
  schemaVersion: 1,
  id: 'campaign',
  subject: 'campaign',
  title: label,
  root: {
    type: 'compound',
    label,
    initial: 'running',
    states: {
      running: { type: 'atomic', label, code: 'RUNNING', on: { 'campaign.suspend': [{ target: 'suspended' }] } },
      suspended: { type: 'atomic', label, code: 'SUSPENDED', tags: ['suspended'], on: { 'campaign.resume': [{ target: 'running' }] } },
    },
  },
};

const command = (type: string): CampaignDefinition['commands'][number] => ({
  type,
  title: label,
  subject: 'campaign',
  chart: 'campaign',
  registers: false,
  fields: [],
  roles: ['campaignOffice'],
  bulk: false,
  reason: false,
});

const definition: CampaignDefinition = {
  ...tinyDefinition,
  charts: tinyDefinition.charts.map((chart) => (chart.id === 'campaign' ? campaignChart : chart)),
  commands: [...tinyDefinition.commands, command('campaign.suspend'), command('campaign.resume')],
};

const suspend: Draft = { type: 'subject.command', command: 'campaign.suspend', subject: 'campaign:campaign' };
const resume: Draft = { type: 'subject.command', command: 'campaign.resume', subject: 'campaign:campaign' };

/** Issue 1 is due on Friday 27 September. */
function withIssue(): TinyRun {
  const run = openTiny(definition);
  run.must(registerIssue);
  run.must(assignIssue);
  return run;
}

const deadlineOf = (run: TinyRun): unknown => run.subject('issue:1').instances['issue']?.deadlines['rectify'];

describe('a suspended campaign', () => {
  it('[K7] lets no deadline fall and climbs no ladder', () => {
    const run = withIssue();
    run.must(suspend);

    const events = run.must({ type: 'time.advance', to: '2024-10-31' });

    expect(events.map(({ type }) => type)).not.toContain('deadline.passed');
    expect(events.map(({ type }) => type)).not.toContain('escalation.raised');
  });

  it('[K7] moves every deadline by the working days that it stood still, when it goes on', () => {
    const run = withIssue();
    run.must({ type: 'time.advance', to: '2024-09-25' });
    run.must(suspend);
    run.must({ type: 'time.advance', to: '2024-09-30' });

    const events = run.must(resume);

    // Four working days stood still: 26, 27, 29 (worked) and 30 September. So from Friday 27: 29, 30, then 8 and 9 October.
    expect(events).toContainEqual({
      type: 'deadline.extended',
      stream: 'issue:1',
      chart: 'issue',
      deadline: 'rectify',
      before: '2024-09-27',
      due: '2024-10-09',
      reason: '',
      suspended: 4,
    });
    expect(deadlineOf(run)).toEqual({ due: '2024-10-09', set: '2024-09-23', passed: false });
    expect(run.must({ type: 'time.advance', to: '2024-10-09' }).map(({ type }) => type)).not.toContain('deadline.passed');
  });

  it('[K7] leaves what was overdue before as overdue as it was: it does not fall a second time and reaches no higher rung', () => {
    const run = withIssue();
    run.must({ type: 'time.advance', to: '2024-09-29' });
    run.must(suspend);
    run.must({ type: 'time.advance', to: '2024-10-10' });
    run.must(resume);

    const events = run.must({ type: 'time.advance', to: '2024-10-11' });

    expect(run.subject('issue:1').rungs).toEqual({ overdue: 'BLUE' });
    expect(events.filter(({ type, stream }) => type === 'deadline.passed' && stream === 'issue:1')).toEqual([]);
    expect(run.subject('issue:1').facts['issue.timesOverdue']).toBe(1);
  });

  it('[K2] folds from its log to the same state', () => {
    const run = withIssue();
    run.must(suspend);
    run.must({ type: 'time.advance', to: '2024-10-10' });
    run.must(resume);

    expect(stateHash(replay(run.commits))).toBe(stateHash(run.state));
  });
});
