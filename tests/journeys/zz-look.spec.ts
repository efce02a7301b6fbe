import { test, type Page } from '@playwright/test';
import { openAt } from './support/desk.ts';

const PAGE = '/c/anlan-2024/behaviour';
async function go(page: Page, theme: 'light' | 'dark', language: 'zh-CN' | 'en', size: { width: number; height: number }): Promise<void> {
  await page.setViewportSize(size);
  await openAt(page, PAGE, { language, theme });
  const shot = async (name: string) => {
    await page.waitForTimeout(400);
    await page.screenshot({ path: `/tmp/trig-shots/${name}-${language}-${theme}-${size.width}.png` });
  };
  const find = language === 'en' ? 'Find an act' : '查找行为';
  const frame = language === 'en' ? 'Name, start and order' : '名称、起因与次序';
  for (const [name, title] of [
    ['state', language === 'en' ? 'inspection' : '进点检查'],
    ['stage', language === 'en' ? 'Stage opened' : '启动阶段'],
    ['days', language === 'en' ? 'Friday' : '周五集中'],
    ['part', language === 'en' ? 'batch' : '第一批集中'],
    ['arrive', language === 'en' ? 'spot' : '不定期检查'],
    ['when', language === 'en' ? 'slip' : '收到督办单后'],
    ['tag', language === 'en' ? 'resit' : '参加补考'],
  ] as const) {
    await page.getByLabel(find).fill(title);
    const first = page.locator('.behaviour-list button').first();
    if ((await first.count()) === 0) {
      console.log('none', title);
      continue;
    }
    await first.click();
    if (name === 'state') await shot('closed');
    const button = page.getByRole('button', { name: frame, exact: true });
    if ((await button.getAttribute('aria-expanded')) !== 'true') await button.click();
    await shot(name);
    if (name === 'state') {
      await page.getByLabel(language === 'en' ? 'Start' : '起因', { exact: true }).selectOption('days');
      await shot('changed');
    }
  }
}
test('zh light', async ({ page }) => go(page, 'light', 'zh-CN', { width: 1440, height: 900 }));
test('en dark', async ({ page }) => go(page, 'dark', 'en', { width: 1440, height: 900 }));
test('en light', async ({ page }) => go(page, 'light', 'en', { width: 1920, height: 1080 }));
test('zh dark', async ({ page }) => go(page, 'dark', 'zh-CN', { width: 1920, height: 1080 }));
