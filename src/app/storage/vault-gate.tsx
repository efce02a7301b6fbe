import { lazy, type ReactNode, Suspense, useEffect, useState, useSyncExternalStore } from 'react';
import { BrandBar } from '#ui/brand-bar.tsx';
import { LookSwitches } from '../shell/look-switches.tsx';
import './storage-route.css';
import { guardVault, vaultAsked, vaultDesk } from './vault.ts';

const UnlockPage = lazy(() => import('#features/vault/unlock-page.tsx').then(({ UnlockPage: component }) => ({ default: component })));

/** Lets the program through where the store is open, not encrypted, or not to be read at all; where it is locked, nothing of it is drawn. */
export function VaultGate({ children }: { readonly children: ReactNode }) {
  const { kind } = useSyncExternalStore(vaultDesk.subscribe, vaultDesk.state);
  const [isAsked, setAsked] = useState(false);
  useEffect(() => {
    void vaultAsked().then(() => setAsked(true));
    return guardVault();
  }, []);
  if (kind === 'locked' || kind === 'unreadable') {
    return (
      <Suspense>
        <div className="storage-frame">
          <BrandBar>
            <LookSwitches />
          </BrandBar>
          <UnlockPage desk={vaultDesk} />
        </div>
      </Suspense>
    );
  }
  // It is known within a few hundredths of a second: a waiting sign would only flicker.
  return kind === 'starting' && !isAsked ? null : children;
}
