import { type ChildProcess, spawn } from 'node:child_process';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { type Browser, chromium, type Page, test } from '@playwright/test';
import { arrive } from './storage-site.ts';

/** A whole browser of its own, over a profile that outlives it: it can be killed, and its files can be spoilt. */
export interface OwnBrowser {
  readonly page: Page;
  /** As when the power goes, for all that the browser can do about it. */
  readonly kill: () => Promise<void>;
  /** Lets it end as a person does. */
  readonly quit: () => Promise<void>;
}

const SWITCHES = [
  '--headless=new',
  '--no-sandbox',
  '--no-first-run',
  '--disable-gpu',
  '--disable-extensions',
  '--disable-background-networking',
  '--remote-debugging-port=0',
];

/** Starts a browser over a profile and opens the storage pages. */
export async function startBrowser(profile: string, address: string): Promise<OwnBrowser> {
  const executable = test.info().project.use.launchOptions?.executablePath ?? chromium.executablePath();
  // A group of its own, so that every process of it dies at the same moment.
  const process = spawn(executable, [...SWITCHES, `--user-data-dir=${profile}`, 'about:blank'], { detached: true, stdio: ['ignore', 'ignore', 'pipe'] });
  const ended = new Promise<void>((resolve) => process.once('exit', () => resolve()));
  const browser = await chromium.connectOverCDP(await endpointOf(process));
  const page = browser.contexts()[0]?.pages()[0] ?? (await browser.newPage());
  await arrive(page, address);
  return {
    page,
    kill: async () => {
      killGroup(process);
      await ended;
    },
    quit: async () => {
      await (await browser.newBrowserCDPSession()).send('Browser.close').catch(() => undefined);
      await Promise.race([ended, closed(browser)]);
      await ended;
    },
  };
}

/** A new folder for a profile, a copy of another one where one is given; and how to throw it away. */
export async function makeProfile(of?: string): Promise<{ readonly folder: string; readonly remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'qibu-profile-'));
  if (of !== undefined) await copyProfile(of, folder);
  return { folder, remove: () => rm(folder, { recursive: true, force: true, maxRetries: 5 }) };
}

/** Copies a profile, also while a browser writes to it: a file that vanishes meanwhile is left out. */
export async function copyProfile(from: string, to: string): Promise<void> {
  const filter = (path: string): boolean => !/Singleton|Cache|\/LOCK$/.test(path);
  for (let turn = 1; ; turn += 1) {
    try {
      return await cp(from, to, { recursive: true, force: true, filter });
    } catch (failure) {
      if (turn === 5) throw failure;
    }
  }
}

function killGroup({ pid }: ChildProcess): void {
  if (pid !== undefined) process.kill(-pid, 'SIGKILL');
}

function closed(browser: Browser): Promise<void> {
  return new Promise((resolve) => browser.once('disconnected', () => resolve()));
}

async function endpointOf(process: ChildProcess): Promise<string> {
  if (process.stderr === null) throw new Error('the browser has no voice');
  for await (const line of createInterface({ input: process.stderr })) {
    const found = /DevTools listening on (ws:\S+)/.exec(line)?.[1];
    if (found !== undefined) {
      process.stderr.resume();
      return found;
    }
  }
  throw new Error('the browser did not start');
}
