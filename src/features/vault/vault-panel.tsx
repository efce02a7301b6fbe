import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { describeProblem } from '#i18n/describe-problem.ts';
import { formatDate } from '#i18n/format-date.ts';
import { Lamp, type LampTone } from '#ui/lamp.tsx';
import { Panel } from '#ui/page.tsx';
import { useTexts } from '#workspace/use-voice.ts';
import { IdleChoice } from './idle-choice.tsx';
import { toLocalDay } from './local-moment.ts';
import { useVaultState } from './use-vault-state.ts';
import type { VaultDesk, VaultState } from './vault-desk.ts';
import './vault.css';

const MakeVaultDialog = lazy(() => import('./make-vault-dialog.tsx').then(({ MakeVaultDialog: component }) => ({ default: component })));
const ChangePasswordDialog = lazy(() => import('./change-password-dialog.tsx').then(({ ChangePasswordDialog: component }) => ({ default: component })));
const EndVaultDialog = lazy(() => import('./end-vault-dialog.tsx').then(({ EndVaultDialog: component }) => ({ default: component })));

type Asking = 'begin' | 'renew' | 'password' | 'end';

const TONES: Readonly<Record<VaultState['kind'], LampTone>> = { starting: 'idle', off: 'idle', open: 'done', locked: 'yellow', unreadable: 'incident' };
const COVERS = ['sealed', 'open', 'backup', 'raw', 'rest', 'screen'] as const;

/** 静态加密: what it does and what it does not, and everything that can be done about it. */
export function VaultPanel({ desk }: { readonly desk: VaultDesk }) {
  const { t, language } = useTexts();
  const state = useVaultState(desk);
  const [asking, setAsking] = useState<Asking | null>(null);
  const since = state.kind === 'open' ? formatDate(toLocalDay(state.made), language) : undefined;
  const close = (): void => setAsking(null);
  return (
    <Panel title={t('vault.title')} aside={<Lamp tone={TONES[state.kind]} word={t(`vault.state.${state.kind}`)} />}>
      <div className="vault-panel">
        {state.kind === 'off' ? <OffWords /> : null}
        {since === undefined ? null : <p className="vault-soft">{t('vault.since', { day: since })}</p>}
        {state.kind === 'open' && state.problems.length > 0 ? (
          <ul className="vault-covers">
            {state.problems.map((problem) => (
              <li key={problem.code}>{describeProblem(t, problem)}</li>
            ))}
          </ul>
        ) : null}
        <Actions desk={desk} state={state} onAsk={setAsking} />
        {state.kind === 'open' ? <IdleChoice idle={desk.idle} /> : null}
        <div>
          <h3>{t('vault.covers')}</h3>
          <ul className="vault-covers">
            {COVERS.map((each) => (
              <li key={each}>{t(`vault.covers.${each}`)}</li>
            ))}
          </ul>
        </div>
      </div>
      <Suspense>
        {asking === 'begin' || asking === 'renew' ? <MakeVaultDialog desk={desk} purpose={asking} onClose={close} /> : null}
        {asking === 'password' ? <ChangePasswordDialog desk={desk} onClose={close} /> : null}
        {asking === 'end' ? <EndVaultDialog desk={desk} onClose={close} /> : null}
      </Suspense>
    </Panel>
  );
}

function OffWords() {
  const { t } = useTexts();
  return (
    <>
      <p>{t('vault.off.lead')}</p>
      <p>
        {t('vault.off.gain')}
        <strong>{t('vault.off.cost')}</strong>
      </p>
    </>
  );
}

function Actions({ desk, state, onAsk }: { readonly desk: VaultDesk; readonly state: VaultState; readonly onAsk: (asking: Asking) => void }) {
  const { t } = useTexts();
  if (state.kind !== 'off' && state.kind !== 'open') return null;
  const against = !desk.isPossible ? t('vault.impossible') : desk.isWriter ? null : t('vault.elsewhere');
  const isOff = against !== null;
  return (
    <div className="vault-actions">
      {state.kind === 'off' ? (
        <Button type="primary" disabled={isOff} onClick={() => onAsk('begin')}>
          {t('vault.begin')}
        </Button>
      ) : (
        <>
          <Button type="primary" title={t('vault.lock.about')} onClick={desk.lock}>
            {t('vault.lock')}
          </Button>
          <Button disabled={isOff} onClick={() => onAsk('password')}>
            {t('vault.password.change')}
          </Button>
          <Button disabled={isOff} onClick={() => onAsk('renew')}>
            {t('vault.renew')}
          </Button>
          <Button className="vault-danger" disabled={isOff} onClick={() => onAsk('end')}>
            {t('vault.end')}
          </Button>
        </>
      )}
      {against === null ? null : <span className="vault-soft">{against}</span>}
    </div>
  );
}
