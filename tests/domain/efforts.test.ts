import { describe, expect, it } from 'vitest';
import { checkDefinition } from '#engine/check/check-definition.ts';
import { demoDefinition } from '#rules/demo/demo-definition.ts';
import { placesOf } from '#simulation/measure/layout.ts';
import { layForMany } from '#simulation/run/run-many.ts';
import { findingsAfter } from '#tests/support/findings-after.ts';

const text = { zh: '试', en: 'Test' };
const evidence = { kind: 'assumed' };
const study = { id: 'study', title: text };
const effort = { work: 'study', hours: 2, evidence };

/** The tiny campaign with an act about officers that takes these hours. */
const withEffort = (efforts: unknown, ...work: readonly unknown[]): ReturnType<typeof findingsAfter> =>
  findingsAfter({
    path: ['behaviour'],
    value: {
      acts: [
        {
          id: 'call',
          title: text,
          trigger: { kind: 'days', subject: 'officer', dates: ['2024-10-18'] },
          effort: efforts,
          cases: [{ outcomes: [{ command: 'exam.record', weight: 1, fields: [{ fact: 'exam.score', value: { kind: 'fixed', value: 80 } }] }], evidence }],
        },
      ],
      shocks: [],
      ...(work.length === 0 ? {} : { work }),
    },
  });

const AT = '/behaviour/acts/0/effort/0';
const KINDS = '/behaviour/work';

describe('the hours of an act', () => {
  it('are read with a kind of work that there is, and may be left out with the kinds', () => {
    expect(withEffort([effort, { ...effort, hours: 0, when: { '>': [{ var: 'exam.score' }, 0] }, by: { unit: 'ZS1' } }], study)).toEqual([]);
    expect(withEffort(undefined)).toEqual([]);
  });

  it.each([
    ['a kind that is not there', { ...effort, work: 'singing' }, ['behaviour.work.unknown', `${AT}/work`]],
    ['less than no hours', { ...effort, hours: -1 }, ['definition.value.too_small', `${AT}/hours`]],
    ['more hours than there are', { ...effort, hours: 10_001 }, ['definition.value.too_big', `${AT}/hours`]],
    ['hours that are no number', { ...effort, hours: '2' }, ['definition.value.invalid_type', `${AT}/hours`]],
    ['nothing that they rest on', { work: 'study', hours: 2 }, ['definition.value.invalid_type', `${AT}/evidence`]],
    ['an unknown key', { ...effort, days: 2 }, ['definition.key.unknown', `${AT}/days`]],
    ['a fact that names no unit', { ...effort, by: { fact: 'exam.score' } }, ['behaviour.effort.notUnit', `${AT}/by/fact`]],
    ['a fact that is not there', { ...effort, by: { fact: 'no.such' } }, ['behaviour.effort.notUnit', `${AT}/by/fact`]],
    ['a condition on nothing', { ...effort, when: { var: 'no.such' } }, ['behaviour.fact.unknown', `${AT}/when`]],
  ])('are refused with %s, by code and place', (_, broken, finding) => {
    expect(withEffort([broken], study)).toEqual([finding]);
  });

  it('are nobody’s where their unit is not there, as with another roster: that is told, and stops nothing', () => {
    const { behaviour } = demoDefinition;
    const acts = (behaviour?.acts ?? []).map((act) => ({ ...act, effort: act.effort?.map((each) => ({ ...each, by: { unit: 'NONE' } })) }));
    const elsewhere = { ...demoDefinition, behaviour: { shocks: [], ...behaviour, acts } };
    const found = checkDefinition(elsewhere).filter(({ code }) => code === 'behaviour.effort.unitUnknown');
    const { recorder } = layForMany(elsewhere);
    const row = recorder.run(1, 0);
    const hours = placesOf(recorder.layout, ({ kind }) => kind === 'hours').map((place) => row[place]);

    expect(found.length).toBeGreaterThan(10);
    expect(new Set(found.map(({ severity }) => severity))).toEqual(new Set(['warning']));
    expect(hours.length).toBeGreaterThan(1000);
    expect(new Set(hours)).toEqual(new Set([0]));
  });

  it('are refused where a kind stands twice, or where there are none', () => {
    expect(withEffort([effort], study, study)).toEqual([['definition.id.duplicate', `${KINDS}/1`]]);
    expect(withEffort([effort])).toEqual([['behaviour.work.unknown', `${AT}/work`]]);
    expect(withEffort([], study)).toEqual([['definition.value.too_small', '/behaviour/acts/0/effort']]);
  });
});
