import { afterEach, describe, expect, it } from 'vitest';
import type { VaultSession } from '#storage/vault/vault-session.ts';
import { commitOf } from '../contract-commits.ts';
import { filledOrigin, logOf, MADE, type Origin, PASSWORD, sessionOf } from './vault-origin.ts';

const open: (() => void)[] = [];
afterEach(() => {
  for (const close of open.splice(0)) close();
});

/** Another tab of the program, started. */
async function tabOf(origin: Origin, name: string): Promise<VaultSession> {
  const { session, close } = sessionOf(origin, name, 120);
  open.push(close);
  await session.start();
  return session;
}

async function until(holds: () => boolean): Promise<void> {
  for (let turn = 0; turn < 200 && !holds(); turn += 1) await new Promise((resolve) => setTimeout(resolve, 5));
  expect(holds()).toBe(true);
}

async function begun(session: VaultSession, password = PASSWORD): Promise<string> {
  const prepared = await session.prepare(password, MADE);
  if ('code' in prepared) throw new Error(prepared.code);
  expect(await prepared.begin()).toEqual({ kind: 'changed' });
  return prepared.recoveryKey;
}

describe('a session of the vault', () => {
  it('is off on a plain store, and making a vault writes nothing before it is begun', async () => {
    const origin = await filledOrigin();
    const session = await tabOf(origin, 'a');
    const before = new Map(origin.cells);

    const prepared = await session.prepare(PASSWORD, MADE);

    expect(session.state()).toEqual({ kind: 'off' });
    expect(prepared).toHaveProperty('recoveryKey');
    expect(origin.cells).toEqual(before);
    expect(await session.prepare('short', MADE)).toMatchObject({ code: 'storage.vault.password.short' });
  });

  it('goes on working in the tab that began the vault, and asks for the password after the next start', async () => {
    const origin = await filledOrigin();
    const first = await tabOf(origin, 'b');
    const log = logOf(origin, first);
    await log.open('c');

    await begun(first);
    const appended = await log.append('c', commitOf(6));
    const next = await tabOf(origin, 'c');

    expect(appended).toMatchObject({ kind: 'appended' });
    expect(first.state()).toMatchObject({ kind: 'open', made: MADE });
    expect(next.state()).toMatchObject({ kind: 'locked', made: MADE });
    expect(await next.unlock({ kind: 'password', password: 'another one' })).toMatchObject({ code: 'storage.vault.wrongPassword' });
    expect(next.state().kind).toBe('locked');
    expect(await next.unlock({ kind: 'password', password: PASSWORD })).toBeNull();
    expect((await logOf(origin, next).open('c'))?.commits).toHaveLength(6);
  });

  it('opens a second tab without asking, and a tab that waits when another one is opened', async () => {
    const origin = await filledOrigin();
    const first = await tabOf(origin, 'd');
    await begun(first);

    const second = await tabOf(origin, 'd');
    const waiting = await tabOf(origin, 'elsewhere');
    const opener = await tabOf(origin, 'elsewhere');
    await opener.unlock({ kind: 'password', password: PASSWORD });
    await until(() => waiting.state().kind === 'open');

    expect(second.state().kind).toBe('open');
    expect((await logOf(origin, second).open('c'))?.commits).toHaveLength(5);
  });

  it('locks every tab with one, and tells whoever listens', async () => {
    const origin = await filledOrigin();
    const first = await tabOf(origin, 'e');
    await begun(first);
    const second = await tabOf(origin, 'e');
    const heard: string[] = [];
    const stop = second.subscribe(() => heard.push(second.state().kind));

    first.lock();
    await until(() => heard.length > 0);
    stop();
    await second.unlock({ kind: 'password', password: PASSWORD });

    expect(heard).toEqual(['locked']);
    expect(first.state().kind).not.toBe('off');
    first.lock();
    await expect(logOf(origin, first).exportAside('c')).rejects.toThrow('storage.vault.locked');
  });

  it('takes other tabs along when a vault is begun, made anew, or ended', async () => {
    const origin = await filledOrigin();
    const first = await tabOf(origin, 'f');
    const second = await tabOf(origin, 'f');
    const follower = logOf(origin, second);
    const count = async () => (await follower.open('c'))?.commits.length;

    const lost = await begun(first);
    await until(() => second.state().kind === 'open');
    expect(await count()).toBe(5);
    const kept = await begun(first);
    await until(() => second.ground().kind === 'open');
    await until(() => JSON.stringify(second.ground()) === JSON.stringify(first.ground()));
    expect(await count()).toBe(5);
    expect(await first.end({ kind: 'recoveryKey', typed: lost })).toMatchObject({ kind: 'refused', problem: { code: 'storage.vault.wrongRecoveryKey' } });
    expect(await first.end({ kind: 'recoveryKey', typed: kept })).toEqual({ kind: 'changed' });
    await until(() => second.state().kind === 'off');
    expect(await count()).toBe(5);
    expect(origin.cells.has('vault')).toBe(false);
    expect(origin.files.has('note/vault')).toBe(false);
  });

  it('changes the password in every tab; the recovery key sets a new one when the old is forgotten', async () => {
    const origin = await filledOrigin();
    const first = await tabOf(origin, 'g');
    const recoveryKey = await begun(first);
    const second = await tabOf(origin, 'g');

    expect(await first.changePassword({ kind: 'password', password: 'wrong one' }, 'another one 2026')).toMatchObject({ code: 'storage.vault.wrongPassword' });
    expect(await first.changePassword({ kind: 'recoveryKey', typed: recoveryKey }, 'another one 2026')).toBeNull();
    await until(() => JSON.stringify(second.ground()) === JSON.stringify(first.ground()));

    expect(await logOf(origin, second).append('d', commitOf(6))).toMatchObject({ kind: 'appended' });
    expect(origin.files.get('note/vault')).toBe(origin.cells.get('vault'));
    const next = await tabOf(origin, 'h');
    expect(await next.unlock({ kind: 'password', password: PASSWORD })).toMatchObject({ code: 'storage.vault.wrongPassword' });
    expect(await next.unlock({ kind: 'password', password: 'another one 2026' })).toBeNull();
  });

  it('opens a locked vault by the recovery key with a new password in one step', async () => {
    const origin = await filledOrigin();
    const recoveryKey = await begun(await tabOf(origin, 'l'));
    const locked = await tabOf(origin, 'm');
    const beside = await tabOf(origin, 'm');

    const short = await locked.changePassword({ kind: 'recoveryKey', typed: recoveryKey }, 'short');
    const stayed = locked.state().kind;
    const why = await locked.changePassword({ kind: 'recoveryKey', typed: recoveryKey }, 'another one 2026');
    await until(() => beside.state().kind === 'open');

    expect(short).toMatchObject({ code: 'storage.vault.password.short' });
    expect(stayed).toBe('locked');
    expect(why).toBeNull();
    expect((await logOf(origin, locked).open('c'))?.commits).toHaveLength(5);
    const next = await tabOf(origin, 'n');
    expect(await next.unlock({ kind: 'password', password: 'another one 2026' })).toBeNull();
  });

  it('makes a vault anew only for whoever knows its password', async () => {
    const origin = await filledOrigin();
    const session = await tabOf(origin, 'i');
    await begun(session);
    const before = new Map(origin.cells);

    expect(await session.prepare('another one', MADE)).toMatchObject({ code: 'storage.vault.wrongPassword' });
    session.lock();
    expect(await session.prepare(PASSWORD, MADE)).toMatchObject({ code: 'storage.vault.locked' });
    expect(origin.cells).toEqual(before);
  });

  it('takes no key from a message that is none', async () => {
    const origin = await filledOrigin();
    await begun(await tabOf(origin, 'j'));
    const locked = await tabOf(origin, 'k');
    const stranger = new BroadcastChannel('k');
    open.push(() => stranger.close());
    const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, true, ['encrypt', 'decrypt']);

    for (const message of [
      null,
      'key',
      { kind: 'key' },
      { kind: 'key', seal: { keyId: 'x', key: {} } },
      { kind: 'key', seal: { keyId: 'x', key } },
      { kind: 'no' },
    ]) {
      stranger.postMessage(message);
    }
    await new Promise((resolve) => setTimeout(resolve, 40));

    expect(locked.state().kind).toBe('locked');
  });
});
