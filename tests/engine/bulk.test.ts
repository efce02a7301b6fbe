import { describe, expect, it } from 'vitest';
import type { BulkCommand } from '#domain/command.ts';
import { stateHash } from '#engine/evolve/state-hash.ts';
import { assignIssue, type Draft, office, openTiny, registerIssue, signed } from '#tests/support/tiny-run.ts';

const exam = (officer: string, score: number): Draft => ({
  type: 'subject.command',
  command: 'exam.record',
  subject: `officer:${officer}`,
  facts: { 'exam.score': score },
});

function bulk(commandId: string, drafts: readonly Draft[]): BulkCommand {
  return { type: 'bulk', commandId, at: '2024-09-23T08:00:00Z', actor: office, items: drafts.map((draft, index) => signed(draft, `${commandId}/${index}`)) };
}

describe('[K10] a bulk command', () => {
  it('[K10] is one commit with a result per item; a refused item leaves the others', () => {
    const run = openTiny();

    const outcome = run.sendCommand(bulk('scores', [exam('O1', 80), exam('O2', 180), exam('O9', 70), exam('O4', 40)]));

    expect(run.commits).toHaveLength(2);
    expect(outcome.items).toEqual([
      { commandId: 'scores/0', kind: 'accepted', reasons: [] },
      { commandId: 'scores/1', kind: 'refused', reasons: [{ code: 'fact.invalid', fact: 'exam.score', value: 180, problem: 'range' }] },
      { commandId: 'scores/2', kind: 'refused', reasons: [{ code: 'subject.unknown', subject: 'officer:O9' }] },
      { commandId: 'scores/3', kind: 'accepted', reasons: [] },
    ]);
    expect(['O1', 'O2', 'O4'].map((id) => run.states(`officer:${id}`, 'officer-study')[0])).toEqual(['exam.passed', 'exam.waiting', 'exam.resit']);
  });

  it('[K10] gives each item the result that it has alone', () => {
    const [together, alone] = [openTiny(), openTiny()];
    const drafts = [exam('O1', 80), exam('O2', 30), exam('O3', 60)];

    together.sendCommand(bulk('scores', drafts));
    for (const draft of drafts) alone.must(draft);

    const positions = [together, alone].map((run) => ['O1', 'O2', 'O3', 'O4'].map((id) => run.states(`officer:${id}`, 'officer-study')));
    expect(positions[0]).toEqual(positions[1]);
  });

  it('[K4] of which every item is refused appends nothing', () => {
    const run = openTiny();
    const before = stateHash(run.state);

    const outcome = run.sendCommand(bulk('scores', [exam('O8', 80), exam('O9', 80)]));

    expect(outcome.kind).toBe('refused');
    expect(outcome.items?.map(({ kind }) => kind)).toEqual(['refused', 'refused']);
    expect(run.commits).toHaveLength(1);
    expect(stateHash(run.state)).toBe(before);
  });

  it('[K10] never closes an issue, passes a stage, withdraws or voids', () => {
    const run = openTiny();
    run.must(registerIssue);
    run.must(assignIssue);
    run.must({ type: 'subject.command', command: 'issue.submit', subject: 'issue:1', facts: { 'issue.evidence': true } });

    const outcome = run.sendCommand(
      bulk('all', [
        { type: 'subject.command', command: 'issue.close', subject: 'issue:1' },
        { type: 'subject.command', command: 'stage.finish', subject: 'stage:study/ZS1' },
        { type: 'instance.withdraw', subject: 'issue:1', chart: 'issue', reason: '误' },
        { type: 'subject.void', subject: 'issue:1', reason: '误' },
        { type: 'time.advance', to: '2024-09-24' },
      ]),
    );

    expect(outcome.items?.map(({ reasons }) => reasons)).toEqual(
      ['issue.close', 'stage.finish', 'instance.withdraw', 'subject.void', 'time.advance'].map((command) => [{ code: 'command.bulkForbidden', command }]),
    );
    expect(run.must({ type: 'subject.command', command: 'issue.close', subject: 'issue:1' })).not.toEqual([]);
  });

  it('[K10] remembers the ids of its items: sent again alone, an item is refused', () => {
    const run = openTiny();
    const first = bulk('scores', [exam('O1', 80)]);
    run.sendCommand(first);

    const again = run.sendCommand(first);
    const item = run.sendCommand(signed(exam('O1', 80), 'scores/0'));
    const twice = run.sendCommand({ ...bulk('other', []), items: [signed(exam('O2', 80), 'x'), signed(exam('O3', 80), 'x')] });

    expect(again).toMatchObject({ kind: 'refused', reasons: [{ code: 'command.duplicate', commandId: 'scores' }] });
    expect(item).toMatchObject({ kind: 'refused', reasons: [{ code: 'command.duplicate', commandId: 'scores/0' }] });
    expect(twice.items?.map(({ kind }) => kind)).toEqual(['accepted', 'refused']);
  });

  it('[K7] extends many deadlines at once, each with the reason', () => {
    const run = openTiny();
    const extend = (officer: string): Draft => ({
      type: 'deadline.extend',
      subject: `officer:${officer}`,
      deadline: 'exam',
      due: '2024-10-09',
      reason: '执勤',
    });

    run.sendCommand(bulk('later', [extend('O1'), extend('O2')]));

    const dues = ['O1', 'O2', 'O3'].map((id) => run.subject(`officer:${id}`).instances['officer-study']?.deadlines['exam']?.due);
    expect(dues).toEqual(['2024-10-09', '2024-10-09', '2024-09-29']);
    expect(run.commits.at(-1)?.events).toMatchObject([{ reason: '执勤' }, { reason: '执勤' }]);
  });
});
