import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BrowserContext, Page } from '@playwright/test';
import { build } from 'vite';
import type { ContractPage } from '#tests/storage/contract-page.ts';
import type { OfficePage } from '#tests/storage/office-page.ts';
import type { SpeedPage } from '#tests/storage/speed-page.ts';
import { openSite, type Site } from './built-site.ts';

declare global {
  var contractPage: ContractPage;
  var officePage: OfficePage;
  var speedPage: SpeedPage;
}

const PAGES = ['contract-page', 'office-page', 'speed-page'];

/** Builds the pages in which storage is tried, and serves them under the same policy as the program. */
export async function openStorageSite(): Promise<Site> {
  const folder = await mkdtemp(join(tmpdir(), 'qibu-storage-'));
  const input = Object.fromEntries(PAGES.map((name) => [name, fileURLToPath(new URL(`../../storage/${name}.ts`, import.meta.url))]));
  await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    worker: { format: 'es' },
    build: {
      outDir: folder,
      emptyOutDir: true,
      target: 'es2022',
      minify: false,
      assetsInlineLimit: 0,
      modulePreload: false,
      rolldownOptions: { input, output: { entryFileNames: 'assets/[name].js' } },
    },
  });
  const scripts = PAGES.map((name) => `<script type="module" src="/assets/${name}.js"></script>`).join('');
  await writeFile(join(folder, 'index.html'), `<!doctype html><title>storage</title>${scripts}`);
  const site = await openSite(folder);
  return {
    ...site,
    stop: async () => {
      await site.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Opens the storage pages in a new tab. */
export async function visit(context: BrowserContext, address: string): Promise<Page> {
  const page = await context.newPage();
  await arrive(page, address);
  return page;
}

/** Opens the storage pages in this tab, anew where they are open. */
export async function arrive(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.waitForFunction(() => 'contractPage' in globalThis && 'officePage' in globalThis && 'speedPage' in globalThis);
}
