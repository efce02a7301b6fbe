import { describe, expect, it } from 'vitest';
import { checkSubmission } from '#engine/edition/check-submission.ts';
import { dryRun } from '#engine/edition/dry-run.ts';
import { editionsOf } from '#engine/edition/editions.ts';
import { foldLog } from '#engine/evolve/fold-log.ts';
import { toPlainState } from '#engine/evolve/plain-state.ts';
import { createModel } from '#engine/model.ts';
import { changeBetween } from '#domain/edition-change.ts';
import type { CampaignDefinition } from '#domain/definition.ts';
import { createMemoryLog } from '#storage/memory-log.ts';
import { proveLog } from '#storage/backup/prove-log.ts';
import { toRecordedLog } from '#storage/recorded-log.ts';
import { tinyDefinition } from '#tests/support/tiny-campaign.ts';
import { author, publish, reviewer, submission, waiting, withValue } from '#tests/support/tiny-edition.ts';
import { assignIssue, openTiny, registerIssue, signed, type TinyRun } from '#tests/support/tiny-run.ts';

const PASS_75 = withValue(tinyDefinition, 'exam.pass', 75);
const record = (officer: string, score: number) =>
  ({ type: 'subject.command', command: 'exam.record', subject: `officer:${officer}`, facts: { 'exam.score': score } }) as const;

function codes(run: TinyRun, ...sent: Parameters<TinyRun['refusal']>): readonly string[] {
  return run.refusal(...sent).map(({ code }) => code);
}

describe('another edition', () => {
  it('[K11] holds from the moment a second person approves it, and the same score means something else', () => {
    const run = openTiny();
    run.must(record('O1', 70));
    publish(run, PASS_75);
    run.must(record('O2', 70));

    expect(run.state.edition).toBe(createModel(PASS_75).edition);
    expect(run.state.pendingEdition).toBeUndefined();
    expect(['O1', 'O2'].map((id) => run.states(`officer:${id}`, 'officer-study')[0])).toEqual(['exam.passed', 'exam.resit']);
    expect(run.commits.at(-1)?.edition).toBe(run.state.edition);
  });

  it('waits for its day, and comes into force when that begins, a month at once or day by day', () => {
    const runs = [openTiny(), openTiny()];
    for (const run of runs) {
      run.must(submission(run, withValue(tinyDefinition, 'ladder.red', 2), '2024-10-08'), author);
      run.must({ type: 'edition.approve', edition: waiting(run) }, reviewer);
      run.must(registerIssue);
      run.must(assignIssue);
    }
    const [atOnce, daily] = runs as [TinyRun, TinyRun];
    const { edition } = atOnce.state;
    atOnce.must({ type: 'time.advance', to: '2024-10-20' });
    for (let day = 24; day <= 30; day += 1) daily.must({ type: 'time.advance', to: `2024-09-${day}` });
    expect(daily.state.edition).toBe(edition);
    for (let day = 1; day <= 20; day += 1) daily.must({ type: 'time.advance', to: `2024-10-${String(day).padStart(2, '0')}` });

    const eventsOf = (run: TinyRun) => run.commits.slice(5).flatMap(({ events }) => events.filter(({ type }) => type !== 'time.advanced'));
    expect(eventsOf(daily)).toEqual(eventsOf(atOnce));
    expect(eventsOf(atOnce).map(({ type }) => type)).toContain('edition.adopted');
    expect(daily.state.edition).not.toBe(edition);
  });

  it('moves at once what its rules let pass, as the dry run has said', () => {
    const run = openTiny();
    run.must({ type: 'time.advance', to: '2024-10-08' });
    const easier: CampaignDefinition = {
      ...tinyDefinition,
      rules: tinyDefinition.rules.map((rule) => (rule.id === 'rectify.gate' ? { ...rule, logic: { '==': [{ var: 'stage.openIssues' }, 0] } } : rule)),
    };

    const foretold = dryRun(run.model, run.state, changeBetween(tinyDefinition, easier));
    publish(run, easier);
    const came = run.commits.at(-1)?.events.filter(({ type }) => !type.startsWith('edition.')) ?? [];

    expect(came).not.toEqual([]);
    expect(foretold).toEqual(came);
  });

  it('is refused where it would stop somebody', () => {
    const run = openTiny();
    const broken: CampaignDefinition = {
      ...tinyDefinition,
      rules: tinyDefinition.rules.map((rule) => (rule.id === 'rectify.entry' ? { ...rule, logic: { '+': ['broken', 1] } } : rule)),
    };
    run.must(submission(run, broken), author);
    const seq = run.state.seq;

    expect(codes(run, { type: 'edition.approve', edition: waiting(run) }, reviewer)).toEqual(['edition.incidents']);
    expect([run.state.seq, run.state.edition]).toEqual([seq, createModel(tinyDefinition).edition]);
  });

  it('wants two people of the roster, in roles that may', () => {
    const run = openTiny();

    expect(codes(run, submission(run, PASS_75), { id: 'campaignOffice', role: 'campaignOffice' })).toEqual(['person.unknown']);
    expect(codes(run, submission(run, PASS_75), { id: 'O3', role: 'chief' })).toEqual(['edition.levelTooLow']);
    run.must(submission(run, PASS_75), author);
    const approve = { type: 'edition.approve', edition: waiting(run) } as const;
    expect(codes(run, approve, author)).toEqual(['edition.ownReview']);
    expect(codes(run, approve, { id: 'O3', role: 'chief' })).toEqual(['actor.notAllowed']);
    expect(codes(run, { type: 'edition.approve', edition: 'sha256:another' }, reviewer)).toEqual(['edition.none']);
    expect(codes(run, submission(run, PASS_75), author)).toEqual(['edition.pending']);
  });

  it('goes back with a reason, or is withdrawn, and can be submitted anew', () => {
    const run = openTiny();
    run.must(submission(run, PASS_75), author);
    const decline = { type: 'edition.decline', edition: waiting(run) } as const;

    expect(codes(run, decline, reviewer)).toEqual(['command.reasonMissing']);
    run.must({ ...decline, reason: '依据不足' }, reviewer);
    expect(run.state.pendingEdition).toBeUndefined();
    run.must(submission(run, PASS_75, '2024-10-10'), author);
    run.must({ type: 'edition.approve', edition: waiting(run) }, reviewer);
    expect(codes(run, { type: 'edition.approve', edition: waiting(run) }, reviewer)).toEqual(['edition.approvedAlready']);
    run.must({ type: 'edition.withdraw', edition: waiting(run), reason: '另有安排' }, author);
    run.must({ type: 'time.advance', to: '2024-10-11' });
    expect(run.state.edition).toBe(createModel(tinyDefinition).edition);
  });

  it('is refused where nothing is changed, or the day has gone by, or nobody said why', () => {
    const run = openTiny();

    expect(codes(run, submission(run, tinyDefinition), author)).toEqual(['edition.same']);
    expect(codes(run, submission(run, PASS_75, '2024-09-22'), author)).toEqual(['edition.dateWrong']);
    expect(codes(run, submission(run, PASS_75, '2026-01-01'), author)).toEqual(['edition.dateWrong']);
    expect(codes(run, { ...submission(run, PASS_75), reason: ' ' }, author)).toEqual(['command.reasonMissing']);
    const foreign = { type: 'edition.submit', from: run.state.today, change: { rules: { order: ['nobody'], items: [] } }, excused: [], reason: '-' } as const;
    expect(codes(run, { ...foreign, change: { rules: { order: ['nobody'], items: [] } }, excused: [] }, author)).toEqual(['edition.unfit']);
  });

  it('cannot take away what a fact has recorded', () => {
    const run = openTiny();
    run.must(registerIssue);
    const narrowed: CampaignDefinition = {
      ...tinyDefinition,
      vocabulary: tinyDefinition.vocabulary.map((fact) => (fact.id === 'issue.grade' ? { ...fact, enum: fact.enum?.slice(1) } : fact)),
    } as CampaignDefinition;

    expect(run.refusal(submission(run, narrowed), author)).toEqual([{ code: 'edition.factRecorded', fact: 'issue.grade', subjects: ['issue:1'] }]);
  });

  it('is held to roles: values only, rules, all', () => {
    const definition: CampaignDefinition = {
      ...tinyDefinition,
      roles: { ...tinyDefinition.roles, designers: { values: ['unitHead'], rules: ['chief'], all: ['campaignOffice'] }, reviewers: ['chief'] },
    };
    const run = openTiny(definition);
    const ruled = { ...definition, rules: definition.rules.map((rule, index) => (index === 0 ? { ...rule, basis: 'S02' } : rule)) };
    const named = {
      ...definition,
      vocabulary: definition.vocabulary.map((fact, index) => (index === 0 ? { ...fact, title: { zh: '岗', en: 'post' } } : fact)),
    };
    const may = (role: string, next: CampaignDefinition): boolean => {
      const sent = run.send(submission(run, next), { id: 'O3', role });
      if (sent.kind === 'accepted') run.must({ type: 'edition.withdraw', edition: waiting(run), reason: '-' }, { id: 'O3', role });
      return sent.kind === 'accepted';
    };

    expect(
      ['unitHead', 'chief', 'campaignOffice'].map((role) => [withValue(definition, 'exam.pass', 61), ruled, named].map((next) => may(role, next))),
    ).toEqual([
      [true, false, false],
      [true, true, false],
      [true, true, true],
    ]);
  });
});

describe('what the verifiers have against another edition', () => {
  it('blocks errors and failing examples; a new warning wants a reason, one of before does not', () => {
    const run = openTiny();
    const asked = (next: CampaignDefinition, excused: readonly { finding: string; reason: string }[] = []) =>
      checkSubmission(run.model, run.state, signed({ ...submission(run, next), excused } as never, 'x', author)).map(({ code }) => code);
    const second = { ...tinyDefinition.rules[0], id: 'exam.second', examples: [] } as CampaignDefinition['rules'][number];
    const unproved: CampaignDefinition = { ...tinyDefinition, rules: [second, ...tinyDefinition.rules] };

    expect(asked(PASS_75)).toEqual(['edition.faulty']);
    expect(asked(withValue(tinyDefinition, 'issue.minorDays', 3))).toEqual([]);
    expect(asked(unproved)).toEqual(['edition.unexcused']);
    expect(asked(unproved, [{ finding: 'rule.examples.missing /rules/exam.second {}', reason: '试行' }])).toEqual([]);
    expect(asked(unproved, [{ finding: 'rule.examples.missing /rules/exam.second {}', reason: '  ' }])).toEqual(['edition.unexcused']);
  });
});

describe('a log with several editions', () => {
  it('[K2] opens, folds and is proven like any other, and tells every edition that was in force', async () => {
    const run = openTiny();
    publish(run, PASS_75);
    run.must({ type: 'time.advance', to: '2024-09-25' });
    publish(run, tinyDefinition);
    const log = createMemoryLog();
    await log.create('tiny', tinyDefinition, run.commits);

    const opened = await log.open('tiny');

    expect(opened?.problems).toEqual([]);
    expect(opened === null ? null : toPlainState(foldLog(opened))).toEqual(toPlainState(run.state));
    expect(proveLog('tiny', toRecordedLog('tiny', await log.exportAll('tiny'))).ok).toBe(true);
    const editions = editionsOf(tinyDefinition, run.commits);
    expect(editions.map(({ number, since, approved }) => [number, since, approved?.by.id])).toEqual([
      [1, '2024-09-23', undefined],
      [2, '2024-09-23', 'O2'],
      [3, '2024-09-25', 'O2'],
    ]);
    expect(editions[2]?.edition).toBe(editions[0]?.edition);
    expect(editions[1]?.definition.parameters.find(({ id }) => id === 'exam.pass')?.value).toBe(75);
  });

  it('is not opened where an adopted edition is another one than it says', () => {
    const run = openTiny();
    publish(run, PASS_75);
    const forged = run.commits.map((commit) => ({
      ...commit,
      events: commit.events.map((event) =>
        event.type === 'edition.adopted' ? { ...event, change: changeBetween(tinyDefinition, withValue(tinyDefinition, 'exam.pass', 10)) } : event,
      ),
    }));
    const log = createMemoryLog();

    return log.create('tiny', tinyDefinition, forged).then(async () => {
      const proven = proveLog('tiny', toRecordedLog('tiny', await log.exportAll('tiny')));
      expect(proven.ok ? [] : proven.problems.map(({ code }) => code)).toEqual(['log.edition.unfit']);
    });
  });
});
