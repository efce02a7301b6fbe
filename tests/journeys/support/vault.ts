import { expect, type Locator, type Page } from '@playwright/test';

/** A password that nobody would guess in days. */
export const PASSWORD = '大运河畔的早班车';

/** The panel of the encryption. */
export function panel(page: Page): Locator {
  return page.locator('.panel').filter({ has: page.getByRole('heading', { name: '静态加密' }) });
}

/** Walks through the dialog up to its last step; answers the recovery key. */
export async function begin(page: Page, password = PASSWORD): Promise<string> {
  await page.getByRole('button', { name: '启用加密' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('密码', { exact: true }).fill(password);
  await dialog.getByLabel('再输入一遍').fill(password);
  await dialog.getByRole('checkbox', { name: /我明白/ }).check();
  await dialog.getByRole('button', { name: '下一步' }).click();
  await expect(dialog.getByRole('button', { name: '下一步' })).toBeDisabled();
  await dialog.getByRole('button', { name: '已抄在纸上' }).click();
  const recoveryKey = await keepKey(dialog);
  await dialog.getByRole('button', { name: '启用加密' }).click();
  await expect(dialog.getByText('已加密。')).toBeVisible();
  await dialog.getByRole('button', { name: '完成' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  return recoveryKey;
}

/** Reads the key from the screen, which was kept in some way, and types back what is asked. */
export async function keepKey(dialog: Locator): Promise<string> {
  await expect(dialog.getByRole('list', { name: '恢复密钥' })).toBeVisible();
  const groups = await dialog.locator('.vault-key code').allTextContents();
  await dialog.getByRole('button', { name: '下一步' }).click();
  for (const field of await dialog.locator('.vault-proof .vault-field').all()) {
    const place = Number(/\d+/.exec((await field.locator('label').textContent()) ?? '')?.[0]);
    await field.getByRole('textbox').fill(groups[place - 1] ?? '');
  }
  return groups.join('-');
}

/** Types the password on the locked page, with the window in front: in one behind, the sign of waiting never fades from the button. */
export async function unlock(page: Page, password: string): Promise<void> {
  await page.bringToFront();
  await page.getByLabel('密码', { exact: true }).fill(password);
  await page.getByRole('button', { name: '打开', exact: true }).click();
}

/** The keys of what the program's own database holds in words that anybody can read, the ones that are never encrypted excepted. */
export async function plainTexts(page: Page): Promise<readonly string[]> {
  const found = await page.evaluate(
    () =>
      new Promise<readonly (readonly [string, string])[]>((resolve, reject) => {
        const request = indexedDB.open('qibu');
        request.onerror = () => reject(new Error('the database does not open'));
        request.onsuccess = () => {
          const store = request.result.transaction('log').objectStore('log');
          const keys = store.getAllKeys();
          const values = store.getAll();
          values.onsuccess = () => {
            request.result.close();
            resolve(keys.result.map((key, at) => [String(key), String(values.result[at])]));
          };
        };
      }),
  );
  expect(found.length).toBeGreaterThan(10);
  return found.flatMap(([key, text]) => (/^(vault$|epoch\/)/.test(key) || text.startsWith('qibu.sealed.1:') ? [] : [key]));
}

/** The lines of every journal of the program, as they lie in its file system. */
export function journalLines(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => {
    const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('journal');
    const lines: string[] = [];
    for await (const [name, handle] of folder.entries()) {
      if (!/\.log(\.old)?$/.test(name) || handle.kind !== 'file') continue;
      lines.push(...(await (await (handle as FileSystemFileHandle).getFile()).text()).split('\n').slice(0, -1));
    }
    return lines;
  });
}
