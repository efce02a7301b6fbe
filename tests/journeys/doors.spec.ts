import { readFile } from 'node:fs/promises';
import { type BrowserContext, expect, type Page, test as alone } from '@playwright/test';
import { openApp } from './support/app.ts';
import { ask, ISSUE, OFFICER, openAt, UNIT } from './support/desk.ts';
import { follow } from './support/follow.ts';
import { openBoard, test } from './support/shared-demo.ts';

const CAMPAIGN = '/c/anlan-2024';

/** Every kind of page that the program has. */
const PLACES = [
  `${CAMPAIGN}/board`,
  UNIT,
  `${CAMPAIGN}/officers`,
  OFFICER,
  `${CAMPAIGN}/issues`,
  ISSUE,
  ...['slip', 'feedback', 'proposal'].map((kind) => `${CAMPAIGN}/records/${kind}`),
  `${CAMPAIGN}/rules`,
  `${CAMPAIGN}/rules/EXAM_GRADE`,
  `${CAMPAIGN}/problems`,
  '/storage',
  '/',
];

/** The addresses outside the program that anything in this browser asks for: pages, workers, the service worker. */
function strangersAsked(context: BrowserContext, origin: string): readonly string[] {
  const asked: string[] = [];
  context.on('request', (request) => {
    const url = new URL(request.url());
    if (url.origin !== origin && url.protocol !== 'data:' && url.protocol !== 'blob:') asked.push(request.url());
  });
  return asked;
}

const heading = (page: Page) => page.locator('main h1').first();

/** Turns the light on or off by the switch in the bar. */
async function flip(page: Page): Promise<void> {
  const dark = await page.evaluate(() => document.documentElement.dataset['theme']);
  await page.getByRole('button', { name: /^(浅色|深色|Light|Dark)$/ }).click();
  await expect(page.locator('html')).not.toHaveAttribute('data-theme', dark ?? '');
}

test.describe('the doors of the page', () => {
  for (const [language, theme] of [
    ['zh-CN', 'light'],
    ['en', 'dark'],
  ] as const) {
    test(`no page breaks the policy, complains or asks a stranger, in light and dark (${language})`, async ({ page, context, baseURL }) => {
      const strangers = strangersAsked(context, new URL(baseURL ?? '').origin);
      const { faults } = await openBoard(page, { language, theme });

      for (const place of PLACES) {
        await follow(page, place);
        await flip(page);
      }
      await follow(page, `${CAMPAIGN}/records/slip`);
      await page.locator('main a[href*="/record/slip/"]').first().click();
      await expect(page).toHaveURL(/\/record\/slip\//);
      await expect(heading(page)).toBeVisible();
      await page.goto('/nowhere');
      await expect(page.locator('main a')).toBeVisible();

      expect(faults).toEqual([]);
      expect(strangers).toEqual([]);
    });
  }

  test('dialogs, lists that open, growing fields and the finder break no policy', async ({ page, context, baseURL }) => {
    const strangers = strangersAsked(context, new URL(baseURL ?? '').origin);
    const { faults } = await openAt(page, ISSUE);

    const field = (await ask(page, '填报进展')).getByLabel('进展');
    const low = await field.evaluate((element) => element.clientHeight);
    await field.fill('一\n二\n三\n四\n五');
    await expect.poll(() => field.evaluate((element) => element.clientHeight)).toBeGreaterThan(low);
    expect(await page.evaluate(() => getComputedStyle(document.body).overflowY)).toBe('hidden');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await follow(page, `${CAMPAIGN}/rules`);
    await page.locator('main').getByRole('combobox').first().click();
    await expect(page.locator('.ant-select-dropdown')).toBeVisible();
    await page.keyboard.press('Control+k');
    await expect(page.getByRole('dialog')).toBeVisible();

    expect(faults).toEqual([]);
    expect(strangers).toEqual([]);
    expect(await page.locator('style').count()).toBe(0);
  });

  alone('a stranger asked by a page or by a worker would be seen', async ({ page, context, baseURL }) => {
    const strangers = strangersAsked(context, new URL(baseURL ?? '').origin);
    await page.route('https://page.invalid/', (route) => route.fulfill({ contentType: 'text/html', body: '<title>without a policy</title>' }));
    await page.goto('https://page.invalid/');

    await page.evaluate(() => {
      void fetch('http://127.0.0.1:9/page').catch(() => undefined);
      const script = new Blob(["fetch('http://127.0.0.1:9/worker').catch(() => {})"], { type: 'text/javascript' });
      // oxlint-disable-next-line no-new
      new Worker(URL.createObjectURL(script));
    });

    await expect.poll(() => strangers).toEqual(expect.arrayContaining(['http://127.0.0.1:9/page', 'http://127.0.0.1:9/worker']));
  });
});

/** What a script that has got in would try; each throws where it is refused. */
const BREAK_INS: Readonly<Record<string, () => unknown>> = {
  eval: () => Reflect.get(globalThis, 'eval')('1 + 1'),
  'new Function': () => Reflect.construct(Function, ['return 1'])(),
  'a timer with text': () => Reflect.apply(setTimeout, globalThis, ['globalThis.brokenIn = true']),
  'a script out of text': () => {
    const script = document.createElement('script');
    script.textContent = 'globalThis.brokenIn = true';
    document.body.append(script);
  },
  'a script from elsewhere': () => {
    const script = document.createElement('script');
    script.src = 'http://127.0.0.1:9/x.js';
    document.body.append(script);
  },
  'markup with a script in it': () => {
    document.body.insertAdjacentHTML('beforeend', '<img src=x onerror="globalThis.brokenIn = true">');
  },
  'innerHTML with a script in it': () => {
    document.createElement('div').innerHTML = '<script>globalThis.brokenIn = true</script>';
  },
  'a worker out of a blob': () => new Worker(URL.createObjectURL(new Blob(['']))),
  'a worker that nobody has vouched for': () => new Worker('/before.js'),
  'a policy of its own': () =>
    (globalThis as unknown as { trustedTypes: { createPolicy(name: string, rules: object): unknown } }).trustedTypes.createPolicy('mine', {}),
  'the name of our policy again': () =>
    (globalThis as unknown as { trustedTypes: { createPolicy(name: string, rules: object): unknown } }).trustedTypes.createPolicy('qibu', {}),
};

alone.describe('what has got into the page', () => {
  alone('is refused every way of running text as a script, and workers and policies of its own', async ({ page }) => {
    await openApp(page);
    await expect(heading(page)).toBeVisible();

    const outcomes: Record<string, unknown> = {};
    for (const [name, attempt] of Object.entries(BREAK_INS)) {
      // Out of a timer, because what the test itself evaluates is exempt from the policy.
      const attempted = `(done) => setTimeout(() => { try { done('got ' + typeof (${attempt.toString()})()); } catch { done('refused'); } })`;
      outcomes[name] = await page.evaluate(`new Promise(${attempted})`);
    }

    expect(outcomes).toEqual(Object.fromEntries(Object.keys(BREAK_INS).map((name) => [name, 'refused'])));
    expect(await page.evaluate(() => 'brokenIn' in globalThis)).toBe(false);
  });

  alone('is refused pictures, requests, sockets, frames, forms and styles that are not our own, each as a violation of the policy', async ({ page }) => {
    await openApp(page);
    await expect(heading(page)).toBeVisible();

    const violated = await page.evaluate(async () => {
      const directives: string[] = [];
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => directives.push(effectiveDirective));
      const put = (tag: string, attributes: Readonly<Record<string, string>>): HTMLElement => {
        const element = document.createElement(tag);
        for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
        document.body.append(element);
        return element;
      };
      put('img', { src: 'http://127.0.0.1:9/x.png' });
      put('iframe', { src: 'http://127.0.0.1:9/' });
      put('link', { rel: 'stylesheet', href: 'http://127.0.0.1:9/x.css' });
      put('p', { style: 'color: red' });
      put('style', {}).textContent = 'p { color: red }';
      put('audio', { src: 'http://127.0.0.1:9/x.mp3' });
      const form = put('form', { action: 'http://127.0.0.1:9/', method: 'post' }) as HTMLFormElement;
      form.submit();
      await fetch('http://127.0.0.1:9/').catch(() => undefined);
      try {
        new WebSocket('ws://127.0.0.1:9/').addEventListener('error', () => undefined);
      } catch {
        // Refused at once in some browsers; the violation is told all the same.
      }
      navigator.sendBeacon('http://127.0.0.1:9/', 'x');
      // A slow machine tells some of them late.
      for (let waited = 0; waited < 100 && new Set(directives).size < 7; waited += 1) await new Promise((done) => setTimeout(done, 100));
      await new Promise((done) => setTimeout(done, 500));
      return directives.toSorted();
    });

    expect([...new Set(violated)]).toEqual(['connect-src', 'form-action', 'frame-src', 'img-src', 'media-src', 'style-src-attr', 'style-src-elem']);
    expect(violated.filter((each) => each === 'connect-src').length).toBeGreaterThanOrEqual(3);
  });

  alone('is refused a script that stands in a page of its own making', async ({ page, request }) => {
    const { headers, html } = await request.get('/').then(async (response) => ({ headers: response.headers(), html: await response.text() }));

    await page.route('**/planted', (route) =>
      route.fulfill({ headers, body: html.replace('<body>', '<body onload="globalThis.brokenIn = true"><script>globalThis.brokenIn = true</script>') }),
    );
    await page.goto('/planted');

    await expect(page.locator('main')).toBeVisible();
    expect(await page.evaluate(() => 'brokenIn' in globalThis)).toBe(false);
  });
});

alone('every answer of the server carries the guards, and the page carries the policy in itself', async ({ request }) => {
  for (const [path, status] of [
    ['/', 200],
    ['/before.js', 200],
    ['/service-worker.js', 200],
    ['/assets/nothing.js', 404],
  ] as const) {
    const response = await request.get(path, { maxRedirects: 0 });

    expect(response.status()).toBe(status);
    const headers = response.headers();
    expect(headers['content-security-policy']).toMatch(
      /^default-src 'none'; script-src 'self'; style-src 'self'; .*require-trusted-types-for 'script'; trusted-types qibu; frame-ancestors 'none'$/,
    );
    expect(headers['content-security-policy']).not.toMatch(/unsafe|\*|https?:/);
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-embedder-policy': 'require-corp',
      'cross-origin-resource-policy': 'same-origin',
    });
    expect(headers['permissions-policy']).toContain('camera=()');
  }
  const page = (await (await request.get('/')).text()).replaceAll('&#39;', "'");
  const header = (await request.get('/')).headers()['content-security-policy'];
  expect(`${/http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(page)?.[1]}; frame-ancestors 'none'`).toBe(header);
});

const PAYLOADS = [
  'javascript:globalThis.brokenIn=1//',
  `constructor.constructor("globalThis.brokenIn=1")()`,
  '<img src=x onerror="globalThis.brokenIn=1">',
  '${globalThis.brokenIn=1}{{constructor.constructor("globalThis.brokenIn=1")()}}',
  '<script>globalThis.brokenIn=1</script>',
];

/** Puts a payload before every text that a person reads, each in its turn. */
function poison(value: unknown, turn = { next: 0 }): unknown {
  if (Array.isArray(value)) return value.map((each) => poison(each, turn));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, inner]) => {
    const isText = (key === 'zh' || key === 'en') && typeof inner === 'string';
    return [key, isText ? `${PAYLOADS[(turn.next += 1) % PAYLOADS.length]} ${inner}` : poison(inner, turn)];
  });
  return Object.fromEntries(entries);
}

interface Definition {
  readonly meta: { readonly id: string };
  readonly rules: readonly { readonly id: string }[];
}

async function poisoned(logic: unknown): Promise<Definition> {
  const demo = JSON.parse(await readFile(new URL('../../public/demo/definition.json', import.meta.url), 'utf8')) as Definition;
  const { meta, rules, ...rest } = poison(demo) as Definition;
  const rule = {
    ...rules.find(({ id }) => id === 'CAMPAIGN_PLAN_COMPLETE'),
    id: 'HOSTILE',
    logic,
    examples: [
      { title: { zh: PAYLOADS[2], en: PAYLOADS[2] }, facts: { 'campaign.planTitle': PAYLOADS[1] }, expect: { value: true } },
      { title: { zh: PAYLOADS[0], en: PAYLOADS[0] }, facts: { 'campaign.planTitle': '实施方案' }, expect: { value: false } },
    ],
  };
  return { ...rest, meta: { ...meta, id: 'hostile' }, rules: [...rules, rule] };
}

async function choose(page: Page, definition: Definition): Promise<void> {
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({
      name: '<img src=x onerror="globalThis.brokenIn=1">.json',
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify(definition)),
    });
}

alone('a definition whose texts, labels and rules hold scripts stays data on every page that shows it', async ({ page, context, baseURL }) => {
  const strangers = strangersAsked(context, new URL(baseURL ?? '').origin);
  const { faults } = await openApp(page);
  page.on('dialog', (dialog) => void dialog.dismiss().then(() => expect(dialog.message()).toBe('none expected')));
  await choose(page, await poisoned({ '==': [{ var: 'campaign.planTitle' }, PAYLOADS[1]] }));

  await page.getByRole('dialog').getByRole('button', { name: '启动活动' }).click();
  await expect(page.getByRole('grid')).toBeVisible();
  for (const place of ['board', 'unit/ZS1', 'officers', 'issues', 'rules', 'rules/HOSTILE', 'problems', 'records/slip']) {
    await follow(page, `/c/hostile/${place}`);
  }
  await follow(page, '/c/hostile/rules/HOSTILE');

  await expect(page.getByText('constructor.constructor("globalThis.brokenIn=1")()').first()).toBeVisible();
  expect(await page.locator('main img[src=x], main script, a[href^="javascript:"]').count()).toBe(0);
  expect(await page.evaluate(() => 'brokenIn' in globalThis)).toBe(false);
  expect(faults).toEqual([]);
  expect(strangers).toEqual([]);
});

for (const [name, logic] of [
  ['an operator named like a constructor', { 'constructor.constructor': ['globalThis.brokenIn=1'] }],
  ['a fact named like a constructor', { var: 'constructor.constructor' }],
] as const) {
  alone(`a rule with ${name} is refused before anything is kept`, async ({ page }) => {
    const { faults } = await openApp(page);

    await choose(page, await poisoned(logic));

    const dialog = page.getByRole('dialog');
    await expect(dialog.getByText('/rules/146/logic').first()).toBeVisible();
    await expect(dialog.getByRole('button', { name: '启动活动' })).toBeDisabled();
    expect(await page.evaluate(() => 'brokenIn' in globalThis)).toBe(false);
    expect(faults).toEqual([]);
  });
}
