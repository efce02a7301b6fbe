import { describe, expect, it } from 'vitest';
import type { SubjectRef } from '#domain/id.ts';
import { assignIssue, chief, type Draft, office, openTiny, registerIssue, type TinyRun } from '#tests/support/tiny-run.ts';

const on = (subject: SubjectRef, command: string, reason?: string): Draft => ({
  type: 'subject.command',
  command,
  subject,
  ...(reason === undefined ? {} : { reason }),
});

/** Officer 1 has failed the resit with this score. */
function failed(score: number): TinyRun {
  const run = openTiny();
  run.must({ type: 'subject.command', command: 'exam.record', subject: 'officer:O1', facts: { 'exam.score': 40 } });
  run.must({ type: 'subject.command', command: 'resit.record', subject: 'officer:O1', facts: { 'exam.score': score } });
  return run;
}

function proposals(run: TinyRun): readonly unknown[] {
  return [...run.state.subjects.values()]
    .filter(({ ref }) => ref.startsWith('proposal:'))
    .map(({ of, facts, instances }) => [of, facts['proposal.consequence'], instances['proposal']?.position.phase]);
}

describe('[K9] a consequence', () => {
  it('[K9] is only proposed, one proposal a code of the rule', () => {
    const run = failed(20);

    expect(proposals(run)).toEqual([
      ['officer:O1', 'NOT_EXCELLENT', 'PROPOSED'],
      ['officer:O1', 'TALK', 'PROPOSED'],
    ]);
    expect(run.subject('proposal:0001').instances['proposal']?.position.tags).not.toContain('effective');
  });

  it('[K9] takes effect when the named role approves it, and not when anybody else does', () => {
    const run = failed(50);

    const byOffice = run.refusal(on('proposal:0001', 'proposal.approve'), office);
    run.must(on('proposal:0001', 'proposal.approve'), chief);

    expect(byOffice).toEqual([{ code: 'actor.notAllowed', command: 'proposal.approve', role: 'campaignOffice', roles: ['chief'] }]);
    expect(run.subject('proposal:0001').instances['proposal']?.position).toMatchObject({ phase: 'EFFECTIVE', tags: ['effective'] });
    expect(run.commits.at(-1)?.actor).toEqual(chief);
  });

  it('[K9] can be appealed within the set days and taken back', () => {
    const run = failed(50);
    run.must(on('proposal:0001', 'proposal.approve'), chief);
    run.must({ type: 'time.advance', to: '2024-09-26' });

    run.must(on('proposal:0001', 'proposal.appeal', '因公缺席'));
    run.must(on('proposal:0001', 'proposal.reject', '属实'), chief);

    expect(run.subject('proposal:0001').instances['proposal']?.position.phase).toBe('REJECTED');
  });

  it('[K9] stands when the days of appeal are over', () => {
    const run = failed(50);
    run.must(on('proposal:0001', 'proposal.approve'), chief);
    run.must({ type: 'time.advance', to: '2024-09-27' });

    const tooLate = run.refusal(on('proposal:0001', 'proposal.appeal', '因公缺席'));

    expect(tooLate[0]?.code).toBe('command.stateWrong');
    expect(run.subject('proposal:0001').instances['proposal']?.position).toMatchObject({ phase: 'STANDING', done: true });
  });

  it('[K5] is not proposed for an officer whose score was never entered', () => {
    const run = openTiny();

    run.must({ type: 'time.advance', to: '2024-10-11' });

    expect(run.states('officer:O1', 'officer-study')).toContain('exam.failed');
    expect(proposals(run)).toEqual([]);
  });

  it('[K9] of a ladder is proposed with its points, about the issue', () => {
    const run = openTiny();
    run.must(registerIssue);
    run.must(assignIssue);

    run.must({ type: 'time.advance', to: '2024-10-09' });

    expect(proposals(run)).toEqual([['issue:1', 'POINTS', 'PROPOSED']]);
    expect(run.subject('proposal:0001').facts['proposal.points']).toBe(-1);
    expect(run.subject('proposal:0001').unit).toBe('ZS1');
  });

  it('[K9] that is switched off is not proposed', () => {
    const run = openTiny();
    const { definition } = run.model;
    run.model = {
      ...run.model,
      definition: { ...definition, consequences: definition.consequences.map((consequence) => ({ ...consequence, enabled: false })) },
    };
    run.must(registerIssue);
    run.must(assignIssue);

    run.must({ type: 'time.advance', to: '2024-10-09' });

    expect(proposals(run)).toEqual([]);
    expect(run.subject('issue:1').rungs).toEqual({ overdue: 'RED' });
  });
});
