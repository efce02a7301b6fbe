import { describe, expect, it } from 'vitest';
import { emptyState } from '#engine/evolve/campaign-state.ts';
import { replay } from '#engine/evolve/replay.ts';
import { stateHash } from '#engine/evolve/state-hash.ts';
import { createModel } from '#engine/model.ts';
import type { AppendOutcome } from '#engine/log-outcome.ts';
import type { StoragePort } from '#engine/ports.ts';
import { createSession, type Session } from '#engine/session.ts';
import { createMemoryLog } from '#storage/memory-log.ts';
import { override } from '#tests/support/override.ts';
import { tinyDefinition } from '#tests/support/tiny-campaign.ts';
import { type Draft, signed } from '#tests/support/tiny-run.ts';

const open: Draft = { type: 'campaign.open' };
const exam: Draft = { type: 'subject.command', command: 'exam.record', subject: 'officer:O1', facts: { 'exam.score': 80 } };
const unknown: Draft = { type: 'subject.command', command: 'exam.record', subject: 'officer:O9', facts: { 'exam.score': 80 } };

async function startTiny(port: StoragePort = createMemoryLog()): Promise<{ readonly port: StoragePort; readonly session: Session }> {
  await port.create('tiny', tinyDefinition, []);
  const session = createSession(port, { model: createModel(tinyDefinition), state: emptyState, commits: [] });
  await session.send(signed(open, 'open'));
  return { port, session };
}

/** Storage that answers every append after the first as it is told, and keeps nothing of it. */
function failingAfterFirst(answer: () => Promise<AppendOutcome>): StoragePort {
  const log = createMemoryLog();
  return override(log, { append: (campaign, commit) => (commit.seq === 1 ? log.append(campaign, commit) : answer()) });
}

describe('a session', () => {
  it('keeps a command with its commit, in the log and in the snapshot', async () => {
    const { port, session } = await startTiny();

    const sent = await session.send(signed(exam, 'exam'));

    expect(sent.kind).toBe('kept');
    expect((await port.open('tiny'))?.commits).toEqual(session.snapshot().commits);
    expect(session.snapshot().state.subjects.get('officer:O1')?.facts['exam.score']).toBe(80);
    expect(stateHash(replay(session.snapshot().commits))).toBe(stateHash(session.snapshot().state));
  });

  it('[K4] a refused command appends nothing', async () => {
    const { port, session } = await startTiny();
    const before = session.snapshot();
    let told = 0;
    session.subscribe(() => (told += 1));

    const sent = await session.send(signed(unknown, 'unknown'));

    expect(sent).toEqual({ kind: 'refused', reasons: [{ code: 'subject.unknown', subject: 'officer:O9' }] });
    expect(session.snapshot()).toBe(before);
    expect((await port.open('tiny'))?.commits).toHaveLength(1);
    expect(told).toBe(0);
  });

  it('[K4] what is not a command is refused with its place and appends nothing', async () => {
    const { port, session } = await startTiny();

    const sent = await session.send({ ...signed(exam, 'exam'), extra: 1 } as never);

    expect(sent.kind === 'refused' && sent.reasons[0]?.code).toBe('command.malformed');
    expect((await port.open('tiny'))?.commits).toHaveLength(1);
  });

  it('leaves the snapshot as it was when the storage refuses, says so, and keeps the command at the next try', async () => {
    let full = true;
    const log = createMemoryLog();
    const port = override(log, {
      append: async (campaign, commit) =>
        full && commit.seq > 1 ? { kind: 'failed', code: 'storage.write.failed', message: 'no room' } : log.append(campaign, commit),
    });
    const { session } = await startTiny(port);
    const before = session.snapshot();

    const sent = await session.send(signed(exam, 'exam'));
    const after = session.snapshot();
    full = false;
    const again = await session.send(signed(exam, 'exam'));

    expect(sent).toEqual({ kind: 'notStored', outcome: { kind: 'failed', code: 'storage.write.failed', message: 'no room' } });
    expect(after).toBe(before);
    expect(again.kind).toBe('kept');
  });

  it('only shows from the moment when there is no room, or the ground is gone, and says which', async () => {
    for (const code of ['storage.full', 'storage.gone'] as const) {
      const { session } = await startTiny(failingAfterFirst(() => Promise.resolve({ kind: 'failed', code, message: '' })));
      let told = 0;
      session.subscribe(() => (told += 1));

      await session.send(signed(exam, 'exam'));
      const later = await session.send(signed(exam, 'later'));

      expect(session.status()).toEqual({ kind: 'readOnly', code });
      expect(later).toEqual({ kind: 'notStored', outcome: { kind: 'failed', code: 'storage.readOnly', message: code } });
      expect(told).toBe(1);
    }
  });

  it('of which the log was replaced only shows from then on: nothing of the other log is folded onto it, and nothing of it is written there', async () => {
    const { port, session } = await startTiny();
    await session.send(signed(exam, 'exam'));
    const before = session.snapshot();
    const cells = await port.exportAll('tiny');
    await port.importInto('tiny', { definition: String(cells['definition/tiny']), records: [String(cells['commit/tiny/000000001'])] });
    const restored = createSession(port, {
      model: createModel(tinyDefinition),
      state: replay(before.commits.slice(0, 1)),
      commits: before.commits.slice(0, 1),
    });
    await restored.send(signed({ ...exam, facts: { 'exam.score': 90 } }, 'other'));

    const late = await session.send(signed({ ...exam, subject: 'officer:O2' }, 'late'));
    await session.catchUp();

    expect(late).toEqual({ kind: 'notStored', outcome: { kind: 'failed', code: 'storage.readOnly', message: 'storage.replaced' } });
    expect(session.status()).toEqual({ kind: 'readOnly', code: 'storage.replaced' });
    expect(session.snapshot()).toBe(before);
    expect((await port.open('tiny'))?.commits.map(({ commandId }) => commandId)).toEqual(['open', 'other']);
  });

  it('calls a command kept that the log has, although the answer of the write was lost', async () => {
    const log = createMemoryLog();
    const port = override(log, {
      append: async (campaign, commit) => {
        const outcome = await log.append(campaign, commit);
        return commit.seq === 1 ? outcome : { kind: 'failed', code: 'storage.write.failed', message: 'no answer' };
      },
    });
    const { session } = await startTiny(port);

    const sent = await session.send(signed(exam, 'exam'));

    expect(sent.kind).toBe('kept');
    expect(session.snapshot().commits).toHaveLength(2);
  });

  it('answers notStored also when the storage breaks its word and throws', async () => {
    const { session } = await startTiny(failingAfterFirst(() => Promise.reject(new Error('gone'))));

    const sent = await session.send(signed(exam, 'exam'));

    expect(sent).toMatchObject({ kind: 'notStored', outcome: { kind: 'failed', code: 'storage.write.failed' } });
  });

  it('decides anew on what another tab has appended first, and both are kept in order', async () => {
    const { port, session } = await startTiny();
    const other = createSession(port, session.snapshot());
    await other.send(signed(exam, 'theirs'));

    const sent = await session.send(signed({ type: 'subject.remind', subject: 'officer:O2', role: 'unitHead' }, 'ours'));

    expect(sent.kind).toBe('kept');
    expect((await port.open('tiny'))?.commits.map(({ commandId }) => commandId)).toEqual(['open', 'theirs', 'ours']);
    expect(stateHash(session.snapshot().state)).toBe(stateHash(replay((await port.open('tiny'))?.commits ?? [])));
  });

  it('refuses what another tab has made impossible meanwhile', async () => {
    const { port, session } = await startTiny();
    const other = createSession(port, session.snapshot());
    await other.send(signed(exam, 'theirs'));

    const sent = await session.send(signed(exam, 'ours'));

    expect(sent.kind === 'refused' && sent.reasons[0]?.code).toBe('command.stateWrong');
    expect((await port.open('tiny'))?.commits).toHaveLength(2);
  });

  it('answers a conflict that does not end, and leaves the snapshot as it was', async () => {
    const { session } = await startTiny(failingAfterFirst(async () => ({ kind: 'conflict', seq: 7 })));
    const before = session.snapshot();

    const sent = await session.send(signed(exam, 'exam'));

    expect(sent).toEqual({ kind: 'notStored', outcome: { kind: 'conflict', seq: 7 } });
    expect(session.snapshot()).toBe(before);
  });

  it('refuses a command id that it has kept already, so that a retry is harmless', async () => {
    const { port, session } = await startTiny();
    await session.send(signed(exam, 'same'));

    const sent = await session.send(signed(exam, 'same'));

    expect(sent).toEqual({ kind: 'refused', reasons: [{ code: 'command.duplicate', commandId: 'same' }] });
    expect((await port.open('tiny'))?.commits).toHaveLength(2);
  });

  it('takes commands that are sent at once in the order in which they were sent', async () => {
    const { port, session } = await startTiny();
    const ids = Array.from({ length: 20 }, (_, index) => `note-${index}`);

    const sent = await Promise.all(ids.map((id) => session.send(signed({ type: 'subject.remind', subject: 'officer:O2', role: 'unitHead' }, id))));

    expect(sent.map((answer) => answer.kind === 'kept' && answer.commit.commandId)).toEqual(ids);
    expect((await port.open('tiny'))?.commits.map(({ seq }) => seq)).toEqual(Array.from({ length: 21 }, (_, index) => index + 1));
  });

  it('tells its listeners after the storage has answered, and no longer once they have left', async () => {
    const { session } = await startTiny();
    const seen: number[] = [];
    const leave = session.subscribe(() => seen.push(session.snapshot().state.seq));
    await session.send(signed(exam, 'exam'));

    leave();
    await session.send(signed({ type: 'time.advance', to: '2024-09-24' }, 'time'));

    expect(seen).toEqual([2]);
  });
});
