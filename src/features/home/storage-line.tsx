import { Link } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTexts } from '#workspace/use-voice.ts';
import { formatBytes } from '#i18n/format-bytes.ts';

/** Where everything is kept, how much room there is, and what to do for a backup. Measured again when the list has changed. */
export function StorageLine({ changed }: { readonly changed: unknown }) {
  const { t } = useTexts();
  const [estimate, setEstimate] = useState<StorageEstimate>({});
  useEffect(() => {
    let isShown = true;
    // Absent outside https and localhost; a browser that will not tell is no error.
    const asked = 'storage' in navigator ? navigator.storage.estimate() : Promise.resolve({});
    asked.then(
      (found) => (isShown ? setEstimate(found) : undefined),
      () => undefined,
    );
    return () => {
      isShown = false;
    };
  }, [changed]);
  const { usage, quota } = estimate;
  return (
    <section className="home-storage" aria-label={t('home.storage')}>
      <strong>{t('home.storage')}</strong>
      <span>{t('home.storage.kept')}</span>
      {usage === undefined || quota === undefined ? null : <span>{t('home.storage.usage', { used: formatBytes(usage), quota: formatBytes(quota) })}</span>}
      <span>{t('home.storage.backup')}</span>
      <Link to="/storage">{t('settings.title')}</Link>
    </section>
  );
}
