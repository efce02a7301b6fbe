import { describe, expect, it } from 'vitest';
import { tinyDefinition } from '#tests/support/tiny-campaign.ts';
import { type Change, findingsAfter, placeOf } from '#tests/support/findings-after.ts';

const put = (path: string, value: unknown): Change => ({
  path: path.split('/').map((key) => (/^\d+$/.test(key) ? Number(key) : key)),
  value,
});
const title = { zh: '甲', en: 'A' };
const task = { id: 't', title, owner: 'chief', due: '2024-10-01', state: 'running' };
const register = placeOf('commands', 'stage.minutes');
const openIssues = placeOf('vocabulary', 'stage.openIssues');
const grade = placeOf('vocabulary', 'issue.grade');
const rung = placeOf('rules', 'issue.rung');
const rungs = tinyDefinition.ladders[0]?.rungs ?? [];

describe('the check of references', () => {
  it.each<[string, Change, string, string]>([
    ['a slip chart about something else', put('roles/slipChart', 'issue'), 'definition.chart.wrongSubject', '/roles/slipChart'],
    ['a proposal chart about something else', put('roles/proposalChart', 'slip'), 'definition.chart.wrongSubject', '/roles/proposalChart'],
    ['a ladder of another subject than its chart’s', put('ladders/0/subject', 'slip'), 'ladder.chart.wrongSubject', '/ladders/0/chart'],
    ['a chart that starts for nobody', put('starts/2', 'issue'), 'definition.start.nobody', '/starts/2'],
    ['a copy to nobody', put('ladders/0/rungs/1/copyTo', ['ghost']), 'ladder.copy.unknown', '/ladders/0/rungs/1/copyTo/0'],
    [
      'a task in a state that is not there',
      put('stages/0/tasks', [task, { ...task, id: 'u', state: 'run' }]),
      'stage.task.stateUnknown',
      '/stages/0/tasks/1/state',
    ],
    ['a task that stands twice', put('stages/0/tasks', [task, task]), 'definition.id.duplicate', '/stages/0/tasks/1'],
    ['a rung that stands twice', put('ladders/0/rungs', [...rungs, rungs[0]]), 'definition.id.duplicate', '/ladders/0/rungs/2'],
    ['a code that stands twice in an enum', put(`vocabulary/${grade}/enum/1/code`, 'MINOR'), 'definition.id.duplicate', `/vocabulary/${grade}/enum/1`],
    ['a code that a rule has twice', put(`rules/${rung}/output/codes/1/code`, 'NONE'), 'definition.id.duplicate', `/rules/${rung}/output/codes/1`],
    ['an item that stands twice', put('categories/0/items/1', { code: 'A1', title }), 'definition.id.duplicate', '/categories/0/items/1'],
    ['a unit with an officer’s id', put('organisation/officers/3/id', 'ZS2'), 'organisation.id.shared', '/organisation/units/1/id'],
    ['a command that registers a stage', put(`commands/${register}/registers`, true), 'command.registers.present', `/commands/${register}/registers`],
    [
      'a condition of an aggregate with an unknown operator',
      put(`vocabulary/${openIssues}/source/where`, { and: [{ var: 'issue.open' }, { matches: [{ var: 'issue.title' }, 'x'] }] }),
      'rule.operator.unknown',
      `/vocabulary/${openIssues}/source/where/and/1`,
    ],
    [
      'a condition of an aggregate on a fact that its members have not',
      put(`vocabulary/${openIssues}/source/where`, { var: 'stage.minutes' }),
      'fact.aggregate.unreachable',
      `/vocabulary/${openIssues}/source/where`,
    ],
  ])('finds %s', (...[, change, code, path]) => {
    expect(findingsAfter(change)).toContainEqual([code, path]);
  });
});

describe('the check of days', () => {
  it.each<[string, Change, string]>([
    ['a campaign that begins before the calendar', put('meta/from', '1980-01-01'), '/meta/from'],
    ['a campaign that ends where no deadline fits any more', put('meta/to', '2110-01-01'), '/meta/to'],
    ['a stage that ends after it', put('stages/0/to', '2200-01-01'), '/stages/0/to'],
    ['a task that is due after it', put('stages/0/tasks', [{ ...task, due: '9999-12-31' }]), '/stages/0/tasks/0/due'],
    ['a holiday without an end', put('calendar/holidays/1', { title, from: '2120-01-01', to: '9999-12-31' }), '/calendar/holidays/1/to'],
    ['a swapped day before it', put('calendar/swapWorkdays/0', '1980-01-05'), '/calendar/swapWorkdays/0'],
    ['busy weeks after it', put('calendar/heavyDuty', [{ title, from: '2024-01-01', to: '2300-01-01' }]), '/calendar/heavyDuty/0/to'],
  ])('finds %s', (_, change, path) => {
    expect(findingsAfter(change)).toContainEqual(['calendar.day.outside', path]);
  });
});
