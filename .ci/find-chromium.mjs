import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { apt, ask, canApt, runTool } from './toolbox.mjs';

const installed = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/snap/bin/chromium'];

const works = (path) => existsSync(path) && ask(path, ['--version', '--no-sandbox']) !== null;

/** Where Playwright keeps its own download, whether it is there or not. */
function ownDownload() {
  try {
    return [createRequire(import.meta.url)('playwright-core').chromium.executablePath()];
  } catch {
    return [];
  }
}

/** The Chromium to test with, or null. A CHROMIUM_PATH that does not work is not replaced in silence: it answers null. */
export function findChromium() {
  const named = process.env.CHROMIUM_PATH;
  if (named) return works(named) ? named : null;
  return [...installed, ...ownDownload()].find(works) ?? null;
}

/** As `findChromium`, but fetches one when none is there: Playwright's download first, then Debian's package. */
export async function needChromium() {
  const found = findChromium();
  if (found !== null) return found;
  if (process.env.CHROMIUM_PATH) {
    console.error(`CHROMIUM_PATH names ${process.env.CHROMIUM_PATH}, which does not run.`);
    return null;
  }
  console.log('No Chromium found: fetching the one that Playwright knows …');
  await runTool('@playwright/test', ['install', 'chromium'], { command: 'playwright', seconds: 300 });
  if (findChromium() === null && canApt()) {
    console.log("Playwright's Chromium cannot be used here: installing Debian's …");
    await apt('chromium', 'fonts-noto-cjk');
  }
  const fetched = findChromium();
  if (fetched === null) console.error('No Chromium: install one (Debian: apt-get install chromium fonts-noto-cjk) or name it in CHROMIUM_PATH.');
  return fetched;
}

/** Sees to a font with Chinese characters; without one the screens are rows of empty boxes, and nothing measured on them holds. */
export async function needChineseFont() {
  const hasFont = () => Boolean(ask('fc-list', [':lang=zh', 'family']));
  if (hasFont() || process.platform !== 'linux') return;
  if (canApt()) await apt('fontconfig', 'fonts-noto-cjk');
  if (!hasFont()) console.warn('Warning: no font with Chinese characters found (Debian: apt-get install fonts-noto-cjk).');
}
