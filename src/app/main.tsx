import { createRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import { createI18n } from '#i18n/i18n.ts';
import '#ui/look.css';
import { App } from './app.tsx';

const root = document.querySelector('#root');
if (root === null) throw new Error('index.html has no #root');
createRoot(root).render(
  <I18nextProvider i18n={createI18n('zh-CN')}>
    <App />
  </I18nextProvider>,
);
