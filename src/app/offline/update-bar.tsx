import { Button } from 'antd';
import { useTexts } from '#workspace/use-voice.ts';
import { acceptUpdate } from './offline.ts';
import { setUpdateState, useUpdateState } from './update-state.ts';
import './update-bar.css';

/** Says that a newer build waits, and what a reload does, before it is asked for. Nothing reloads by itself. */
export function UpdateBar() {
  const state = useUpdateState();
  const { t } = useTexts();
  if (state === 'none') return null;
  const isBusy = state === 'asked' || state === 'stopped';
  return (
    <section className="update-bar" aria-label={t('offline.update.title')}>
      <p role="status">
        <strong>{t('offline.update.title')}</strong>
        {t(`offline.update.${state}`)}
      </p>
      <div className="update-bar-actions">
        <Button type="primary" size="small" loading={isBusy} onClick={() => void acceptUpdate()}>
          {t('offline.update.reload')}
        </Button>
        <Button size="small" disabled={isBusy} onClick={() => setUpdateState('none')}>
          {t('offline.update.later')}
        </Button>
      </div>
    </section>
  );
}
