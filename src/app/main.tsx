import { createRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import { createI18n } from '#i18n/i18n.ts';
import '#ui/look.css';
// The bar of home and the pages that stand in for another wear it too, before any campaign is opened.
import './shell.css';
import { App } from './app.tsx';
import { startOffline } from './offline/offline.ts';
import { closeCampaigns } from './open-campaigns.ts';

const root = document.querySelector('#root');
if (root === null) throw new Error('index.html has no #root');
createRoot(root).render(
  <I18nextProvider i18n={createI18n('zh-CN')}>
    <App />
  </I18nextProvider>,
);
void startOffline(closeCampaigns);
// The first picture comes first.
addEventListener('load', () => void import('./backups.ts').then(({ startBackups }) => startBackups()), { once: true });
