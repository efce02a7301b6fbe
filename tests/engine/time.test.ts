import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CampaignEvent } from '#domain/event.ts';
import type { SubjectRef } from '#domain/id.ts';
import { fromDayNumber, type IsoDate, toDayNumber } from '#domain/iso-date.ts';
import { randomCampaign } from '#tests/support/random-commands.ts';
import { assignIssue, openTiny, registerIssue, type TinyRun } from '#tests/support/tiny-run.ts';

function dueOf(run: TinyRun, ref: SubjectRef, deadline: string): IsoDate | undefined {
  return deadlinesOf(run)[`${ref} ${deadline}`];
}

function deadlinesOf(run: TinyRun): Readonly<Record<string, IsoDate>> {
  const all = [...run.state.subjects.values()].flatMap((subject) =>
    Object.values(subject.instances).flatMap((instance) =>
      Object.entries(instance.deadlines).map(([name, { due }]): [string, IsoDate] => [`${subject.ref} ${name}`, due]),
    ),
  );
  return Object.fromEntries(all);
}

function typesOn(events: readonly CampaignEvent[], stream: SubjectRef): readonly string[] {
  return events.filter((event) => event.stream === stream).map(({ type }) => type);
}

describe('[K7] a deadline', () => {
  it('[K7] is an absolute date, worked out once in working days over holidays and swapped days', () => {
    const run = openTiny();
    run.must({ type: 'time.advance', to: '2024-09-29' });
    run.must(registerIssue);

    run.must(assignIssue);

    // Sunday 29 September is worked; 1 to 7 October are free: 30 September, 8, 9, 10 October.
    expect(dueOf(run, 'issue:1', 'rectify')).toBe('2024-10-10');
    expect(run.commits.at(-1)?.events.find(({ type }) => type === 'deadline.set')).toMatchObject({
      due: '2024-10-10',
      because: [{ rule: 'issue.days', value: 4 }],
    });
  });

  it('[K7] does not move when the parameter that made it changes afterwards', () => {
    const run = openTiny();
    const before = deadlinesOf(run);
    const longer = { ...run.model, parameters: new Map([...run.model.parameters].map(([id, parameter]) => [id, { ...parameter, value: 30 }])) };

    run.model = longer;
    run.must({ type: 'time.advance', to: '2024-09-24' });

    expect(deadlinesOf(run)).toEqual(before);
  });

  it('[K7] falls on the day after it, once, and moves its chart', () => {
    const run = openTiny();
    const due = dueOf(run, 'officer:O1', 'exam');

    const onTheDay = run.must({ type: 'time.advance', to: '2024-09-29' });
    const dayAfter = run.must({ type: 'time.advance', to: '2024-09-30' });

    expect(due).toBe('2024-09-29');
    expect(typesOn(onTheDay, 'officer:O1')).toEqual([]);
    expect(typesOn(dayAfter, 'officer:O1')).toEqual(['deadline.passed', 'instance.moved', 'deadline.cleared', 'deadline.set']);
    expect(run.states('officer:O1', 'officer-study')).toContain('exam.resit');
  });

  it('[K7] extended by hand leaves every other deadline where it was', () => {
    const run = openTiny();
    const before = deadlinesOf(run);

    run.must({ type: 'deadline.extend', subject: 'officer:O1', deadline: 'exam', due: '2024-10-09', reason: '住院' });

    expect(deadlinesOf(run)).toEqual({ ...before, 'officer:O1 exam': '2024-10-09' });
    run.must({ type: 'time.advance', to: '2024-09-30' });
    expect(run.states('officer:O1', 'officer-study')).toContain('exam.waiting');
    expect(run.states('officer:O2', 'officer-study')).toContain('exam.resit');
  });

  it('[K7] that has passed can be extended, and falls again', () => {
    const run = openTiny();
    run.must(registerIssue);
    run.must(assignIssue);
    run.must({ type: 'time.advance', to: '2024-09-28' });

    run.must({ type: 'deadline.extend', subject: 'issue:1', deadline: 'rectify', due: '2024-09-30', reason: '场地' });
    run.must({ type: 'time.advance', to: '2024-10-08' });

    expect(run.subject('issue:1').facts['issue.timesOverdue']).toBe(2);
  });

  it('[K7] is not extended backwards, nor into the past, nor where there is none', () => {
    const run = openTiny();

    const earlier = run.refusal({ type: 'deadline.extend', subject: 'officer:O1', deadline: 'exam', due: '2024-09-29', reason: '误' });
    const none = run.refusal({ type: 'deadline.extend', subject: 'officer:O1', deadline: 'resit', due: '2024-10-29', reason: '误' });

    expect(earlier).toEqual([{ code: 'deadline.notLater', deadline: 'exam', before: '2024-09-29', due: '2024-09-29' }]);
    expect(none).toEqual([{ code: 'deadline.none', subject: 'officer:O1', deadline: 'resit' }]);
  });
});

describe('the passing of time', { timeout: 60_000 }, () => {
  it('[K7] is the same for a month at once and for a month day by day', () => {
    fc.assert(
      fc.property(randomCampaign(20), fc.integer({ min: 2, max: 31 }), (steps, days) => {
        const [atOnce, daily] = [openTiny(), openTiny()];
        for (const run of [atOnce, daily]) for (const [index, step] of steps.entries()) run.sendCommand(step(run.state, `c${index}`));
        const from = toDayNumber(atOnce.state.today);

        const events = atOnce.must({ type: 'time.advance', to: fromDayNumber(from + days) });
        const each = Array.from({ length: days }, (_, day) => daily.must({ type: 'time.advance', to: fromDayNumber(from + day + 1) }));

        expect(each.flat()).toEqual(events);
      }),
      { numRuns: 25 },
    );
  });

  it('[K7] settles a day what its ladder brought about, not the next day', () => {
    const run = openTiny();
    run.must(registerIssue);
    run.must(assignIssue);

    run.must({ type: 'time.advance', to: '2024-10-31' });

    const issue = run.subject('issue:1');
    const slips = [...run.state.subjects.values()].filter(({ ref }) => ref.startsWith('slip:'));
    expect(slips.map(({ registered, facts }) => [registered, facts['slip.colour']])).toEqual([
      ['2024-09-29', 'BLUE'],
      ['2024-10-08', 'RED'],
    ]);
    expect(run.states('issue:1', 'issue')).toEqual(['supervised']);
    expect(issue.instances['issue']?.since).toBe('2024-10-08');
  });

  it('climbs no ladder on a free day, and each rung once', () => {
    const run = openTiny();
    run.must(registerIssue);
    run.must(assignIssue);

    const events = run.must({ type: 'time.advance', to: '2024-10-31' });

    const raised = events.filter((event) => event.type === 'escalation.raised');
    expect(raised.map((event) => [event.before, event.rung])).toEqual([
      [null, 'BLUE'],
      ['BLUE', 'RED'],
    ]);
  });

  it('[K4] does not run backwards, stand still or leap over years', () => {
    const run = openTiny();

    const back = run.refusal({ type: 'time.advance', to: '2024-09-22' });
    const still = run.refusal({ type: 'time.advance', to: '2024-09-23' });
    const far = run.refusal({ type: 'time.advance', to: '2034-09-23' });

    expect([back, still, far].map((reasons) => reasons[0]?.code)).toEqual(['time.backwards', 'time.backwards', 'time.tooFar']);
    expect(run.state.today).toBe('2024-09-23');
  });
});
