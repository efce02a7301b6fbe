import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { StoragePage } from '#features/settings/storage-page.tsx';
import { VaultPanel } from '#features/vault/vault-panel.tsx';
import { useTexts } from '#workspace/use-voice.ts';
import { LookSwitches } from '../shell/look-switches.tsx';
import { createStorageDesk } from './storage-desk.ts';
import { vaultDesk } from './vault.ts';
import '../shell/shell.css';
import './storage-route.css';

/** 存储与备份, where no campaign need be open: it must be there also when none opens. */
export function StorageRoute() {
  const { t } = useTexts();
  const desk = useMemo(() => createStorageDesk(), []);
  return (
    <div className="storage-frame">
      <header className="top-bar">
        <Link to="/" className="top-bar-brand" aria-label={t('common.nav.home')}>
          <img src="/icon.svg" alt="" />
          <span>
            齐步 <small>Qibu</small>
          </span>
        </Link>
        <Link to="/" className="bar-button storage-back">
          ← {t('settings.back')}
        </Link>
        <span className="top-bar-space" />
        <LookSwitches />
      </header>
      <main className="storage-main">
        <StoragePage desk={desk} encryption={<VaultPanel desk={vaultDesk} />} />
      </main>
    </div>
  );
}
