import { createRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import '#ui/look.css';
// The bar of home and the pages that stand in for another wear it too, before any campaign is opened.
import './shell/shell.css';
import { App } from './app.tsx';
import { startOffline } from './offline/offline.ts';
import { closeCampaigns } from './campaign/open-campaigns.ts';
import { presentPreferences } from './preferences.ts';
import { speak } from './speak.ts';
import { texts } from './texts.ts';

const root = document.querySelector('#root');
if (root === null) throw new Error('index.html has no #root');
// Whoever wants English waits for it rather than see Chinese first.
await speak(texts, presentPreferences().language).catch(() => undefined);
createRoot(root).render(
  <I18nextProvider i18n={texts}>
    <App />
  </I18nextProvider>,
);
void startOffline(closeCampaigns);
// The first picture comes first.
const startSchedule = (): void => void import('./storage/backups.ts').then(({ startBackups }) => startBackups());
if (document.readyState === 'complete') startSchedule();
else addEventListener('load', startSchedule, { once: true });
