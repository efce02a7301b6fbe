import { describe, expect, it } from 'vitest';
import { changePassword, createVault, type Made, unlock } from '#storage/vault/vault.ts';
import { openText, sealText } from '#storage/vault/seal.ts';
import { readVaultHeader, writeVaultHeader } from '#storage/vault/vault-header.ts';

const MADE = '2026-01-05T01:00:00.000Z';
const PASSWORD = '大运河畔的早班车';

/** One vault for all: its derivation is slow on purpose. */
const vault = await created(PASSWORD);
const other = await created(PASSWORD);

async function created(password: string): Promise<Extract<Made, { kind: 'made' }>> {
  const made = await createVault(password, MADE);
  if (made.kind !== 'made') throw new Error(made.problem.code);
  return made;
}

function codeOf(answer: { readonly kind: string; readonly problem?: { readonly code: string } }): string {
  return answer.problem?.code ?? answer.kind;
}

describe('a vault', () => {
  it('opens by its password, and the key in hand opens what was sealed when it was made', async () => {
    const sealed = await sealText(vault.seal, 'cell/a', '统计结果');

    const unlocked = await unlock(vault.header, { kind: 'password', password: PASSWORD });

    if (unlocked.kind !== 'unlocked') throw new Error(unlocked.problem.code);
    expect(await openText(unlocked.seal, 'cell/a', sealed)).toEqual({ kind: 'opened', text: '统计结果' });
  });

  it('opens by its recovery key', async () => {
    const sealed = await sealText(vault.seal, 'cell/a', 'text');

    const unlocked = await unlock(vault.header, { kind: 'recoveryKey', typed: vault.recoveryKey });

    if (unlocked.kind !== 'unlocked') throw new Error(unlocked.problem.code);
    expect(await openText(unlocked.seal, 'cell/a', sealed)).toEqual({ kind: 'opened', text: 'text' });
  });

  it('takes a password from a full-width input method for the same', async () => {
    const made = await created('Fengshou2026');

    expect(codeOf(await unlock(made.header, { kind: 'password', password: 'Ｆｅｎｇｓｈｏｕ２０２６' }))).toBe('unlocked');
  });

  it('refuses another password, another recovery key, and one that was mistyped or is unfinished', async () => {
    const mistyped = vault.recoveryKey.replace(/^\d/, (digit) => String((Number(digit) + 1) % 10));

    const answers = await Promise.all([
      unlock(vault.header, { kind: 'password', password: `${PASSWORD}。` }),
      unlock(vault.header, { kind: 'password', password: '' }),
      unlock(vault.header, { kind: 'recoveryKey', typed: other.recoveryKey }),
      unlock(vault.header, { kind: 'recoveryKey', typed: mistyped }),
      unlock(vault.header, { kind: 'recoveryKey', typed: vault.recoveryKey.slice(0, 30) }),
    ]);

    expect(answers.map(codeOf)).toEqual([
      'storage.vault.wrongPassword',
      'storage.vault.wrongPassword',
      'storage.vault.wrongRecoveryKey',
      'storage.vault.recoveryKey.mistyped',
      'storage.vault.recoveryKey.incomplete',
    ]);
  });

  it('hands out a key that nothing can take out of the browser', async () => {
    const unlocked = await unlock(vault.header, { kind: 'password', password: PASSWORD });

    if (unlocked.kind !== 'unlocked') throw new Error(unlocked.problem.code);
    for (const { key } of [vault.seal, unlocked.seal]) await expect(crypto.subtle.exportKey('raw', key)).rejects.toThrow(/extractable/);
  });

  it('asks for eight characters and for nothing else', async () => {
    const answers = await Promise.all(['', '1234567', '七个字的口令啊', '👮👮👮👮'].map((password) => createVault(password, MADE)));

    expect(answers.map(codeOf)).toEqual(Array.from({ length: 4 }, () => 'storage.vault.password.short'));
    expect(codeOf(await createVault('八个字就已经够了', MADE))).toBe('made');
  });

  it('changes its password by the old one or the recovery key; the old one opens nothing, the recovery key still does', async () => {
    const sealed = await sealText(vault.seal, 'cell/a', 'text');

    const changed = await changePassword(vault.header, { kind: 'recoveryKey', typed: vault.recoveryKey }, 'another one 2026');

    if (changed.kind !== 'unlocked') throw new Error(changed.problem.code);
    expect(await openText(changed.seal, 'cell/a', sealed)).toMatchObject({ kind: 'opened' });
    expect(codeOf(await unlock(changed.header, { kind: 'password', password: PASSWORD }))).toBe('storage.vault.wrongPassword');
    expect(codeOf(await unlock(changed.header, { kind: 'password', password: 'another one 2026' }))).toBe('unlocked');
    expect(codeOf(await unlock(changed.header, { kind: 'recoveryKey', typed: vault.recoveryKey }))).toBe('unlocked');
    expect(codeOf(await changePassword(vault.header, { kind: 'password', password: 'wrong' }, 'another one 2026'))).toBe('storage.vault.wrongPassword');
    expect(codeOf(await changePassword(vault.header, { kind: 'password', password: PASSWORD }, 'short'))).toBe('storage.vault.password.short');
  });

  it('does not open by a door that was taken from another vault', async () => {
    const swapped = { ...vault.header, password: other.header.password };
    const crossed = { ...vault.header, password: { ...vault.header.password, wrapped: vault.header.recovery.wrapped } };

    expect(codeOf(await unlock(swapped, { kind: 'password', password: PASSWORD }))).toBe('storage.vault.wrongPassword');
    expect(codeOf(await unlock(crossed, { kind: 'password', password: PASSWORD }))).toBe('storage.vault.wrongPassword');
  });
});

describe('the header of a vault', () => {
  it('comes back as it was written, and holds neither password nor recovery key', () => {
    const text = writeVaultHeader(vault.header);

    expect(readVaultHeader(text)).toEqual({ kind: 'header', header: vault.header });
    expect(text).not.toContain('\n');
    expect(text).not.toContain(PASSWORD);
    expect(vault.recoveryKey.split('-').filter((group) => text.includes(group))).toEqual([]);
  });

  it('is refused as damaged wherever one character was changed', () => {
    const text = writeVaultHeader(vault.header);

    const taken = Array.from(text, (sign, at) => text.slice(0, at) + (sign === '0' ? '1' : '0') + text.slice(at + 1)).filter((changed) => {
      const read = readVaultHeader(changed);
      return read.kind === 'header' || (read.problem.code !== 'storage.vault.damaged' && read.problem.code !== 'storage.vault.newer');
    });

    expect(taken).toEqual([]);
  });

  it('of a newer version is told apart from a damaged one', () => {
    const text = writeVaultHeader(vault.header).replace('{"v":1,', '{"v":2,');

    expect(readVaultHeader(text)).toMatchObject({ kind: 'refused', problem: { code: 'storage.vault.newer', detail: { found: 2, known: 1 } } });
  });

  it('that asks for fewer rounds, another cipher, or holds more than it may is refused, hash or no hash', () => {
    const weaker = { ...vault.header, password: { ...vault.header.password, rounds: 1000 } };
    const strange = [weaker, { ...vault.header, cipher: 'none' }, { ...vault.header, extra: 1 }] as unknown as (typeof vault.header)[];

    expect(strange.map((header) => codeOf(readVaultHeader(writeVaultHeader(header))))).toEqual(Array.from({ length: 3 }, () => 'storage.vault.damaged'));
    expect([undefined, null, 7, '', '{}', '[]', '{"v":1}'].map((stored) => codeOf(readVaultHeader(stored)))).toEqual(
      Array.from({ length: 7 }, () => 'storage.vault.damaged'),
    );
  });
});

describe('a sealed text', () => {
  it('is one line that says its version and its key, and never the same twice', async () => {
    const [first, second] = await Promise.all([sealText(vault.seal, 'p', '{"a":\n1}'), sealText(vault.seal, 'p', '{"a":\n1}')]);

    expect(first).toMatch(new RegExp(`^qibu\\.sealed\\.1:${vault.header.keyId}:[A-Za-z0-9+/]+=*$`));
    expect(first).not.toBe(second);
  });

  it.each(['', '\uFEFFmark', '徐\u0000行 👮', '长'.repeat(300_000)])('gives back any text whole (case %#)', async (text) => {
    expect(await openText(vault.seal, 'p', await sealText(vault.seal, 'p', text))).toEqual({ kind: 'opened', text });
  });

  it('is damaged wherever one character of it was changed, cut or added', async () => {
    const sealed = await sealText(vault.seal, 'p', '安岚支队 24 个单位');
    const start = sealed.lastIndexOf(':') + 1;
    const changed = Array.from(sealed.slice(start), (sign, at) => sealed.slice(0, start + at) + (sign === 'A' ? 'B' : 'A') + sealed.slice(start + at + 1));

    const opened = await Promise.all([...changed, sealed.slice(0, -4), sealed.slice(0, start), `${sealed}AAAA`].map((text) => openText(vault.seal, 'p', text)));

    // The last character before padding carries bits that base64 leaves out: such a text is the same bytes.
    const open = opened.filter((found) => found.kind !== 'unreadable');
    expect(open.every((found) => found.kind === 'opened' && found.text === '安岚支队 24 个单位')).toBe(true);
    expect(open.length).toBeLessThanOrEqual(2);
  });

  it('does not open at another place, and says so of another key, a newer version and a plain text', async () => {
    const sealed = await sealText(vault.seal, 'cell/commit/c/000000001', 'x');

    expect(await openText(vault.seal, 'cell/commit/c/000000002', sealed)).toEqual({ kind: 'unreadable', why: 'damaged' });
    expect(await openText(other.seal, 'cell/commit/c/000000001', sealed)).toEqual({ kind: 'unreadable', why: 'otherKey' });
    expect(await openText(vault.seal, 'p', sealed.replace('sealed.1', 'sealed.2'))).toEqual({ kind: 'unreadable', why: 'newer' });
    expect(await openText(vault.seal, 'p', 'qibu.sealed.')).toEqual({ kind: 'unreadable', why: 'damaged' });
    expect(await openText(vault.seal, 'p', '{"v":2}')).toEqual({ kind: 'plain', text: '{"v":2}' });
  });
});
