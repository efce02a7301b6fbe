import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashOfText } from '#domain/hash.ts';
import type { DrawerText } from '#engine/ports.ts';
import { type FileProof, proveFile } from '#storage/backup/prove-file.ts';
import { proveLog, type ProvenLog } from '#storage/backup/prove-log.ts';
import { restoreLog } from '#storage/backup/restore-log.ts';
import { sealWith } from '#storage/backup/backup-vault.ts';
import { writeBackup } from '#storage/backup/write-backup.ts';
import { createCellLog } from '#storage/cell-log.ts';
import { DRAWER_LIMIT } from '#storage/drawer-cells.ts';
import { drawerKey } from '#storage/drawer-keys.ts';
import { drawerMark, readDrawers } from '#storage/drawer-texts.ts';
import { createMemoryCells } from '#storage/memory-cells.ts';
import { toRecordedLog } from '#storage/recorded-log.ts';
import { createVault } from '#storage/vault/vault.ts';
import { chainCommits } from '#storage/write-record.ts';
import { openTiny } from '#tests/support/tiny-run.ts';
import { tinyDefinition } from '#tests/support/tiny-campaign.ts';

const sign = { made: '2024-09-24T08:30:00Z', program: '0.1.0' };
const run = openTiny();
const definition = JSON.stringify(run.model.definition);
const { records } = chainCommits('tiny', run.commits);
const scenarios: DrawerText = { name: 'scenarios', text: '{"v":1,"scenarios":[]}' };
/** What a version that is not made yet may keep. */
const later: DrawerText = { name: 'wishes', text: '{"v":9,"wishes":["rain"]}' };

function proven(drawers: readonly DrawerText[]): ProvenLog {
  const result = proveLog('tiny', { definition, records, drawers });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

async function linesOf(drawers: readonly DrawerText[]): Promise<readonly string[]> {
  const bytes = new Uint8Array(await new Response(writeBackup(proven(drawers), sign)).arrayBuffer());
  return gunzipSync(bytes).toString('utf8').trimEnd().split('\n').slice(0, -1);
}

/** A file of these lines with an end that fits them: what a forger would do. */
function fileOf(lines: readonly string[]): Blob {
  const text = lines.map((line) => `${line}\n`).join('');
  return new Blob([`${text}${JSON.stringify({ format: 'qibu.backup.end', lines: lines.length, hash: hashOfText(text) })}\n`]);
}

/** A file that says that it has these drawers, whatever they are. */
async function forged(...drawerLines: readonly string[]): Promise<Blob> {
  const [header = '', ...rest] = await linesOf([]);
  const parsed = JSON.parse(header) as { readonly counts: object };
  const claims = { ...parsed, v: 2, counts: { ...parsed.counts, drawers: drawerLines.length } };
  return fileOf([JSON.stringify(claims), ...rest, ...drawerLines]);
}

const lineOf = (drawer: object): string => JSON.stringify({ format: 'qibu.backup.drawer', ...drawer });
const codesOf = (proof: FileProof): readonly string[] => (proof.kind === 'refused' ? proof.problems.map(({ code }) => code) : [proof.kind]);

/** A store with the campaign in it, these drawers beside. */
async function storeWith(drawers: readonly DrawerText[]) {
  const cells = createMemoryCells();
  const store = createCellLog(cells);
  await store.create('tiny', tinyDefinition, run.commits);
  await cells.write({ put: drawers.map(({ name, text }) => [drawerKey(name, 'tiny'), text] as const) });
  return { cells, store, drawers: () => readDrawers(cells, 'tiny') };
}

const names = fc.uniqueArray(fc.constantFrom('scenarios', 'behaviour', 'forecasts', 'wishes', '民意'), { maxLength: 5 });
const anyDrawers = names.chain((found) => fc.tuple(...found.map((name) => fc.oneof(fc.json(), fc.string({ unit: 'binary' })).map((text) => ({ name, text })))));

describe('what is kept beside a log', () => {
  it('comes back from a backup as it was, whatever it says', async () => {
    await fc.assert(
      fc.asyncProperty(anyDrawers, async (drawers) => {
        const here = await storeWith(drawers);
        const log = proveLog('tiny', toRecordedLog('tiny', await here.store.exportAll('tiny')));
        const file = await new Response(writeBackup(log.ok ? log.value : proven([]), sign)).blob();
        const proof = await proveFile(file);
        const there = createMemoryCells();
        const outcome = await restoreLog(createCellLog(there), proof.kind === 'proven' ? proof.log : proven([]));
        expect(outcome).toEqual({ kind: 'restored', aside: null });
        expect(await readDrawers(there, 'tiny')).toEqual(await here.drawers());
        expect((await drawerMark(there, 'tiny')) === '').toBe(drawers.length === 0);
      }),
      { numRuns: 20 },
    );
  });

  it('makes a backup of the second version, and none of it one that every program reads', async () => {
    const [without = ''] = await linesOf([]);
    const [header = '', ...rest] = await linesOf([scenarios, later]);

    expect(JSON.parse(without)).toMatchObject({ v: 1, counts: { records: 1 } });
    expect(JSON.parse(header)).toMatchObject({ v: 2, counts: { records: 1, drawers: 2 } });
    expect(rest.slice(-2)).toEqual([lineOf(scenarios), lineOf(later)]);
  });

  it('is covered by the end of the file: no letter of it can be changed, and none of it left out', async () => {
    const bytes = new Uint8Array(await new Response(writeBackup(proven([scenarios]), sign)).arrayBuffer());
    const lines = gunzipSync(bytes).toString('utf8').trimEnd().split('\n');
    const changed = lines.map((line) => line.replace('\\"scenarios\\":[]', '\\"scenarios\\":{}'));

    const proofs = await Promise.all([changed, lines.toSpliced(-2, 1)].map((each) => proveFile(new Blob([each.join('\n')]))));
    const [header = '', ...rest] = await linesOf([scenarios]);
    const fewer = await proveFile(fileOf([header, ...rest.slice(0, -1)]));
    const hidden = await proveFile(fileOf([header.replace('"v":2', '"v":1').replace(',"drawers":1', ''), ...rest]));

    expect(changed).not.toEqual(lines);
    expect([...proofs, fewer, hidden].map(codesOf)).toEqual(Array.from({ length: 4 }, () => ['backup.file.altered']));
  });

  it('is refused where it is hostile, with what and where', async () => {
    const many = Array.from({ length: 51 }, (_, index) => lineOf({ name: `d${String(index)}`, text: '{}' }));

    const proofs = await Promise.all(
      [
        await forged(lineOf({ ...scenarios, colour: 'red' })),
        await forged('[]'),
        await forged(lineOf({ name: 'a/b', text: '{}' })),
        await forged(lineOf({ name: '__proto__', text: '{}' })),
        await forged(lineOf({ name: 'definition', text: '{}' }), lineOf({ name: 'definition', text: '{}' })),
        await forged(lineOf({ name: 'scenarios', text: `"${'a'.repeat(DRAWER_LIMIT)}"` })),
        await forged(...many),
      ].map((file) => proveFile(file)),
    );

    expect(proofs.map((proof) => proof.kind === 'refused' && [proof.step, proof.problems[0]?.code, proof.problems[0]?.path])).toEqual([
      ['chain', 'backup.drawer.malformed', '/lines/4'],
      ['chain', 'backup.drawer.malformed', '/lines/4'],
      ['chain', 'backup.drawer.unnamed', '/drawers/a~1b'],
      ['chain', 'backup.drawer.unnamed', '/drawers/__proto__'],
      ['chain', 'backup.drawer.twice', '/drawers/definition'],
      ['chain', 'backup.drawer.exceeded', '/drawers/scenarios'],
      ['chain', 'backup.drawers.exceeded', '/drawers'],
    ]);
  });

  it('never takes the place of anything else, whatever it is called', async () => {
    const { cells, store } = await storeWith([]);
    const before = await store.exportAll('tiny');
    const hostile = ['definition', 'epoch', 'commit', 'segment', 'vault', 'draft', 'aside'].map((name) => ({ name, text: '{"v":1}' }));

    const outcome = await restoreLog(store, proven(hostile));

    expect(outcome).toMatchObject({ kind: 'restored' });
    expect((await store.open('tiny'))?.problems).toEqual([]);
    expect((await store.exportAll('tiny'))['definition/tiny']).toBe(before['definition/tiny']);
    expect((await cells.scan({ from: 'drawer/', to: 'drawer/\uFFFF' })).map(([key]) => key)).toEqual(
      hostile.map(({ name }) => `drawer/tiny/${name}`).toSorted(),
    );
  });

  it('is carried along where it cannot be read, and that is said', async () => {
    const deep = `${'['.repeat(5000)}${']'.repeat(5000)}`;

    const proof = await proveFile(await forged(lineOf({ name: 'scenarios', text: '{' }), lineOf({ name: 'forecasts', text: deep }), lineOf(later)));

    expect(proof).toMatchObject({ kind: 'proven', log: { drawers: [{ text: '{' }, { text: deep }, later] } });
    expect(proof.kind === 'proven' && proof.warnings.map(({ code, path }) => [code, path])).toEqual([
      ['backup.drawer.unreadable', '/drawers/scenarios'],
      ['backup.drawer.unreadable', '/drawers/forecasts'],
    ]);
  });

  it('is in an exported document too, and a document from before is read', async () => {
    const document = { format: 'qibu.log', schemaVersion: 1, campaign: 'tiny', definition: run.model.definition, commits: run.commits };
    const proofOf = (drawers: object): Promise<FileProof> => proveFile(new Blob([JSON.stringify({ ...document, ...drawers })]));

    const [before, whole, odd, twice] = await Promise.all([
      proofOf({}),
      proofOf({ drawers: [scenarios, later] }),
      proofOf({ drawers: { scenarios: '{}' } }),
      proofOf({ drawers: [scenarios, scenarios] }),
    ]);

    expect(before).toMatchObject({ kind: 'proven', log: { drawers: [] } });
    expect(whole).toMatchObject({ kind: 'proven', what: 'export', log: { drawers: [scenarios, later] } });
    expect([odd, twice].map(codesOf)).toEqual([['backup.header.malformed'], ['backup.drawer.twice']]);
  });

  it('is encrypted where the log is', async () => {
    const made = await createVault('correct horse', sign.made);
    if (made.kind !== 'made') throw new Error(made.kind);
    const { seal, unlock } = sealWith(made.seal, made.header);
    const bytes = new Uint8Array(await new Response(writeBackup(proven([scenarios]), { ...sign, seal })).arrayBuffer());

    const text = gunzipSync(bytes).toString('utf8');
    const proof = await proveFile(new Blob([bytes]), { unlock });

    expect(text).not.toContain('scenarios');
    expect(proof).toMatchObject({ kind: 'proven', log: { drawers: [scenarios] } });
  });
});

describe('a restore over a campaign that has drawers of its own', () => {
  const own: DrawerText = { name: 'scenarios', text: '{"v":1,"scenarios":["own"]}' };
  const forecasts: DrawerText = { name: 'forecasts', text: '{"v":1,"forecasts":[]}' };

  it('puts those of the file in place, keeps those that it does not have, and puts what was there aside, from where it comes back', async () => {
    const { store, drawers } = await storeWith([own, forecasts]);

    const outcome = await restoreLog(store, proven([scenarios, later]));
    const restored = await drawers();
    const id = outcome.kind === 'restored' ? (outcome.aside?.id ?? '') : '';
    const raw = { format: 'qibu.raw', v: 1, campaign: 'tiny', cells: await store.exportAside(id) };
    const back = await proveFile(new Blob([JSON.stringify(raw)]));
    await restoreLog(store, back.kind === 'proven' ? back.log : proven([]));

    expect(restored).toEqual([forecasts, scenarios, later]);
    expect(back).toMatchObject({ kind: 'proven', what: 'raw', log: { drawers: [forecasts, own] } });
    expect(await drawers()).toEqual([forecasts, own, later]);
  });

  it('leaves them as they are where the file has none', async () => {
    const { store, drawers } = await storeWith([own]);

    await restoreLog(store, proven([]));

    expect(await drawers()).toEqual([own]);
  });

  it('changes nothing where one of them is written meanwhile', async () => {
    const { cells, store, drawers } = await storeWith([own]);
    const late = createCellLog({
      ...cells,
      scan: async (range) => {
        const found = await cells.scan(range);
        if (range.from.startsWith('drawer-turn/')) await cells.write({ put: [['drawer-turn/tiny/scenarios', '1 of another window']] });
        return found;
      },
    });

    const outcome = await restoreLog(late, proven([scenarios]));

    expect(outcome).toMatchObject({ kind: 'failed', code: 'storage.fenced' });
    expect(await drawers()).toEqual([own]);
    expect(await store.asides()).toEqual([]);
  });

  it('is not called one where something else comes back', async () => {
    const { cells } = await storeWith([]);
    const forgetful = createCellLog({
      ...cells,
      write: (write) => cells.write({ ...write, put: (write.put ?? []).filter(([key]) => !key.startsWith('scenarios/')) }),
    });

    expect(await restoreLog(forgetful, proven([scenarios]))).toMatchObject({ kind: 'failed', code: 'restore.state.differs' });
  });
});
