import { readFileSync } from 'node:fs';
import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { hashOfText } from '#domain/hash.ts';
import { stateHash } from '#engine/evolve/state-hash.ts';
import { type FileProof, proveFile, type ProofStep } from '#storage/backup/prove-file.ts';
import { proveLog, type ProvenLog } from '#storage/backup/prove-log.ts';
import { writeBackup } from '#storage/backup/write-backup.ts';
import { createCellLog } from '#storage/cell-log.ts';
import { createMemoryCells } from '#storage/memory-cells.ts';
import { chainCommits } from '#storage/write-record.ts';
import { openTiny, registerIssue, TinyRun } from '#tests/support/tiny-run.ts';
import { tinyDefinition } from '#tests/support/tiny-campaign.ts';

const sign = { made: '2024-09-24T08:30:00Z', program: '0.1.0' };

function runOfThree(): TinyRun {
  const run = openTiny();
  run.must(registerIssue);
  run.must({ type: 'time.advance', to: '2024-09-24' });
  return run;
}

function proven(run: TinyRun = runOfThree()): ProvenLog {
  const { records } = chainCommits('tiny', run.commits);
  const result = proveLog('tiny', { definition: JSON.stringify(run.model.definition), records });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

async function bytesOf(log: ProvenLog): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await new Response(writeBackup(log, sign)).arrayBuffer());
}

async function linesOf(log: ProvenLog = proven()): Promise<string[]> {
  return gunzipSync(await bytesOf(log))
    .toString('utf8')
    .trimEnd()
    .split('\n');
}

const fileOf = (lines: readonly string[], end = '\n'): Blob => new Blob([gzipSync(lines.join('\n') + end)]);
const codesOf = (proof: FileProof): readonly string[] => (proof.kind === 'refused' ? proof.problems.map(({ code }) => code) : [proof.kind]);

/** The lines with a trailer that fits them: what a forger would do. */
function resealed(lines: readonly string[]): readonly string[] {
  const text = lines.map((line) => `${line}\n`).join('');
  return [...lines, JSON.stringify({ format: 'qibu.backup.end', lines: lines.length, hash: hashOfText(text) })];
}

const edit = (line: string | undefined, change: (value: Record<string, unknown>) => void): string => {
  const value = JSON.parse(line ?? '') as Record<string, unknown>;
  change(value);
  return JSON.stringify(value);
};

describe('a backup file', () => {
  it('is proven step by step, and comes to the state that was backed up', async () => {
    const run = runOfThree();
    const steps: ProofStep[] = [];

    const proof = await proveFile(new Blob([await bytesOf(proven(run))]), { tell: (step) => steps.push(step) });

    expect(steps).toEqual(['file', 'chain', 'state']);
    expect(proof).toMatchObject({ kind: 'proven', what: 'backup', warnings: [], header: { campaign: 'tiny', made: sign.made, counts: { records: 3 } } });
    expect(proof.kind === 'proven' && proof.log.stateHash).toBe(stateHash(run.state));
    expect(proof.kind === 'proven' && proof.log.records).toEqual(chainCommits('tiny', run.commits).records);
  });

  it('of a campaign that was never opened is a backup too', async () => {
    const proof = await proveFile(new Blob([await bytesOf(proven(new TinyRun()))]));

    expect(proof).toMatchObject({ kind: 'proven', log: { head: { seq: 0 }, day: null, status: 'none' } });
  });

  it('is read also where somebody has unpacked it', async () => {
    const proof = await proveFile(new Blob([(await linesOf()).join('\n')]));

    expect(proof).toMatchObject({ kind: 'proven', what: 'backup' });
  });

  it('that was cut off is refused wherever it was cut', async () => {
    const bytes = await bytesOf(proven());
    const lines = await linesOf();

    const cutBytes = await Promise.all([1, 20, bytes.length >> 1, bytes.length - 1].map((length) => proveFile(new Blob([bytes.slice(0, length)]))));
    const cutLines = await Promise.all(lines.map((_, length) => proveFile(fileOf(lines.slice(0, length)))));

    expect([...cutBytes, ...cutLines].map(({ kind }) => kind)).toEqual(Array.from({ length: cutBytes.length + lines.length }, () => 'refused'));
    expect(codesOf(await proveFile(fileOf(lines.slice(0, -1))))).toEqual(['backup.file.truncated']);
  });

  it('is refused after any one bit of it was turned', async () => {
    const bytes = await bytesOf(proven());
    const survived: number[] = [];

    // A gzip header holds a time and the name of a system, which say nothing of what is packed.
    for (let at = 10; at < bytes.length; at += 7) {
      const damaged = bytes.slice();
      damaged[at] = (damaged[at] ?? 0) ^ (1 << (at % 8));
      const proof = await proveFile(new Blob([damaged]));
      if (proof.kind !== 'refused') survived.push(at);
    }

    expect(survived).toEqual([]);
  });

  it('is refused where a line was dropped, repeated, swapped or put behind its end', async () => {
    const lines = await linesOf();
    const [header = '', definition = '', first = '', second = '', third = '', trailer = ''] = lines;

    const proofs = await Promise.all(
      [
        [header, definition, first, third, trailer],
        [header, definition, first, second, second, third, trailer],
        [header, definition, second, first, third, trailer],
        [...lines, third],
      ].map((each) => proveFile(fileOf(each))),
    );

    expect(proofs.map(codesOf)).toEqual([['backup.file.altered'], ['backup.file.altered'], ['backup.file.altered'], ['backup.file.altered']]);
  });

  it('with a forged trailer is refused by its chain, its head or its state', async () => {
    const [header = '', definition = '', first = '', second = '', third = ''] = await linesOf();
    const fewer = edit(header, (value) => (value['counts'] = { records: 2, events: 0 }));
    const otherState = edit(header, (value) => (value['stateHash'] = hashOfText('another')));
    const otherHead = edit(header, (value) => (value['head'] = { seq: 3, hash: hashOfText('another') }));

    const proofs = await Promise.all(
      [
        [fewer, definition, first, third],
        [fewer, definition, first, second],
        [header, definition, first, second.replace('2024-09-23T08', '2024-09-23T09'), third],
        [otherHead, definition, first, second, third],
        [otherState, definition, first, second, third],
      ].map((lines) => proveFile(fileOf(resealed(lines)))),
    );

    expect(proofs.map((proof) => [proof.kind === 'refused' && proof.step, codesOf(proof)[0]])).toEqual([
      ['chain', 'log.chain.broken'],
      ['chain', 'backup.head.differs'],
      ['chain', 'log.record.altered'],
      ['chain', 'backup.head.differs'],
      ['state', 'backup.state.differs'],
    ]);
  });

  it('[K15] of a newer format, or with a key that nobody knows, is refused in words and not half read', async () => {
    const [header = '', ...rest] = (await linesOf()).slice(0, -1);

    const newer = await proveFile(fileOf(resealed([edit(header, (value) => (value['v'] = 3)), ...rest])));
    const unknown = await proveFile(fileOf(resealed([edit(header, (value) => (value['colour'] = 'red')), ...rest])));
    const hostile = await proveFile(fileOf(resealed([header.replace('{', '{"__proto__":{"polluted":true},'), ...rest])));

    expect([newer, unknown, hostile].map(codesOf)).toEqual([['backup.version.newer'], ['backup.header.malformed'], ['definition.key.forbidden']]);
    expect('polluted' in {}).toBe(false);
  });

  it('[K14] holds officers’ names in the definition alone: no record and no head changes when one is erased', async () => {
    const organisation = { ...tinyDefinition.organisation, officers: tinyDefinition.organisation.officers.map((officer) => ({ ...officer, name: '已删除' })) };
    const { records } = chainCommits('tiny', runOfThree().commits);

    const erased = proveLog('tiny', { definition: JSON.stringify({ ...tinyDefinition, organisation }), records });

    expect(erased).toMatchObject({ ok: true });
    expect(erased.ok && erased.value.head).toEqual(proven().head);
    expect(erased.ok && erased.value.stateHash).toBe(proven().stateHash);
  });

  it('says where the definition is another edition than the records were made under', () => {
    const { records } = chainCommits('tiny', runOfThree().commits);
    const definition = JSON.stringify({ ...tinyDefinition, meta: { ...tinyDefinition.meta, to: '2024-11-30' } });

    const result = proveLog('tiny', { definition, records });

    expect(result).toMatchObject({ ok: false, problems: [{ severity: 'error', code: 'log.definition.altered', path: '/definition' }] });
  });

  it('whose lines are encrypted opens with its key, and says that it is locked without', async () => {
    const log = proven();
    const turn = (text: string, line: number): string => [...text].map((sign) => String.fromCodePoint((sign.codePointAt(0) ?? 0) ^ ((line % 7) | 8))).join('');
    const seal = { vault: 'of a test', seal: async (text: string, line: number) => JSON.stringify(turn(text, line)) };
    const file = new Blob([await new Response(writeBackup(log, { ...sign, seal })).arrayBuffer()]);
    const open = async (sealed: string, line: number): Promise<string> => turn(JSON.parse(sealed) as string, line);

    const locked = await proveFile(file);
    const opened = await proveFile(file, { unlock: async () => open });
    const wrong = await proveFile(file, { unlock: async () => async () => undefined });

    expect(locked).toMatchObject({ kind: 'locked', header: { campaign: 'tiny', vault: 'of a test' }, problem: null });
    expect(locked.kind === 'locked' && locked.header.title).toBeUndefined();
    expect(opened).toMatchObject({ kind: 'proven', log: { records: log.records } });
    expect(codesOf(wrong)).toEqual(['backup.line.sealed']);
  });
});

describe('the golden backup', () => {
  it('of every version that was ever written is still proven, with the state hash of its day', async () => {
    const bytes = readFileSync(new URL('golden/backup-v1.qibu', import.meta.url));

    const proof = await proveFile(new Blob([bytes]));

    expect(proof).toMatchObject({
      kind: 'proven',
      what: 'backup',
      header: { v: 1, made: '2024-09-24T08:30:00Z', counts: { records: 3 } },
      log: {
        campaign: 'tiny',
        day: '2024-09-24',
        status: 'open',
        stateHash: 'sha256:23bdb87fc5846f931db98090484bb879012dedaa111284df8f952ee957489dc6',
      },
    });
  });

  it('of the second version is proven with what was kept beside the log, also what is not known here', async () => {
    const bytes = readFileSync(new URL('golden/backup-v2.qibu', import.meta.url));

    const proof = await proveFile(new Blob([bytes]));

    expect(proof).toMatchObject({ kind: 'proven', header: { v: 2, counts: { records: 3, drawers: 2 } }, warnings: [] });
    expect(proof.kind === 'proven' && proof.log.drawers?.map(({ name }) => name)).toEqual(['scenarios', 'wishes']);
    expect(proof.kind === 'proven' && proof.log.drawers?.[0]?.text).toBe(
      '{"v":1,"scenarios":[{"id":"mark80","title":{"zh":"合格线80","en":"Pass mark 80"},"patches":[{"kind":"parameter","id":"exam.pass","value":80}]}]}',
    );
  });
});

describe('a file that is no backup', () => {
  const run = runOfThree();
  const log = proven(run);
  const whole = { format: 'qibu.log', schemaVersion: 1, campaign: 'tiny', definition: tinyDefinition, commits: run.commits };
  const proveText = (text: string): Promise<FileProof> => proveFile(new Blob([text]));

  it('but a journal is told as one, a torn last line aside', async () => {
    const head = JSON.stringify({ format: 'qibu.journal', v: 1, campaign: 'tiny', definition: log.definition });
    const lines = [head, ...log.records];

    const journal = await proveText(`${lines.join('\n')}\n`);
    const bare = await proveText([log.definition, ...log.records].join('\n'));
    const torn = await proveText(lines.join('\n').slice(0, -20));

    expect([journal, bare].map((proof) => proof.kind === 'proven' && proof.log.head)).toEqual([log.head, log.head]);
    expect(journal).toMatchObject({ kind: 'proven', what: 'journal', header: null, warnings: [], log: { head: log.head, stateHash: log.stateHash } });
    expect(torn).toMatchObject({ kind: 'proven', what: 'journal', log: { head: { seq: 2 } }, warnings: [{ code: 'backup.tail.torn' }] });
  });

  it('but a journal with damage in the middle is refused, not shortened', async () => {
    const [first = '', second = '', third = ''] = log.records;

    const proof = await proveText([log.definition, first, second.slice(0, 40), third].join('\n'));

    expect(proof).toMatchObject({ kind: 'refused', what: 'journal', step: 'chain' });
    expect(codesOf(proof)).toEqual(['log.chain.broken']);
  });

  it('but the raw cells of a database are told as such, segments and all', async () => {
    const cells = createMemoryCells();
    await createCellLog(cells).create('tiny', tinyDefinition, run.commits);
    const raw = { format: 'qibu.raw', v: 1, campaign: 'tiny', cells: await createCellLog(cells).exportAll('tiny') };

    const proofs = await Promise.all([
      proveText(JSON.stringify(raw)),
      proveText(JSON.stringify({ ...raw, v: 2 })),
      proveText(JSON.stringify({ ...raw, cells: [] })),
    ]);

    expect(proofs[0]).toMatchObject({ kind: 'proven', what: 'raw', log: { stateHash: log.stateHash } });
    expect(proofs.slice(1).map((proof) => codesOf(proof)[0])).toEqual(['backup.version.newer', 'backup.header.malformed']);
  });

  it('but the document that was exported before is told as one, laid out or not, and damage in it is said', async () => {
    const proofs = await Promise.all([
      proveText(JSON.stringify(whole)),
      proveText(JSON.stringify(whole, null, 2)),
      proveText(JSON.stringify({ ...whole, problems: [{}] })),
    ]);

    expect(proofs.map((proof) => proof.kind === 'proven' && [proof.what, proof.log.stateHash, proof.warnings.map(({ code }) => code)])).toEqual([
      ['export', log.stateHash, []],
      ['export', log.stateHash, []],
      ['export', log.stateHash, ['backup.export.damaged']],
    ]);
  });

  it('nor a journal nor an export is refused as what it is', async () => {
    const proofs = await Promise.all(
      [
        '',
        'a letter',
        '{}',
        JSON.stringify(tinyDefinition),
        JSON.stringify(tinyDefinition, null, 2),
        JSON.stringify({ ...whole, schemaVersion: 2 }),
        JSON.stringify({ ...whole, commits: [null] }),
      ].map(proveText),
    );

    expect(proofs.map((proof) => codesOf(proof)[0])).toEqual([
      'backup.format.unknown',
      'backup.format.unknown',
      'backup.format.unknown',
      'backup.file.definition',
      'backup.file.definition',
      'backup.version.newer',
      'log.record.altered',
    ]);
  });

  it('and cannot be read is refused', async () => {
    const gone = new Blob(['x']);
    gone.slice = () => {
      throw new Error('taken away');
    };

    expect(codesOf(await proveFile(gone))).toEqual(['file.bytes.unreadable']);
    expect(codesOf(await proveFile(new Blob([new Uint8Array([0xff, 0xfe, 0xff])])))).toEqual(['file.encoding.unknown']);
  });
});
