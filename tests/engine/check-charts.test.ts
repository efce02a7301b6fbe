import { describe, expect, it } from 'vitest';
import { type Change, findingsAfter, placeOf } from '#tests/support/findings-after.ts';

const issue = placeOf('charts', 'issue');
const officer = placeOf('charts', 'officer-study');
const rectifying = ['charts', issue, 'root', 'states', 'rectifying'];
const closing = ['charts', issue, 'root', 'states', 'closed', 'entry', 0];
const at = (path: readonly (string | number)[]): string => `/${path.join('/')}`;

/** An effect on closing an issue. */
const onClosing = (type: string, params: object): Change => ({ path: closing, value: { type, params } });

describe('the check of guards and rules', () => {
  it('finds nothing against the tiny campaign itself', () => {
    expect(findingsAfter()).toEqual([]);
  });

  it('finds a guard about a subject that the chart’s subject has nothing to do with', () => {
    const guard = [...rectifying, 'always', 0, 'guard'];

    expect(findingsAfter({ path: [...guard, 'params', 'id'], value: 'rectify.gate' })).toContainEqual(['rule.subject.unreachable', at(guard)]);
  });

  it('finds a rule about any subject that reads a fact out of reach', () => {
    const rule = placeOf('rules', 'issue.isSupervised');
    const changes = [
      { path: ['rules', rule, 'subject'], value: 'any' },
      { path: ['rules', rule, 'logic'], value: { '==': [{ var: 'stage.minutes' }, true] } },
    ];

    expect(findingsAfter(...changes)).toContainEqual(['rule.fact.unreachable', at([...rectifying, 'always', 0, 'guard'])]);
  });

  it('lets a rule read the unit, the campaign, and what a subject came from', () => {
    const logic = { '==': [{ var: 'campaign.openStages' }, 0] };

    expect(findingsAfter({ path: ['rules', placeOf('rules', 'issue.isSupervised'), 'logic'], value: logic })).toEqual([]);
    expect(findingsAfter({ path: ['rules', placeOf('rules', 'slip.days'), 'logic'], value: { if: [{ var: 'issue.evidence' }, 1, 2] } })).toEqual([]);
  });

  it('finds deadlines, proposals, ladders and facts that rest on a rule out of reach', () => {
    const entry = [...rectifying, 'entry', 0];
    const failed = ['charts', officer, 'root', 'states', 'exam', 'states', 'failed', 'entry', 0];
    const fact = placeOf('vocabulary', 'issue.isClosable');

    expect(
      findingsAfter({ path: [...entry, 'params', 'rule'], value: 'exam.days' }, { path: ['rules', placeOf('rules', 'exam.days'), 'subject'], value: 'stage' }),
    ).toContainEqual(['rule.subject.unreachable', at(entry)]);
    expect(findingsAfter({ path: [...failed, 'params'], value: { rule: 'study.gate', consequence: 'TALK' } })).toContainEqual([
      'rule.subject.unreachable',
      at(failed),
    ]);
    expect(findingsAfter({ path: ['rules', placeOf('rules', 'issue.rung'), 'subject'], value: 'stage' })).toContainEqual([
      'rule.subject.unreachable',
      '/ladders/0/rule',
    ]);
    expect(findingsAfter({ path: ['vocabulary', fact, 'source', 'rule'], value: 'study.gate' })).toContainEqual([
      'rule.subject.unreachable',
      `/vocabulary/${fact}/source`,
    ]);
  });
});

describe('the check of effects', () => {
  it.each<[string, Change, string, string]>([
    [
      'a misspelt consequence',
      onClosing('proposal.raise', { rule: 'issue.closable', consequence: 'TALKK' }),
      'chart.effect.unknownConsequence',
      '/params/consequence',
    ],
    ['a proposal of nothing', onClosing('proposal.raise', { rule: 'issue.closable' }), 'chart.effect.proposesNothing', ''],
    ['a value of the wrong type', onClosing('fact.set', { fact: 'issue.settled', value: 'yes' }), 'chart.effect.valueInvalid', '/params/value'],
    ['a code that the enum has not', onClosing('fact.set', { fact: 'issue.grade', value: 'HUGE' }), 'chart.effect.valueInvalid', '/params/value'],
    ['a value for a computed fact', onClosing('fact.set', { fact: 'issue.open', value: false }), 'chart.effect.factNotRecorded', ''],
    ['a value for another subject’s fact', onClosing('fact.set', { fact: 'stage.minutes', value: true }), 'chart.effect.factOtherSubject', ''],
    ['a number added to a text', onClosing('fact.add', { fact: 'issue.title', by: 1 }), 'chart.effect.factNotNumber', ''],
    ['a number added to another subject’s fact', onClosing('fact.add', { fact: 'exam.score', by: 1 }), 'chart.effect.factOtherSubject', ''],
    ['a chart of another subject to start', onClosing('instance.start', { chart: 'slip' }), 'chart.effect.chartOtherSubject', ''],
  ])('finds %s', (...[, change, code, place]) => {
    expect(findingsAfter(change)).toContainEqual([code, `${at(closing)}${place}`]);
  });

  it('finds a code of a codes rule that is no consequence', () => {
    const failed = ['charts', officer, 'root', 'states', 'exam', 'states', 'failed', 'entry', 0];

    expect(findingsAfter({ path: ['consequences', 1, 'code'], value: 'SPEAK' })).toEqual([['chart.effect.unknownConsequence', `${at(failed)}/params/rule`]]);
  });

  it('lets a fact be cleared', () => {
    expect(findingsAfter(onClosing('fact.set', { fact: 'issue.settled', value: null }))).toEqual([]);
  });
});
