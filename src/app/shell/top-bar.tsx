import { Link } from '@tanstack/react-router';
import { lazy, type ReactNode, Suspense } from 'react';
import { toDayNumber } from '#domain/iso-date.ts';
import { formatDate } from '#i18n/format-date.ts';
import { useDesk } from '#workspace/desk.ts';
import { useCampaign } from '#workspace/use-campaign.ts';
import { LookSwitches } from './look-switches.tsx';

const BackupNote = lazy(() => import('./backup-note.tsx').then(({ BackupNote: component }) => ({ default: component })));

/** The bar: which campaign, which day it is there, who sits here, and whether everything is kept. */
export function TopBar({ children, onSearch }: { readonly children: ReactNode; readonly onSearch: () => void }) {
  const { t, words, state, model } = useCampaign();
  const { saveState, status, role, setRole } = useDesk();
  const shown = status.kind === 'readOnly' ? 'readOnly' : saveState;
  const { meta, organisation } = model.definition;
  const day = toDayNumber(state.today) - toDayNumber(meta.from) + 1;
  const days = toDayNumber(meta.to) - toDayNumber(meta.from) + 1;
  return (
    <header className="top-bar">
      <Link to="/" className="top-bar-brand" aria-label={t('common.nav.home')}>
        <img src="/icon.svg" alt="" />
        <span>
          齐步 <small>Qibu</small>
        </span>
      </Link>
      <span className="top-bar-campaign" title={words.campaignTitle}>
        {words.campaignTitle}
      </span>
      <span className="top-bar-day">
        <strong>{formatDate(state.today, words.language)}</strong>
        {t('shell.dayOf', { day, days })}
      </span>
      {children}
      <span className="top-bar-space" />
      {status.kind === 'following' ? (
        <span className="top-bar-following" title={t('storage.following.hint')}>
          {t('storage.following')}
        </span>
      ) : null}
      <span className="top-bar-save" data-state={shown} role="status">
        {t(`common.save.${shown}`)}
      </span>
      <Suspense fallback={<span className="top-bar-backup" />}>
        <BackupNote campaign={meta.id} seq={state.seq} />
      </Suspense>
      <button type="button" className="bar-button" onClick={onSearch}>
        {t('common.button.search')}
        <kbd>Ctrl K</kbd>
      </button>
      <label className="top-bar-role">
        {t('common.role.label')}
        <select value={role} onChange={(event) => setRole(event.target.value)}>
          {organisation.roles.map(({ id }) => (
            <option key={id} value={id}>
              {words.roleTitle(id)}
            </option>
          ))}
        </select>
      </label>
      <LookSwitches />
    </header>
  );
}
