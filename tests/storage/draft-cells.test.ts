import { describe, expect, it } from 'vitest';
import { demoDefinition } from '#rules/demo/demo-definition.ts';
import { createDraftCells } from '#storage/draft-cells.ts';
import { createMemoryCells } from '#storage/memory-cells.ts';
import { createMemoryLog } from '#storage/memory-log.ts';
import { createVaultCells } from '#storage/vault/vault-cells.ts';
import { madeVault, ringOf } from './vault/vault-origin.ts';

const parts = { parameters: demoDefinition.parameters.map((parameter) => ({ ...parameter, value: parameter.range.max })) };
const draft = { base: 'sha256:a', by: 'campaignOffice', savedAt: '2026-11-26T08:00:00.000Z', parts };

function origin(): Map<string, string> {
  return new Map([['definition/c', '{}']]);
}

describe('drafts in cells', () => {
  it('come back as they were kept, and are gone when they are taken away', async () => {
    const drafts = createDraftCells(createMemoryCells(origin()));

    const kept = await drafts.keep('c', draft, '');

    expect(kept.kind).toBe('kept');
    expect(await drafts.read('c')).toMatchObject({ kind: 'found', draft });
    await drafts.keep('c', null, kept.kind === 'kept' ? kept.turn : '');
    expect(await drafts.read('c')).toMatchObject({ kind: 'none' });
  });

  it('are never written over by one who does not know the last turn, also after they were begun anew', async () => {
    const drafts = createDraftCells(createMemoryCells(origin()));
    const mine = await drafts.keep('c', draft, '');
    if (mine.kind !== 'kept') throw new Error(mine.kind);

    const theirs = await drafts.keep('c', null, mine.turn);
    if (theirs.kind !== 'kept') throw new Error(theirs.kind);
    await drafts.keep('c', { ...draft, by: 'chief' }, theirs.turn);

    expect(await drafts.keep('c', draft, mine.turn)).toEqual({ kind: 'conflict' });
    expect(await drafts.read('c')).toMatchObject({ draft: { by: 'chief' } });
  });

  it('are kept only beside a campaign, and go when it is removed', async () => {
    const cells = origin();
    const drafts = createDraftCells(createMemoryCells(cells));

    expect(await drafts.keep('nobody', draft, '')).toMatchObject({ kind: 'failed', code: 'storage.gone' });
    await drafts.keep('c', draft, '');
    await createMemoryLog(cells).remove('c');

    expect([...cells.keys()]).toEqual([]);
  });

  it.each([
    ['is no JSON', '{"v":1,'],
    ['is of a newer build', JSON.stringify({ v: 2, ...draft })],
    ['has a key that nobody knows', JSON.stringify({ v: 1, ...draft, more: 1 })],
    ['has a rule that is none', JSON.stringify({ v: 1, ...draft, parts: { rules: [{ id: 'X' }] } })],
    ['nests too deep', `{"v":1,"parts":${'['.repeat(2000)}${']'.repeat(2000)}}`],
  ])('a text that %s is handed over as it stands, with what is wrong, and stays', async (_, text) => {
    const cells = origin().set('draft/c', text);

    const found = await createDraftCells(createMemoryCells(cells)).read('c');

    expect(found).toMatchObject({ kind: 'unreadable', text });
    expect(found.kind === 'unreadable' && found.problems.length).toBeGreaterThan(0);
    expect(cells.get('draft/c')).toBe(text);
  });

  it('are sealed in a vault, all but the mark that writes compare', async () => {
    const vault = await madeVault();
    const cells = origin().set('vault', vault.ground.header);
    const drafts = createDraftCells(createVaultCells(createMemoryCells(cells), ringOf(vault.ground)));

    const kept = await drafts.keep('c', draft, '');
    if (kept.kind !== 'kept') throw new Error(kept.kind);

    expect(cells.get('draft/c')).toMatch(/^qibu\.sealed\.1:/);
    expect(await drafts.keep('c', draft, kept.turn)).toMatchObject({ kind: 'kept' });
    expect(await drafts.read('c')).toMatchObject({ kind: 'found', draft });
  });
});
