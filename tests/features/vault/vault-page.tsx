import { Button, ConfigProvider } from 'antd';
import zhLocale from 'antd/locale/zh_CN';
import { createRoot } from 'react-dom/client';
import { I18nextProvider, initReactI18next } from 'react-i18next';
import { UnlockPage } from '#features/vault/unlock-page.tsx';
import { useVaultState } from '#features/vault/use-vault-state.ts';
import type { VaultDesk } from '#features/vault/vault-desk.ts';
import { VaultPanel } from '#features/vault/vault-panel.tsx';
import { createI18n } from '#i18n/create-i18n.ts';
import { isLanguage } from '#i18n/language.ts';
import { createCellLog } from '#storage/cell-log.ts';
import type { CellStore } from '#storage/cells.ts';
import { createIndexedCells } from '#storage/indexed-cells.ts';
import { createOpfsJournal } from '#storage/opfs-journal.ts';
import { createIdleLock, watchIdle } from '#storage/vault/idle-lock.ts';
import { readRecoveryKey } from '#storage/vault/recovery-key.ts';
import { createVaultCells } from '#storage/vault/vault-cells.ts';
import { createVaultJournal } from '#storage/vault/vault-journal.ts';
import { VaultSession } from '#storage/vault/vault-session.ts';
import { Page } from '#ui/page.tsx';
import { toTheme } from '#ui/theme.ts';
import { Toasts } from '#ui/toasts.tsx';
import '#ui/look.css';
import { commitOf } from '../../storage/contract-commits.ts';

/** What the page offers to the browser test, beside what is on the screen. */
export interface VaultPage {
  /** Creates a campaign with so many commits, and its journal. */
  readonly create: (campaign: string, commits: number) => Promise<string>;
  readonly append: (campaign: string, seq: number) => Promise<string>;
  /** How many commits open, or the reason why none does. */
  readonly count: (campaign: string) => Promise<number | string>;
  readonly journalLines: (campaign: string) => Promise<number>;
  /** Everything that the browser keeps, as it lies there. */
  readonly raw: () => Promise<readonly string[]>;
  /** Writes cells of so many characters each, and answers the times of the fastest of three scans, plain and as the vault reads, in milliseconds. */
  readonly timeScan: (
    cells: number,
    size: number,
  ) => Promise<{ readonly megabytes: number; readonly plain: number; readonly sealed: number; readonly write: number }>;
}

const journal = createOpfsJournal(() => new Worker('/journal.worker.js', { type: 'module' }));
const cells = createIndexedCells('vault');
const session = new VaultSession({ cells, journal, channel: new BroadcastChannel('vault') });
const vaultCells = createVaultCells(cells, session);
const vaultJournal = createVaultJournal(journal, session);
const log = createCellLog(vaultCells);
const idle = createIdleLock({ shared: localStorage, now: Date.now, lock: () => (session.state().kind === 'open' ? session.lock() : undefined) });
const EVERYTHING = { from: '', to: '\uFFFF' };

const desk: VaultDesk = {
  isPossible: true,
  isWriter: true,
  state: () => session.state(),
  subscribe: (listener) => session.subscribe(listener),
  start: () => session.start(),
  unlock: (secret) => session.unlock(secret),
  lock: () => session.lock(),
  changePassword: (secret, password) => session.changePassword(secret, password),
  prepare: (password, made) => session.prepare(password, made),
  end: (secret, onProgress) => session.end(secret, onProgress),
  readRecoveryKey,
  idle,
};

const page: VaultPage = {
  create: async (campaign, commits) => {
    const outcome = await log.create(
      campaign,
      { title: '安岚支队' },
      Array.from({ length: commits }, (_, at) => commitOf(at + 1)),
    );
    if (outcome.kind === 'appended') await vaultJournal.begin(campaign, outcome.records);
    return outcome.kind;
  },
  append: async (campaign, seq) => {
    const outcome = await log.append(campaign, commitOf(seq));
    if (outcome.kind === 'appended') await vaultJournal.appendLines(campaign, outcome.records);
    return outcome.kind === 'failed' ? outcome.code : outcome.kind;
  },
  count: (campaign) => log.open(campaign).then((opened) => opened?.commits.length ?? 0, String),
  journalLines: async (campaign) => ((await vaultJournal.readLines(campaign)) ?? []).filter((line) => line.startsWith('{')).length,
  raw: async () => {
    const lines = await Promise.all((await journal.list()).map(async (campaign) => (await journal.readLines(campaign)) ?? []));
    return [...(await cells.scan(EVERYTHING)).map(([key, stored]) => `${key} ${String(stored)}`), ...lines.flat(), (await journal.readNote('vault')) ?? ''];
  },
  timeScan: async (count, size) => {
    const text = JSON.stringify({ text: '长江以南的第一场雪 12345 '.repeat(Math.ceil(size / 17)).slice(0, size) });
    const from = performance.now();
    await vaultCells.write({ put: Array.from({ length: count }, (_, at) => [`timed/${String(at).padStart(9, '0')}`, text] as const) });
    const write = performance.now() - from;
    const sealed = await fastest(vaultCells);
    const plainCells = createIndexedCells('vault-plain');
    await plainCells.write({ put: Array.from({ length: count }, (_, at) => [`timed/${String(at).padStart(9, '0')}`, text] as const) });
    const plain = await fastest(plainCells);
    await vaultCells.write({ clear: [{ from: 'timed/', to: 'timed/\uFFFF' }] });
    return { megabytes: (new TextEncoder().encode(text).length * count) / 1e6, plain, sealed, write };
  },
};

async function fastest(store: CellStore): Promise<number> {
  const times: number[] = [];
  for (let turn = 0; turn < 3; turn += 1) {
    const from = performance.now();
    const found = await store.scan({ from: 'timed/', to: 'timed/\uFFFF' });
    times.push(performance.now() - from);
    if (!found.every(([, text]) => typeof text === 'string' && text.startsWith('{'))) throw new Error('a cell came back as something else');
  }
  return Math.min(...times);
}

function Screen() {
  const state = useVaultState(desk);
  if (state.kind !== 'off' && state.kind !== 'open') return <UnlockPage desk={desk} switches={<Button size="small">中 / EN</Button>} />;
  return (
    <Page title="存储与备份">
      <div style={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 14 }}>
        <VaultPanel desk={desk} />
      </div>
    </Page>
  );
}

const query = new URLSearchParams(location.search);
const wanted = query.get('language') ?? '';
const language = isLanguage(wanted) ? wanted : 'zh-CN';
const isDark = query.get('theme') === 'dark';
document.documentElement.lang = language;
document.documentElement.dataset['theme'] = isDark ? 'dark' : 'light';
const root = document.querySelector('#root');
if (root === null) throw new Error('the page has no root');
createRoot(root).render(
  <I18nextProvider i18n={createI18n(language, [initReactI18next])}>
    <ConfigProvider locale={zhLocale} theme={toTheme(isDark, matchMedia('(prefers-reduced-motion: reduce)').matches)} button={{ autoInsertSpace: false }}>
      <Screen />
      <Toasts />
    </ConfigProvider>
  </I18nextProvider>,
);
watchIdle(idle, window);
void session.start().then(() => session.settle());
Object.assign(globalThis, { vaultPage: page });
