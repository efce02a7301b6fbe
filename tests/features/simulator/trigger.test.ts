import { expect, test } from 'vitest';
import type { Act, ActTrigger } from '#domain/act.ts';
import type { ChartIndex } from '#charts/chart-index.ts';
import { createModel, type Model } from '#engine/model.ts';
import { reachableKinds } from '#engine/check/reachable-kinds.ts';
import { firstTrigger } from '#features/simulator/behaviour/trigger/first-trigger.ts';
import { fitOf } from '#features/simulator/behaviour/trigger/fit.ts';
import { type Misfit, misfitsOf } from '#features/simulator/behaviour/trigger/misfits.ts';
import { isHeardAt, placesOf, tagPlace } from '#features/simulator/behaviour/trigger/places.ts';
import { demoDefinition } from '#rules/demo/demo-definition.ts';

const model: Model = createModel(demoDefinition);
const reach = reachableKinds(demoDefinition);

function actCalled(id: string): Act {
  const act = demoDefinition.behaviour?.acts.find((each) => each.id === id);
  if (act === undefined) throw new Error(`the demo has no act ${id}`);
  return act;
}

function chart(id: string): ChartIndex {
  const index = model.charts.get(id);
  if (index === undefined) throw new Error(`the demo has no chart ${id}`);
  return index;
}

const misfits = (id: string, trigger: ActTrigger): readonly Misfit[] => misfitsOf(model, { ...actCalled(id), trigger }, reach);

test('only what registers somebody can arrive; everything else is done by the kind that its command is about', () => {
  expect(fitOf(model, actCalled('examScored'))).toMatchObject({ kinds: ['state', 'days'], subjects: ['officer'], binding: { type: 'exam.score' } });
  expect(fitOf(model, actCalled('opinions'))).toMatchObject({ kinds: ['state', 'days', 'arrivals'], binding: undefined });
  expect(fitOf(model, actCalled('opinions')).subjects).toHaveLength(8);
});

test('an act begins where its command leads on, on a working day, or in all of the campaign; where it does not fit it does not begin', () => {
  expect(firstTrigger(model, actCalled('examScored'), 'arrivals')).toBeUndefined();
  expect(firstTrigger(model, actCalled('opinions'), 'arrivals')).toEqual({ kind: 'arrivals', from: '2024-10-09', to: '2025-01-24' });
  expect(firstTrigger(model, actCalled('selfHandedIn'), 'days')).toEqual({ kind: 'days', subject: 'officer', dates: ['2024-12-02'] });
  const held = firstTrigger(model, actCalled('meetingHeld'), 'state');
  expect(held).toEqual({ kind: 'state', charts: ['stage-mobilise'], at: { state: 'active.meeting.notHeld' }, notBefore: 'window' });
});

test('of several charts only the places are offered that all of them have', () => {
  const alone = placesOf([chart('stage-mobilise')]).states;
  const both = placesOf([chart('stage-mobilise'), chart('stage-study')]).states;
  expect(alone.map(({ at }) => at)).toContainEqual({ state: 'active.meeting.notHeld' });
  expect(both.map(({ at }) => at)).not.toContainEqual({ state: 'active.meeting.notHeld' });
  expect(both.map(({ at }) => at)).toContainEqual({ state: 'pending' });
  const place = alone.find(({ at }) => 'state' in at && at.state === 'active.meeting.notHeld');
  expect(place?.labels.map(({ zh }) => zh)).toHaveLength(3);
  expect(placesOf([])).toEqual({ states: [], tags: [] });
});

test('a mark is called by the states that carry it, each once', () => {
  const tags = placesOf([chart('officer-study')]).tags.map(({ at }) => at);
  for (const at of tags) {
    const labels = 'tag' in at ? tagPlace([chart('officer-study')], at.tag).labels.map(({ zh }) => zh) : [];
    expect(labels.length).toBeGreaterThan(0);
  }
  expect(tagPlace([chart('officer-study')], 'nowhere').labels).toEqual([]);
});

test('a command is heard in its state, inside it, around it and beside it, not in another one', () => {
  const study = chart('officer-study');
  expect(isHeardAt(study, { tag: 'exam-awaiting-score' }, 'exam.score')).toBe(true);
  expect(isHeardAt(study, { state: 'open' }, 'exam.score')).toBe(true);
  expect(isHeardAt(study, { state: 'open.notes' }, 'exam.score')).toBe(true);
  expect(isHeardAt(chart('issue'), { state: 'reported' }, 'issue.close')).toBe(false);
  expect(isHeardAt(chart('issue'), { state: 'nowhere' }, 'issue.verify')).toBe(false);
});

test('what does not go with the start is told: the command, the condition, the hours, the days', () => {
  expect(misfits('issueClosed', { kind: 'state', charts: ['issue'], at: { state: 'reported' } })).toEqual([{ kind: 'deaf', command: 'issue.close' }]);
  expect(misfits('meetingHeld', { kind: 'state', charts: ['stage-study'], at: { state: 'pending' } })).toEqual([
    { kind: 'deaf', command: 'stage.meeting.hold' },
  ]);
  expect(misfits('examScored', { kind: 'arrivals', from: '2024-11-01', to: '2024-11-08' })).toContainEqual({ kind: 'nothingComes', command: 'exam.score' });
  expect(misfits('examScored', { kind: 'days', subject: 'unit', dates: ['2024-11-22'] })).toContainEqual({ kind: 'otherSubject', command: 'exam.score' });
  expect(misfits('fridays', { kind: 'days', subject: 'officer', dates: ['2024-11-22', '2024-11-23', '2025-02-07'] })).toEqual([
    { kind: 'free', dates: ['2024-11-23'] },
    { kind: 'outside', dates: ['2025-02-07'] },
  ]);
});

test('a condition that asks what the new subject does not have is told with where it stands', () => {
  const { evidence, outcomes } = actCalled('opinions').cases[0] ?? { evidence: { kind: 'assumed' as const }, outcomes: [] };
  const act: Act = {
    ...actCalled('opinions'),
    trigger: { kind: 'days', subject: 'unit', dates: ['2024-11-22'] },
    effort: [{ work: 'study', hours: 1, by: { fact: 'stage.checkerUnit' }, evidence }],
    cases: [{ where: { '==': [{ var: 'officer.post' }, 'road'] }, outcomes, evidence }],
  };
  expect(misfitsOf(model, act, reach)).toEqual([
    { kind: 'unread', where: 0, fact: 'officer.post' },
    { kind: 'unit', fact: 'stage.checkerUnit' },
  ]);
});
