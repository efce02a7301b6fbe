import { describe, expect, it } from 'vitest';
import type { CampaignDefinition } from '#domain/definition.ts';
import type { DraftFound, DraftKept, DraftPort } from '#engine/draft/draft-port.ts';
import { DraftSession } from '#engine/draft/draft-session.ts';
import { modelOfDraft } from '#engine/draft/model-of-draft.ts';
import { createModel } from '#engine/model.ts';
import { demoDefinition } from '#rules/demo/demo-definition.ts';
import { createDraftCells } from '#storage/draft-cells.ts';
import { createMemoryCells } from '#storage/memory-cells.ts';

const NAME = { code: 'parameter' };

function withValue(definition: CampaignDefinition, id: string, value: number): CampaignDefinition {
  return { ...definition, parameters: definition.parameters.map((parameter) => (parameter.id === id ? { ...parameter, value } : parameter)) };
}

function portOf(cells = new Map([['definition/c', '{}']])): DraftPort {
  return createDraftCells(createMemoryCells(cells));
}

function sessionOn(port: DraftPort, edition = 'sha256:one'): DraftSession {
  let second = 0;
  const now = (): string => new Date(Date.UTC(2026, 10, 26) + (second += 5) * 1000).toISOString();
  return new DraftSession(port, { campaign: 'c', edition, published: demoDefinition, by: () => 'campaignOffice', now });
}

async function openOn(port: DraftPort): Promise<DraftSession> {
  const session = sessionOn(port);
  await session.load();
  await session.begin();
  return session;
}

function present(session: DraftSession): CampaignDefinition {
  const snapshot = session.snapshot();
  if (snapshot.kind !== 'open') throw new Error(snapshot.kind);
  return snapshot.history.present;
}

const passOf = (definition: CampaignDefinition): number | undefined => definition.parameters.find(({ id }) => id === 'exam.pass')?.value;
const settled = (): Promise<void> => new Promise((done) => setTimeout(done, 5));

describe('the draft of a campaign', () => {
  it('begins as the edition in force, keeps every step, and is there again in another window', async () => {
    const port = portOf();
    const session = await openOn(port);
    expect(present(session)).toBe(demoDefinition);

    session.edit({ definition: withValue(demoDefinition, 'exam.pass', 75), name: NAME });
    await settled();

    expect(session.snapshot()).toMatchObject({ save: { kind: 'saved' } });
    const other = sessionOn(port);
    await other.load();
    expect(passOf(present(other))).toBe(75);
    expect(present(other).rules).toBe(demoDefinition.rules);
    expect(present(other).parameters.filter((parameter) => !demoDefinition.parameters.includes(parameter))).toHaveLength(1);
  });

  it('takes steps back and does them again, and keeps what is on the screen', async () => {
    const port = portOf();
    const session = await openOn(port);
    session.edit({ definition: withValue(demoDefinition, 'exam.pass', 75), name: NAME });
    session.edit({ definition: withValue(demoDefinition, 'exam.pass', 80), name: NAME });

    session.undo();
    await settled();
    expect(passOf(present(session))).toBe(75);
    session.undo();
    expect(present(session)).toBe(demoDefinition);
    session.redo();
    session.redo();
    await settled();

    expect(passOf(present(session))).toBe(80);
    const found = await port.read('c');
    expect(found.kind === 'found' && passOf({ ...demoDefinition, ...found.draft.parts })).toBe(80);
  });

  it('that was changed in another window is never written over unasked', async () => {
    const port = portOf();
    const mine = await openOn(port);
    const theirs = sessionOn(port);
    await theirs.load();
    theirs.edit({ definition: withValue(demoDefinition, 'exam.pass', 90), name: NAME });
    await settled();

    mine.edit({ definition: withValue(demoDefinition, 'exam.pass', 75), name: NAME });
    await settled();
    expect(mine.snapshot()).toMatchObject({ save: { kind: 'conflict' } });
    expect(passOf(present(mine))).toBe(75);
    mine.edit({ definition: withValue(demoDefinition, 'exam.pass', 76), name: NAME });
    await settled();
    expect(mine.snapshot()).toMatchObject({ save: { kind: 'conflict' } });

    await mine.overwrite();
    expect(mine.snapshot()).toMatchObject({ save: { kind: 'saved' } });
    await theirs.refresh();
    expect(passOf(present(theirs))).toBe(76);
  });

  it('that cannot be kept stays on the screen, says so, and is kept when it is tried again', async () => {
    const port = portOf();
    let isFull = false;
    const full: DraftKept = { kind: 'failed', code: 'storage.full', message: '' };
    const session = await openOn({ read: (campaign) => port.read(campaign), keep: async (...all) => (isFull ? full : port.keep(...all)) });
    isFull = true;

    session.edit({ definition: withValue(demoDefinition, 'exam.pass', 75), name: NAME });
    await settled();
    expect(session.snapshot()).toMatchObject({ save: { kind: 'failed', code: 'storage.full' } });
    expect(passOf(present(session))).toBe(75);

    isFull = false;
    await session.retry();
    expect(session.snapshot()).toMatchObject({ save: { kind: 'saved' } });
  });

  it('that was begun from another edition is shown as that and stays', async () => {
    const port = portOf();
    await openOn(port);
    const later = sessionOn(port, 'sha256:two');

    await later.load();

    expect(later.snapshot()).toMatchObject({ kind: 'otherEdition', base: 'sha256:one' });
    expect((await port.read('c')).kind).toBe('found');
    expect(await later.discard()).toBeNull();
    expect(later.snapshot().kind).toBe('none');
  });

  it('keeps steps that come while a write is on its way together, the newest of them last', async () => {
    const kept: (number | undefined)[] = [];
    const found: DraftFound = { kind: 'none', turn: '' };
    const slow: DraftPort = {
      read: async () => found,
      keep: async (_, draft) => {
        await settled();
        kept.push(passOf({ ...demoDefinition, ...draft?.parts }));
        return { kind: 'kept', turn: String(kept.length) };
      },
    };
    const session = await openOn(slow);

    for (const value of [71, 72, 73]) session.edit({ definition: withValue(demoDefinition, 'exam.pass', value), name: NAME });
    await session.retry();

    expect(kept.at(-1)).toBe(73);
    expect(kept.length).toBeLessThan(4);
  });

  it('makes a model in which everything but rules, facts and parameters is that of the edition', () => {
    const model = createModel(demoDefinition);
    const draft = withValue(demoDefinition, 'exam.pass', 75);

    const drafted = modelOfDraft(model, draft);

    expect(drafted.parameters.get('exam.pass')?.value).toBe(75);
    expect(drafted.rules).toBe(model.rules);
    expect(drafted.charts).toBe(model.charts);
    const { rules, facts, parameters } = createModel(draft);
    expect([drafted.rules, drafted.facts, drafted.parameters]).toEqual([rules, facts, parameters]);
  });
});
