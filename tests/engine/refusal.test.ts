import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CampaignDefinition } from '#domain/definition.ts';
import type { Reason } from '#domain/reason.ts';
import { stateHash } from '#engine/evolve/state-hash.ts';
import { createModel } from '#engine/model.ts';
import { randomCampaign } from '#tests/support/random-commands.ts';
import { tinyDefinition } from '#tests/support/tiny-campaign.ts';
import { type Draft, office, openTiny, registerIssue, signed, TinyRun, withRule } from '#tests/support/tiny-run.ts';

const exam: Draft = { type: 'subject.command', command: 'exam.record', subject: 'officer:O1', facts: { 'exam.score': 80 } };

const cases: readonly { readonly title: string; readonly draft: Draft; readonly reason: Partial<Reason> }[] = [
  { title: 'an unknown subject', draft: { ...exam, subject: 'officer:O9' }, reason: { code: 'subject.unknown', subject: 'officer:O9' } },
  {
    title: 'a subject of another kind',
    draft: { ...exam, subject: 'unit:ZS1' },
    reason: { code: 'subject.wrongKind', subject: 'unit:ZS1', wanted: ['officer'] },
  },
  {
    title: 'an unknown command',
    draft: { type: 'subject.command', command: 'exam.forge', subject: 'officer:O1' },
    reason: { code: 'command.unknown', command: 'exam.forge' },
  },
  {
    title: 'a command out of order',
    draft: { ...exam, command: 'resit.record' } as Draft,
    reason: { code: 'command.stateWrong', command: 'resit.record', from: ['exam.resit'] },
  },
  {
    title: 'a missing fact',
    draft: { type: 'subject.command', command: 'exam.record', subject: 'officer:O1' },
    reason: { code: 'fact.required', fact: 'exam.score' },
  },
  {
    title: 'a blank fact',
    draft: { type: 'subject.command', command: 'exam.record', subject: 'officer:O1', facts: { 'exam.score': '  ' } },
    reason: { code: 'fact.required', fact: 'exam.score' },
  },
  {
    title: 'a fact of the wrong type',
    draft: { type: 'subject.command', command: 'exam.record', subject: 'officer:O1', facts: { 'exam.score': '缺考' } },
    reason: { code: 'fact.invalid', problem: 'type' },
  },
  {
    title: 'a fact with too many places',
    draft: { type: 'subject.command', command: 'exam.record', subject: 'officer:O1', facts: { 'exam.score': 59.55 } },
    reason: { code: 'fact.invalid', problem: 'decimals' },
  },
  {
    title: 'a fact that the command does not take',
    draft: { ...exam, facts: { 'exam.score': 80, constructor: 1 } } as Draft,
    reason: { code: 'fact.unknown', fact: 'constructor' },
  },
  { title: 'a second opening', draft: { type: 'campaign.open' }, reason: { code: 'campaign.alreadyOpen' } },
  { title: 'a unit that is not there', draft: { ...registerIssue, unit: 'ZS9' } as Draft, reason: { code: 'unit.unknown', unit: 'ZS9' } },
  { title: 'an origin that is not there', draft: { ...registerIssue, of: 'issue:7' } as Draft, reason: { code: 'subject.unknown', subject: 'issue:7' } },
  {
    title: 'a retry without an incident',
    draft: { type: 'incident.retry', subject: 'officer:O1', chart: 'officer-study' },
    reason: { code: 'instance.noIncident' },
  },
];

/** The tiny campaign in which a low score has no way on. */
function passOnly(): CampaignDefinition {
  const onlyFirst = (key: string, value: unknown): unknown => (key === 'exam.record' && Array.isArray(value) ? value.slice(0, 1) : value);
  return { ...tinyDefinition, charts: JSON.parse(JSON.stringify(tinyDefinition.charts, onlyFirst)) as CampaignDefinition['charts'] };
}

describe('[K4] a command that cannot be done', () => {
  it.each(cases)('[K4] because of $title is refused as data, and nothing is appended', ({ draft, reason }) => {
    const run = openTiny();
    const before = stateHash(run.state);

    const reasons = run.refusal(draft);

    expect(reasons).toMatchObject([reason]);
    expect(run.commits).toHaveLength(1);
    expect(stateHash(run.state)).toBe(before);
  });

  it('[K4] before the campaign is open, or after it is closed, is refused', () => {
    const early = new TinyRun();
    const late = openTiny();
    late.must({ type: 'campaign.close', reason: '结束' });

    expect(early.refusal(exam)).toEqual([{ code: 'campaign.notOpen' }]);
    for (const draft of [exam, { type: 'time.advance', to: '2024-09-30' } as const, { type: 'campaign.close' } as const])
      expect(late.refusal(draft)).toEqual([{ code: 'campaign.closed' }]);
    expect(late.commits).toHaveLength(2);
  });

  it('[K11] under another edition than the log is pinned to is refused', () => {
    const run = openTiny();
    const pinned = run.model.edition;

    run.model = createModel(withRule('exam.isPass', true));
    const reasons = run.refusal(exam);

    expect(reasons).toEqual([{ code: 'campaign.otherEdition', pinned, given: run.model.edition }]);
    expect(run.commits).toHaveLength(1);
  });

  it('[K4] by what was filled in alone still says which rule is in the way', () => {
    const run = openTiny(passOnly());

    const reasons = run.refusal({ type: 'subject.command', command: 'exam.record', subject: 'officer:O1', facts: { 'exam.score': 40 } });

    expect(reasons).toMatchObject([{ code: 'rule.false', rule: 'exam.isPass' }]);
  });

  it('[K4] sent twice with the same id is refused the second time', () => {
    const run = openTiny();
    run.sendCommand(signed(exam, 'same'));

    const outcome = run.sendCommand(signed({ ...exam, subject: 'officer:O2' }, 'same'));

    expect(outcome).toEqual({ kind: 'refused', reasons: [{ code: 'command.duplicate', commandId: 'same' }] });
    expect(run.commits).toHaveLength(2);
  });

  it('[K4] registers no subject a second time', () => {
    const run = openTiny();
    run.must(registerIssue);

    expect(run.refusal(registerIssue)).toEqual([{ code: 'subject.exists', subject: 'issue:1' }]);
  });

  it('[K4] at a gate says which clause, what it is and must be, who stands behind it and what would help', () => {
    const run = openTiny();
    run.must({ type: 'subject.command', command: 'stage.minutes', subject: 'stage:study/ZS1', facts: { 'stage.minutes': false } });

    const reasons = run.refusal({ type: 'subject.command', command: 'stage.finish', subject: 'stage:study/ZS1' });

    expect(reasons).toMatchObject([
      {
        code: 'rule.false',
        rule: 'study.gate',
        clauses: [
          { fact: 'stage.passedShare', operator: '≥', actual: 0, required: 0.5, parameter: 'stage.share', behind: ['officer:O1', 'officer:O2'] },
          {
            fact: 'stage.minutes',
            actual: false,
            required: true,
            remedies: [{ command: 'stage.minutes', subject: 'stage:study/ZS1', roles: ['campaignOffice'] }],
          },
        ],
      },
    ]);
  });

  it('[K5] at a gate that cannot be told says what is missing, and does not pass', () => {
    const run = openTiny();
    run.must(exam);

    const reasons = run.refusal({ type: 'subject.command', command: 'stage.finish', subject: 'stage:study/ZS1' });
    run.must({ type: 'subject.command', command: 'stage.minutes', subject: 'stage:study/ZS1', facts: { 'stage.minutes': true } });
    run.must({ type: 'subject.command', command: 'stage.finish', subject: 'stage:study/ZS1' });

    expect(reasons).toMatchObject([{ code: 'rule.undetermined', rule: 'study.gate', missing: ['stage.minutes'] }]);
    expect(run.states('stage:study/ZS1', 'stage-study')).toEqual(['done']);
  });

  it('[K4] never throws, whatever is sent, and every refusal has a reason', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(randomCampaign(), (steps) => {
        const run = openTiny();
        for (const [index, step] of steps.entries()) {
          const before = run.commits.length;
          const outcome = run.sendCommand(step(run.state, `c${index}`));
          expect(run.commits.length - before).toBe(outcome.kind === 'accepted' ? 1 : 0);
          if (outcome.kind === 'refused') expect(outcome.reasons.length).toBeGreaterThan(0);
          else expect(outcome.expect.every(({ version }) => Number.isInteger(version))).toBe(true);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('[K8] that is kept says who, when, on which day and under which edition', () => {
    const run = openTiny();
    run.must(exam);

    expect(run.commits.map(({ actor, at, day, edition }) => ({ actor, at, day, edition }))).toEqual(
      Array.from({ length: 2 }, () => ({ actor: office, at: '2024-09-23T08:00:00Z', day: '2024-09-23', edition: run.model.edition })),
    );
  });
});
