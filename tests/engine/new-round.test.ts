import { describe, expect, it } from 'vitest';
import { replay } from '#engine/evolve/replay.ts';
import { stateHash } from '#engine/evolve/state-hash.ts';
import { assignIssue, openTiny, registerIssue, type TinyRun } from '#tests/support/tiny-run.ts';

/** Issue 1 was due on Friday 27 September; on Sunday 29 (worked) it has its blue slip. */
function withBlueSlip(): TinyRun {
  const run = openTiny();
  run.must(registerIssue);
  run.must(assignIssue);
  run.must({ type: 'time.advance', to: '2024-09-29' });
  return run;
}

describe('a new round on the ladder', () => {
  it('begins when the deadline is extended: the rung is cleared, and it climbs again', () => {
    const run = withBlueSlip();
    run.must({ type: 'deadline.extend', subject: 'issue:1', deadline: 'rectify', due: '2024-10-08', reason: '场地' });

    const cleared = run.must({ type: 'time.advance', to: '2024-10-08' });
    const climbed = run.must({ type: 'time.advance', to: '2024-10-09' });

    expect(cleared.filter(({ type }) => type.startsWith('escalation.'))).toMatchObject([{ type: 'escalation.cleared', ladder: 'overdue', before: 'BLUE' }]);
    expect(climbed.filter(({ type }) => type.startsWith('escalation.'))).toMatchObject([{ type: 'escalation.raised', before: null, rung: 'BLUE' }]);
    expect(run.state.members.get('slip@*')?.toArray()).toEqual(['slip:0001', 'slip:0002']);
  });

  it('begins after the end: a closed issue stands on no rung any more', () => {
    const run = withBlueSlip();
    run.must({ type: 'subject.command', command: 'issue.submit', subject: 'issue:1', facts: { 'issue.evidence': true } });
    run.must({ type: 'subject.command', command: 'issue.close', subject: 'issue:1' });
    const before = run.subject('issue:1').rungs;

    run.must({ type: 'time.advance', to: '2024-09-30' });
    const later = run.must({ type: 'time.advance', to: '2024-10-09' });

    expect(before).toEqual({ overdue: 'BLUE' });
    expect(run.subject('issue:1').rungs).toEqual({});
    expect(later.filter(({ type }) => type === 'escalation.cleared')).toEqual([]);
  });

  it('[K2] folds from its log to the same state', () => {
    const run = withBlueSlip();
    run.must({ type: 'deadline.extend', subject: 'issue:1', deadline: 'rectify', due: '2024-10-08', reason: '场地' });
    run.must({ type: 'time.advance', to: '2024-10-15' });

    expect(stateHash(replay(run.commits))).toBe(stateHash(run.state));
  });
});
